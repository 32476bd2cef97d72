import type { FoundCode } from '../../reasons/find-codes';
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
    sentences: [
      `No such number is recorded, but this PC's clock is ${wrongBy(offsetSeconds)}, which explains it.`,
    ],
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
        sentences: ["This PC's clock is right, so something between it and Microsoft is the likely cause."],
      }
    : {
        class: 'organisation',
        sentences: ["This PC's clock is right, so the other side's is the likely cause."],
      };
}

/** A refused assertion has several causes; it is the clock only when a clock was seen to be wrong. */
function judgeAssertion({ offsetSeconds, stamp, federated }: Circumstances): Judged {
  if (offsetSeconds !== null && Math.abs(offsetSeconds) >= enoughForClock) {
    return { class: 'clock', sentences: [`This PC's clock is ${wrongBy(offsetSeconds)}.`] };
  }
  if (stamp && showsWrongClock(stamp, offsetSeconds)) {
    const was = `By the server's time stamp the clock was ${wrongBy(stamp.offsetSeconds)} then`;
    return {
      class: 'clock',
      sentences: [offsetSeconds === null ? `${was}.` : `${was}, although it is right now.`],
    };
  }
  const clock =
    offsetSeconds === null ? 'Nothing shows that the clock was wrong' : "This PC's clock is right";
  return federated
    ? {
        class: 'organisation',
        ...(offsetSeconds === null ? {} : { hint: 'federationClock' as const }),
        sentences: [`${clock}, so the clock of the organisation's federation server is the next suspect.`],
      }
    : { class: 'stale-token', sentences: [`${clock}, so an old saved token is the likely cause.`] };
}

function wrongBy(seconds: number): string {
  return `${Math.round(Math.abs(seconds))} seconds ${seconds < 0 ? 'behind' : 'ahead'}`;
}

/** An answer of the server and a clock wrong by weeks contradict each other: with such a clock TLS fails first. */
export function contradiction(found: FoundCode, { offsetSeconds }: Circumstances): string[] {
  if (offsetSeconds === null || Math.abs(offsetSeconds) < breaksEncryption) return [];
  if (found.family !== 'AADSTS' && found.code !== '0xCAA20003') return [];
  return [
    `The clock is ${wrongBy(offsetSeconds)} now, yet the server's answer shows that an encrypted connection worked: the clock was probably right when this was recorded.`,
  ];
}
