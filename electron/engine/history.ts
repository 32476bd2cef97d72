import type { HistoryEntry } from '../../shared/contract';
import type { RepairId } from '../../shared/model/repair';
import { wasTried } from '../../shared/model/run';
import type { JournaledRun } from '../host/journal-entry';
import { undoableOf } from './undoable';

/** The runs this PC has seen, newest first, as people read them. */
export function historyOf(runs: readonly JournaledRun[]): HistoryEntry[] {
  return runs.flatMap((run) => historyEntry(run, runs)).reverse();
}

function historyEntry(run: JournaledRun, all: readonly JournaledRun[]): HistoryEntry[] {
  const began = run.facts.find((fact) => fact.type === 'run-began');
  if (began?.type !== 'run-began') return [];
  const end = run.facts.find((fact) => fact.type === 'run-ended');
  const repaired = run.facts.flatMap((fact) =>
    fact.type === 'outcome' && fact.outcome.outcome === 'repaired' ? [fact.outcome.repair] : [],
  );
  return [
    {
      runId: run.runId,
      kind: began.kind,
      startedAt: began.startedAt,
      exitCode: end?.type === 'run-ended' ? end.report.exitCode : null,
      repaired,
      mayHaveChanged: mayHaveChanged(run).filter((repair) => !repaired.includes(repair)),
      canUndo: canUndo(run, all),
      simulated: began.simulated,
      fault: run.trouble?.fault ?? null,
    },
  ];
}

/** What a run had begun, as far as its record tells: an intent without an outcome may have run. */
function mayHaveChanged({ facts }: JournaledRun): RepairId[] {
  const outcomes = facts.flatMap((fact) => (fact.type === 'outcome' ? [fact.outcome] : []));
  return facts.flatMap((fact) => {
    if (fact.type !== 'intent') return [];
    const outcome = outcomes.find(({ repair }) => repair === fact.repair);
    return outcome === undefined || wasTried(outcome) ? [fact.repair] : [];
  });
}

/** Whether something of this run can be put back and has not been yet. */
export function canUndo(run: JournaledRun, all: readonly JournaledRun[]): boolean {
  return undoableOf(run, all).length > 0;
}
