import { installWindowsRules } from './windows-rules/install.mjs';
import { installLookups } from './windows-rules/lookups.mjs';

/*
 * Gives Node Windows' rules for files and names, off Windows: `node --import <this file> …`. See
 * docs/decisions/0011-windows-rules-off-windows.md for what is ruled and what is not.
 */

const installed = Symbol.for('sign-in-repair.windows-rules');

if (process.platform !== 'win32' && !(installed in globalThis)) {
  Object.assign(globalThis, { [installed]: true });
  await installWindowsRules();
  installLookups();
}
