import { readFileSync } from 'node:fs';
import chromiumVersionsOf from 'electron-to-chromium/full-versions.json' with { type: 'json' };
import { inCheckout } from '../set-up/checkout.mjs';
import { findElectron } from '../set-up/electron-program.mjs';
import { runProgram } from '../set-up/run-program.mjs';

/**
 * What the app runs on and ships with.
 *
 * @typedef {object} Runtime
 * @property {string} electron
 * @property {string} chromium
 * @property {string | null} node Null where it could not be asked: only Electron itself tells it.
 */

/**
 * The versions inside Electron. Electron is asked where the one that is shipped can be started here; else Chromium's
 * comes from the table that Electron's own releases are written into, and Node's is not known.
 *
 * @param {string} version of Electron
 * @returns {Promise<Runtime>}
 */
export async function readRuntime(version) {
  const found = findElectron();
  if (found !== null) {
    const environment = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    const asked = await runProgram(found.executable, ['-p', 'JSON.stringify(process.versions)'], {
      seconds: 30,
      environment,
    });
    const line = asked.output.split('\n').find((text) => text.startsWith('{'));
    if (asked.status === 0 && line !== undefined) {
      const { electron, chrome, node } = JSON.parse(line);
      if (electron === version) return { electron, chromium: chrome, node };
    }
  }
  /** @type {Record<string, string>} */
  const chromiumVersions = chromiumVersionsOf;
  const chromium = chromiumVersions[version];
  if (chromium === undefined)
    throw new Error(`electron-to-chromium does not know Electron ${version}: update it.`);
  return { electron: version, chromium, node: null };
}

/** The Electron that releases are made of. @returns {string} */
export const pinnedElectron = () =>
  JSON.parse(readFileSync(inCheckout('package.json'), 'utf8')).devDependencies.electron;
