import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';

/** What was read of a file: all of it, or as much as the limit allows. */
interface FileRead {
  readonly bytes: Buffer;
  readonly isWhole: boolean;
}

/** Off Windows: follow no link, and do not wait for whoever should write into a pipe. Windows has neither flag. */
const carefully = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a regular file and nothing else: a folder, a link (wherever it leads), a pipe or a device is not even opened.
 * It is looked at again once open, because something else may have taken its place in between.
 * @param limit most bytes that are read
 * @throws NodeJS.ErrnoException when the file can't be read
 */
export async function readRegularFile(path: string, limit: number): Promise<FileRead | 'not-a-file'> {
  if (!(await lstat(path)).isFile()) return 'not-a-file';
  const handle = await open(path, carefully);
  try {
    const found = await handle.stat();
    if (!found.isFile()) return 'not-a-file';
    const bytes = Buffer.alloc(Math.min(found.size, limit));
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return { bytes: bytes.subarray(0, length), isWhole: found.size <= limit };
  } finally {
    await handle.close();
  }
}
