import type { FindingStatus, Message } from '../../shared/model/finding';
import type { Result } from '../../shared/result';
import type { PcStateAnswer } from '../host/answers';
import { say } from './finding';
import { personOfPc } from './pc-facts';

/** Windows 10, version 1703: the oldest Windows whose sign-in helper can be registered again (Microsoft's own limit). */
const oldestClient = 15063;
/** Windows Server 2019, the oldest server with Windows' account broker (Microsoft's documentation of MSAL). */
const oldestServer = 17763;

/** What a limit keeps us from. */
type Loss =
  /** Nothing is repaired. */
  | 'every-repair'
  /** Answers about a person would be about somebody else, so they are not judged, and nothing of theirs is changed. */
  | 'the-person'
  /** Checks say what they find; what belongs to a person is not repaired, because it would not last. */
  | 'per-user-repairs'
  /** It is only said. */
  | 'nothing';

interface Limit {
  readonly name: string;
  readonly status: Extract<FindingStatus, 'broken' | 'attention'>;
  readonly takesAway: Loss;
  applies(pc: PcStateAnswer): boolean;
  message(pc: PcStateAnswer): Message;
}

/** Every limit of a PC that answers at all, the gravest first. Blocked scripts answer nothing: see `pc-state.ts`. */
const limits: readonly Limit[] = [
  {
    name: 'too-old',
    status: 'broken',
    takesAway: 'every-repair',
    applies: isTooOld,
    message: ({ build }) => say('pc.tooOld', { build: build ?? '' }),
  },
  {
    // Whoever is signed in: a tool may start it in somebody's session.
    name: 'system',
    status: 'broken',
    takesAway: 'the-person',
    applies: (pc) => personOfPc(pc) === 'system',
    message: () => say('pc.asSystem'),
  },
  {
    name: 'somebody-else',
    status: 'broken',
    takesAway: 'the-person',
    applies: (pc) => personOfPc(pc) === 'somebody-else',
    message: ({ identity }) => {
      const signedIn = identity?.signedIn;
      const name = signedIn === 'unknown' ? '' : (signedIn?.name ?? '');
      return say('pc.otherPerson', { runningAs: identity?.name ?? '', signedIn: name });
    },
  },
  {
    name: 'nobody-signed-in',
    status: 'broken',
    takesAway: 'the-person',
    applies: (pc) => personOfPc(pc) === 'nobody-signed-in',
    message: () => say('pc.nobodySignedIn'),
  },
  {
    name: 'many-people',
    status: 'attention',
    takesAway: 'per-user-repairs',
    applies: isShared,
    message: () => say('pc.manyPeople'),
  },
  {
    name: 'profile-container',
    status: 'attention',
    takesAway: 'per-user-repairs',
    applies: ({ profileContainer }) => profileContainer === true,
    message: () => say('pc.profileContainer'),
  },
  {
    // The same person's profile, so it works; entries saved for one session only are not seen.
    name: 'elevated',
    status: 'attention',
    takesAway: 'nothing',
    applies: ({ identity }) => identity?.elevated === true,
    message: () => say('pc.elevated'),
  },
  {
    name: 'restart-pending',
    status: 'attention',
    takesAway: 'nothing',
    applies: ({ restartPending }) => restartPending === true,
    message: () => say('pc.restartPending'),
  },
  {
    // Whoever has Teams on the PC in front of them may be looking at the wrong one.
    name: 'remote',
    status: 'attention',
    takesAway: 'nothing',
    applies: ({ remoteSession }) => remoteSession === true,
    message: () => say('pc.remote'),
  },
];

export function limitsOf(pc: PcStateAnswer): readonly Limit[] {
  return limits.filter((limit) => limit.applies(pc));
}

/** Whether what belongs to a person is not repaired here. */
export function reportsOnly(pc: Result<PcStateAnswer>): boolean {
  return pc.ok && limitsOf(pc.value).some(({ takesAway }) => takesAway === 'per-user-repairs');
}

/** Older than anything we can repair; a Windows whose age could not be read is not called old. */
export function isTooOld({ build, installation }: Pick<PcStateAnswer, 'build' | 'installation'>): boolean {
  return build !== null && build < (isServer({ installation }) ? oldestServer : oldestClient);
}

/**
 * Many people work on this Windows at a time: the multi-session edition of virtual desktops, or a server that shares
 * its desktop [K: the values are to be confirmed on Windows]. A server alone is not that.
 */
export function isShared(pc: Pick<PcStateAnswer, 'edition' | 'installation' | 'sessionHost'>): boolean {
  return pc.edition === 'ServerRdsh' || (isServer(pc) && pc.sessionHost === true);
}

function isServer({ installation }: Pick<PcStateAnswer, 'installation'>): boolean {
  return installation?.startsWith('Server') === true;
}
