import type { Evidence } from '../../../shared/model/finding';
import { ownerOf, type Reason } from '../../../shared/model/reason';
import type { SignInEventAnswer } from '../../host/answers';
import { sentence } from '../../words';
import type { DeviceRegistration } from '../device-registration';
import {
  type Candidate,
  chooseCandidate,
  fromJoining,
  fromRegistration,
  fromTyped,
  type OtherCandidates,
} from './candidates';
import { isNearFailure } from './choose-event';
import type { Hint } from './circumstances';
import { type Classified, classify } from './classify';
import { type OwnEvents, ownEvents, type SetAside, seenOf, signInLogWasRead } from './own-events';
import { reasonEvidence } from './reason-evidence';
import { type RefusedAccount, readRefusedAccount } from './refused-account';
import { readServerStamps, type ServerStamp, stampOf } from './server-stamps';

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
  /** When Windows was started, milliseconds since 1970 by this PC's clock; null when that is not known. */
  readonly startedAt: number | null;
  /** Only records of the sign-in log above this one tell anything: those before a run are answered by it. */
  readonly newerThanRecord: number | null;
}

export interface ReadReason {
  readonly reason: Reason | null;
  /** What can be said of the reason more exactly than its class does. */
  readonly hint: Hint | null;
  /** Where the reason is an account: which one. */
  readonly refusedAccount: RefusedAccount | null;
  /** True when Windows records the like on other occasions too. */
  readonly incidental: boolean;
  /** Which event spoke, which were set aside, and why. */
  readonly evidence: readonly Evidence[];
  readonly setAside: readonly SetAside[];
  /** This PC's clock at the moments of failure, as the server saw it. */
  readonly stamps: readonly ServerStamp[];
  /** False when the sign-in log could not be read: what else is clean says nothing of Teams' own sign-ins. */
  readonly readable: boolean;
}

/**
 * Why the sign-in service turned this user away, as far as this PC knows. Pure and total: texts may be cut off
 * anywhere and in any language.
 */
export function readReason(input: ReasonInput): ReadReason {
  const own: OwnEvents = input.events === null ? { fresh: [], aside: [] } : ownEvents(input.events, input);
  const others = otherCandidates(input);
  const chosen = chooseCandidate(own.fresh, others, input.now);

  const stamps = readServerStamps(seenOf(own), input.offsetSeconds);
  const setAside = [...own.aside, ...yielded(own, chosen, input.now)];
  const classified =
    chosen?.found &&
    classify(chosen.found, {
      offsetSeconds: input.offsetSeconds,
      stamp: chosen.event && stampOf(chosen.event, stamps),
      federated: isFederated(own, input),
      fromFederation: chosen.event?.event.id === 1088,
      text: chosen.text,
    });
  return {
    reason: chosen && reasonOf(chosen, classified ?? deviceRefused(chosen)),
    hint: classified?.hint ?? null,
    refusedAccount: chosen && classified?.class === 'account' ? readRefusedAccount(chosen.text) : null,
    incidental: chosen?.incidental ?? false,
    evidence: reasonEvidence({ chosen, others, setAside, stamps }, input),
    setAside,
    stamps,
    readable: signInLogWasRead(input.events),
  };
}

/** What dsregcmd says is of before a run, and nothing tells when it stops being true; a code is typed for this check. */
function otherCandidates(input: ReasonInput): OtherCandidates {
  const registration = input.newerThanRecord === null ? input.registration : null;
  return {
    registration: registration && fromRegistration(registration, input.now),
    joining: registration && fromJoining(registration, input.now),
    typed: fromTyped(input.typed),
  };
}

/** Signing in goes through a server of the organisation: dsregcmd says so, or any record of this person does. */
function isFederated({ fresh, aside }: OwnEvents, { registration }: ReasonInput): boolean {
  const recorded = [...fresh, ...aside.map(({ facts }) => facts)];
  return registration?.federated === true || recorded.some(({ federated }) => federated);
}

/** The state of the device, which speaks without a code. */
function deviceRefused({ text }: Candidate): Pick<Classified, 'class' | 'text'> {
  return {
    class: 'organisation',
    text: sentence('reasons.deviceRefused', { status: text }),
  };
}

function reasonOf(chosen: Candidate, classified: Pick<Classified, 'class' | 'text'>): Reason {
  const { app, at, correlationId } = chosen;
  return {
    code: chosen.found?.code ?? 'DeviceAuthStatus',
    class: classified.class,
    owner: ownerOf(classified.class),
    text: classified.text,
    at,
    app,
    correlationId,
  };
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
