import type { FoundCode } from '../../reasons/find-codes';
import { sentence } from '../../words';
import { likelyFrom } from '../clock-facts';
import type { Circumstances, Judged } from './circumstances';
import { breaksEncryption, enoughForClock, showsWrongClock } from './server-stamps';

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
export function judgeWrapper({ offsetSeconds }: Circumstances): Judged {
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
  const { offsetSeconds } = circumstances;
  if (found.family === 'AADSTS') return judgeAssertion(circumstances);
  if (offsetSeconds === null || Math.abs(offsetSeconds) >= enoughForClock)
    return { class: 'clock', sentences: [] };
  return certificateDates.has(found.code)
    ? {
        class: 'network',
        sentences: [sentence('reasons.clock.certificate')],
      }
    : {
        class: 'organisation',
        sentences: [sentence('reasons.clock.otherSide')],
      };
}

/** A refused assertion has several causes; it is the clock only when a clock was seen to be wrong. */
function judgeAssertion({ offsetSeconds, stamp, federated }: Circumstances): Judged {
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
        ...(offsetSeconds === null ? {} : { hint: 'federationClock' as const }),
        sentences: [sentence(`reasons.clock.${clock}.federation`)],
      }
    : { class: 'stale-token', sentences: [sentence(`reasons.clock.${clock}.token`)] };
}

function wrongBy(seconds: number): string {
  return sentence(`reasons.clock.${seconds < 0 ? 'behind' : 'ahead'}`, {
    seconds: Math.round(Math.abs(seconds)),
  });
}

/** An answer of the server and a clock wrong by weeks contradict each other: with such a clock TLS fails first. */
export function contradiction(found: FoundCode, { offsetSeconds }: Circumstances): string[] {
  if (offsetSeconds === null || Math.abs(offsetSeconds) < breaksEncryption) return [];
  if (found.family !== 'AADSTS' && found.code !== '0xCAA20003') return [];
  return [sentence('reasons.clock.contradiction', { offset: wrongBy(offsetSeconds) })];
}
