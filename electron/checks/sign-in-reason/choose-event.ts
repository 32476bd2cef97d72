import { explainCode } from '../../reasons/explain-code';
import type { FoundCode } from '../../reasons/find-codes';
import type { OwnEvent } from './own-events';

/** Codes that Windows logs on the way to an ordinary prompt; they yield to anything better. */
const weakCodes = new Set(['0xCAA10001', '0xCAA2000C']);
/** Events of one failed attempt are logged within this time, in milliseconds. */
const sameAttempt = 10_000;
/** A network sub-error tells about a failure this near to it, in milliseconds. */
const nearFailure = 20 * 60 * 1000;

export function isWeak({ event, codes }: OwnEvent): boolean {
  if (codes.some(({ code }) => code === '0xCAA20003')) return false;
  if (codes.some(({ code }) => weakCodes.has(code))) return true;
  return event.id === 1097 && codes.some(({ code }) => code === '0xCAA90004');
}

/** Teams' own first, then `invalid_grant`, then the newest by record number: the clock may have been moved since. */
export function byStrength(a: OwnEvent, b: OwnEvent): number {
  return (
    Number(b.app === 'teams') - Number(a.app === 'teams') ||
    Number(b.invalidGrant) - Number(a.invalidGrant) ||
    b.event.recordId - a.event.recordId
  );
}

/**
 * Windows logs several lines for one failed attempt, and the newest may be the wrapper without the reason. Then the
 * line of the same attempt that says more speaks for it.
 */
export function fullestOfAttempt(chosen: OwnEvent, all: readonly OwnEvent[]): OwnEvent {
  if (tellsMore(chosen)) return chosen;
  const sameCorrelation = all.find(
    (other) =>
      other.correlationId !== null && other.correlationId === chosen.correlationId && tellsMore(other),
  );
  const inTime = all.find(
    (other) =>
      other.kind === chosen.kind && Math.abs(other.at - chosen.at) <= sameAttempt && tellsMore(other),
  );
  const fullest = sameCorrelation ?? inTime;
  return fullest ? { ...fullest, app: chosen.app ?? fullest.app } : chosen;
}

function tellsMore({ codes }: OwnEvent): boolean {
  return codes.some((found) => (found.family === 'AADSTS' && !found.cut) || speaks(found));
}

/** Whether a code points to somebody. Half a number points to nobody. */
export function speaks(found: FoundCode): boolean {
  return !found.cut && (explainCode(found)?.class ?? 'unknown') !== 'unknown';
}

/** What the OAuth word `invalid_grant` is as a code. */
const invalidGrant: FoundCode = { code: '0xCAA20003', family: '0xCAA', number: 0xcaa20003 };

/**
 * The code of a text that tells most: the server's number, else the innermost that points to somebody, else what
 * the word `invalid_grant` stands for.
 */
export function leadingCode(codes: readonly FoundCode[], saysInvalidGrant = false): FoundCode | null {
  const aadsts = codes.filter(({ family }) => family === 'AADSTS');
  return (
    aadsts.find(speaks) ??
    aadsts[0] ??
    codes.find(speaks) ??
    codes.find(({ code }) => code === '0xCAA20003') ??
    codes[0] ??
    (saysInvalidGrant ? invalidGrant : null)
  );
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
