/** What Windows' own functions take for a window that does not exist, and for "none". */
const noWindow = 0;
const largestHandle = 0x7fff_ffff;

/**
 * The handle of a window from the bytes of `BrowserWindow.getNativeWindowHandle()`, 0 where they hold none that can be
 * handed on. Windows gives a window's handle 32 significant bits whatever the size of a pointer ("Interprocess
 * Communication Between 32-bit and 64-bit Applications").
 */
export function readWindowHandle(bytes: Buffer): number {
  if (bytes.length < 4) return noWindow;
  const handle = bytes.readUInt32LE();
  return handle <= largestHandle ? handle : noWindow;
}
