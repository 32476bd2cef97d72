import type { Evidence, Likelihood } from '../../../shared/model/finding';
import { isInNoDirectory } from '../../../shared/model/join-kind';
import { ownerOf, type Reason } from '../../../shared/model/reason';
import type { SignInEventAnswer } from '../../host/answers';
import type { Hint } from '../../reasons/circumstances';
import { sentence } from '../../words';
import type { DeviceRegistration } from '../device-registration';
import { ageSentence } from './age-sentence';
import { isNearFailure, voiceIn } from './attempts';
import { isOvercomeLogon } from './candidates';
import { chooseReason, type Field, otherCandidates, type Standing } from './choose';
import {
  isIncomplete,
  type OwnEvent,
  type OwnEvents,
  ownEvents,
  type SetAside,
  seenOf,
  signInLogWasRead,
} from './own-events';
import { reasonEvidence } from './reason-evidence';
import { type RefusedAccount, readGoneOrganisation, readRefusedAccount } from './refused-account';
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
  /** Whether this PC reaches Microsoft's sign-in service now; null when nobody looked. */
  readonly isReached: boolean | null;
  readonly user: { readonly sid: string };
  /** This PC's clock, milliseconds since 1970. */
  readonly now: number;
  /** When Windows was started, milliseconds since 1970 by this PC's clock; null when that is not known. */
  readonly startedAt: number | null;
  /** Only records of the sign-in log above this one tell anything: those before a run are answered by it. */
  readonly newerThanRecord: number | null;
}

export interface ReadReason {
  readonly reason: Reason | null;
  /** What can be said of the reason more exactly than its class does. */
  readonly hint: Hint | null;
  /** True when the record ends with the number, which may be the beginning of another one. */
  readonly isNumberCut: boolean;
  readonly likelihood: Likelihood;
  /** Where the reason is an account: which one. */
  readonly refusedAccount: RefusedAccount | null;
  /** True when a record of an attempt to sign in speaks; a lost network alone is none. */
  readonly isRefusal: boolean;
  /** Which event spoke, which were set aside, and why. */
  readonly evidence: readonly Evidence[];
  readonly setAside: readonly SetAside[];
  /** This PC's clock at the moments of failure, as the server saw it. */
  readonly stamps: readonly ServerStamp[];
  /** False when the sign-in log could not be read: what else is clean says nothing of Teams' own sign-ins. */
  readonly readable: boolean;
  /** True when not all of it was read: what is missing is no sign that there is no reason. */
  readonly incomplete: boolean;
}

/**
 * Why the sign-in service turned this user away, as far as this PC knows. Pure and total: texts may be cut off
 * anywhere and in any language.
 */
export function readReason(input: ReasonInput): ReadReason {
  const own: OwnEvents = input.events === null ? { fresh: [], aside: [] } : ownEvents(input.events, input);
  const stamps = readServerStamps(seenOf(own), input.offsetSeconds);
  const field: Field = {
    ...input,
    events: own.fresh.filter((event) => !isOvercomeLogon(event, input.registration)),
    // What dsregcmd says is of before a run, and nothing tells when it stops being true; a code is typed for this check.
    registration: input.newerThanRecord === null ? input.registration : null,
    device: input.registration,
    stamps,
    federated: isFederated(own, input),
  };
  const others = otherCandidates(field);
  const chosen = chooseReason(field, others);
  const setAside = [...own.aside, ...yielded(own, chosen, input)];
  return {
    reason: chosen && reasonOf(chosen),
    hint: hintFor(chosen?.classified.hint ?? null, input),
    isNumberCut: chosen?.candidate.found?.cut === true,
    likelihood: chosen?.likelihood ?? 'unlikely',
    refusedAccount: chosen && refusedBy(chosen),
    isRefusal: isAttempt(chosen?.candidate.event ?? null),
    evidence: reasonEvidence({ chosen, others, setAside, stamps }, input),
    setAside,
    stamps,
    readable: signInLogWasRead(input.events),
    incomplete: isIncomplete(input.events, input.newerThanRecord),
  };
}

function refusedBy({ classified, candidate }: Standing): RefusedAccount | null {
  if (classified.class === 'account') return readRefusedAccount(candidate.text);
  return candidate.found?.code === 'AADSTS90002' ? readGoneOrganisation(candidate.text) : null;
}

/**
 * The lock screen takes a new password only where Windows itself signs in with the account of the organisation; where
 * nobody could read whether it does, both are said.
 */
function hintFor(hint: Hint | null, { registration }: ReasonInput): Hint | null {
  if (hint !== 'passwordElsewhere') return hint;
  const joined = registration?.joined ?? null;
  if (joined === null) return 'passwordByJoin';
  return isInNoDirectory(joined) ? 'passwordInTeams' : hint;
}

function isAttempt(event: OwnEvent | null): boolean {
  return event !== null && (event.kind === 'sign-in' || event.kind === 'logon');
}

/** Signing in goes through a server of the organisation: dsregcmd says so, or any record of this person does. */
function isFederated({ fresh, aside }: OwnEvents, { registration }: ReasonInput): boolean | null {
  const recorded = [...fresh, ...aside.map(({ facts }) => facts)];
  return recorded.some(({ federated }) => federated) || (registration?.federated ?? null);
}

function reasonOf(chosen: Standing): Reason {
  const { candidate, classified } = chosen;
  const { app, at, correlationId, found, fault, unknownNumber } = candidate;
  return {
    code: found?.code ?? fault ?? 'DeviceAuthStatus',
    class: classified.class,
    owner: ownerOf(classified.class),
    text: [
      ...ageSentence(chosen),
      classified.text,
      ...(unknownNumber === null ? [] : [sentence('reasons.numberBeside', { number: unknownNumber })]),
    ].join(' '),
    at,
    app,
    correlationId,
  };
}

/** Fresh events of ours that did not become the reason. */
function yielded(
  own: OwnEvents,
  chosen: Standing | null,
  { now, registration }: Pick<ReasonInput, 'now' | 'registration'>,
): SetAside[] {
  return own.fresh
    .filter((event) => event.event !== chosen?.candidate.event?.event)
    .map((facts) => {
      if (facts.kind === 'network-detail' && !isNearFailure(facts, own.fresh, now)) {
        return { facts, why: 'not-near-a-failure' };
      }
      if (isOvercomeLogon(facts, registration)) return { facts, why: 'over' };
      if (chosen !== null) return { facts, why: 'weaker' };
      const isRoutine = facts.kind === 'registration' || voiceIn(facts).telling === 'routine';
      return { facts, why: isRoutine ? 'routine' : 'over' };
    });
}
