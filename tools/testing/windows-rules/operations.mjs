import fs from 'node:fs';
import { readFlags } from './handles.mjs';
import { isStream, ownerOfStream } from './names.mjs';
import {
  refuseAccess,
  refuseLink,
  refuseMakeFolder,
  refuseOpen,
  refuseRemoval,
  refuseRename,
  refuseSymlink,
} from './refusals.mjs';

/* Every operation of node:fs that takes a path, with what Windows does about it. */

const { statSync, writeFileSync } = fs;

/**
 * @typedef {object} Operation
 * @property {string} name as in node:fs; the synchronous form has `Sync` behind it
 * @property {readonly number[]} paths which arguments are paths
 * @property {(words: any[]) => void} [judge] throws what Windows refuses; may change the arguments
 */

const option = (/** @type {any} */ options, /** @type {string} */ name, /** @type {unknown} */ usual) =>
  (typeof options === 'object' && options !== null ? options[name] : undefined) ?? usual;

/** @param {string} path @param {unknown} flags */
function open(path, flags) {
  refuseOpen(path, flags);
  const creates = (readFlags(flags) & fs.constants.O_CREAT) !== 0;
  // A stream has a file to belong to, which stays empty.
  if (creates && isStream(path)) writeFileSync(ownerOfStream(path), '', { flag: 'a' });
}

/** `chmod` sets and clears the read-only attribute; nobody loses the right to read. @param {any[]} words */
function keepReadable(words) {
  const isFolder = statSync(words[0], { throwIfNoEntry: false })?.isDirectory() === true;
  words[1] = Number(words[1]) | (isFolder ? 0o700 : 0o400);
}

/** @type {readonly Operation[]} */
export const operations = [
  {
    name: 'open',
    paths: [0],
    judge: ([path, flags]) => open(path, typeof flags === 'function' ? 'r' : flags),
  },
  { name: 'readFile', paths: [0], judge: ([path, options]) => open(path, option(options, 'flag', 'r')) },
  { name: 'writeFile', paths: [0], judge: ([path, , options]) => open(path, option(options, 'flag', 'w')) },
  { name: 'appendFile', paths: [0], judge: ([path, , options]) => open(path, option(options, 'flag', 'a')) },
  { name: 'truncate', paths: [0], judge: ([path]) => refuseOpen(path, 'r+') },
  {
    name: 'copyFile',
    paths: [0, 1],
    judge([from, to]) {
      refuseOpen(from, 'r', 'copyfile');
      refuseOpen(to, 'w', 'copyfile');
    },
  },
  { name: 'rename', paths: [0, 1], judge: ([from, to]) => refuseRename(from, to) },
  { name: 'unlink', paths: [0], judge: ([path]) => refuseRemoval(path, 'unlink') },
  { name: 'rm', paths: [0], judge: ([path]) => refuseRemoval(path, 'rm') },
  { name: 'rmdir', paths: [0], judge: ([path]) => refuseRemoval(path, 'rmdir') },
  { name: 'mkdir', paths: [0], judge: ([path]) => refuseMakeFolder(path) },
  { name: 'link', paths: [0, 1], judge: ([from, to]) => refuseLink(from, to) },
  { name: 'symlink', paths: [1], judge: ([target, path, type]) => refuseSymlink(target, path, type) },
  {
    name: 'access',
    paths: [0],
    judge(words) {
      const wanted = typeof words[1] === 'number' ? words[1] : fs.constants.F_OK;
      refuseAccess(words[0], wanted);
      if (typeof words[1] === 'number') words[1] = fs.constants.F_OK;
    },
  },
  { name: 'chmod', paths: [0], judge: keepReadable },
  ...[
    'stat',
    'lstat',
    'statfs',
    'exists',
    'readdir',
    'opendir',
    'readlink',
    'realpath',
    'utimes',
    'lutimes',
  ].map((name) => ({ name, paths: [0] })),
  ...['chown', 'lchown', 'mkdtemp', 'watch'].map((name) => ({ name, paths: [0] })),
  { name: 'cp', paths: [0, 1] },
];
