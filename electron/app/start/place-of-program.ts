import { realpathSync } from 'node:fs';
import { isOnShare } from '../../host/files/windows-path';
import { sentence } from '../../shell-words';

/**
 * Why this program can't work from where it lies, or null. Chromium's sandbox can't start its processes from a share:
 * the window would stay invisible or vanish. What can't be found out never stands in the way.
 * @param resolve gives the real path of a file
 */
export function refusePlace(
  program: string,
  platform: NodeJS.Platform,
  resolve: (path: string) => string = realpathSync.native,
): string | null {
  if (platform !== 'win32') return null;
  if (!isOnShare(program) && !isOnShare(realPathOf(program, resolve))) return null;
  return sentence('shell.start.onShare', { program });
}

function realPathOf(path: string, resolve: (path: string) => string): string {
  try {
    return resolve(path);
  } catch {
    return path;
  }
}
