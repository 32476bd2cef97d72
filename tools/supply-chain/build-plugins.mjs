import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listsOf, packageFolderOf, readBundledPackages } from './bundled.mjs';
import { makeNotices, noticesFile } from './notices.mjs';

/* What a build tells about the work of others in it, as plug-ins of Vite. */

/**
 * Writes down the packages that a part of the app was bundled from.
 *
 * @param {string} part
 * @param {string} out
 * @returns {import('vite').Plugin}
 */
export function listBundledPackages(part, out) {
  return {
    name: 'list-bundled-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const folders = chunks.flatMap(({ moduleIds }) => moduleIds.map(packageFolderOf));
      const list = [...new Set(folders.filter((folder) => folder !== null))].sort();
      mkdirSync(listsOf(out), { recursive: true });
      writeFileSync(path.join(listsOf(out), `${part}.json`), JSON.stringify(list, null, 1));
    },
  };
}

/**
 * Puts the notices about all of them beside the page. The renderer is built last, so the other lists are there by then.
 *
 * @param {string} out
 * @returns {import('vite').Plugin}
 */
export function writeNotices(out) {
  return {
    name: 'write-notices',
    apply: 'build',
    writeBundle({ dir }) {
      if (dir !== undefined)
        writeFileSync(path.join(dir, noticesFile), makeNotices(readBundledPackages(out)));
    },
  };
}
