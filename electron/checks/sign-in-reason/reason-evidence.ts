import type { Evidence } from '../../../shared/model/finding';
import type { SignInEventAnswer } from '../../host/answers';
import type { DeviceRegistration } from '../device-registration';
import { voiceIn } from './attempts';
import type { Candidate } from './candidates';
import type { OtherCandidates, Standing } from './choose';
import type { EventFacts } from './event-facts';
import type { SetAside } from './own-events';
import { type ServerStamp, stampOf } from './server-stamps';

/** What the reason was read from, as far as evidence tells of it; see `ReasonInput`. */
interface Source {
  readonly events: SignInEventAnswer | null;
  readonly registration: DeviceRegistration | null;
  readonly now: number;
}

/** What the evidence of a reason is made of. */
interface Told {
  readonly chosen: Pick<Standing, 'candidate' | 'classified'> | null;
  readonly others: OtherCandidates;
  readonly setAside: readonly SetAside[];
  readonly stamps: readonly ServerStamp[];
}

/** Which event spoke, which were set aside and why, and what this PC belongs to. */
export function reasonEvidence({ chosen, others, setAside, stamps }: Told, input: Source): Evidence[] {
  return [
    ...spoke(chosen, stamps, input),
    ...asideEvidence(setAside),
    ...otherEvidence(others, chosen?.candidate ?? null, input),
    ...deviceEvidence(input),
    ...logEvidence(input),
  ];
}

/** What of the logs could not be read, or not whole: the reason may stand there. */
function logEvidence({ events, now }: Source): Evidence[] {
  const at = new Date(now).toISOString();
  return (events?.logs ?? []).flatMap(({ log, skipped, cut, more }) => [
    ...(skipped > 0 ? [{ source: log, name: 'recordsUnreadable', value: skipped, at }] : []),
    ...(more ? [{ source: log, name: 'olderRecordsUnread', value: true, at }] : []),
    ...(cut > 0 ? [{ source: log, name: 'recordsCut', value: cut, at }] : []),
  ]);
}

/** What this PC belongs to: it decides whether dsregcmd counts, and IT asks for it. */
function deviceEvidence({ registration, now }: Source): Evidence[] {
  if (registration === null) return [];
  const at = new Date(now).toISOString();
  const deviceId = registration.deviceId
    ? [{ source: 'dsregcmd', name: 'deviceId', value: registration.deviceId, at }]
    : [];
  return [{ source: 'dsregcmd', name: 'joined', value: registration.joined, at }, ...deviceId];
}

/** Most set-aside events that are listed one by one; the rest is counted. */
const mostListed = 20;

function spoke(spoken: Told['chosen'], stamps: readonly ServerStamp[], input: Source): Evidence[] {
  if (spoken === null) return [];
  const { candidate: chosen, classified } = spoken;
  const at = chosen.at ?? new Date(input.now).toISOString();
  const source = sourceOf(chosen);
  const stamp = chosen.event && stampOf(chosen.event, stamps);
  const values: Record<string, Evidence['value'] | undefined> = {
    code: codeOf(chosen),
    answer: chosen.fault === null ? undefined : chosen.text.slice(0, 500),
    app: chosen.app ?? undefined,
    correlationId: chosen.correlationId ?? undefined,
    recordId: chosen.event?.event.recordId,
    weak: chosen.incidental ? true : undefined,
    cutOff: chosen.found?.cut,
    advice: classified.advice ?? undefined,
    serverStampOffsetSeconds: stamp?.offsetSeconds,
    serverStampConfirmed: stamp?.confirmed,
  };
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ source, name, value, at }],
  );
}

/** What dsregcmd and the person say, where something better spoke. */
function otherEvidence(others: OtherCandidates, chosen: Candidate | null, { now }: Source): Evidence[] {
  return Object.values(others)
    .filter((other) => other !== null && other !== chosen)
    .map((other) => ({
      source: sourceOf(other),
      name: 'setAside',
      value: `${codeOf(other)}, ${other.telling === 'routine' ? 'routine' : 'weaker'}`,
      at: other.at ?? new Date(now).toISOString(),
    }));
}

function codeOf({ found, fault }: Candidate): string {
  return found?.code ?? fault ?? 'DeviceAuthStatus';
}

function codeIn(facts: EventFacts): string | null {
  return voiceIn(facts).found?.code ?? facts.fault;
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
    value: [codeIn(facts) ?? 'no code', why, facts.app ?? ''].filter(Boolean).join(', '),
    at: facts.event.at,
  }));
  const rest = newestFirst[mostListed];
  if (!rest) return listed;
  const count = newestFirst.length - mostListed;
  return [...listed, { source: 'events', name: 'setAsideCount', value: count, at: rest.facts.event.at }];
}
