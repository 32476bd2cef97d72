import type { Finding } from '../../shared/model/finding';
import { isServiceNumber, type Reason, type ReasonClass } from '../../shared/model/reason';
import type { FindingKey } from '../../shared/words/word-keys';
import type { Answers, Check } from './check';
import { finding, say, unanswered } from './finding';
import { ownSid, personOf, startOf } from './pc-facts';
import { type ReadReason, type ReasonInput, readReason } from './sign-in-reason/read-reason';

type Sources = Pick<Answers, 'signInEvents' | 'registration' | 'pc'>;
/** What decides the reason beside the answers; see `ReasonInput`. */
type Around = Pick<ReasonInput, 'typed' | 'newerThanRecord' | 'offsetSeconds' | 'isReached' | 'now'>;

/** Why Microsoft's sign-in service turned this user away. */
export const signInReason: Check<'signInEvents' | 'time' | 'network' | 'reason'> = {
  id: 'sign-in.reason',
  needs: ['signInEvents', 'time', 'network', 'reason'],
  measures: 'signInEvents',
  perUser: true,
  judge: ({ reason }, { at }) =>
    reason.ok ? tellReason(reason.value) : unanswered('sign-in.reason', reason.error, at),
};

/** Why this person's sign-in was refused; nothing is read where this process sees somebody else's data. */
export function reasonIn(answers: Sources, around: Around): ReadReason {
  const input = inputOf(answers, around);
  switch (personOf(answers.pc)) {
    case 'signed-in':
      return readReason(input);
    case 'unknown':
      return readReason({ ...input, events: null });
    default:
      return readReason({ ...input, events: null, registration: null, typed: '' });
  }
}

/**
 * A refused sign-in of this user's Teams among the records above `newerThanRecord`, or one that names no app, judged as
 * a check judges it; null when there is none. Lines that Windows logs on the way to an ordinary prompt are no refusal.
 */
export function newFailureIn(answers: Sources, around: Omit<Around, 'typed' | 'isReached'>): Reason | null {
  if (personOf(answers.pc) !== 'signed-in' || !answers.signInEvents.ok) return null;
  const { reason, isRefusal } = readReason(inputOf(answers, { ...around, typed: '', isReached: null }));
  return isRefusal ? reason : null;
}

/** The verdict on what was read. */
export function tellReason(read: ReadReason): Finding {
  if (read.reason) return speaking(read.reason, read);
  if (!read.readable) {
    return finding('sign-in.reason', {
      status: 'unknown',
      message: say('signIn.unreadable'),
      evidence: read.evidence,
    });
  }
  if (read.incomplete) {
    return finding('sign-in.reason', {
      status: 'unknown',
      message: say('signIn.notAllRead'),
      evidence: read.evidence,
    });
  }
  return finding('sign-in.reason', { status: 'fine', message: say('signIn.none'), evidence: read.evidence });
}

function speaking(reason: Reason, { hint, isNumberCut, likelihood, evidence }: ReadReason): Finding {
  const isUnknownNumber = reason.class === 'unknown' && isServiceNumber(reason.code) && !isNumberCut;
  const sentence = isUnknownNumber ? 'signIn.unknownNumber' : sentences[reason.class];
  return finding('sign-in.reason', {
    status: 'attention',
    likelihood,
    message: say(hint ? `signIn.${hint}` : sentence, { code: reason.code }),
    evidence,
  });
}

const sentences: Record<ReasonClass, FindingKey> = {
  clock: 'signIn.clock',
  'stale-token': 'signIn.staleToken',
  helper: 'signIn.helper',
  password: 'signIn.password',
  interaction: 'signIn.interaction',
  account: 'signIn.account',
  organisation: 'signIn.organisation',
  network: 'signIn.network',
  service: 'signIn.service',
  unknown: 'signIn.unknown',
};

function inputOf(answers: Sources, around: Around): ReasonInput {
  return {
    ...around,
    events: answers.signInEvents.ok ? answers.signInEvents.value : null,
    registration: answers.registration.ok ? answers.registration.value.device : null,
    user: { sid: ownSid(answers.pc) },
    startedAt: startOf(answers.pc, new Date(around.now).toISOString()),
  };
}
