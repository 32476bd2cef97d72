import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const isWindows = process.platform === 'win32';
const suffix = isWindows ? '.exe' : '';

/** The folder of package.json. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A path inside the checkout. @param {string[]} parts */
export const inCheckout = (...parts) => path.join(root, ...parts);

/** The engine program of the simulated PC. */
export const enginePath = inCheckout('.cache', 'engine', `simulator-engine${suffix}`);

/** The built command line, for plain Node. */
export const commandLinePath = inCheckout('out', 'main', 'cli.js');

/**
 * Where the person who typed the command stands. npm starts scripts in the checkout and leaves the person's folder
 * in INIT_CWD; started without npm, or from a test with a folder of its own, the current folder is the answer.
 */
export function callersFolder() {
  const current = process.cwd();
  return current === root ? (process.env.INIT_CWD ?? current) : current;
}
