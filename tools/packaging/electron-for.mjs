import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inCheckout } from '../set-up/checkout.mjs';
import { fallbackVersion, findFallback } from '../set-up/electron-fallback.mjs';
import { findElectron } from '../set-up/electron-program.mjs';
import { renameFresh } from '../set-up/exchange.mjs';
import { SetUpProblem } from '../set-up/problem.mjs';
import { makeStandInElectron } from './stand-in-electron.mjs';

/**
 * @typedef {object} ElectronFolder
 * @property {string} folder An unpacked Electron.
 * @property {string} version
 * @property {boolean} isStandIn
 */

const pinnedFolder = inCheckout('node_modules', 'electron', 'dist');
const { version: pinnedVersion } = JSON.parse(
  readFileSync(inCheckout('node_modules', 'electron', 'package.json'), 'utf8'),
);

/** The Electron that set-up found, for a package of this system. @returns {ElectronFolder} */
export function electronForThisSystem() {
  const found = findElectron();
  if (found === null) throw new SetUpProblem('There is no Electron: run npm start first.');
  if (found.executable !== findFallback()) {
    return { folder: pinnedFolder, version: pinnedVersion, isStandIn: false };
  }
  // Packaging needs it without the small app that opens folders.
  const folder = inCheckout('.cache', `electron-${fallbackVersion}-bare`);
  if (!existsSync(folder)) {
    const fresh = `${folder}.new`;
    rmSync(fresh, { recursive: true, force: true });
    // What a link points to, never the link: below, something is removed from the copy.
    cpSync(path.dirname(found.executable), fresh, { recursive: true, dereference: true });
    rmSync(path.join(fresh, 'resources', 'app'), { recursive: true });
    renameFresh(fresh, folder);
  }
  return { folder, version: fallbackVersion, isStandIn: false };
}

/** The real Electron on Windows, elsewhere a stand-in. @returns {ElectronFolder} */
export function electronForWindows() {
  if (process.platform === 'win32') return electronForThisSystem();
  const folder = inCheckout('.cache', 'electron-stand-in');
  makeStandInElectron(folder, pinnedVersion);
  return { folder, version: pinnedVersion, isStandIn: true };
}
