import { onDriveC } from '../../tools/wine/places.mjs';

/** Where tests put what is not shipped: on drive C, because there is no other. */
export const fixtureFolder = onDriveC('fixtures');
