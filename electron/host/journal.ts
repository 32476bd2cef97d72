import { constants } from 'node:fs';
import { copyFile, type FileHandle, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunId } from '../../shared/model/run';
import { failure, type Result, success } from '../../shared/result';
import { whileHeld } from './held-file';
import type { HostClock } from './host';
import type { Journal, JournaledRun } from './journal-entry';
import { type JournalRead, journalVersion, readLines, writeLine } from './journal-lines';
import { describeJournalTrouble } from './journal-trouble';
import { makeFolder } from './make-folder';
import { takeLock } from './repair-lock';

/** Journal files are named after their place in time and their run, e.g. `000012-4f6c1e9a7b3d2c58.jsonl`. */
const fileName = /^(\d{6,})-([0-9a-z-]{8,64})\.jsonl$/;

/** The journal under an app's data folder; nothing is created there before the first fact or lock. */
export function openJournal(dataFolder: string, clock: HostClock): Journal {
  const folder = join(dataFolder, 'journal');
  const writers = new Map<RunId, RunWriter>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    append(runId, fact) {
      const appended = last.then(async (): Promise<Result<void>> => {
        try {
          const writer = writers.get(runId) ?? (await openWriter(folder, runId));
          if (writer === null)
            return failure('refused', `A newer version of this program wrote the run ${runId}.`);
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
    readRuns: (newest) => readRuns(folder, newest),
    lock: () => takeLock(dataFolder),
  };
}

async function readRuns(folder: string, newest = Number.POSITIVE_INFINITY): Promise<JournaledRun[]> {
  const runs: JournaledRun[] = [];
  const files = await listFiles(folder);
  for (const { name, runId } of files.slice(Math.max(0, files.length - newest))) {
    const { lines } = readLines(await readFile(join(folder, name)));
    const [first] = lines;
    if (first === undefined || first.run !== runId) continue;
    runs.push({ runId, facts: lines.map((line) => line.data) });
  }
  return runs;
}

/** Oldest first. The place in time is counted, because the clock that would date it may be what is repaired. */
async function listFiles(folder: string): Promise<{ name: string; place: number; runId: RunId }[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .flatMap((name) => {
      const [, place, runId] = fileName.exec(name) ?? [];
      return place === undefined || runId === undefined ? [] : [{ name, place: Number(place), runId }];
    })
    .sort((one, other) => one.place - other.place || (one.runId < other.runId ? -1 : 1));
}

interface RunWriter {
  append(line: (seq: number) => Parameters<typeof writeLine>[0]): Promise<void>;
}

/** The file of a run, to be continued behind its last whole line; null when it is not ours to continue. */
async function openWriter(folder: string, runId: RunId): Promise<RunWriter | null> {
  await makeFolder(folder);
  const files = await listFiles(folder);
  const existing = files.find((file) => file.runId === runId);
  if (existing === undefined) {
    const place = `${(files.at(-1)?.place ?? 0) + 1}`.padStart(6, '0');
    return createWriter(folder, join(folder, `${place}-${runId}.jsonl`), {
      lines: [],
      length: 0,
      tail: 'none',
    });
  }
  const file = join(folder, existing.name);
  const read = readLines(await readFile(file));
  if (read.tail === 'newer') return null;
  // A torn line stays as evidence in a copy; behind it, nothing new would ever be read.
  if (read.tail === 'damaged') await copyFile(file, `${file}.bad-${read.length}`);
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
    if (!(error instanceof Error && 'code' in error && ['EPERM', 'EINVAL'].includes(String(error.code)))) throw error;
  } finally {
    await handle.close();
  }
}
