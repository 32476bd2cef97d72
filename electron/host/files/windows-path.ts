import { win32 } from 'node:path';
import { sentence } from '../../shell-words';

/** Names that are devices in every folder, with any extension. */
const device =
  /^(?:con|conin\$|conout\$|prn|aux|nul|com[1-9\u00b9\u00b2\u00b3]|lpt[1-9\u00b9\u00b2\u00b3])[ .]*(?:\..*)?$/i;
const drive = /^[A-Za-z]:/;
/** Longest name of one folder on any of Windows' file systems. */
const longestName = 255;

/**
 * Why Windows would not take the path as it is written, as the end of a sentence; null when it would. A name that Windows
 * changes silently (a dot at its end) or takes for something else (a device, a stream) counts as not taken.
 */
export function whyNoWindowsPath(path: string): string | null {
  if (path.trim() === '') return sentence('host.path.empty');
  if (/^[\\/]{2}[.?][\\/]/.test(path)) return sentence('host.path.forPrograms');
  const names = path
    .replace(drive, '')
    .split(/[\\/]+/)
    .filter((name) => name !== '' && name !== '.' && name !== '..');
  for (const name of names) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: Windows refuses them in names
    if (/[<>:"|?*\u0000-\u001f]/.test(name)) return sentence('host.path.character', { name });
    if (/[. ]$/.test(name)) return sentence('host.path.end', { name });
    if (device.test(name)) return sentence('host.path.device', { name });
    if (name.length > longestName)
      return sentence('host.path.tooLong', { start: name.slice(0, 20), length: longestName });
  }
  return null;
}

/** Whether a path is absolute on its own: with a drive or a share. One that begins with a single `\` is not. */
function isWholeWindowsPath(path: string): boolean {
  return /^(?:[A-Za-z]:[\\/]|[\\/]{2}[^\\/]+[\\/]+[^\\/]+)/.test(path);
}

/** Whether what an environment variable holds can be the folder that it should name; anybody can set it to anything. */
export function isUsableWindowsFolder(path: string): boolean {
  return isWholeWindowsPath(path) && whyNoWindowsPath(path) === null;
}

/** Whether a folder is another one or lies in it; Windows ignores case and takes both kinds of slash. */
export function isInWindowsFolder(path: string, folder: string): boolean {
  const way = win32.relative(plain(folder), plain(path));
  return way === '' || (way !== '..' && !way.startsWith('..\\') && !win32.isAbsolute(way));
}

/** Without the prefix that Windows puts before paths that it has resolved. */
function plain(path: string): string {
  return win32.resolve(path.replace(/^\\\\\?\\UNC\\/i, '\\\\').replace(/^\\\\\?\\/, '')).toLowerCase();
}

/**
 * Whether a Windows path leads to another computer (`\\server\share\…`, also in its long form `\\?\UNC\…`). A mapped
 * letter looks like a disk: only its real path, as Windows itself resolves it, begins like this.
 */
export function isOnShare(path: string): boolean {
  const plain = path.replaceAll('/', '\\');
  if (/^\\\\[?.]\\/.test(plain)) return /^\\\\[?.]\\UNC\\/i.test(plain);
  return /^\\\\[^\\]/.test(plain);
}
