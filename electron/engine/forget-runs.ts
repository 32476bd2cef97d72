import type { RunId } from '../../shared/model/run';
import { type Result, success } from '../../shared/result';
import type { ForgettingJournal, JournaledRun } from '../host/journal/journal-entry';
import { isCache } from '../repairs/put-back';
import { canUndo } from './history';
import { foldRun, type RunStart, trueStart } from './past-runs';
import { undoableOf } from './undoable';

const day = 24 * 60 * 60 * 1000;

/**
 * The runs whose records may go, oldest first: not those that can still be undone, nor any that tells what was put back
 * of such a one, nor those that can't be read, because nobody knows what they would tell.
 */
export function forgettable(runs: readonly JournaledRun[]): RunId[] {
  const needed = new Set(runs.filter((run) => canUndo(run, runs)).map(({ runId }) => runId));
  return runs
    .filter((run) => {
      const { began } = foldRun(run);
      if (began === undefined || run.trouble !== undefined || needed.has(run.runId)) return false;
      return began.undoes === null || !needed.has(began.undoes);
    })
    .map(({ runId }) => runId);
}

/**
 * Those of them that began long enough ago. The clock may be what is wrong with this PC, so a run counts as old only when
 * its own time, free of the error that it measured, and that of every later one say so.
 * @param now true time, milliseconds since 1970
 */
export function outdated(runs: readonly JournaledRun[], days: number, now: number): RunId[] {
  const isOld = (run: JournaledRun) => {
    const { began, end } = foldRun(run);
    if (began === undefined) return false;
    const clockOffsetSeconds = end?.report.run.clockOffsetSeconds ?? null;
    return now - trueStart({ startedAt: began.startedAt, clockOffsetSeconds }) > days * day;
  };
  const recent = runs.findIndex((run) => !isOld(run));
  const old = new Set((recent === -1 ? runs : runs.slice(0, recent)).map(({ runId }) => runId));
  // The newest stays in any case: under a clock that is behind, whatever did not measure it looks old.
  const newest = runs.at(-1)?.runId;
  return forgettable(runs).filter((runId) => old.has(runId) && runId !== newest);
}

interface ForgettingOptions {
  readonly journal: ForgettingJournal;
  /** How many days of history are kept; null keeps all. */
  readonly days: () => number | null;
  readonly onTrouble: (detail: string) => void;
}

/**
 * Forgets what is too old whenever a run has measured the clock: by its own clock a PC that is ahead would forget what is
 * of yesterday. The lock is taken only where there is something to forget.
 * @returns what is told of each run that may do so
 */
export function createForgetting({ journal, days, onTrouble }: ForgettingOptions) {
  return async (run: RunStart): Promise<void> => {
    const kept = days();
    if (kept === null || run.clockOffsetSeconds === null) return;
    const tooOld = (runs: readonly JournaledRun[]) => outdated(runs, kept, trueStart(run));
    if (tooOld(await journal.readRuns()).length === 0) return;
    // Another instance that is repairing keeps the records; so does a folder that can't be written. Next time, then.
    const forgotten = await forgetRuns(journal, tooOld);
    if (!forgotten.ok) onTrouble(forgotten.error.detail);
  };
}

/** What became of forgetting: how many records went, and how many stay because they may still be needed. */
export interface Forgotten {
  readonly gone: number;
  readonly kept: number;
  /** Whether files that such a run set aside may still lie where it put them. */
  readonly setAside: boolean;
}

/** A run whose record can't be read may have set aside anything; a simulated one nothing of this PC. */
function maySetAside(run: JournaledRun, all: readonly JournaledRun[]): boolean {
  if (foldRun(run).began?.simulated) return false;
  return run.trouble !== undefined || undoableOf(run, all).some(isCache);
}

/**
 * Forgets the runs that `which` names, while nobody else writes records.
 * @returns `busy` when somebody does
 */
export async function forgetRuns(
  journal: ForgettingJournal,
  which: (runs: readonly JournaledRun[]) => readonly RunId[],
): Promise<Result<Forgotten>> {
  const lock = await journal.lock();
  if (!lock.ok) return lock;
  try {
    const runs = await journal.readRuns();
    const named = which(runs);
    for (const runId of named) {
      const gone = await journal.forget(runId);
      if (!gone.ok) return gone;
    }
    return success({
      gone: named.length,
      kept: runs.length - named.length,
      setAside: runs.some((run) => maySetAside(run, runs)),
    });
  } finally {
    await lock.value();
  }
}
