import { resolve, sep } from 'node:path';

/**
 * What a file system off Windows can't show and a test therefore says. It stands in the environment, so that a program
 * which the test starts knows it too.
 * @typedef {object} Marks
 * @property {string[]} held files that a foreign program has open without sharing them
 * @property {string[]} hidden files with the hidden attribute
 * @property {string[]} refused folders whose access list lets us read and not write
 * @property {string[]} root folders that stand for a whole drive
 * @property {string[]} fat folders of a drive formatted as FAT or exFAT
 */

const variable = 'SIGN_IN_REPAIR_TEST_MARKS';
const none = /** @type {Marks} */ ({ held: [], hidden: [], refused: [], root: [], fat: [] });
let read = { text: '', marks: none };

/** @returns {Marks} */
function marksNow() {
  const text = process.env[variable] ?? '';
  if (text !== read.text) read = { text, marks: text === '' ? none : { ...none, ...JSON.parse(text) } };
  return read.marks;
}

/**
 * Marks a path until the answer is called.
 * @param {keyof Marks} kind
 * @param {string} path
 */
export function mark(kind, path) {
  const marked = resolve(path);
  const change = (/** @type {(paths: string[]) => string[]} */ how) => {
    const marks = marksNow();
    process.env[variable] = JSON.stringify({ ...marks, [kind]: how(marks[kind]) });
  };
  change((paths) => [...paths, marked]);
  return () => change((paths) => paths.filter((other) => other !== marked));
}

/** @param {keyof Marks} kind @param {string} path */
export function isMarked(kind, path) {
  return marksNow()[kind].includes(path);
}

/** Whether the path is a marked one or lies below one. @param {keyof Marks} kind @param {string} path */
export function isMarkedAbove(kind, path) {
  return marksNow()[kind].some((marked) => isAtOrBelow(path, marked));
}

/** Whether the path is a marked one or has one below it. @param {keyof Marks} kind @param {string} path */
export function isMarkedBelow(kind, path) {
  return marksNow()[kind].some((marked) => isAtOrBelow(marked, path));
}

/** @param {string} path @param {string} folder */
export function isAtOrBelow(path, folder) {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
