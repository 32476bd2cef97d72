import { isInEntra, isInNoDirectory } from '../../../shared/model/join-kind';
import { faultOf } from '../../reasons/federation';
import { type FoundCode, findCodes, findRecordedCodes } from '../../reasons/find-codes';
import { type Telling, voiceOf } from '../../reasons/telling';
import type { DeviceRegistration } from '../device-registration';
import { localSystem } from '../pc-facts';
import { type Attempt, voiceIn } from './attempts';
import { readCorrelationId } from './event-facts';
import type { OwnEvent } from './own-events';

/** Something that may be the reason. */
export interface Candidate {
  readonly source: 'event' | 'dsregcmd' | 'typed';
  /** True for what Windows records on other occasions too: it may be the reason, and it may have nothing to do with it. */
  readonly incidental: boolean;
  /** Null where the state of the device speaks, or a federation server, which have no code. */
  readonly found: FoundCode | null;
  readonly telling: Telling;
  /** What a federation server answered, by its name. */
  readonly fault: string | null;
  /** A number of the sign-in service that nobody knows, beside a wrapper that speaks in its place. */
  readonly unknownNumber: string | null;
  readonly event: OwnEvent | null;
  /** ISO 8601 by this PC's clock. */
  readonly at: string | null;
  readonly app: string | null;
  readonly correlationId: string | null;
  readonly text: string;
}

export function fromAttempt({ event, found, telling, isTeams, unknownNumber }: Attempt): Candidate {
  return { ...fromEvent(event), found, telling, app: isTeams ? 'teams' : null, unknownNumber };
}

/** What Windows recorded of registering this device: it tries again and again, whether or not anybody signs in. */
export function fromRegistering(event: OwnEvent): Candidate {
  return { ...fromEvent(event), ...voiceIn(event), incidental: true };
}

function fromEvent(event: OwnEvent): Candidate {
  return {
    source: 'event',
    incidental: false,
    found: null,
    telling: 'little',
    fault: event.fault,
    unknownNumber: null,
    event,
    at: event.event.at,
    app: event.app === 'teams' ? 'teams' : null,
    correlationId: event.correlationId,
    text: event.event.text,
  };
}

/** What a person typed: a code, or a whole message. */
export function fromTyped(typed: string): Candidate | null {
  const codes = findCodes(typed);
  const fault = faultOf(typed);
  const voice =
    voiceOf(codes, typed) ?? (fault === null ? null : { found: null, telling: 'specific' as const });
  return (
    voice && fromText('typed', { ...voice, fault, text: typed, correlationId: readCorrelationId(typed) })
  );
}

/**
 * The last failed attempt to get a primary refresh token. On a PC that is merely registered the text says nothing
 * about it, and a token that was renewed after the failure has outlived it. Where Windows holds the token and only
 * the federation server's own is refused, that says nothing about Teams.
 */
export function fromRegistration(registration: DeviceRegistration): Candidate | null {
  const { joined, attemptStatus, attemptAt, azureAdPrt } = registration;
  // Text that was cut off may not say how this PC is joined; what it does say still counts.
  if (joined !== null && !isInEntra(joined)) return null;
  const text = [
    attemptStatus,
    registration.httpError,
    registration.endpoint,
    registration.serverErrorCode,
    registration.serverErrorDescription,
  ]
    .filter((part) => part !== null)
    .join(' ');
  const voice = voiceOf(findRecordedCodes(text), text);
  const isOvercome = attemptAt !== null && Date.parse(attemptAt) < tokenRenewedAt(registration);
  const isTheirs = azureAdPrt === true && /\/adfs\/oauth2/i.test(registration.endpoint ?? '');
  if (voice && !isOvercome && !isTheirs) {
    const { correlationId } = registration;
    return fromText('dsregcmd', { ...voice, fault: faultOf(text), at: attemptAt, correlationId, text });
  }
  if (registration.deviceAuthenticated !== false) return null;
  return fromText('dsregcmd', { telling: 'specific', text: registration.deviceAuthStatus ?? '' });
}

/** Since when Windows holds its own token for this person, milliseconds since 1970; 0 where it holds none. */
function tokenRenewedAt({ azureAdPrt, azureAdPrtUpdatedAt }: DeviceRegistration): number {
  return azureAdPrt === true && azureAdPrtUpdatedAt !== null ? Date.parse(azureAdPrtUpdatedAt) : 0;
}

/**
 * Whether a logon was recorded before Windows renewed its own token for this person: whoever was refused then, somebody
 * else or this person, is signed in now. The records of the logon are SYSTEM's and do not say whose they are.
 */
export function isOvercomeLogon({ kind, at }: OwnEvent, registration: DeviceRegistration | null): boolean {
  const isOfLogon = kind === 'logon' || kind === 'network-detail';
  return isOfLogon && registration !== null && at < tokenRenewedAt(registration);
}

/**
 * The last failed attempt to join a device of a domain to Entra. Windows goes on with it in the background for as long
 * as it fails, also where the organisation does not want it (KB 4480781): evidence, and never the reason.
 */
export function fromJoining({ joined, joinError, joinAttemptAt }: DeviceRegistration): Candidate | null {
  if (joined !== 'domain' || joinError === null) return null;
  const voice = voiceOf(findRecordedCodes(joinError), joinError);
  return voice && fromText('dsregcmd', { ...voice, telling: 'routine', at: joinAttemptAt, text: joinError });
}

/**
 * Whether a record of registering this device may be a reason: one of this person's own, of a PC that is in no domain.
 * A domain's PC that is not joined to Entra yet goes on trying, and on one that is joined it succeeded after all.
 */
export function mayBeReason({ event }: OwnEvent, registration: DeviceRegistration | null): boolean {
  const joined = registration?.joined ?? null;
  if (joined === null) return true;
  return isInNoDirectory(joined) && event.userSid !== localSystem;
}

/** Whether it points to somebody, or at least to a number that can be looked up. */
export function namesCause({ telling, found }: Pick<Candidate, 'telling' | 'found'>): boolean {
  return telling !== 'little' && telling !== 'routine' && found?.cut === undefined;
}

function fromText(
  source: Candidate['source'],
  told: Partial<Candidate> & Pick<Candidate, 'text' | 'telling'>,
): Candidate {
  return {
    source,
    incidental: false,
    found: null,
    fault: null,
    unknownNumber: null,
    event: null,
    at: null,
    app: null,
    correlationId: null,
    ...told,
  };
}
