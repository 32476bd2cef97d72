import { open } from 'node:fs/promises';

/** Most copies of one record at one place; more would mean that something goes wrong again and again. */
const mostCopies = 100;

/**
 * Keeps a file's bytes in a new file beside it, on disk before anything else happens. An earlier copy is never
 * overwritten.
 * @param length how many of its bytes can be believed; part of the copy's name
 * @throws NodeJS.ErrnoException when it can't be kept: the file itself must then stay as it is
 */
export async function keepCopy(file: string, bytes: Buffer, length: number): Promise<void> {
  for (let count = 0; ; count += 1) {
    try {
      const handle = await open(`${file}.bad-${length}${count === 0 ? '' : `-${count}`}`, 'wx', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      return;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (!isTaken || count === mostCopies) throw error;
    }
  }
}
