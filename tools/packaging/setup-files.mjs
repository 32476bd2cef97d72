import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../set-up/fingerprint.mjs';

/** The list that setup checks what it has unpacked with, and that anybody may check an installed copy with. */
export const fileListName = 'files.sha256';

/**
 * The files of a package by their path inside it, sorted, without the list of them.
 *
 * @param {string} folder
 */
export function packedFiles(folder) {
  return listFiles(folder, ['.'])
    .map((file) => file.replace(/^\.\//, ''))
    .filter((file) => file !== fileListName);
}

/**
 * Writes the list of a package's files into it: SHA-256 in hex, two blanks, and the path as Windows names it.
 *
 * @param {string} folder
 */
export function writeFileList(folder) {
  const lines = packedFiles(folder).map((file) => {
    const hash = createHash('sha256')
      .update(readFileSync(path.join(folder, file)))
      .digest('hex');
    return `${hash}  ${file.replaceAll('/', '\\')}`;
  });
  writeFileSync(path.join(folder, fileListName), `${lines.join('\r\n')}\r\n`);
}

/** Kilobytes of a package, as Installed apps shows them. @param {string} folder */
export function sizeOf(folder) {
  const bytes = packedFiles(folder).map((file) => statSync(path.join(folder, file)).size);
  return Math.ceil(bytes.reduce((sum, size) => sum + size, 0) / 1024);
}

/**
 * What setup.nsi knows of one package: constants, and a line for each file and folder that its uninstaller deletes.
 * Deleting by name leaves alone what somebody else has put there.
 *
 * @param {string} folder with its list of files
 * @param {Readonly<Record<string, string | number>>} constants
 */
export function describeForSetup(folder, constants) {
  const files = [fileListName, ...packedFiles(folder)];
  const folders = [...new Set(files.flatMap(foldersAbove))].sort().reverse();
  const onPc = (/** @type {string} */ file) => `"$INSTDIR\\${file.replaceAll('/', '\\')}"`;
  const defines = Object.entries({ UNPACKED: folder, ...constants }).map(
    ([name, value]) => `!define ${name} "${String(value).replaceAll('$', '$$$$')}"`,
  );
  return [
    ...defines,
    '!macro DeletePackedFiles',
    ...files.map((file) => `  Delete ${onPc(file)}`),
    '!macroend',
    '!macro RemovePackedFolders',
    ...folders.map((name) => `  RMDir ${onPc(name)}`),
    '!macroend',
    '',
  ].join('\n');
}

/** @param {string} file */
function foldersAbove(file) {
  const names = file.split('/').slice(0, -1);
  return names.map((_name, index) => names.slice(0, index + 1).join('/'));
}
