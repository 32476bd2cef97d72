import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAtOrBelow } from './marks.mjs';
import { refusal } from './refusal.mjs';

/* Windows' rules for names, applied to the paths of scratch folders; and for paths that exist on no Windows. */

const { lstatSync, readdirSync, realpathSync } = fs;

const checkout = resolve(fileURLToPath(import.meta.url), '..', '..', '..', '..');
const scratch = [...new Set([resolve(tmpdir()), realpathSync(tmpdir())])];

/** Folders of Unix alone: on Windows such a path leads to the root of the current drive, where anybody may put one. */
const unixOnly = ['proc', 'sys', 'dev', 'etc', 'run', 'var', 'usr', 'boot', 'bin', 'sbin', 'lib', 'lib64'];

// biome-ignore lint/suspicious/noControlCharactersInRegex: Windows refuses them in names
const forbidden = /[<>"|?*\u0000-\u001f]/;
const device = /^(?:con|prn|aux|nul|com[1-9\u00b9\u00b2\u00b3]|lpt[1-9\u00b9\u00b2\u00b3])[ .]*(?:\..*)?$/i;
/** Longest path that Windows takes in its plain form; Node uses the long form for absolute ones alone. */
const longestPlain = 259;

/** Stands between a file's name and its stream's in the file that holds the stream's bytes here. */
const streamSign = '\u2236';

/** @param {string} name */
export function isStream(name) {
  return name.includes(streamSign);
}

/** The file to which the file of a stream belongs. @param {string} path */
export function ownerOfStream(path) {
  return join(dirname(path), basename(path).replace(/\u2236.*$/, ''));
}

/** Whether the rules hold for this absolute path: scratch folders of tests, but no checkout that lies in one. @param {string} path */
export function isGoverned(path) {
  return !isAtOrBelow(path, checkout) && scratch.some((root) => path !== root && isAtOrBelow(path, root));
}

/**
 * Where Windows would look: trailing dots and blanks dropped, case ignored, `\` between folders, a stream apart from its
 * file. A path that is not governed comes back as it is.
 * @param {string} given
 * @param {string} syscall
 */
export function toWindowsPlace(given, syscall) {
  const path = resolve(given);
  if (!isGoverned(path)) {
    if (unixOnly.includes(path.split('/')[1] ?? '') && !isAtOrBelow(path, checkout)) refuseUnixPath(path);
    return given;
  }
  if (!isAbsolute(given) && path.length > longestPlain) throw refusal('ENOENT', syscall, given);
  const root = scratch.find((folder) => isAtOrBelow(path, folder)) ?? '/';
  const names = path.slice(root.length + 1).split(/[/\\]+/);
  const cleaned = names.map((name, place) => {
    const kept = name.replace(/[. ]+$/, '');
    const [file = '', stream, ...more] = kept.split(':');
    const isPlain = stream === undefined || (place === names.length - 1 && file !== '' && more.length === 0);
    if (kept === '' || !isPlain || forbidden.test(kept) || device.test(kept)) {
      throw refusal('ENOENT', syscall, given);
    }
    return stream === undefined ? kept : file + streamSign + stream;
  });
  return ignoringCase(root, cleaned);
}

/** @param {string} root @param {readonly string[]} names */
function ignoringCase(root, names) {
  const whole = join(root, ...names);
  if (isThere(whole)) return whole;
  let folder = root;
  for (const [place, name] of names.entries()) {
    // What lies beside a test's own folder is not on its Windows, and may be very much.
    const found = isThere(join(folder, name)) || place === 0 ? name : findIgnoringCase(folder, name);
    if (found === undefined) return join(folder, ...names.slice(place));
    folder = join(folder, found);
  }
  return folder;
}

/** @param {string} path */
function isThere(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** @param {string} folder @param {string} name */
function findIgnoringCase(folder, name) {
  try {
    const wanted = name.toUpperCase();
    return readdirSync(folder).find((other) => other.toUpperCase() === wanted);
  } catch {
    return undefined;
  }
}

/** Paths of Unix that shipped code asked for; whoever runs the rules fails for each. @type {string[]} */
const trespasses = [];

/** Hands the trespasses over and forgets them. */
export function takeTrespasses() {
  return trespasses.splice(0);
}

/**
 * Tests, tools and what stands in for Windows may look at the computer underneath; code that ships may not. In a bundle
 * the two can't be told apart, so there nothing is refused.
 * @param {string} path
 */
function refuseUnixPath(path) {
  const caller = callingFile();
  const shipped = ['electron', 'shared'].some((folder) => isAtOrBelow(caller, join(checkout, folder)));
  if (!shipped || /\.test\.tsx?$/.test(caller)) return;
  trespasses.push(`${caller} asks for ${path}, which is no path of Windows`);
  throw new Error(trespasses.at(-1));
}

/** The first file on the stack that belongs neither to Node nor to these rules. */
function callingFile() {
  const frames = (new Error().stack ?? '').split('\n').slice(1);
  for (const frame of frames) {
    const [, file] = /\(?(?:file:\/\/)?(\/[^():]+):\d+:\d+\)?$/.exec(frame) ?? [];
    if (file !== undefined && !file.includes('/windows-rules/')) return file;
  }
  return '';
}
