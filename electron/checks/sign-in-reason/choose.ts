import type { Likelihood } from '../../../shared/model/finding';
import { isInEntra } from '../../../shared/model/join-kind';
import { type Classified, classify } from '../../reasons/classify';
import { isTrustAnswer, namesFederation } from '../../reasons/federation';
import { sentence } from '../../words';
import type { DeviceRegistration } from '../device-registration';
import { attemptsOf } from './attempts';
import {
  type Candidate,
  fromAttempt,
  fromJoining,
  fromRegistering,
  fromRegistration,
  fromTyped,
  mayBeReason,
  namesCause,
} from './candidates';
import type { OwnEvent } from './own-events';
import { type ServerStamp, stampOf } from './server-stamps';
import { ageOf, type Now, standingOf } from './still-stands';

/** A candidate that may still be the reason, who it points to, and how likely that is. */
export interface Standing {
  readonly candidate: Candidate;
  readonly classified: Classified;
  readonly likelihood: Exclude<Likelihood, 'unlikely'>;
  /** Seconds since it was recorded; null for what a person typed. */
  readonly age: number | null;
}

/** Everything among which the reason is chosen. */
export interface Field extends Now {
  readonly events: readonly OwnEvent[];
  /** Null where `dsregcmd` told nothing that counts now. */
  readonly registration: DeviceRegistration | null;
  /** What this PC belongs to, whether or not the rest of that answer counts. */
  readonly device: DeviceRegistration | null;
  readonly typed: string;
  readonly stamps: readonly ServerStamp[];
  readonly federated: boolean | null;
}

/** What spoke beside events, whether or not it was chosen. */
export interface OtherCandidates {
  readonly registration: Candidate | null;
  readonly joining: Candidate | null;
  readonly typed: Candidate | null;
}

/** Candidates that no event is. */
export function otherCandidates({ registration, typed }: Field): OtherCandidates {
  return {
    registration: registration && fromRegistration(registration),
    joining: registration && fromJoining(registration),
    typed: fromTyped(typed),
  };
}

/**
 * The one that speaks, or null. The newest attempt that names a cause comes first, Teams' own before those that name
 * no app; then what `dsregcmd` and the person say, and what was recorded of registering this device. What points to
 * nobody, and a network that works again, come last; what Windows records on ordinary days never speaks.
 */
export function chooseReason(field: Field, others: OtherCandidates): Standing | null {
  const stand = (candidates: readonly (Candidate | null)[]) =>
    candidates.flatMap((candidate) => (candidate && standing(candidate, field)) ?? []);
  const attempts = attemptsOf(field.events, field.now)
    .filter(({ telling }) => telling !== 'routine')
    .map(fromAttempt);
  const ofTeams = stand(attempts.filter(({ app }) => app === 'teams'));
  const ofNobody = stand(attempts.filter(({ app }) => app === null));
  const registering = field.events
    .filter((event) => event.kind === 'registration' && mayBeReason(event, field.device))
    .sort((a, b) => b.event.recordId - a.event.recordId)
    .map(fromRegistering);
  const inOrder = [
    ...ofTeams.filter((one) => names(one) && !isContradicted(one, field)),
    // What names no app may be Teams'; where it is days old, Teams' own newer attempts count first.
    ...ofNobody.filter((one) => names(one) && one.likelihood === 'likely' && !isContradicted(one, field)),
    ...stand([others.registration, others.typed, ...registering]).filter(names),
    ...ofTeams.filter(names),
    ...(ofTeams.length > 0 ? [] : ofNobody.filter(names)),
    ...ofTeams,
    ...ofNobody.filter(names),
    ...ofNobody,
    ...stand([others.registration, others.typed]),
  ];
  return inOrder[0] ?? null;
}

function names({ candidate }: Standing): boolean {
  return namesCause(candidate);
}

/** The network works now, so it does not explain what is refused now. */
function isContradicted({ classified, candidate }: Standing, { isReached }: Now): boolean {
  return classified.class === 'network' && candidate.source === 'event' && isReached === true;
}

/** No certificate of a device that is joined to Entra: as it should be on every other PC, which writes it down too. */
const noDeviceCertificate = '0xC00484B2';

/** Null for what had the time to go away, and for what is as it should be. */
function standing(candidate: Candidate, field: Field): Standing | null {
  const joined = field.device?.joined ?? null;
  if (candidate.found?.code === noDeviceCertificate && joined !== null && !isInEntra(joined)) return null;
  const classified = classifyCandidate(candidate, field);
  const age = candidate.at === null ? null : ageOf(Date.parse(candidate.at), field);
  if (age !== null && age >= week) return null;
  const likelihood = standingOf(classified.class, age ?? 0, {
    ...field,
    // The organisation's own server may be out of reach although Microsoft's is not.
    isReached: classified.hint === 'federationUnreachable' ? null : field.isReached,
    // `dsregcmd` tells of the latest attempt, and only where that one failed; a record may have been outlived.
    isLatest: candidate.source === 'dsregcmd',
  });
  return (
    likelihood && { candidate, classified, age, likelihood: candidate.incidental ? 'possible' : likelihood }
  );
}

const week = 7 * 24 * 3600;

function classifyCandidate(candidate: Candidate, field: Field): Standing['classified'] {
  const { found, fault, text, event } = candidate;
  // The state of the device, which speaks without a code.
  if (found === null && fault === null) {
    return {
      class: 'organisation',
      hint: null,
      advice: 'device',
      text: sentence('reasons.deviceRefused', { status: text }),
    };
  }
  return classify(found, {
    text,
    clock: { offsetSeconds: field.offsetSeconds, stamp: event && stampOf(event, field.stamps) },
    federated: namesFederation(text) ? true : field.federated,
    fromFederation: event?.event.id === 1088 || isTrustAnswer(text),
  });
}
