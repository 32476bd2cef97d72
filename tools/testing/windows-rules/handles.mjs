import fs from 'node:fs';
import { isAtOrBelow } from './marks.mjs';
import { refusal } from './refusal.mjs';

/* What Windows allows on an open file depends on how it was opened. */

const { O_APPEND, O_CREAT, O_EXCL, O_RDONLY, O_RDWR, O_TRUNC, O_WRONLY } = fs.constants;

/** @typedef {{ path: string, append: boolean, writable: boolean }} OpenFile */

/** Files that this process has open, by descriptor. @type {Map<number, OpenFile>} */
const open = new Map();

const meanings = /** @type {Record<string, number>} */ ({
  r: O_RDONLY,
  'r+': O_RDWR,
  w: O_TRUNC | O_CREAT | O_WRONLY,
  'w+': O_TRUNC | O_CREAT | O_RDWR,
  a: O_APPEND | O_CREAT | O_WRONLY,
  'a+': O_APPEND | O_CREAT | O_RDWR,
});

/** The flags of `open` as a number; each letter's order and `s` (synchronous) are Node's. @param {unknown} flags */
export function readFlags(flags) {
  if (typeof flags === 'number') return flags;
  const text = String(flags ?? 'r');
  const plain = text.replace(/[xs]/g, '');
  return (meanings[plain] ?? O_RDONLY) | (text.includes('x') ? O_EXCL : 0);
}

/** @param {number} flags */
export function isWriting(flags) {
  return (flags & (O_WRONLY | O_RDWR)) !== 0;
}

/** @param {number} descriptor @param {string} path @param {number} flags */
export function noteOpened(descriptor, path, flags) {
  open.set(descriptor, { path, append: (flags & O_APPEND) !== 0, writable: isWriting(flags) });
}

/** @param {unknown} descriptor */
export function noteClosed(descriptor) {
  if (typeof descriptor === 'number') open.delete(descriptor);
}

/** Whether this process has the file, or one below the folder, open. @param {string} path */
export function isOpenAtOrBelow(path) {
  return [...open.values()].some((file) => isAtOrBelow(file.path, path));
}

/** A handle opened for appending may add bytes and may not set the file's end. @param {unknown} descriptor */
export function refuseTruncate(descriptor) {
  const file = open.get(Number(descriptor));
  if (file && (file.append || !file.writable)) throw refusal('EPERM', 'ftruncate');
}

/** Only what may be written may be flushed, and no folder. @param {unknown} descriptor @param {string} syscall */
export function refuseFlush(descriptor, syscall) {
  if (open.get(Number(descriptor))?.writable === false) throw refusal('EPERM', syscall);
}
