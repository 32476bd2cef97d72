import type { Plan, PlannedRepair } from '../../shared/model/plan';
import type { Change, RepairId } from '../../shared/model/repair';
import { type RunId, wasTried } from '../../shared/model/run';
import type { Answers } from '../checks/check';
import type { CacheName, SignInCacheAnswer } from '../host/answers';
import type { Captured, JournaledRun } from '../host/journal-entry';
import { cacheTable } from '../repairs/caches';
import { sayRepair } from '../repairs/repair';
import { teamsClose, teamsOpen } from '../repairs/teams';
import { hasEnded } from './past-runs';

/** One change of an earlier run that can be put back, with the values to put back. */
interface UndoableOf<Kind extends Captured['kind']> {
  readonly runId: RunId;
  readonly repair: RepairId;
  readonly captured: Extract<Captured, { kind: Kind }>;
}
export type UndoableTimeService = UndoableOf<'time-service'>;
export type UndoableCache = UndoableOf<'quarantine'>;
export type Undoable = UndoableTimeService | UndoableCache;

export function isTimeService(undoable: Undoable): undoable is UndoableTimeService {
  return undoable.captured.kind === 'time-service';
}

export function isCache(undoable: Undoable): undoable is UndoableCache {
  return undoable.captured.kind === 'quarantine';
}

/**
 * What a fix changed and captured and nobody has put back yet: also what never told its outcome, because then nobody
 * knows. In the order in which it was done.
 */
export function undoableOf(run: JournaledRun, all: readonly JournaledRun[]): Undoable[] {
  if (!run.facts.some((fact) => fact.type === 'run-began' && fact.kind === 'fix')) return [];
  const isBack = putBackSince(run.runId, all);
  return run.facts.flatMap((fact): Undoable[] => {
    if (fact.type !== 'intent' || fact.captured === null || fact.captured.kind === 'names') return [];
    if (isBack.has(fact.repair) || !wasActed(run, fact.repair)) return [];
    const { repair, captured } = fact;
    return captured.kind === 'quarantine'
      ? [{ runId: run.runId, repair, captured }]
      : [{ runId: run.runId, repair, captured }];
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

function wasActed(run: JournaledRun, repair: RepairId): boolean {
  const fact = run.facts.find((one) => one.type === 'outcome' && one.outcome.repair === repair);
  return fact?.type !== 'outcome' || wasTried(fact.outcome);
}

function putBackSince(runId: RunId, all: readonly JournaledRun[]): Set<RepairId> {
  const undos = all.filter(({ facts }) =>
    facts.some((fact) => fact.type === 'run-began' && fact.undoes === runId),
  );
  return new Set(
    undos.flatMap(({ facts }) =>
      facts.flatMap((fact) =>
        fact.type === 'outcome' && fact.outcome.verified ? [fact.outcome.repair] : [],
      ),
    ),
  );
}

/**
 * The plan of an undo, in the words of any other plan: the one prompt first, while the person is there, then what was
 * done last is put back first, with Teams closed around it.
 */
export function planUndo(id: string, undoables: readonly Undoable[], answers: Answers): Plan {
  const timeService = undoables.filter(isTimeService).map(({ repair }) => planTimeService(repair));
  const caches = undoables
    .filter(isCache)
    .reverse()
    .map(({ repair, captured }) => planCache(repair, captured.cache));
  const around = { answers, personal: [], address: '' };
  const isThere = undoables.filter(isCache).some((undoable) => liesInQuarantine(undoable, answers));
  const close = isThere ? teamsClose.preview(around) : null;
  const open = isThere ? teamsOpen.preview(around) : null;
  return {
    id,
    repairs: [
      ...timeService,
      ...(close ? [planned('teams.close', [...close.changes], close.message)] : []),
      ...caches,
      ...(open ? [planned('teams.open', [...open.changes], open.message)] : []),
    ],
  };
}

/** How much lies in quarantine, and whether its list can be read; `items` is null when that could not be counted. */
export interface Quarantined {
  readonly items: number | null;
  readonly hasList: boolean;
}

/** What lies in quarantine of a cache; one that was never moved has no entry. */
export function quarantinedOf(
  { runId, captured }: UndoableCache,
  { quarantined }: SignInCacheAnswer,
): Quarantined {
  const entry = quarantined.find((one) => one.runId === runId && one.cache === captured.cache);
  return entry ?? { items: 0, hasList: false };
}

/** Unless it is known to lie there no more. */
function liesInQuarantine(undoable: UndoableCache, { caches }: Answers): boolean {
  return !caches.ok || quarantinedOf(undoable, caches.value).items !== 0;
}

function planTimeService(repair: RepairId): PlannedRepair {
  const changes: Change[] = [
    { action: 'time.configure', target: 'W32Time' },
    { action: 'time.service', target: 'W32Time' },
  ];
  return { ...planned(repair, changes, sayRepair('undo.turn-on')), lane: 'admin' };
}

function planCache(repair: RepairId, cache: CacheName): PlannedRepair {
  return planned(repair, [{ action: 'files.move', target: cache }], sayRepair(cacheTable[cache].undoWords));
}

function planned(id: RepairId, changes: Change[], message: PlannedRepair['message']): PlannedRepair {
  return { id, lane: 'user', undo: 'none', changes, message, fallback: false };
}
