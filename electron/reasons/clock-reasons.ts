import { sentence } from '../words';
import type { Circumstances, Judged, KnownClock, StampedOffset } from './circumstances';
import type { FoundCode } from './find-codes';

/** From this offset on the clock is likely why Teams can't sign in: the usual tolerance of token checks and Kerberos. */
export const likelyFrom = 300;
/** From here on an offset explains a refused assertion, in seconds. */
export const enoughForClock = 60;
/** A clock this wrong, in seconds, makes every certificate invalid, so that no answer of the server could have arrived. */
const breaksEncryption = 30 * 86_400;

/**
 * Whether a stamp shows that the clock was wrong. A clock that was ahead needs confirmation when a measurement says
 * that it is right now, because an old answer logged again looks just like it; an answer from the future can't be
 * old.
 */
export function showsWrongClock(stamp: StampedOffset, offsetSeconds: number | null): boolean {
  const wrong = Math.abs(stamp.offsetSeconds);
  if (wrong < enoughForClock || wrong >= breaksEncryption) return false;
  return stamp.offsetSeconds < 0 || stamp.confirmed || offsetSeconds === null;
}

/** Refused because a certificate's dates do not fit: only a clock that is really wrong explains these by itself. */
const certificateDates = new Set([
  '0xCAA82F05',
  '0xCAA82F8F',
  '0x80072F05',
  '0x80072F8F',
  '0x80090328',
  '0x8018000D',
]);

/** `invalid_grant` and nothing else. A clock this wrong explains it by itself, and nothing that is known contradicts. */
export function judgeWrapper({ clock }: Circumstances): Judged {
  const offsetSeconds = clock?.offsetSeconds ?? null;
  const wrong = Math.abs(offsetSeconds ?? 0);
  if (offsetSeconds === null || wrong < likelyFrom || wrong >= breaksEncryption) {
    return { class: 'unknown', sentences: [] };
  }
  return {
    class: 'clock',
    sentences: [sentence('reasons.clock.explains', { offset: wrongBy(offsetSeconds) })],
  };
}

/** A code that speaks of time: it is this PC's clock only when that was seen to be wrong. */
export function judgeClock(found: FoundCode, circumstances: Circumstances): Judged {
  const { clock } = circumstances;
  if (clock === null) return { class: 'clock', sentences: [] };
  if (found.family === 'AADSTS') return judgeAssertion(clock, circumstances);
  if (clock.offsetSeconds === null || Math.abs(clock.offsetSeconds) >= enoughForClock)
    return { class: 'clock', sentences: [] };
  return certificateDates.has(found.code)
    ? { class: 'network', advice: 'inspection', sentences: [sentence('reasons.clock.certificate')] }
    : { class: 'organisation', advice: 'administrator', sentences: [sentence('reasons.clock.otherSide')] };
}

/** A refused assertion has several causes; it is the clock only when a clock was seen to be wrong. */
function judgeAssertion({ offsetSeconds, stamp }: KnownClock, { federated }: Circumstances): Judged {
  if (offsetSeconds !== null && Math.abs(offsetSeconds) >= enoughForClock) {
    return {
      class: 'clock',
      sentences: [sentence('reasons.clock.wrong', { offset: wrongBy(offsetSeconds) })],
    };
  }
  if (stamp && showsWrongClock(stamp, offsetSeconds)) {
    const when = offsetSeconds === null ? 'wasWrong' : 'wasWrongRightNow';
    return {
      class: 'clock',
      sentences: [sentence(`reasons.clock.${when}`, { offset: wrongBy(stamp.offsetSeconds) })],
    };
  }
  const clock = offsetSeconds === null ? 'unseen' : 'right';
  return federated
    ? {
        class: 'organisation',
        advice: 'federation',
        ...(offsetSeconds === null ? {} : { hint: 'federationClock' as const }),
        sentences: [sentence(`reasons.clock.${clock}.federation`)],
      }
    : {
        class: 'stale-token',
        advice: 'freshSignIn',
        sentences: [sentence(`reasons.clock.${clock}.token`)],
      };
}

function wrongBy(seconds: number): string {
  return sentence(`reasons.clock.${seconds < 0 ? 'behind' : 'ahead'}`, {
    seconds: Math.round(Math.abs(seconds)),
  });
}

/** An answer of the server and a clock wrong by weeks contradict each other: with such a clock TLS fails first. */
export function contradiction(found: FoundCode, { clock }: Circumstances): string[] {
  const offsetSeconds = clock?.offsetSeconds ?? null;
  if (offsetSeconds === null || Math.abs(offsetSeconds) < breaksEncryption) return [];
  if (found.family !== 'AADSTS' && found.code !== '0xCAA20003') return [];
  return [sentence('reasons.clock.contradiction', { offset: wrongBy(offsetSeconds) })];
}
