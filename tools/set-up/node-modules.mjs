import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inCheckout } from './checkout.mjs';
import { isStamped, stamp } from './fingerprint.mjs';
import { runNpm } from './npm.mjs';
import { SetUpProblem } from './problem.mjs';
import { telltale } from './run-program.mjs';

// Inside node_modules, so that removing or replacing the folder removes the stamp as well.
const stampFile = inCheckout('node_modules', '.set-up');

/** Changes with the lock file and with the system that packages were installed for. */
export function modulesFingerprint() {
  const lock = readFileSync(inCheckout('package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`;
}

/** Installed packages equal package-lock.json. @type {import('../setup.mjs').Step} */
export const nodeModules = {
  name: 'packages',
  doing: 'installing packages from package-lock.json (takes some minutes)',
  isDone: () => isStamped(stampFile, modulesFingerprint()),
  async perform() {
    const { status, output, isMissing } = await runNpm(['ci', '--no-audit', '--no-fund'], { seconds: 1800 });
    if (isMissing) throw new SetUpProblem('npm was not found: install Node.js with npm, then start again.');
    if (status !== 0) {
      throw new SetUpProblem(
        `npm ci failed (${telltale(output)}): check the network and that package.json matches package-lock.json, then start again.`,
      );
    }
    stamp(stampFile, modulesFingerprint());
  },
};
