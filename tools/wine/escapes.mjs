import { existsSync, lstatSync, readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Every way out of a Wine prefix through its folders: drives and links that lead beyond the scratch folder. Wine makes
 * such links by itself: `Z:` is the whole computer, and Desktop, Documents and Downloads are those of the real home.
 *
 * @param {string} prefix The folder with `dosdevices` and `drive_c`.
 * @param {string} scratch What no link may lead out of; the prefix lies in it.
 * @returns {string[]} One line each, for people. Empty when there is none.
 */
export function findEscapes(prefix, scratch) {
  const found = [];
  const boundary = realpathSync(scratch);
  if (!isWithin(realpathSync(prefix), boundary)) found.push(`${prefix} lies outside ${scratch}`);
  for (const link of listLinks(prefix)) {
    const end = whereItEnds(link);
    if (!isWithin(end, boundary) && !isPort(end))
      found.push(`${path.relative(prefix, link)} leads to ${end}`);
  }
  return found;
}

/** @param {string} folder @returns {Generator<string>} */
function* listLinks(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isSymbolicLink()) yield file;
    else if (entry.isDirectory()) yield* listLinks(file);
  }
}

/** Also of a link whose end does not exist yet: a program could make it. @param {string} link */
function whereItEnds(link) {
  let end = path.resolve(realpathSync(path.dirname(link)), readlinkSync(link));
  // A chain of links that ends in the air; one that goes round in circles ends nowhere.
  for (let step = 0; step < 40 && lstatSync(end, { throwIfNoEntry: false })?.isSymbolicLink(); step++) {
    end = path.resolve(realpathSync(path.dirname(end)), readlinkSync(end));
  }
  return realPathOfExistingPart(end);
}

/** @param {string} file */
function realPathOfExistingPart(file) {
  let existing = file;
  while (!existsSync(existing)) existing = path.dirname(existing);
  return path.join(realpathSync(existing), path.relative(existing, file));
}

/** Serial ports, which Wine links anew at every start, hold nobody's files. @param {string} file */
function isPort(file) {
  return statSync(file, { throwIfNoEntry: false })?.isCharacterDevice() === true;
}

/** @param {string} file @param {string} folder */
function isWithin(file, folder) {
  return file === folder || file.startsWith(folder + path.sep);
}
