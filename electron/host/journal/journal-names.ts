import type { RunId } from '../../../shared/model/run';

/** A journal file by its name: its place in time and its run, e.g. `000012-4f6c1e9a7b3d2c58.jsonl`. */
export interface RecordName {
  readonly name: string;
  readonly place: number;
  readonly runId: RunId;
}

/** What lies in the journal's folder, told apart by name alone. */
export interface SortedNames {
  /** Oldest first. The place is counted, because the clock that would date it may be what is repaired. */
  readonly records: readonly RecordName[];
  /** Names that this program never gives: ignored. */
  readonly others: readonly string[];
}

/** Places have six digits, and more only once six are not enough; a number of more than 15 digits would not be exact. */
const recordName = /^(\d{6}|[1-9]\d{6,14})-([0-9a-z-]{8,64})\.jsonl$/;

/** A copy that was kept of a record before it was continued. */
const keptCopy = /^\d{6,15}-[0-9a-z-]{8,64}\.jsonl\.bad-\d+(-\d+)?$/;

/**
 * Longest gap between one place and the next. Runs are counted one by one, and a person may delete old ones; a name
 * farther off was made by somebody else, and the next run must not be counted from there.
 */
const longestGap = 100_000;

/** Tells the records by their names; what is left are the others. Copies that we kept ourselves are neither. */
export function sortNames(names: readonly string[]): SortedNames {
  const parsed = names.map((name) => ({ name, record: parseName(name) }));
  const numbered = parsed
    .flatMap(({ record }) => (record === null ? [] : [record]))
    .sort((one, other) => one.place - other.place || (one.runId < other.runId ? -1 : 1));
  const end = numbered.findIndex(
    ({ place }, index) => place - (numbered[index - 1]?.place ?? 0) > longestGap,
  );
  const records = end === -1 ? numbered : numbered.slice(0, end);
  const outside = numbered.slice(records.length).map(({ name }) => name);
  const strange = parsed.flatMap(({ name, record }) =>
    record === null && !keptCopy.test(name) ? [name] : [],
  );
  return { records, others: [...strange, ...outside].sort() };
}

/** The names that belong to a run: its records, and the copies that were kept of them. */
export function filesOf(names: readonly string[], runId: RunId): string[] {
  return names.filter((name) => parseName(name.replace(/\.bad-\d+(-\d+)?$/, ''))?.runId === runId);
}

/** The name of a new run's file, behind all that are there. */
export function nextName(records: readonly RecordName[], runId: RunId): string {
  const place = `${(records.at(-1)?.place ?? 0) + 1}`.padStart(6, '0');
  return `${place}-${runId}.jsonl`;
}

function parseName(name: string): RecordName | null {
  const [, place, runId] = recordName.exec(name) ?? [];
  return place === undefined || runId === undefined ? null : { name, place: Number(place), runId };
}
