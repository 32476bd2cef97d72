import type { AppState, HistoryEntry } from '../../shared/contract';
import type { RepairId } from '../../shared/model/repair';
import { type RunId, wasTried } from '../../shared/model/run';
import { isErrand } from '../../shared/repairs';
import type { JournaledRun } from '../host/journal/journal-entry';
import { foldRun, hasEnded } from './past-runs';
import { undoableOf } from './undoable';

/** The runs this PC has seen, newest first, as people read them. */
export function historyOf(runs: readonly JournaledRun[]): HistoryEntry[] {
  return runs.flatMap((run) => historyEntry(run, runs)).reverse();
}

function historyEntry(run: JournaledRun, all: readonly JournaledRun[]): HistoryEntry[] {
  const told = foldRun(run);
  const { began, outcomes, end } = told;
  if (began === undefined) return [];
  const repaired = outcomes.filter(({ outcome }) => outcome === 'repaired').map(({ repair }) => repair);
  return [
    {
      runId: run.runId,
      kind: began.kind,
      startedAt: began.startedAt,
      exitCode: end?.report.exitCode ?? null,
      repaired,
      mayHaveChanged: mayHaveChanged(told).filter((repair) => !repaired.includes(repair)),
      left: leftBy(run),
      canUndo: canUndo(run, all),
      undone: all.some((other) => putsBack(other, run.runId)),
      simulated: began.simulated,
      fault: run.trouble?.fault ?? null,
    },
  ];
}

/** What never began, but for what only goes around repairs. */
function leftBy({ facts }: JournaledRun): HistoryEntry['left'] {
  return facts.flatMap((fact) =>
    fact.type === 'outcome' && !wasTried(fact.outcome) && !isErrand(fact.outcome.repair)
      ? [{ outcome: fact.outcome, why: fact.why ?? null }]
      : [],
  );
}

/** Whether a run is an undo of another, and put something back. */
function putsBack(run: JournaledRun, runId: RunId): boolean {
  const { began, outcomes } = foldRun(run);
  return began?.undoes === runId && outcomes.some(({ repair, verified }) => verified && !isErrand(repair));
}

/** What a run had begun, as far as its record tells: an intent without an outcome may have run. */
function mayHaveChanged({ intents, outcomes }: ReturnType<typeof foldRun>): RepairId[] {
  const wasLeft = (id: RepairId) => {
    const outcome = outcomes.find(({ repair }) => repair === id);
    return outcome !== undefined && !wasTried(outcome);
  };
  return intents.map(({ repair }) => repair).filter((repair) => !wasLeft(repair));
}

/**
 * The newest earlier run that was changing things, when it never told how it ended. One that ended since, a check
 * included, has looked at how this PC is now: then a person has seen it, and History keeps it.
 */
export function unfinishedOf(earlier: readonly JournaledRun[]): AppState['unfinished'] {
  const newest = earlier.filter((run) => foldRun(run).intents.length > 0).at(-1);
  if (!newest) return null;
  const { began, intents, outcomes } = foldRun(newest);
  const since = earlier.slice(earlier.indexOf(newest));
  if (began === undefined || since.some(hasEnded)) return null;
  const open = intents.find(({ repair }) => !outcomes.some((outcome) => outcome.repair === repair));
  return {
    runId: newest.runId,
    startedAt: began.startedAt,
    repair: open?.repair ?? null,
    canUndo: canUndo(newest, earlier),
  };
}

/** Whether something of this run can be put back and has not been yet. */
export function canUndo(run: JournaledRun, all: readonly JournaledRun[]): boolean {
  return undoableOf(run, all).length > 0;
}
