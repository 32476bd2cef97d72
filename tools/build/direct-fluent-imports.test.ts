import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import { importDirectly, readBarrel } from './direct-fluent-imports.mjs';

const names = readBarrel(`// Components
export { Button, // a word about the next one
ToggleButton } from "@fluentui/react-button";
export { useFluent_unstable as useFluent } from "@fluentui/react-shared-contexts";
`);

it('imports each component from the package that defines it', () => {
  expect(importDirectly("import { Button, useFluent } from '@fluentui/react-components';", names)).toBe(
    "import { Button as Button } from '@fluentui/react-button'; " +
      "import { useFluent_unstable as useFluent } from '@fluentui/react-shared-contexts';",
  );
});

it('keeps local names, lines, and what it does not know', () => {
  const code =
    "import {\n  ToggleButton as Toggle,\n  type ButtonProps,\n  unheardOf,\n} from '@fluentui/react-components';\nnext();";
  expect(importDirectly(code, names)).toBe(
    "import { ToggleButton as Toggle } from '@fluentui/react-button'; " +
      "import { unheardOf as unheardOf } from '@fluentui/react-components';\n\n\n\n\nnext();",
  );
});

it('understands the barrel of the installed version', () => {
  const barrel = createRequire(import.meta.url).resolve('@fluentui/react-components/package.json');
  const installed = readBarrel(readFileSync(path.join(path.dirname(barrel), 'lib', 'index.js'), 'utf8'));
  expect(installed.get('Accordion')).toEqual({ home: '@fluentui/react-accordion', original: 'Accordion' });
  expect(installed.get('getSlots')?.home).toBe('@fluentui/react-utilities');
  expect(installed.size).toBeGreaterThan(500);
});
