import { join } from 'node:path';
import { packageForLinux } from '../tools/packaging/package-app.mjs';
import { packagedProgram } from './wizard';

/*
 * The walls around the page once more, on the app as it is packaged: from its archive, with its fuses. The development
 * flavour, because a release lets nobody drive it; what a release refuses besides is in package.rehearsal.test.ts.
 */
if (process.platform === 'linux') {
  process.env[packagedProgram] = join(await packageForLinux('development'), 'sign-in-repair');
}
await import('./security.test');
