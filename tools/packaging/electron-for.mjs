import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
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

/**
 * Electron for Windows: on Windows what set-up found, elsewhere its download, or a stand-in where that is out of reach.
 *
 * @param {'x64' | 'arm64'} architecture
 * @param {boolean} wantsStandIn as rehearsals do, whose Windows could not run the real one
 * @returns {Promise<ElectronFolder>}
 */
export async function electronForWindows(architecture, wantsStandIn) {
  if (process.platform === 'win32' && architecture === process.arch) return electronForThisSystem();
  const real = wantsStandIn ? null : await downloadElectron(architecture);
  if (real !== null) return { folder: real, version: pinnedVersion, isStandIn: false };
  const folder = inCheckout('.cache', 'electron-stand-in');
  const { productName } = JSON.parse(readFileSync(inCheckout('package.json'), 'utf8'));
  await makeStandInElectron(folder, pinnedVersion, productName);
  return { folder, version: pinnedVersion, isStandIn: true };
}

/**
 * The real one, by the downloader that Electron itself uses, which checks its hash; null where it can't be had.
 *
 * @param {'x64' | 'arm64'} architecture
 */
async function downloadElectron(architecture) {
  const folder = inCheckout('.cache', `electron-${pinnedVersion}-win32-${architecture}`);
  if (existsSync(path.join(folder, 'electron.exe'))) return folder;
  try {
    const { downloadArtifact } = await importFromElectron('@electron/get');
    const { extract } = await importFromElectron('@electron-internal/extract-zip');
    const archive = await downloadArtifact({
      version: pinnedVersion,
      platform: 'win32',
      arch: architecture,
      artifactName: 'electron',
    });
    const fresh = `${folder}.new`;
    rmSync(fresh, { recursive: true, force: true });
    await extract(archive, { dir: fresh });
    renameFresh(fresh, folder);
    return folder;
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    console.log(
      `package: Electron for Windows on ${architecture} could not be downloaded (${why}): a stand-in takes its place`,
    );
    return null;
  }
}

/** What the electron package fetches and unpacks its own program with. @param {string} name */
async function importFromElectron(name) {
  const fromElectron = createRequire(createRequire(import.meta.url).resolve('electron/package.json'));
  return import(pathToFileURL(fromElectron.resolve(name)).href);
}
