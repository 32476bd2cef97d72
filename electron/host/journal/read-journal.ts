import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordFault } from '../../../shared/model/record';
import { whileHeld } from '../files/held-file';
import { readRegularFile } from '../files/read-regular-file';
import type { JournaledRun, JournalReading } from './journal-entry';
import { readLines } from './journal-lines';
import { type RecordName, type SortedNames, sortNames } from './journal-names';

/** Most bytes that are read of one record. The longest that is written, with every question answered at length, has a tenth. */
const maximumRecordBytes = 16 * 1024 * 1024;

/** Most names that are told of what is none of our records. */
const mostOthers = 20;

/**
 * Everything that can be learnt from a journal's folder; see `Journal.read`. No entry of it stops the others from
 * being read, and nothing there is changed.
 */
export async function readJournal(
  folder: string,
  newest = Number.POSITIVE_INFINITY,
): Promise<JournalReading> {
  const listed = await listRecords(folder).catch(() => null);
  if (listed === null) return { runs: [], others: [], isUnreadable: true };
  const { records, others } = listed;
  const runs = await readRecords(folder, records.slice(Math.max(0, records.length - newest)));
  return { runs: withoutCopies(runs), others: others.slice(0, mostOthers), isUnreadable: false };
}

/** One after the other; those that a foreign program holds are waited for all at once, which takes no longer than one. */
async function readRecords(folder: string, records: readonly RecordName[]): Promise<JournaledRun[]> {
  const runs: Promise<JournaledRun | null>[] = [];
  for (const record of records) {
    const read = () => readRecord(folder, record);
    const run = await read().catch(() => 'not-yet' as const);
    runs.push(
      run === 'not-yet'
        ? whileHeld(read).catch(() => withoutFacts(record, 'unreadable'))
        : Promise.resolve(run),
    );
  }
  return (await Promise.all(runs)).filter((run) => run !== null);
}

/**
 * The names in a journal's folder; none when there is no such folder yet.
 * @throws NodeJS.ErrnoException when it can't be listed
 */
export async function listRecords(folder: string): Promise<SortedNames> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return sortNames(names);
}

/**
 * Null when the file has gone since the folder was listed.
 * @throws NodeJS.ErrnoException when it can't be read
 */
async function readRecord(folder: string, record: RecordName): Promise<JournaledRun | null> {
  try {
    const read = await readRegularFile(join(folder, record.name), maximumRecordBytes);
    if (read === 'not-a-file') return withoutFacts(record, 'not-a-file');
    return runIn(record, read.bytes, read.isWhole);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The facts up to the first line that can't be believed, and what is wrong with the rest. */
export function runIn(record: RecordName, bytes: Buffer, isWhole = true): JournaledRun {
  const { lines, tail } = readLines(bytes);
  const [first] = lines;
  if (first !== undefined && first.run !== record.runId) return withoutFacts(record, 'misnamed');
  const fault = faultOf(lines.length, tail, isWhole);
  const run = { runId: record.runId, facts: lines.map((line) => line.data) };
  return fault === null ? run : { ...run, trouble: { file: record.name, fault } };
}

/** A record without a line is as damaged as one with a torn line: a run is on disk before it begins. */
function faultOf(
  lines: number,
  tail: ReturnType<typeof readLines>['tail'],
  isWhole: boolean,
): RecordFault | null {
  if (!isWhole) return 'too-large';
  if (tail === 'newer') return 'newer';
  return tail !== 'none' || lines === 0 ? 'damaged' : null;
}

function withoutFacts({ name, runId }: RecordName, fault: RecordFault): JournaledRun {
  return { runId, facts: [], trouble: { file: name, fault } };
}

/** Of several records of one run the one that tells most counts, and the oldest of those that tell the same. */
function withoutCopies(runs: readonly JournaledRun[]): JournaledRun[] {
  const best = new Map<string, JournaledRun>();
  for (const run of runs) {
    const other = best.get(run.runId);
    if (other === undefined || run.facts.length > other.facts.length) best.set(run.runId, run);
  }
  return runs.filter((run) => best.get(run.runId) === run);
}
