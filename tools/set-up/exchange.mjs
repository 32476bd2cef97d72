import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** What Windows answers while an antivirus or an indexer still looks through fresh files. */
const busyCodes = ['EPERM', 'EACCES', 'EBUSY'];
/** How long that may take, milliseconds. */
const patience = 10_000;
const pauseMilliseconds = 100;

/**
 * Renames what has just been made, and waits for others to let go of it. Set-up does one thing after the other, so
 * nothing else is held up.
 *
 * @param {string} from
 * @param {string} to
 * @param {(from: string, to: string) => void} rename
 * @param {(milliseconds: number) => void} wait
 */
export function renameFresh(from, to, rename = renameSync, wait = sleep) {
  for (let waited = 0; ; waited += pauseMilliseconds) {
    try {
      rename(from, to);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (waited >= patience || !busyCodes.includes(code)) throw error;
    }
    wait(pauseMilliseconds);
  }
}

/**
 * Puts a finished folder in the place of the one before it.
 *
 * @param {string} fresh
 * @param {string} folder
 */
export function exchangeFolder(fresh, folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  renameFresh(fresh, folder);
}

/**
 * Puts a file in the place of the one before it. Whoever has just opened that one reads it to its end: a shell that met a
 * script while it was written over would read nothing, and end as if all were done.
 *
 * @param {string} file
 * @param {string} text
 * @param {{ mode?: number }} [options]
 */
export function exchangeFile(file, text, options) {
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, text, options);
  renameFresh(fresh, file);
}

/** @param {number} milliseconds */
function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
