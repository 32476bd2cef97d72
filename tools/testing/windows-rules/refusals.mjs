import fs from 'node:fs';
import { dirname } from 'node:path';
import { isOpenAtOrBelow, isWriting, readFlags } from './handles.mjs';
import { isMarked, isMarkedAbove, isMarkedBelow } from './marks.mjs';
import { refusal } from './refusal.mjs';

/* What Windows refuses of one file operation. Each function throws, or says nothing. */

const { statSync, lstatSync } = fs;
const { O_CREAT, O_TRUNC } = fs.constants;

/** @param {string} path */
const look = (path) => statSync(path, { throwIfNoEntry: false });
/** The read-only attribute: a mode without the owner's right to write. @param {string} path */
const isReadOnly = (path) => ((look(path)?.mode ?? 0o200) & 0o200) === 0;
/** @param {string} path */
const isFolder = (path) => look(path)?.isDirectory() === true;

/** @param {string} path @param {unknown} given the flags of the call @param {string} [syscall] */
export function refuseOpen(path, given, syscall = 'open') {
  const flags = readFlags(given);
  if (isMarked('held', path)) throw refusal('EBUSY', syscall, path);
  if (!isWriting(flags)) return;
  if (isMarkedAbove('refused', path)) throw refusal('EPERM', syscall, path);
  if (isFolder(path)) throw refusal((flags & O_CREAT) === 0 ? 'EPERM' : 'EISDIR', syscall, path);
  const replaces = (flags & O_CREAT) !== 0 && (flags & O_TRUNC) !== 0;
  if (isReadOnly(path) || (replaces && isMarked('hidden', path) && look(path) !== undefined)) {
    throw refusal('EPERM', syscall, path);
  }
}

/** @param {string} from @param {string} to */
export function refuseRename(from, to) {
  if (isMarked('held', from)) throw refusal('EBUSY', 'rename', from, to);
  const movesFolder = lstatSync(from, { throwIfNoEntry: false })?.isDirectory() === true;
  const holdsOpen = movesFolder && (isOpenAtOrBelow(from) || isMarkedBelow('held', from));
  const isTaken = to !== from && (isReadOnly(to) || isOpenAtOrBelow(to) || isMarkedBelow('held', to));
  const isRefused = isMarkedAbove('refused', from) || isMarkedAbove('refused', to);
  if (holdsOpen || isTaken || isRefused || (!movesFolder && isFolder(to))) {
    throw refusal('EPERM', 'rename', from, to);
  }
}

/** @param {string} path @param {string} syscall */
export function refuseRemoval(path, syscall) {
  if (isMarkedBelow('held', path)) throw refusal('EBUSY', syscall, path);
  const isFolderItself = lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isMarkedAbove('refused', path) || (syscall === 'unlink' && isFolderItself)) {
    throw refusal('EPERM', syscall, path);
  }
}

/** @param {string} path */
export function refuseMakeFolder(path) {
  if (isMarked('root', path) || isMarkedAbove('refused', path)) {
    throw refusal('EPERM', 'mkdir', path);
  }
}

/** @param {string} from @param {string} to */
export function refuseLink(from, to) {
  if (isMarkedAbove('fat', to)) throw refusal('EISDIR', 'link', from, to);
  if (isMarkedAbove('refused', dirname(to))) throw refusal('EPERM', 'link', from, to);
}

/** Ordinary people may make junctions, and no other links. @param {unknown} target @param {string} path @param {unknown} type */
export function refuseSymlink(target, path, type) {
  if (type !== 'junction' || isMarkedAbove('refused', path)) {
    throw refusal('EPERM', 'symlink', String(target), path);
  }
}

/**
 * Node looks at the read-only attribute of a file, and at no access list.
 * @param {string} path @param {number} wanted
 */
export function refuseAccess(path, wanted) {
  if ((wanted & fs.constants.W_OK) !== 0 && !isFolder(path) && isReadOnly(path)) {
    throw refusal('EPERM', 'access', path);
  }
}
