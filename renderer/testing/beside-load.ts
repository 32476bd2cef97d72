import { configure } from '@testing-library/react';

/** How long a test waits for what must come is no assertion: it comes late where much else runs. */
configure({ asyncUtilTimeout: 15_000 });
