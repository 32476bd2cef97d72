import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * All files below the given files and folders, sorted; what does not exist is left out.
 *
 * @param {string} base Folder that the names are relative to.
 * @param {readonly string[]} names
 * @param {(file: string) => boolean} isWanted
 * @returns {string[]} Relative to `base`, with forward slashes.
 */
export function listFiles(base, names, isWanted = () => true) {
  /** @type {string[]} */
  const files = [];
  /** @param {string} name */
  const visit = (name) => {
    if (statSync(path.join(base, name)).isDirectory()) {
      for (const entry of readdirSync(path.join(base, name))) visit(`${name}/${entry}`);
    } else if (isWanted(name)) {
      files.push(name);
    }
  };
  for (const name of names) {
    if (existsSync(path.join(base, name))) visit(name);
  }
  return files.sort();
}

/**
 * A hash that changes when a file is added, removed, renamed or edited, or when a word changes.
 *
 * @param {string} base
 * @param {readonly string[]} files
 * @param {readonly string[]} words
 */
export function fingerprint(base, files, words = []) {
  const hash = createHash('sha256');
  for (const word of words) hash.update(`${word}\0`);
  for (const file of files) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(base, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} file @param {string} expected */
export function isStamped(file, expected) {
  return existsSync(file) && readFileSync(file, 'utf8') === expected;
}

/** @param {string} file @param {string} content */
export function stamp(file, content) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
