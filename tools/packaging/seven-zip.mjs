import { existsSync } from 'node:fs';

/** electron-builder would download a 7-Zip of its own. */
export function findSevenZip() {
  return ['/usr/bin/7zz', '/usr/bin/7z', 'C:\\Program Files\\7-Zip\\7z.exe'].find((file) => existsSync(file));
}
