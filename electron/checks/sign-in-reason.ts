import type { Finding } from '../../shared/model/finding';
import type { Reason, ReasonClass } from '../../shared/model/reason';
import type { FindingKey } from '../../shared/words/word-keys';
import type { Answers, Check, CheckContext } from './check';
import { offsetOf } from './clock-facts';
import { finding, say } from './finding';
import { ownSid, personOf, startOf } from './pc-facts';
import { isWeak } from './sign-in-reason/choose-event';
import { ownEvents } from './sign-in-reason/own-events';
import { type ReadReason, type ReasonInput, readReason } from './sign-in-reason/read-reason';

type Needs = 'signInEvents' | 'registration' | 'pc' | 'time';

/** Why Microsoft's sign-in service turned this user away. */
export const signInReason: Check<Needs> = {
  id: 'sign-in.reason',
  needs: ['signInEvents', 'registration', 'pc', 'time'],
  measures: 'signInEvents',
  perUser: true,
  judge: (answers, context) => checkSignInReason(inputOf(answers, context)),
};

/** The reason itself, as the report carries it; null when nothing speaks, or when these would be somebody else's events. */
export function reasonFrom(answers: Pick<Answers, Needs>, context: CheckContext): Reason | null {
  const isSomebodyElse = ['somebody-else', 'nobody-signed-in'].includes(personOf(answers.pc));
  return isSomebodyElse ? null : readReason(inputOf(answers, context)).reason;
}

/**
 * A failed sign-in of this user's Teams among the records above `newerThanRecord`, or one that names no app; null when
 * there is none. Lines that Windows logs on the way to an ordinary prompt are no failure.
 */
export function newFailureFrom(answers: Pick<Answers, Needs>, context: CheckContext): Reason | null {
  const input = inputOf(answers, context);
  if (personOf(answers.pc) !== 'signed-in' || input.events === null) return null;
  const { fresh } = ownEvents(input.events, input);
  const isNew = fresh.some((event) => event.kind === 'sign-in' && !isWeak(event));
  return isNew ? readReason(input).reason : null;
}

/** The verdict on what was read. */
export function checkSignInReason(input: ReasonInput): Finding {
  const read = readReason(input);
  if (read.reason) return speaking(read.reason, read);
  if (!read.readable) {
    return finding('sign-in.reason', {
      status: 'unknown',
      message: say('signIn.unreadable'),
      evidence: read.evidence,
    });
  }
  return finding('sign-in.reason', { status: 'fine', message: say('signIn.none'), evidence: read.evidence });
}

function speaking(reason: Reason, { hint, incidental, evidence }: ReadReason): Finding {
  return finding('sign-in.reason', {
    status: 'attention',
    likelihood: reason.class === 'unknown' || incidental ? 'possible' : 'likely',
    message: say(hint ? `signIn.${hint}` : sentences[reason.class], { code: reason.code }),
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

/** Events of before the run are judged by the clock of before the run: we may have corrected it since. */
function inputOf(answers: Pick<Answers, Needs>, context: CheckContext): ReasonInput {
  return {
    events: answers.signInEvents.ok && personOf(answers.pc) !== 'unknown' ? answers.signInEvents.value : null,
    registration: answers.registration.ok ? answers.registration.value.device : null,
    typed: context.typed,
    offsetSeconds: context.offsetAtStart ?? offsetOf(answers.time),
    user: { sid: ownSid(answers.pc) },
    now: Date.parse(context.at),
    startedAt: startOf(answers.pc, context.at),
    newerThanRecord: context.newerThanRecord,
  };
}
