import { userInfo } from 'node:os';
import { join } from 'node:path';
import { onDriveC } from '../../tools/wine/places.mjs';

/** Where tests put what is not shipped: on drive C, because there is no other. */
export const fixtureFolder = onDriveC('fixtures');

/** The simulated Windows, for the command line that works on a simulated PC. */
export const simulatorFolder = join(fixtureFolder, 'simulator');

/** The profile of the one user, who is called as the one who runs the tests. */
const profile = onDriveC('users', userInfo().username);

/** What simulated PCs leave: in the profile, because data folders elsewhere are refused. */
export const simulatedPcs = join(profile, 'simulated pcs ü');

/** Where Windows programs put what is temporary. */
export const temporaryFolder = join(profile, 'Temp');
