import type { PlannedRepair } from '../../shared/model/plan';
import type { RepairId } from '../../shared/model/repair';
import { type RunId, wasTried } from '../../shared/model/run';
import { isOfLane } from '../../shared/repairs';
import type { Answers } from '../checks/check';
import type { CacheName } from '../host/answers';
import type { JournaledRun } from '../host/journal/journal-entry';
import { cacheTable } from '../repairs/caches';
import { isCache, mayLieInQuarantine, putBack, type Undoable, type UndoableCache } from '../repairs/put-back';
import type { Preview, Repair } from '../repairs/repair';
import { teamsClose, teamsOpen } from '../repairs/teams';
import { foldRun, hasEnded } from './past-runs';
import type { Step } from './run';

/**
 * What a fix changed and captured and nobody has put back yet: also what never told its outcome, because then nobody
 * knows. In the order in which it was done.
 */
export function undoableOf(run: JournaledRun, all: readonly JournaledRun[]): Undoable[] {
  const { runId } = run;
  const { began, intents, outcomes } = foldRun(run);
  if (began?.kind !== 'fix') return [];
  const isBack = putBackSince(runId, all);
  return intents.flatMap(({ repair, captured }): Undoable[] => {
    if (captured === null || captured.kind === 'names' || isBack.has(repair)) return [];
    const outcome = outcomes.find((one) => one.repair === repair);
    if (outcome !== undefined && !wasTried(outcome)) return [];
    // A record may name any repair beside what it captured.
    if (captured.kind === 'quarantine') return isOfLane(repair, 'user') ? [{ runId, repair, captured }] : [];
    if (!isOfLane(repair, 'admin')) return [];
    if (captured.kind === 'time-service') return [{ runId, repair, captured }];
    // Of this one the elevated script keeps what the newest run found, and nothing of earlier ones.
    return isDoneAgain(run, repair, all) ? [] : [{ runId, repair, captured }];
  });
}

/** What lies in the quarantine of a run of which the record does not tell, because it was damaged or cut off before. */
export function lyingUntold(
  run: JournaledRun,
  told: readonly Undoable[],
  { caches }: Answers,
): UndoableCache[] {
  if (!caches.ok || hasEnded(run)) return [];
  const isTold = (cache: CacheName) => told.some((one) => isCache(one) && one.captured.cache === cache);
  return caches.value.quarantined
    .filter(({ runId, cache, items }) => runId === run.runId && items !== 0 && !isTold(cache))
    .map(({ cache }) => ({
      runId: run.runId,
      repair: cacheTable[cache].repair,
      captured: { kind: 'quarantine', cache },
    }));
}

function isDoneAgain(run: JournaledRun, repair: RepairId, all: readonly JournaledRun[]): boolean {
  const later = all.slice(all.findIndex(({ runId }) => runId === run.runId) + 1).map(foldRun);
  return later.some(({ began, intents, outcomes }) => {
    const outcome = outcomes.find((one) => one.repair === repair);
    const isIntended = began?.kind === 'fix' && intents.some((intent) => intent.repair === repair);
    return isIntended && (outcome === undefined || wasTried(outcome));
  });
}

function putBackSince(runId: RunId, all: readonly JournaledRun[]): Set<RepairId> {
  const undos = all.map(foldRun).filter(({ began }) => began?.undoes === runId);
  const done = undos.flatMap(({ outcomes }) => outcomes.filter(({ verified }) => verified));
  return new Set(done.map(({ repair }) => repair));
}

/**
 * The steps of an undo: the one prompt first, while the person is there, then what was done last is put back first, with
 * Teams closed around it.
 */
export function stepsOfUndo(undoables: readonly Undoable[], answers: Answers): Step[] {
  const caches = undoables.filter(isCache);
  const isThere = caches.some((cache) => mayLieInQuarantine(cache, answers));
  const repairs = [
    ...undoables.filter((undoable) => !isCache(undoable)).map(putBack),
    ...(isThere ? [teamsClose] : []),
    ...caches.reverse().map(putBack),
    ...(isThere ? [teamsOpen] : []),
  ];
  return repairs.flatMap((repair) => {
    const preview = repair.preview({ answers, personal: [], address: '' });
    return preview === null ? [] : [{ repair, planned: planned(repair, preview) }];
  });
}

function planned({ id, lane, undo }: Repair, { changes, message }: NonNullable<Preview>): PlannedRepair {
  return { id, lane, undo, changes: [...changes], message, fallback: false };
}
