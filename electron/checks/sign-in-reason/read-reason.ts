import type { Evidence } from '../../../shared/model/finding';
import { ownerOf, type Reason } from '../../../shared/model/reason';
import type { SignInEventAnswer } from '../../host/answers';
import type { DeviceRegistration } from '../device-registration';
import { type Candidate, chooseCandidate, fromRegistration, fromTyped } from './candidates';
import { isNearFailure, isWeak, leadingCode } from './choose-event';
import { classify } from './classify';
import { type OwnEvents, ownEvents, type SetAside, signInLogWasRead } from './own-events';
import { readServerStamps, type ServerStamp } from './server-stamps';

/** Everything the reason is read from. */
export interface ReasonInput {
  /** Null when the question could not be answered. */
  readonly events: SignInEventAnswer | null;
  /** Null when `dsregcmd` could not be run. */
  readonly registration: DeviceRegistration | null;
  /** What a person typed; empty when nothing. */
  readonly typed: string;
  /** Wall clock minus true time, seconds; null when not measured. */
  readonly offsetSeconds: number | null;
  readonly user: { readonly sid: string };
  /** This PC's clock, milliseconds since 1970. */
  readonly now: number;
  /** Only records of the sign-in log above this one tell anything: those before a run are answered by it. */
  readonly newerThanRecord: number | null;
}

export interface ReadReason {
  readonly reason: Reason | null;
  /** Which event spoke, which were set aside, and why. */
  readonly evidence: readonly Evidence[];
  readonly setAside: readonly SetAside[];
  /** This PC's clock at the moments of failure, as the server saw it. */
  readonly stamps: readonly ServerStamp[];
  /** False when neither the sign-in log nor, on a joined PC, `dsregcmd` could be read. */
  readonly readable: boolean;
}

/**
 * Why the sign-in service turned this user away, as far as this PC knows. Pure and total: texts may be cut off
 * anywhere and in any language.
 */
export function readReason(input: ReasonInput): ReadReason {
  const own: OwnEvents = input.events === null ? { fresh: [], aside: [] } : ownEvents(input.events, input);
  const isAfterRun = input.newerThanRecord !== null;
  // What dsregcmd and the person say is of before the run, and nothing tells when it stops being true.
  const registration =
    isAfterRun || input.registration === null ? null : fromRegistration(input.registration, input.now);
  const typed = isAfterRun ? null : fromTyped(input.typed);
  const chosen = chooseCandidate(own.fresh, registration, typed, input.now);

  const seen = [
    ...own.fresh,
    ...own.aside.filter(({ why }) => why === 'another-app').map(({ facts }) => facts),
  ];
  const stamps = readServerStamps(seen, input.offsetSeconds);
  const setAside = [...own.aside, ...yielded(own, chosen, input.now)];
  const isJoined = input.registration?.joined === 'entra' || input.registration?.joined === 'hybrid';
  return {
    reason: chosen && reasonOf(chosen, input, stamps),
    evidence: [...spoke(chosen, stamps, input), ...asideEvidence(setAside), ...deviceEvidence(input)],
    setAside,
    stamps,
    readable: signInLogWasRead(input.events) || isJoined,
  };
}

function reasonOf(chosen: Candidate, input: ReasonInput, stamps: readonly ServerStamp[]): Reason {
  const { app, at, correlationId, text } = chosen;
  if (chosen.found === null) {
    const status = `Entra could not authenticate this device: it was disabled or deleted there (${text}).`;
    return {
      code: 'DeviceAuthStatus',
      class: 'organisation',
      owner: ownerOf('organisation'),
      text: status,
      at,
      app,
      correlationId,
    };
  }
  const classified = classify(chosen.found, {
    offsetSeconds: input.offsetSeconds,
    stamp: stampOf(chosen, stamps),
    federated: input.registration?.federated ?? chosen.event?.federated ?? false,
    text,
  });
  return {
    code: chosen.found.code,
    class: classified.class,
    owner: ownerOf(classified.class),
    text: classified.text,
    at,
    app,
    correlationId,
  };
}

function stampOf({ event }: Candidate, stamps: readonly ServerStamp[]): ServerStamp | null {
  return (
    stamps.find(({ recordId, at }) => recordId === event?.event.recordId && at === event.event.at) ?? null
  );
}

/** Fresh events of ours that did not become the reason. */
function yielded(own: OwnEvents, chosen: Candidate | null, now: number): SetAside[] {
  return own.fresh
    .filter((event) => event.event !== chosen?.event?.event)
    .map((event) => {
      const isLonely = event.kind === 'network-detail' && !isNearFailure(event, own.fresh, now);
      return { facts: event, why: isLonely ? ('not-near-a-failure' as const) : ('weaker' as const) };
    });
}

/** What this PC belongs to: it decides whether dsregcmd counts, and IT asks for it. */
function deviceEvidence({ registration, now }: ReasonInput): Evidence[] {
  if (registration === null) return [];
  const at = new Date(now).toISOString();
  const deviceId = registration.deviceId
    ? [{ source: 'dsregcmd', name: 'deviceId', value: registration.deviceId, at }]
    : [];
  return [{ source: 'dsregcmd', name: 'joined', value: registration.joined, at }, ...deviceId];
}

/** Most set-aside events that are listed one by one; the rest is counted. */
const mostListed = 20;

function spoke(chosen: Candidate | null, stamps: readonly ServerStamp[], input: ReasonInput): Evidence[] {
  if (chosen === null) return [];
  const at = chosen.at ?? new Date(input.now).toISOString();
  const source = sourceOf(chosen);
  const stamp = stampOf(chosen, stamps);
  const values: Record<string, Evidence['value'] | undefined> = {
    code: chosen.found?.code ?? 'DeviceAuthStatus',
    app: chosen.app ?? undefined,
    correlationId: chosen.correlationId ?? undefined,
    recordId: chosen.event?.event.recordId,
    weak: chosen.event && isWeak(chosen.event) ? true : undefined,
    serverStampOffsetSeconds: stamp?.offsetSeconds,
    serverStampConfirmed: stamp?.confirmed,
  };
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ source, name, value, at }],
  );
}

function sourceOf({ source, event }: Candidate): string {
  if (event) return `event ${event.event.id}`;
  return source === 'typed' ? 'typed' : 'dsregcmd';
}

function asideEvidence(setAside: readonly SetAside[]): Evidence[] {
  const newestFirst = [...setAside].sort((a, b) => b.facts.at - a.facts.at);
  const listed = newestFirst.slice(0, mostListed).map(({ facts, why }) => ({
    source: `event ${facts.event.id}`,
    name: 'setAside',
    value: [leadingCode(facts.codes)?.code ?? 'no code', why, facts.app ?? ''].filter(Boolean).join(', '),
    at: facts.event.at,
  }));
  const rest = newestFirst[mostListed];
  if (!rest) return listed;
  const count = newestFirst.length - mostListed;
  return [...listed, { source: 'events', name: 'setAsideCount', value: count, at: rest.facts.event.at }];
}
