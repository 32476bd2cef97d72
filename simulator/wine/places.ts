import { join } from 'node:path';
import { onDriveC } from '../../tools/wine/places.mjs';

/** Where tests put what is not shipped: on drive C, because there is no other. */
export const fixtureFolder = onDriveC('fixtures');

/** The simulated Windows, for the command line that works on a simulated PC. */
export const simulatorFolder = join(fixtureFolder, 'simulator');
