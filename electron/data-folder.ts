import { realpathSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { basename, dirname, join, win32 } from 'node:path';
import { exitCodes } from '../shared/exit-code';
import { CommandLineError } from './command-line-error';
import { isInWindowsFolder, isUsableWindowsFolder, whyNoWindowsPath } from './host/files/windows-path';
import { sentence } from './shell-words';

/** What of a start decides where its data lives. */
export interface DataChoice {
  /** A scenario file, or null for this PC. */
  readonly simulate: string | null;
  /** What --data names, or null. */
  readonly data: string | null;
}

/**
 * Where the journal lives. Simulated runs never mix with this PC's own history.
 * @throws CommandLineError with exit code 64 for a folder that must not be used on this PC
 */
export function dataFolderOf(choice: DataChoice): string {
  if (choice.simulate !== null || process.platform !== 'win32') {
    return choice.data ?? join(tmpdir(), `sign-in-repair-simulated-${userInfo().username}`);
  }
  return windowsDataFolder(choice.data, {
    profile: profileOf([homedir, () => userInfo().homedir]),
    localAppData: process.env.LOCALAPPDATA,
    workingFolder: process.cwd(),
    realPath: realPathOfExisting,
  });
}

/** The true name of as much of a path as exists, followed by the rest. */
function realPathOfExisting(path: string): string {
  const above = dirname(path);
  try {
    return realpathSync.native(path);
  } catch {
    return above === path ? path : join(realPathOfExisting(above), basename(path));
  }
}

/** What decides where the data of a person lives on Windows. */
export interface WindowsPerson {
  /** Their profile (%USERPROFILE%): a folder that nobody else but administrators may change. Also `\\server\share\ann`. */
  readonly profile: string;
  /** %LOCALAPPDATA%, as it stands in the environment. */
  readonly localAppData: string | undefined;
  /** The folder in which a relative path begins. */
  readonly workingFolder: string;
  /** Where a path really leads, through links and mapped drives, however much of it exists. */
  readonly realPath: (path: string) => string;
}

/**
 * The data folder on a real Windows, absolute: the named one, or the usual one of this person. It must lie in their
 * profile: elsewhere on a drive every user may write by default, and a journal that others planted there would tell undo
 * what to put back.
 * @param given what --data names, or null
 * @throws CommandLineError with exit code 64 for a folder that can't or must not be used
 */
export function windowsDataFolder(given: string | null, person: WindowsPerson): string {
  if (given === null) return usualFolder(person);
  const why = whyNoWindowsPath(given);
  if (why !== null) throw refuse(given, why);
  const folder = win32.resolve(person.workingFolder, given);
  if (isOwn(folder, person)) return folder;
  throw refuse(given, sentence('shell.start.dataFolderElsewhere', { profile: person.profile }));
}

/**
 * The profile of whoever runs this: the first of these that is a whole path. The first ask is for %USERPROFILE%, which may
 * hold anything and fails when it is empty.
 * @throws CommandLineError with exit code 70 where none is
 */
export function profileOf(asks: readonly (() => string)[]): string {
  for (const ask of asks) {
    try {
      const folder = ask();
      if (isUsableWindowsFolder(folder)) return folder;
    } catch {
      // The next may know.
    }
  }
  throw new CommandLineError(sentence('shell.start.noProfile'), exitCodes.internalFault);
}

/** An empty, relative or foreign %LOCALAPPDATA% counts as missing. */
function usualFolder(person: WindowsPerson): string {
  const { localAppData = '', profile } = person;
  const isUsable = isUsableWindowsFolder(localAppData) && isOwn(localAppData, person);
  return win32.join(isUsable ? localAppData : win32.join(profile, 'AppData', 'Local'), 'Sign-in Repair');
}

function isOwn(folder: string, { profile, realPath }: WindowsPerson): boolean {
  return isInWindowsFolder(realPath(folder), realPath(profile));
}

function refuse(folder: string, why: string): CommandLineError {
  return new CommandLineError(sentence('shell.start.dataFolder', { folder, why }), exitCodes.wrongUsage);
}
