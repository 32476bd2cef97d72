import { createHash, randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Trust } from './admin-lane';

/** SHA-256 in lower-case hex of every script, by its path inside the script folder (`/` between folders). */
export type ScriptHashes = Readonly<Record<string, string>>;

/**
 * Whether an elevated PowerShell may be started with the scripts in `folder`: nobody like us may change them between
 * our look and its start. So we must be unable to write, in each of their folders and to each of them, and every one
 * must be the script that this program was built with.
 */
export function trustInstallFolder(
  folder: string,
  hashes: ScriptHashes,
  canWrite: {
    readonly folder: (path: string) => boolean;
    readonly file: (path: string) => boolean;
  } = windowsAccess,
): Trust {
  const scripts = Object.keys(hashes);
  if (scripts.length === 0) return refuse('this copy does not know which scripts belong to it');
  const folders = new Set([folder, ...scripts.map((script) => dirname(join(folder, script)))]);
  const writable =
    [...folders].find((path) => canWrite.folder(path)) ??
    scripts.map((script) => join(folder, script)).find((path) => canWrite.file(path));
  if (writable !== undefined) {
    return refuse(
      `this copy is not installed for all users: ${writable} can be changed without administrator rights`,
    );
  }
  const changed = scripts.find((script) => hashOf(join(folder, script)) !== hashes[script]);
  return changed === undefined
    ? { available: true }
    : refuse(`${changed} is not the script that belongs to this copy`);
}

function refuse(detail: string): Trust {
  return { available: false, detail };
}

function hashOf(file: string): string | null {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return null;
  }
}

/** Tried, not asked: `fs.access` on Windows looks at the read-only attribute and at no access list. */
const windowsAccess = {
  folder(path: string): boolean {
    const file = join(path, `.write-test-${randomBytes(8).toString('hex')}`);
    try {
      closeSync(openSync(file, 'wx'));
    } catch {
      return false;
    }
    rmSync(file, { force: true });
    return true;
  },
  file(path: string): boolean {
    try {
      closeSync(openSync(path, 'r+'));
      return true;
    } catch {
      return false;
    }
  },
};
