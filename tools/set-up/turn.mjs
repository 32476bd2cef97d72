import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** @param {string} processId */
function isAlive(processId) {
  try {
    process.kill(Number(processId), 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** Whether the lock is ours now; a lock whose owner is gone is removed first. @param {string} lockFile */
function takeLock(lockFile) {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
  try {
    const owner = readFileSync(lockFile, 'utf8');
    if (owner !== '' && !isAlive(owner)) rmSync(lockFile, { force: true });
  } catch {
    // Its owner has just finished.
  }
  return false;
}

/**
 * Lets one work at a time of all who name the same file.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} lockFile
 */
export async function inTurn(work, lockFile) {
  mkdirSync(path.dirname(lockFile), { recursive: true });
  while (!takeLock(lockFile)) await pause(200);
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}
