import type { Owner } from '../../shared/model/reason';
import { exactDuration } from '../../shared/words/duration';
import { facts } from '../verify/facts';
import type { PcFacts } from './redacted-report';

/** Who can do something about the cause, as a sentence. */
export const ownerSentences: Record<Owner, string> = {
  'this-pc': 'The cause is on this PC.',
  you: 'The person who signs in can solve it.',
  organisation: "The organisation's IT has to solve it.",
  network: 'The cause is in the network or at the service.',
  unknown: 'Who can solve it is not known.',
};

const joinWords: Record<string, string> = {
  workgroup: 'not joined',
  registered: 'registered with Entra by the person',
  entra: 'joined to Entra',
  hybrid: 'joined to a domain and to Entra (hybrid)',
  domain: 'joined to a domain',
};

/** The PC in one line, as far as it is known. */
export function describePc({ windowsBuild, joined, teams }: PcFacts): string {
  const parts = [
    windowsBuild === null ? null : `Windows build ${windowsBuild}`,
    joined === null ? null : (joinWords[joined] ?? joined),
    ...teams.map(({ kind, version }) => `Teams (${kind}) ${version}`),
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(', ') : 'nothing is known about it';
}

/** Seconds as `11 min 0 s behind`. */
export function describeOffset(seconds: number | null): string {
  if (seconds === null) return 'could not be measured';
  if (Math.abs(seconds) < 1) return 'right to the second';
  return `${exactDuration(seconds)} ${seconds < 0 ? 'behind' : 'ahead'}`;
}

/** A time of this PC's clock as true UTC. Without a measurement it stays what it was, and says so. */
export function trueTime(at: string, offsetSeconds: number | null): string {
  if (offsetSeconds === null) return `${at} (by this PC's clock, which could not be checked)`;
  const corrected = new Date(Date.parse(at) - offsetSeconds * 1000);
  return Number.isNaN(corrected.getTime()) ? at : corrected.toISOString().replace(/\.\d+Z$/, 'Z');
}

export const refutedTitle = 'Facts about Windows that this PC refuted';

/** Each of them with what it says; one that this version does not know stands with its id alone. */
export function describeRefuted(ids: readonly string[]): string[] {
  return ids.map((id) => {
    const statement = facts.find((fact) => fact.id === id)?.statement;
    return statement === undefined ? id : `${id}: ${statement.replaceAll('`', '')}`;
  });
}
