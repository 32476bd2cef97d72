import { createHash, randomBytes } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { sentence } from '../../shell-words';
import type { InstallPlaceAnswer } from '../answers';
import type { AdminLane } from '../host';

/** Whether the elevated script may be started from where it lies. */
export type Trust = ReturnType<AdminLane['availability']>;

/** SHA-256 in lower-case hex of every script, by its path inside the script folder (`/` between folders). */
export type ScriptHashes = Readonly<Record<string, string>>;

/** What trying to write somewhere came to. Only a plain "not allowed" proves that we can't. */
export type WriteAttempt = 'refused' | 'possible' | 'unclear';

/** What is asked of the file system; replaced in tests. */
export interface FolderAccess {
  /** The path without any link, junction or substituted letter on it; null where it can't be told. */
  realPath(path: string): string | null;
  /** The folders that programs for all users are installed in. */
  programFolders(): readonly string[];
  writeToFolder(path: string): WriteAttempt;
  writeToFile(path: string): WriteAttempt;
}

/**
 * With which rights this program runs, as far as the asker knows. Where nobody knows, who may write even where all
 * programs are installed is taken for an administrator, until PowerShell says otherwise.
 */
export type OwnRights = 'ordinary' | 'elevated' | 'unknown';

/**
 * Whether an elevated PowerShell may be started with the scripts in `folder`: nobody like us may change them between
 * our look and its start. So the folder must be where programs for all users are installed, reached without a link that
 * could be turned elsewhere; we must be unable to write, in each folder from there down and to each script, unless we
 * run elevated ourselves, when nobody with fewer rights could; and the scripts must be exactly those that this program
 * was built with.
 *
 * It runs before anything is offered, and again right before the prompt. What only a PowerShell can tell is asked then,
 * see `judgeInstallPlace`.
 */
export function trustInstallFolder(
  folder: string,
  hashes: ScriptHashes,
  access: FolderAccess = ourAccess,
  rights: OwnRights = 'ordinary',
): Trust {
  const scripts = Object.keys(hashes);
  if (scripts.length === 0) return refuse(sentence('host.scripts.unknown'));
  const real = access.realPath(folder);
  if (real === null) return refuse(sentence('host.scripts.unresolved', { folder }));
  if (real !== folder) return refuse(sentence('host.scripts.link', { folder, real }));
  const programs = access.programFolders().find((parent) => isBelow(folder, parent));
  if (programs === undefined) {
    return refuse(sentence('host.scripts.notInstalled', { folder }));
  }
  const isElevated =
    rights === 'elevated' || (rights === 'unknown' && access.writeToFolder(programs) === 'possible');
  const found = isElevated ? null : findWritable(folder, programs, scripts, access);
  if (found !== null) return refuse(found);
  const why = whyNotOurs(folder, hashes) ?? findStranger(folder, hashes);
  return why === null ? { available: true } : refuse(why);
}

/** What stands against believing that nobody like us can change the scripts or the way to them, in a sentence; null for nothing. */
function findWritable(
  folder: string,
  programs: string,
  scripts: readonly string[],
  access: FolderAccess,
): string | null {
  const folders = new Set([
    ...foldersBetween(programs, folder),
    ...scripts.map((script) => dirname(join(folder, script))),
  ]);
  const attempts = [
    ...[...folders].map((path) => ({ path, attempt: access.writeToFolder(path) })),
    ...scripts.map((script) => {
      const path = join(folder, script);
      return { path, attempt: access.writeToFile(path) };
    }),
  ];
  const writable = attempts.find(({ attempt }) => attempt === 'possible');
  if (writable) {
    return sentence('host.scripts.writable', { path: writable.path });
  }
  const unclear = attempts.find(({ attempt }) => attempt === 'unclear');
  return unclear ? sentence('host.scripts.unclear', { path: unclear.path }) : null;
}

/** Every folder from `parent`, itself included, down to `folder`. */
function foldersBetween(parent: string, folder: string): string[] {
  const steps = relative(parent, folder).split(sep);
  return [parent, ...steps.map((_step, index) => join(parent, ...steps.slice(0, index + 1)))];
}

/**
 * Judges what the PowerShell session that is about to ask for elevation says of the place it was loaded from. It knows
 * Windows' own folders and kinds of drive; Node knows only environment variables, which belong to whoever started us.
 */
export function judgeInstallPlace({ scripts, programFolders, drive }: InstallPlaceAnswer): Trust {
  if (drive !== 'Fixed') return refuse(sentence('host.scripts.drive', { drive }));
  return programFolders.some((parent) => parent !== '' && isBelow(scripts, parent))
    ? { available: true }
    : refuse(sentence('host.scripts.notInstalled', { folder: scripts }));
}

/** On Windows without regard to case, as Windows itself. */
function isBelow(path: string, parent: string): boolean {
  const way = relative(parent, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Why the scripts in a folder are not those that this program was built with, in a sentence; null when they are. */
export function whyNotOurs(folder: string, hashes: ScriptHashes): string | null {
  for (const [script, expected] of Object.entries(hashes)) {
    const found = hashOf(join(folder, script));
    if ('code' in found) return sentence('host.scripts.unread', { script, code: found.code });
    if (found.hash !== expected) return sentence('host.scripts.foreign', { script });
  }
  return null;
}

/** What lies among the scripts and is none of them, in a sentence; null for nothing. */
function findStranger(folder: string, hashes: ScriptHashes): string | null {
  const known = new Set(Object.keys(hashes).map((script) => join(folder, script)));
  const foldersOfOurs = new Set([...known].flatMap((script) => foldersBetween(folder, dirname(script))));
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const paths = entries.map((entry) => join(entry.parentPath, entry.name));
    const stranger = paths.find((path) => !known.has(path) && !foldersOfOurs.has(path));
    return stranger === undefined ? null : sentence('host.scripts.stranger', { path: stranger });
  } catch (error) {
    return sentence('host.scripts.unread', { script: folder, code: codeOf(error) });
  }
}

function refuse(detail: string): Trust {
  return { available: false, detail };
}

function hashOf(file: string): { readonly hash: string } | { readonly code: string } {
  try {
    return { hash: createHash('sha256').update(readFileSync(file)).digest('hex') };
  } catch (error) {
    return { code: codeOf(error) };
  }
}

/** A path as Windows itself resolves it, or null where it can't be (some network and memory drives). */
export function realPathOf(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch {
    return null;
  }
}

/** Tried, not asked: `fs.access` on Windows looks at the read-only attribute and at no access list. */
const ourAccess: FolderAccess = {
  realPath: realPathOf,
  programFolders() {
    const named = [process.env.ProgramFiles, process.env.ProgramW6432, process.env['ProgramFiles(x86)']];
    return named.filter((folder): folder is string => folder !== undefined && isAbsolute(folder));
  },
  writeToFolder(path) {
    const file = join(path, `.write-test-${randomBytes(8).toString('hex')}`);
    const attempt = attemptToOpen(file, 'wx');
    if (attempt === 'possible') removeOwn(file);
    return attempt;
  },
  writeToFile: (path) => attemptToOpen(path, 'r+'),
};

/**
 * A drive that is read-only for a while, a file in use and the like say nothing about who may write. On Windows the
 * read-only attribute of a file also answers EPERM; packages have none.
 */
function attemptToOpen(path: string, flags: 'wx' | 'r+'): WriteAttempt {
  try {
    closeSync(openSync(path, flags));
    return 'possible';
  } catch (error) {
    return ['EPERM', 'EACCES'].includes(codeOf(error)) ? 'refused' : 'unclear';
  }
}

/** A scanner may hold what was just made; what was to be learnt is known all the same. */
function removeOwn(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // An empty file stays, in a folder where anybody may leave one.
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error
    ? String(error.code)
    : sentence('host.scripts.unknownError');
}
