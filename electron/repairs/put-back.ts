import type { RunId } from '../../shared/model/run';
import { repairTable } from '../../shared/repair-table';
import type { RepairIdOf } from '../../shared/repairs';
import type { Answers } from '../checks/check';
import { valueOrNull } from '../checks/inquiry';
import type { Captured } from '../host/journal/journal-entry';
import { saying, sentence } from '../words';
import { cacheTable } from './caches';
import { captureTimeService } from './clock-turn-on';
import { captureMachineProxy } from './network-reset-proxy';
import { windowsAnswered } from './refusal';
import { type AdminRepair, type Claim, type Repair, sayRepair, type UserRepair } from './repair';

/** One change of an earlier run that can be put back, with the values to put back. */
interface UndoableOf<Kind extends Captured['kind'], Lane extends 'admin' | 'user'> {
  readonly runId: RunId;
  readonly repair: RepairIdOf<Lane>;
  readonly captured: Extract<Captured, { kind: Kind }>;
}
type UndoableTimeService = UndoableOf<'time-service', 'admin'>;
type UndoableMachineProxy = UndoableOf<'machine-proxy', 'admin'>;
export type UndoableCache = UndoableOf<'quarantine', 'user'>;
export type Undoable = UndoableTimeService | UndoableMachineProxy | UndoableCache;

export function isCache(undoable: Undoable): undoable is UndoableCache {
  return undoable.captured.kind === 'quarantine';
}

/** The repair that puts a change back. It bears the id of the repair that it undoes. */
export function putBack(undoable: Undoable): Repair {
  if (isCache(undoable)) return restoreCache(undoable);
  return isTimeService(undoable) ? restoreTimeService(undoable) : restoreMachineProxy(undoable);
}

function isTimeService(undoable: Undoable): undoable is UndoableTimeService {
  return undoable.captured.kind === 'time-service';
}

/** How the putting back of a setting is judged: by whether it is as it was, and by nothing else. */
function provedBy(isBack: (answers: Answers) => boolean) {
  return {
    needless: (answers) => (isBack(answers) ? saying('outcomes.putBack.needless') : null),
    isProven: (_finding, answers) => isBack(answers),
    describe: ({ verified }) =>
      verified ? sentence('outcomes.putBack.done') : sentence('outcomes.putBack.notDone'),
  } satisfies Pick<AdminRepair, 'needless' | 'isProven' | 'describe'>;
}

/** Puts the settings of Windows Time back; only equality with what was captured counts. */
function restoreTimeService({ repair, captured }: UndoableTimeService): AdminRepair {
  const { type, server, startType, status } = captured;
  return {
    id: repair,
    ...repairTable[repair],
    step: 'restore',
    restore: { type, serverWasEmpty: !server, startType, status },
    provenBy: 'clock.automatic',
    undo: 'none',
    preview: () => ({
      changes: [
        { action: 'time.configure', target: 'W32Time' },
        { action: 'time.service', target: 'W32Time' },
      ],
      message: sayRepair('undo.turn-on'),
    }),
    capture: (_planned, answers) => captureTimeService(answers),
    ...provedBy(isBack),
  };

  function isBack(answers: Answers): boolean {
    const now = captureTimeService(answers);
    if (now === null) return false;
    const isServerSame = (now.server ?? '') === (server ?? '');
    return now.type === type && isServerSame && now.startType === startType && now.status === status;
  }
}

/** Puts the proxy of Windows' services back: the elevated script kept it, and takes no value; only equality counts. */
function restoreMachineProxy({ repair, captured }: UndoableMachineProxy): AdminRepair {
  return {
    id: repair,
    ...repairTable[repair],
    step: 'restore-proxy',
    undo: 'none',
    preview: () => ({
      changes: [{ action: 'proxy.restore', target: 'WinHTTP' }],
      message: sayRepair('undo.reset-proxy'),
    }),
    capture: (_planned, answers) => captureMachineProxy(answers),
    ...provedBy(isBack),
  };

  function isBack(answers: Answers): boolean {
    const now = captureMachineProxy(answers);
    return now !== null && now.native === captured.native && now.wow === captured.wow;
  }
}

/**
 * Moves a cache back from quarantine. That nothing of it lies there any more is the proof; as long as something does, or
 * nobody could look, the way back stays open.
 */
function restoreCache(undoable: UndoableCache): UserRepair {
  const { cache } = undoable.captured;
  const isEmpty = (answers: Answers) => quarantinedOf(undoable, answers).items === 0;
  return {
    id: undoable.repair,
    ...repairTable[undoable.repair],
    needsClosedTeams: 'always',
    provenBy: 'teams.state',
    measures: 'caches',
    undo: 'none',
    preview: () => ({
      changes: [{ action: 'files.move', target: cache }],
      message: sayRepair(cacheTable[cache].undoWords),
    }),
    capture: () => null,
    needless: (answers) => (isEmpty(answers) ? saying('outcomes.quarantine.empty') : null),
    async apply(_planned, { user }) {
      const answer = await user.restoreFromQuarantine(cache, undoable.runId);
      return claimOf(valueOrNull(answer)?.number ?? null);
    },
    isProven: (_finding, answers) => isEmpty(answers),
    describe({ verified, claim, before, after }) {
      if (verified) {
        return quarantinedOf(undoable, before).hasList
          ? sentence('outcomes.quarantine.emptied')
          : sentence('outcomes.quarantine.emptiedByFolder');
      }
      const { items } = quarantinedOf(undoable, after);
      const left =
        items === null
          ? sentence('outcomes.quarantine.uncounted')
          : sentence('outcomes.quarantine.left', { items });
      return `${claim.ok ? sentence('outcomes.putBack.noError') : claim.detail} ${left}`;
    },
  };
}

/** ERROR_INVALID_DATA: something lies there of which only the damaged list knew where it belongs. */
const listLost = 13;
/** ERROR_PRIVILEGE_NOT_HELD: the list, or a link on the way, leads elsewhere. Nothing was moved. */
const leadsElsewhere = 1314;

/** What the number of `Restore-FromQuarantine` says; null without an answer. */
function claimOf(number: number | null): Claim {
  switch (number) {
    case 0:
      return { ok: true };
    case null:
      return { ok: false, detail: sentence('outcomes.couldNot') };
    case listLost:
      return {
        ok: false,
        detail: sentence('outcomes.quarantine.listLost'),
      };
    case leadsElsewhere:
      return {
        ok: false,
        detail: sentence('outcomes.quarantine.leadsElsewhere'),
      };
    default:
      return { ok: false, detail: windowsAnswered(number) };
  }
}

/** How much lies in quarantine, and whether its list can be read; `items` is null when that could not be counted. */
interface Quarantined {
  readonly items: number | null;
  readonly hasList: boolean;
}

/** What lies in quarantine of a cache; one that was never moved has no entry. */
function quarantinedOf({ runId, captured }: UndoableCache, { caches }: Pick<Answers, 'caches'>): Quarantined {
  if (!caches.ok) return { items: null, hasList: false };
  const { quarantined } = caches.value;
  const entry = quarantined.find((one) => one.runId === runId && one.cache === captured.cache);
  return entry ?? { items: 0, hasList: false };
}

/** Whether something of a cache may lie in quarantine: unless it is known to lie there no more. */
export function mayLieInQuarantine(undoable: UndoableCache, answers: Pick<Answers, 'caches'>): boolean {
  return quarantinedOf(undoable, answers).items !== 0;
}
