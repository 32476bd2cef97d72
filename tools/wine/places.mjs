import { existsSync } from 'node:fs';
import path from 'node:path';
import { inCheckout } from '../set-up/checkout.mjs';

/*
 * Everything of the Wine suite lies in one scratch folder, and nothing that runs under Wine can reach beyond it: see
 * escapes.mjs, which every start of a Windows program asks first.
 */

/** The scratch folder. */
export const wineFolder = inCheckout('.cache', 'wine');

/** The Windows: a Wine prefix of our own, never the person's `~/.wine`. */
export const prefix = path.join(wineFolder, 'prefix');

/** What Wine takes for the person's home folder. */
export const scratchHome = path.join(wineFolder, 'home');

/** A file on the prefix's drive C. @param {string[]} parts */
export const onDriveC = (...parts) => path.join(prefix, 'drive_c', ...parts);

/** Windows Node, as the package brings it. */
export const windowsNode = onDriveC('Program Files', 'nodejs', 'node.exe');

/** Where Windows PowerShell lies on a Windows, which is where the shipped scripts look for it. */
export const powershellFolder = onDriveC('windows', 'system32', 'WindowsPowerShell', 'v1.0');

/** Where the packaged app would have our scripts. */
export const shippedScripts = onDriveC('Program Files', 'Sign-in Repair', 'resources', 'powershell');

/** The same path as Windows programs name it. @param {string} file below drive C */
export function windowsPath(file) {
  return `C:\\${path.relative(onDriveC(), file).replaceAll('/', '\\')}`;
}

/** Debian's program, or null. */
export function findWine() {
  return existsSync('/usr/bin/wine') ? '/usr/bin/wine' : null;
}

/** The whole environment of everything that runs under Wine: nothing of the person's own gets in. */
export const wineEnvironment = {
  PATH: '/usr/bin:/bin',
  LANG: 'C.UTF-8',
  HOME: scratchHome,
  WINEPREFIX: prefix,
  WINEDEBUG: '-all',
  // No browser engine, which Wine would offer to download. (mscoree in this list would keep .NET from starting.)
  WINEDLLOVERRIDES: 'mshtml=',
  // .NET maps its code twice, writable and executable; under Wine that ends in "Internal CLR error" at a collection.
  DOTNET_EnableWriteXorExecute: '0',
};
