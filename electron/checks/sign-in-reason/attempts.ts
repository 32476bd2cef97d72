import type { FoundCode } from '../../reasons/find-codes';
import { byTelling, type Telling, voiceOf } from '../../reasons/telling';
import type { EventFacts } from './event-facts';
import type { OwnEvent } from './own-events';

/** What the records of one failed attempt say together. */
export interface Attempt {
  /** The record that speaks for it. */
  readonly event: OwnEvent;
  /** What it says: a code, or null for a federation server's refusal that has none. */
  readonly found: FoundCode | null;
  readonly telling: Telling;
  /** Teams' own attempt, by any of its records. */
  readonly isTeams: boolean;
  /** A number of the sign-in service that nobody knows, beside a wrapper that speaks in its place. */
  readonly unknownNumber: string | null;
}

/** Records of one attempt are made within this time of its newest one, in milliseconds. */
const sameAttempt = 2 * 60 * 1000;
/** A network sub-error tells about a failure this near to it, in milliseconds. */
const nearFailure = 20 * 60 * 1000;

/**
 * Attempts to sign in, the newest first by record number, because the clock may have been moved since. Windows records
 * several lines for one: they bear the same correlation id, or were made for this person within two minutes, those of
 * Windows' own logon too.
 */
export function attemptsOf(events: readonly OwnEvent[], now: number): Attempt[] {
  const signIns = events
    .filter(({ kind }) => kind === 'sign-in' || kind === 'logon' || kind === 'network-detail')
    .filter((event) => event.kind !== 'network-detail' || isNearFailure(event, events, now))
    .sort((a, b) => b.event.recordId - a.event.recordId);
  const groups: [OwnEvent, ...OwnEvent[]][] = [];
  const byCorrelation = new Map<string, [OwnEvent, ...OwnEvent[]]>();
  for (const event of signIns) {
    const last = groups.at(-1);
    const same = event.correlationId === null ? undefined : byCorrelation.get(event.correlationId);
    const near = last && Math.abs(last[0].at - event.at) <= sameAttempt ? last : undefined;
    let group = same ?? near;
    if (group) group.push(event);
    else {
      group = [event];
      groups.push(group);
    }
    if (event.correlationId !== null) byCorrelation.set(event.correlationId, group);
  }
  return groups.map(attemptOf);
}

function attemptOf(events: readonly [OwnEvent, ...OwnEvent[]]): Attempt {
  const beside = events.flatMap(({ codes }) => codes);
  // Sorting keeps the newest first among those that tell alike.
  const [voice] = events
    .map((event) => voiceIn(event, beside))
    .sort((a, b) => byTelling(a.telling, b.telling) || Number(isTeams(b.event)) - Number(isTeams(a.event)));
  const unknownNumber = beside.find(({ family, cut }) => family === 'AADSTS' && !cut)?.code ?? null;
  return {
    ...(voice ?? voiceIn(events[0], beside)),
    isTeams: events.some(isTeams),
    unknownNumber: voice?.telling === 'whose' ? unknownNumber : null,
  };
}

function isTeams({ app }: OwnEvent): boolean {
  return app === 'teams';
}

/** What one record says at most, among all codes of its attempt. */
export function voiceIn<Facts extends EventFacts>(
  event: Facts,
  beside: readonly FoundCode[] = event.codes,
): Pick<Attempt, 'found' | 'telling'> & { readonly event: Facts } {
  const voice = voiceOf(event.codes, event.event.text, beside);
  const isRefusal = event.fault !== null && (voice === null || voice.telling === 'little');
  return {
    event,
    found: voice?.found ?? null,
    telling: isRefusal ? 'specific' : (voice?.telling ?? 'little'),
  };
}

/**
 * Whether a network sub-error (1084) is near a failure. On its own it is no failure: it is logged at every start
 * without a network. Where nothing else was recorded, the failure is the one that brings the person here now.
 */
export function isNearFailure(detail: OwnEvent, others: readonly OwnEvent[], now: number): boolean {
  if (detail.codes.some(({ family }) => family === 'AADSTS')) return true;
  const failures = others.filter(({ kind }) => kind === 'sign-in' || kind === 'logon').map(({ at }) => at);
  return (failures.length > 0 ? failures : [now]).some((at) => Math.abs(at - detail.at) <= nearFailure);
}
