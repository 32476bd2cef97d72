import { createHash } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { failure, type Result, success } from '../../../shared/result';
import { sentence } from '../../shell-words';
import { makeFolder } from '../files/make-folder';
import { announceWork } from './at-work';
import { holdPlace, isTaken, type Release } from './held-place';
import { describeJournalTrouble } from './journal-trouble';

/**
 * Keeps every other process from repairing with the same data folder. The operating system holds the lock, as a pipe or
 * socket that nobody is served on, and frees it with the process however that ends. Fails with `busy` when it is taken:
 * anybody may take the name first, which keeps repairs out and no more.
 */
export async function takeLock(dataFolder: string): Promise<Result<Release>> {
  try {
    await makeFolder(dataFolder);
    const place = lockPlace(await realPlace(dataFolder), process.platform);
    const giveBack = await hold(place);
    const beSilent = await announceWork();
    return success(async () => {
      await beSilent();
      await giveBack();
    });
  } catch (error) {
    return isTaken(error)
      ? failure('busy', sentence('host.journal.locked'))
      : describeJournalTrouble(dataFolder, error);
  }
}

/**
 * The name of a data folder's lock. Windows gives a pipe's name to its first server alone; a name that begins with NUL is
 * Linux' own and leaves no file; elsewhere a socket file has to do.
 * @param folder its real path
 */
export function lockPlace(folder: string, platform: NodeJS.Platform): string {
  const spelling = platform === 'win32' ? folder.toLowerCase() : folder;
  const name = `sign-in-repair-lock-${createHash('sha256').update(spelling).digest('hex').slice(0, 32)}`;
  if (platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return platform === 'linux' ? `\0${name}` : join(tmpdir(), name);
}

/** The folder under its one true name: links, mapped drives and spellings resolved. Some drives can't tell. */
async function realPlace(folder: string): Promise<string> {
  return realpath(folder).catch(() => resolve(folder));
}

async function hold(place: string): Promise<Release> {
  try {
    return await holdPlace(place);
  } catch (error) {
    // A socket file stays behind a process that was killed. Two that find it at once might both go on: such systems
    // are for development only.
    if (!isTaken(error) || !place.startsWith('/') || !(await isAbandoned(place))) throw error;
    await rm(place, { force: true });
    return holdPlace(place);
  }
}

function isAbandoned(place: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(place);
    socket.once('connect', () => {
      socket.destroy();
      resolve(false);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED'));
  });
}
