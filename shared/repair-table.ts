import type { LaneStep } from './admin-protocol';
import type { CheckId } from './checks';

interface Facts {
  /**
   * `repair` mends a fault that a check found; `errand` is done around repairs and mends nothing itself; `second-line`
   * is offered only after a verified run did not help.
   */
  readonly kind: 'repair' | 'errand' | 'second-line';
  /** The check that finds the fault and proves the repair. */
  readonly provenBy: CheckId;
  /** How much of it can be put back. */
  readonly undo: 'full' | 'partial' | 'none';
}

/** Changes what belongs to the machine: needs the one prompt, and nothing of a person is touched. */
export interface AdminFacts extends Facts {
  readonly lane: 'admin';
  /** Its act is one word of the elevated script. */
  readonly step: LaneStep;
  /** For what the one prompt of a run asks; each word is said on pages and on the command line. */
  readonly asksFor: 'clock' | 'proxy';
  /** It may move the clock: never against a person's word on the date. Starting the time service may, too. */
  readonly movesClock: boolean;
}

/** Changes what belongs to the person: never done elevated. */
export interface UserFacts extends Facts {
  readonly lane: 'user';
}

/** What is decided by which repair it is. */
export type RepairFacts = AdminFacts | UserFacts;

/**
 * Every repair, in the order of a run: the one elevation prompt comes first, while the person is there; Teams is
 * closed before and opened after what it would otherwise write again; a fresh sign-in is the first of the second line,
 * then what costs least. The ids are a public contract; all that goes by repair derives from this list or is a `Record`
 * of all of it.
 */
export const repairTable = {
  'network.reset-proxy': {
    lane: 'admin',
    kind: 'repair',
    provenBy: 'network.proxy',
    undo: 'full',
    step: 'reset-proxy',
    asksFor: 'proxy',
    movesClock: false,
  },
  'clock.turn-on': {
    lane: 'admin',
    kind: 'repair',
    provenBy: 'clock.automatic',
    undo: 'full',
    step: 'turn-on',
    asksFor: 'clock',
    movesClock: true,
  },
  'clock.sync': {
    lane: 'admin',
    kind: 'repair',
    provenBy: 'clock.offset',
    undo: 'none',
    step: 'sync',
    asksFor: 'clock',
    movesClock: true,
  },
  'clock.set': {
    lane: 'admin',
    kind: 'repair',
    provenBy: 'clock.offset',
    undo: 'none',
    step: 'set',
    asksFor: 'clock',
    movesClock: true,
  },
  'teams.close': { lane: 'user', kind: 'errand', provenBy: 'teams.state', undo: 'none' },
  'helper.register-work': { lane: 'user', kind: 'repair', provenBy: 'helper.work', undo: 'none' },
  'helper.register-personal': { lane: 'user', kind: 'repair', provenBy: 'helper.personal', undo: 'none' },
  'credentials.remove': { lane: 'user', kind: 'repair', provenBy: 'credentials.teams', undo: 'none' },
  'wam.sign-out': { lane: 'user', kind: 'second-line', provenBy: 'accounts.conflict', undo: 'none' },
  'teams.reset-cache': { lane: 'user', kind: 'second-line', provenBy: 'teams.state', undo: 'full' },
  'cache.quarantine-oneauth': { lane: 'user', kind: 'second-line', provenBy: 'teams.state', undo: 'full' },
  'cache.quarantine-token-broker': {
    lane: 'user',
    kind: 'second-line',
    provenBy: 'teams.state',
    undo: 'partial',
  },
  'teams.open': { lane: 'user', kind: 'errand', provenBy: 'teams.state', undo: 'none' },
} as const satisfies Record<string, RepairFacts>;
