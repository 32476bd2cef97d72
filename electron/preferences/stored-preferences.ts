import { randomBytes } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Preferences, type PreferenceTrouble, usualPreferences } from '../../shared/preferences';
import { failure, type Result, success } from '../../shared/result';
import { whileHeld } from '../host/files/held-file';
import { makeFolder } from '../host/files/make-folder';
import { readRegularFile } from '../host/files/read-regular-file';
import { describeFileTrouble, reserveFile } from '../host/files/reserved-file';
import { largestPreferences, preferencesFile } from './early-preferences';
import { parsePreferences, writePreferences } from './parse-preferences';

/** The preferences of one person, as their file has them. */
export interface StoredPreferences {
  /** What is in force now. */
  current(): Preferences;
  /** What was wrong with the file; null once they have been saved. */
  trouble(): PreferenceTrouble | null;
  /** Puts them into force, and on disk whole or not at all; where that fails nothing changes. */
  save(preferences: Preferences): Promise<Result<void>>;
}

/** Reads a person's preferences. A file that is none of ours is put aside, never overwritten; nothing is thrown. */
export async function openPreferences(dataFolder: string): Promise<StoredPreferences> {
  const file = preferencesFile(dataFolder);
  let { text, preferences, trouble } = await readFile(file);
  return {
    current: () => preferences,
    trouble: () => trouble,
    async save(wanted) {
      try {
        const written = writePreferences(wanted, text);
        await makeFolder(dataFolder);
        await (await reserveFile(file)).write(written);
        ({ text, preferences, trouble } = { text: written, preferences: wanted, trouble: null });
        return success(undefined);
      } catch (error) {
        return failure('refused', describeFileTrouble(error));
      }
    },
  };
}

interface ReadFile {
  /** Null where there is none. */
  readonly text: string | null;
  readonly preferences: Preferences;
  readonly trouble: PreferenceTrouble | null;
}

async function readFile(file: string): Promise<ReadFile> {
  const usual = { text: null, preferences: usualPreferences };
  try {
    const read = await readRegularFile(file, largestPreferences);
    const text = read !== 'not-a-file' && read.isWhole ? read.bytes.toString('utf8') : null;
    const parsed = text === null ? null : parsePreferences(text);
    if (parsed !== null) return { text, ...parsed };
    return { ...usual, trouble: { kind: 'put-aside', file: basename(await putAside(file)) } };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { ...usual, trouble: null };
    return { ...usual, trouble: { kind: 'unreadable', why: describeFileTrouble(error) } };
  }
}

/** Moves whatever lies there to a name that nobody else uses, as it is. */
async function putAside(file: string): Promise<string> {
  const aside = `${file}.bad-${randomBytes(4).toString('hex')}`;
  await whileHeld(() => rename(file, aside));
  return aside;
}
