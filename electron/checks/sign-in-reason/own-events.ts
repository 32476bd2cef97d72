import type { SignInEventAnswer, SignInEventRecord } from '../../host/answers';
import { eventLogOf } from '../event-logs';
import { localSystem } from '../pc-facts';
import { type EventFacts, readEvent } from './event-facts';

/** Why an event of ours was not the one that spoke. */
export type WhyAside =
  | 'before-run' // recorded before the repairs that are being judged
  | 'older-than-7-days'
  | 'no-code'
  | 'another-app'
  | 'not-near-a-failure' // a network sub-error on its own
  | 'routine' // what Windows records on ordinary days too
  | 'over' // what goes away by itself, and has had the time to
  | 'before-last-start' // trouble of a sign-in helper that a restart has ended
  | 'evidence-only' // the state of a sign-in helper, which another check judges
  | 'weaker'; // something better was recorded

export interface SetAside {
  readonly facts: EventFacts;
  readonly why: WhyAside;
}

/** What an event is about, decided by its log and number. */
export type EventKind = 'sign-in' | 'logon' | 'network-detail' | 'registration' | 'helper-state';

export interface OwnEvent extends EventFacts {
  readonly kind: EventKind;
}

export interface OwnEvents {
  readonly fresh: readonly OwnEvent[];
  readonly aside: readonly SetAside[];
}

/** What decides whether an event still tells anything. Times are this PC's clock, milliseconds since 1970. */
interface EventContext {
  readonly now: number;
  readonly newerThanRecord: number | null;
  /** Wall clock minus true time, seconds; null when not measured. */
  readonly offsetSeconds: number | null;
  /** When Windows was started; null when that is not known. */
  readonly startedAt: number | null;
}

const week = 7 * 24 * 3600 * 1000;

/**
 * The events that may be about our user. The log belongs to the whole PC: 1097 and 1098 count only when logged as
 * our user, those of the logon (CloudAP: 1081, 1084, 1088) only when logged as SYSTEM [M: to be confirmed on
 * Windows]. The rest is somebody else's and appears nowhere, not even among what was set aside.
 */
export function ownEvents(
  answer: SignInEventAnswer,
  input: EventContext & { readonly user: { readonly sid: string } },
): OwnEvents {
  const fresh: OwnEvent[] = [];
  const aside: SetAside[] = [];
  for (const event of answer.events) {
    const kind = kindOf(event, input.user.sid);
    if (kind === null) continue;
    const facts = readEvent(event);
    const why = whyNot(facts, kind, input);
    if (why) aside.push({ facts, why });
    else fresh.push({ ...facts, kind });
  }
  return withoutTheirs(fresh, aside);
}

/** What belongs to an attempt of another app is that app's, also where it does not say so again. */
function withoutTheirs(fresh: readonly OwnEvent[], aside: readonly SetAside[]): OwnEvents {
  const theirs = new Set(
    aside.flatMap(({ facts, why }) => (why === 'another-app' ? [facts.correlationId] : [])),
  );
  const isTheirs = ({ app, correlationId }: OwnEvent) =>
    app === null && correlationId !== null && theirs.has(correlationId);
  return {
    fresh: fresh.filter((event) => !isTheirs(event)),
    aside: [...aside, ...fresh.filter(isTheirs).map((facts) => ({ facts, why: 'another-app' as const }))],
  };
}

/** What is this person's, be it that it tells of another program: the servers it names, and the times they give. */
export function seenOf(
  { fresh, aside }: OwnEvents,
  alsoAside: readonly WhyAside[] = ['another-app'],
): EventFacts[] {
  const kept = aside.filter(({ why }) => alsoAside.includes(why));
  return [...fresh, ...kept.map(({ facts }) => facts)];
}

function kindOf(event: SignInEventRecord, sid: string): EventKind | null {
  const { id, userSid, text } = event;
  const isOurs = userSid !== null && sid !== '' && userSid.toUpperCase() === sid.toUpperCase();
  const isSystem = userSid === localSystem;
  const log = eventLogOf(event);
  if (log === 'sign-in') {
    if (id === 1097 || id === 1098) return isOurs ? 'sign-in' : null;
    if (id === 1081 || id === 1088) return isSystem ? 'logon' : null;
    return id === 1084 && isSystem ? 'network-detail' : null;
  }
  if (log === 'registration') {
    return [204, 304, 305, 307].includes(id) && (isSystem || isOurs) ? 'registration' : null;
  }
  const namesHelper = /Microsoft\.(AAD\.BrokerPlugin|Windows\.CloudExperienceHost)/i.test(text);
  return log === 'app-state' && namesHelper && isOurs ? 'helper-state' : null;
}

function whyNot(
  facts: EventFacts,
  kind: EventKind,
  { now, newerThanRecord, offsetSeconds, startedAt }: EventContext,
): WhyAside | null {
  if (newerThanRecord !== null) {
    // Record numbers of different logs can't be compared; only those of the sign-in log were noted.
    const isSignInLog = eventLogOf(facts.event) === 'sign-in';
    if (!isSignInLog || facts.event.recordId <= newerThanRecord) return 'before-run';
  }
  if (!isRecent(facts.at, now, offsetSeconds)) return 'older-than-7-days';
  if (kind === 'helper-state') {
    return startedAt !== null && facts.at < startedAt ? 'before-last-start' : 'evidence-only';
  }
  if (facts.codes.length === 0 && !facts.invalidGrant && facts.fault === null) return 'no-code';
  return kind === 'sign-in' && facts.app !== null && facts.app !== 'teams' ? 'another-app' : null;
}

/** Recorded in the last seven days, by the clock as it is now or, where it has jumped ahead since, by the true time. */
function isRecent(at: number, now: number, offsetSeconds: number | null): boolean {
  if (now - at < week) return true;
  const trueAge = now - (offsetSeconds ?? 0) * 1000 - at;
  return trueAge >= 0 && trueAge < week;
}

/**
 * The highest record number of the sign-in log, whoever it belongs to: what to note before repairs, so that only
 * events above it tell about them. Null when the log is empty or could not be read.
 */
export function newestSignInRecord(answer: SignInEventAnswer | null): number | null {
  const records = (answer?.events ?? [])
    .filter((event) => eventLogOf(event) === 'sign-in')
    .map(({ recordId }) => recordId);
  return records.length === 0 ? null : Math.max(...records);
}

/** Whether records of the sign-in log were left out that could tell something. */
export function isIncomplete(answer: SignInEventAnswer | null, newerThanRecord: number | null): boolean {
  const hasMore = answer?.logs.some((log) => log.more && eventLogOf(log) === 'sign-in') ?? false;
  if (!hasMore || answer === null) return false;
  const read = answer.events.filter((event) => eventLogOf(event) === 'sign-in');
  return newerThanRecord === null || read.every(({ recordId }) => recordId > newerThanRecord);
}

/** Whether the sign-in log itself could be read. */
export function signInLogWasRead(answer: SignInEventAnswer | null): boolean {
  if (answer === null) return false;
  const asked = answer.logs.find((log) => eventLogOf(log) === 'sign-in');
  return asked === undefined || asked.number === 0;
}
