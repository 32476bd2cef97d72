import { randomBytes } from 'node:crypto';
import { open, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOnShare } from '../files/windows-path';
import type { WallReading } from './wall-clock';

/**
 * This PC's wall clock as its file system reads it: the time of a file that is written now. For where no PowerShell may
 * run, so that a clock which a person has just corrected by hand is not called wrong for another minute.
 *
 * @returns null on a share, whose files bear the server's time, and where nothing can be written
 */
export async function readFileClock(monotonic: () => bigint, folder = tmpdir()): Promise<WallReading | null> {
  let file: string | null = null;
  try {
    const real = await realpath(folder);
    if (isOnShare(real)) return null;
    // A name that was used before could get the times of the earlier file (Microsoft, "File System Tunneling").
    file = join(real, `sign-in-repair-clock-${randomBytes(8).toString('hex')}`);
    const handle = await open(file, 'wx', 0o600);
    try {
      const before = monotonic();
      await handle.write('.');
      const { mtimeMs } = await handle.stat();
      return { utcMilliseconds: Math.floor(mtimeMs), before, after: monotonic() };
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  } finally {
    if (file !== null) await rm(file, { force: true }).catch(() => undefined);
  }
}
