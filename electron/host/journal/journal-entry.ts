import { z } from 'zod';
import { Message } from '../../../shared/model/finding';
import { PrivateNames } from '../../../shared/model/private-names';
import type { RecordFault } from '../../../shared/model/record';
import { Change, RepairId } from '../../../shared/model/repair';
import { RunReport } from '../../../shared/model/report';
import { Outcome, RunId, RunKind } from '../../../shared/model/run';
import type { Result } from '../../../shared/result';
import { CacheName } from '../answers';

/** W32Time as it was before we changed it: what undo puts back and compares with. */
export const CapturedTimeService = z.strictObject({
  kind: z.literal('time-service'),
  type: z.enum(['NTP', 'NT5DS', 'NoSync', 'AllSync']),
  server: z.string().nullable(),
  startType: z.enum(['Automatic', 'Manual', 'Disabled']),
  status: z.enum(['Running', 'Stopped']),
});

/** The machine's proxy as it was before we let Windows forget it: fingerprints, by which undo knows it again. */
export const CapturedMachineProxy = z.strictObject({
  kind: z.literal('machine-proxy'),
  /** SHA-256 in hex of the value's base64; null where there was no value. */
  native: z.string().nullable(),
  wow: z.string().nullable(),
});

/** Names of what was removed; a record, not something that can be put back. */
const CapturedNames = z.strictObject({ kind: z.literal('names'), names: z.array(z.string()) });

/** A cache that is moved into the quarantine of this run, from where undo puts it back. */
const CapturedQuarantine = z.strictObject({ kind: z.literal('quarantine'), cache: CacheName });

/** Values read before an act, with which undo works. */
export const Captured = z.discriminatedUnion('kind', [
  CapturedTimeService,
  CapturedMachineProxy,
  CapturedNames,
  CapturedQuarantine,
]);
export type Captured = z.infer<typeof Captured>;

/**
 * One fact of the journal. An intent is on disk before its act begins; an intent without an outcome therefore means
 * that the program ended in between, and nothing more.
 */
export const JournalFact = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('run-began'),
    kind: RunKind,
    startedAt: z.iso.datetime(),
    simulated: z.boolean(),
    /** Which simulated PC this was; null on a real one, and where no later run can meet the same one. */
    simulation: z.string().nullable().optional(),
    /** For an undo: the run whose changes are put back. */
    undoes: RunId.nullable(),
  }),
  z.strictObject({
    type: z.literal('intent'),
    repair: RepairId,
    changes: z.array(Change),
    captured: Captured.nullable(),
  }),
  /** `why` it never began, where it did not. */
  z.strictObject({ type: z.literal('outcome'), outcome: Outcome, why: Message.optional() }),
  z.strictObject({
    type: z.literal('run-ended'),
    report: RunReport,
    /** The private words in the report, so that it can be redacted later on. */
    names: PrivateNames.optional(),
    /** Highest sign-in event record when the run began: only younger ones tell about what it did. */
    newestEventRecord: z.number().int().nullable().optional(),
  }),
]);
export type JournalFact = z.infer<typeof JournalFact>;

/** A journaled run as read back: its facts in order. */
export interface JournaledRun {
  readonly runId: RunId;
  readonly facts: readonly JournalFact[];
  /** What keeps the rest of its record from being read; left out when every line of it was. */
  readonly trouble?: { readonly file: string; readonly fault: RecordFault };
}

/** All that a journal tells. */
export interface JournalReading {
  /** Oldest first, also those of whose record nothing could be read. */
  readonly runs: readonly JournaledRun[];
  /** Names of what lies among the records and is none of them; the first few when there are many. */
  readonly others: readonly string[];
  /** True when the journal's folder could not even be listed. */
  readonly isUnreadable: boolean;
}

/** Append-only record of what runs were about to do and what they did. */
export interface Journal {
  /** Appends one fact and returns only when it is on disk. A failure means: do not act. */
  append(runId: RunId, fact: JournalFact): Promise<Result<void>>;
  /**
   * Every run, or only so many of the newest. A torn or damaged line ends the trusted part of a record; what stands
   * before it counts, the file stays as it is, and the run says so. Never fails, whatever lies in the folder.
   */
  read(newest?: number): Promise<JournalReading>;
  /** The runs alone, for those who act on them. */
  readRuns(newest?: number): Promise<readonly JournaledRun[]>;
  /**
   * Keeps any other process from repairing at the same time. Fails with `busy` and a sentence when one does; a process
   * that is gone holds nothing. Giving it back never fails.
   */
  lock(): Promise<Result<() => Promise<void>>>;
}

/** A journal whose old records can go. */
export interface ForgettingJournal extends Journal {
  /** Removes the record of a run, with the copies that were kept of it. Only while the lock is held. */
  forget(runId: RunId): Promise<Result<void>>;
}
