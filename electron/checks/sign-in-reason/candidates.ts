import { type FoundCode, findCodes, findRecordedCodes } from '../../reasons/find-codes';
import type { DeviceRegistration } from '../device-registration';
import { byStrength, fullestOfAttempt, isNearFailure, isWeak, leadingCode, speaks } from './choose-event';
import { readCorrelationId } from './event-facts';
import type { OwnEvent } from './own-events';

/** Something that may be the reason. */
export interface Candidate {
  readonly source: 'event' | 'dsregcmd' | 'typed';
  /** True for what Windows records on other occasions too: it may be the reason, and it may have nothing to do with it. */
  readonly incidental: boolean;
  readonly found: FoundCode | null;
  /** Null only where the state of the device speaks, which has no code. */
  readonly event: OwnEvent | null;
  /** ISO 8601 by this PC's clock. */
  readonly at: string | null;
  readonly app: string | null;
  readonly correlationId: string | null;
  readonly text: string;
}

/** What speaks beside events, where anything does. */
export interface OtherCandidates {
  /** The last attempt to get a primary refresh token, or the state of the device. */
  readonly registration: Candidate | null;
  /** The last attempt to join this device. */
  readonly joining: Candidate | null;
  readonly typed: Candidate | null;
}

/**
 * The one that speaks, or null. Events first, as ranked; what `dsregcmd` and the person say counts when no event
 * names a cause; lines that Windows logs before any ordinary prompt come last.
 */
export function chooseCandidate(
  events: readonly OwnEvent[],
  { registration, joining, typed }: OtherCandidates,
  now: number,
): Candidate | null {
  const signIns = events.filter(
    (event) =>
      event.kind === 'sign-in' ||
      event.kind === 'logon' ||
      (event.kind === 'network-detail' && isNearFailure(event, events, now)),
  );
  const ranked = [...signIns].sort(byStrength);
  const strongest = ranked.filter((event) => !isWeak(event))[0];
  const event = strongest ? fromEvent(fullestOfAttempt(strongest, signIns)) : null;
  const weak = ranked.find(isWeak);
  const registering = events
    .filter(({ kind }) => kind === 'registration')
    .sort((a, b) => b.event.recordId - a.event.recordId)
    .map(fromEvent);

  const inOrder = [
    namesCause(event),
    namesCause(registration),
    typed && !isWeakTyped(typed) ? namesCause(typed) : null,
    registering.find((candidate) => namesCause(candidate) !== null) ?? null,
    namesCause(joining),
    event,
    registration,
    weak ? fromEvent(fullestOfAttempt(weak, signIns)) : null,
    typed,
  ];
  return inOrder.find((candidate) => candidate !== null) ?? null;
}

function namesCause(candidate: Candidate | null): Candidate | null {
  if (candidate === null) return null;
  if (candidate.found === null) return candidate.source === 'dsregcmd' ? candidate : null;
  if (candidate.found.cut) return null;
  return candidate.found.family === 'AADSTS' || speaks(candidate.found) ? candidate : null;
}

function isWeakTyped({ found }: Candidate): boolean {
  return found?.code === '0xCAA10001' || found?.code === '0xCAA2000C';
}

function fromEvent(event: OwnEvent): Candidate {
  return {
    source: 'event',
    incidental: event.kind === 'registration' || isWeak(event),
    found: leadingCode(event.codes, event.invalidGrant),
    event,
    at: event.event.at,
    app: event.app === 'teams' ? 'teams' : null,
    correlationId: event.correlationId,
    text: event.event.text,
  };
}

/** What a person typed: a code, or a whole message. */
export function fromTyped(typed: string): Candidate | null {
  const found = leadingCode(findCodes(typed));
  return found
    ? {
        source: 'typed',
        incidental: false,
        found,
        event: null,
        at: null,
        app: null,
        correlationId: readCorrelationId(typed),
        text: typed,
      }
    : null;
}

const week = 7 * 24 * 3600 * 1000;

/**
 * The last failed attempt to get a primary refresh token. On a PC that is merely registered the text says nothing
 * about it, and a token that was renewed after the failure has outlived it.
 */
export function fromRegistration(registration: DeviceRegistration, now: number): Candidate | null {
  const { joined, attemptStatus, attemptAt, azureAdPrt, azureAdPrtUpdatedAt } = registration;
  // Text that was cut off may not say how this PC is joined; what it does say still counts.
  if (joined !== 'entra' && joined !== 'hybrid' && joined !== null) return null;
  const text = [attemptStatus, registration.serverErrorCode, registration.serverErrorDescription]
    .filter((part) => part !== null)
    .join(' ');
  const found = leadingCode(findRecordedCodes(text), registration.serverErrorCode === 'invalid_grant');
  const isOvercome =
    azureAdPrt === true &&
    attemptAt !== null &&
    azureAdPrtUpdatedAt !== null &&
    azureAdPrtUpdatedAt > attemptAt;
  if (found && !isOld(attemptAt, now) && !isOvercome) {
    return fromText({ found, at: attemptAt, correlationId: registration.correlationId, text });
  }
  if (registration.deviceAuthenticated !== false) return null;
  return fromText({ text: registration.deviceAuthStatus ?? '' });
}

/** The last failed attempt to join a device of a domain to Entra; it goes on in the background for as long as it fails. */
export function fromJoining(registration: DeviceRegistration, now: number): Candidate | null {
  const { joined, joinError, joinAttemptAt } = registration;
  if (joined !== 'domain' || joinError === null || isOld(joinAttemptAt, now)) return null;
  const found = leadingCode(findRecordedCodes(joinError));
  return found && fromText({ found, at: joinAttemptAt, text: joinError, incidental: true });
}

function isOld(at: string | null, now: number): boolean {
  return at !== null && !(now - Date.parse(at) < week);
}

function fromText(told: Partial<Candidate> & Pick<Candidate, 'text'>): Candidate {
  const nothing = { found: null, event: null, at: null, app: null, correlationId: null, incidental: false };
  return { source: 'dsregcmd', ...nothing, ...told };
}
