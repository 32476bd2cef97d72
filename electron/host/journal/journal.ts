import { constants } from 'node:fs';
import { type FileHandle, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunId } from '../../../shared/model/run';
import { failure, type Result, success } from '../../../shared/result';
import { sentence } from '../../shell-words';
import { whileHeld } from '../files/held-file';
import { makeFolder } from '../files/make-folder';
import type { HostClock } from '../host';
import type { ForgettingJournal } from './journal-entry';
import { type JournalRead, journalVersion, readLines, writeLine } from './journal-lines';
import { filesOf, nextName } from './journal-names';
import { describeJournalTrouble } from './journal-trouble';
import { keepCopy } from './keep-copy';
import { listRecords, readJournal } from './read-journal';
import { takeLock } from './repair-lock';

/** The journal under an app's data folder; nothing is created there before the first fact or lock. */
export function openJournal(dataFolder: string, clock: HostClock): ForgettingJournal {
  const folder = join(dataFolder, 'journal');
  const writers = new Map<RunId, RunWriter>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    append(runId, fact) {
      const appended = last.then(async (): Promise<Result<void>> => {
        try {
          const writer = writers.get(runId) ?? (await openWriter(folder, runId));
          if (typeof writer === 'string') return failure('refused', writer);
          writers.set(runId, writer);
          await writer.append((seq) => ({
            v: journalVersion,
            seq,
            run: runId,
            mono: `${clock.monotonic()}`,
            wall: new Date(clock.wall()).toISOString(),
            type: fact.type,
            data: fact,
          }));
          return success(undefined);
        } catch (error) {
          // What reached the disk is unknown now: the next fact looks at the file again.
          writers.delete(runId);
          return describeJournalTrouble(folder, error);
        }
      });
      last = appended;
      return appended;
    },
    async forget(runId) {
      try {
        for (const name of await namesOf(folder, runId)) {
          await whileHeld(() => rm(join(folder, name), { force: true }));
        }
        return success(undefined);
      } catch (error) {
        return describeJournalTrouble(folder, error);
      }
    },
    read: (newest) => readJournal(folder, newest),
    readRuns: async (newest) => (await readJournal(folder, newest)).runs,
    lock: () => takeLock(dataFolder),
  };
}

/** The copies first: a record without them is whole, copies without a record would never be looked for again. */
async function namesOf(folder: string, runId: RunId): Promise<string[]> {
  return filesOf(await readdir(folder), runId).sort((one, other) => other.length - one.length);
}

interface RunWriter {
  append(line: (seq: number) => Parameters<typeof writeLine>[0]): Promise<void>;
}

/** The file of a run, to be continued behind its last whole line; or why it is not ours to continue. */
async function openWriter(folder: string, runId: RunId): Promise<RunWriter | string> {
  await makeFolder(folder);
  const { records } = await listRecords(folder);
  const existing = records.find((file) => file.runId === runId);
  if (existing === undefined) {
    return createWriter(folder, join(folder, nextName(records, runId)), {
      lines: [],
      length: 0,
      tail: 'none',
    });
  }
  const file = join(folder, existing.name);
  const bytes = await whileHeld(() => readFile(file));
  const read = readLines(bytes);
  if (read.tail === 'newer') return sentence('host.journal.newer', { run: runId });
  if (read.tail === 'damaged') return sentence('host.journal.damaged', { run: runId });
  // Behind a torn line nothing would ever be read; whoever looks into it finds it in the copy.
  if (read.tail === 'torn') await keepCopy(file, bytes, read.length);
  return createWriter(folder, file, read);
}

/** Not `a`: Windows sets no end of a file that was opened for appending. Not `wx`: an empty file may be there already. */
const newFile = constants.O_RDWR | constants.O_CREAT;

function createWriter(folder: string, file: string, read: JournalRead): RunWriter {
  let seq = read.lines.length;
  let { length } = read;
  return {
    async append(line) {
      const bytes = writeLine(line(seq));
      const isNew = length === 0;
      const handle = await whileHeld(() => open(file, isNew ? newFile : 'r+', 0o600));
      try {
        await handle.truncate(length);
        await writeWhole(handle, bytes, length);
        await handle.sync();
      } finally {
        await handle.close();
      }
      if (isNew) await syncFolder(folder);
      seq += 1;
      length += bytes.length;
    },
  };
}

async function writeWhole(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    written += (await handle.write(bytes, written, bytes.length - written, position + written)).bytesWritten;
  }
}

/**
 * A new file is safe only when its folder is on disk too. Windows flushes no folders and needs it for none; nor do some
 * file systems elsewhere.
 */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && ['EPERM', 'EINVAL'].includes(String(error.code))))
      throw error;
  } finally {
    await handle.close();
  }
}
