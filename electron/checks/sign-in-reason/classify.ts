import type { ReasonClass } from '../../../shared/model/reason';
import { explainCode } from '../../reasons/explain';
import type { FoundCode } from '../../reasons/find-codes';
import { enoughForClock, type ServerStamp, showsWrongClock } from './server-stamps';

/** What decides a class beside the code. */
export interface Circumstances {
  /** Wall clock minus true time now, seconds; null when not measured. */
  readonly offsetSeconds: number | null;
  /** The server's stamp in the same event. */
  readonly stamp: ServerStamp | null;
  readonly federated: boolean;
  /** The whole text the code stood in. */
  readonly text: string;
}

export interface Classified {
  readonly class: ReasonClass;
  /** English sentences: what the code means, and what the circumstances add. */
  readonly text: string;
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
/** A clock this wrong makes every certificate invalid, so that no answer of the server could have arrived. */
const breaksEncryption = 30 * 86_400;

/** Who a code points to under the circumstances, and why in words. */
export function classify(found: FoundCode, circumstances: Circumstances): Classified {
  const told = explainCode(found);
  const meaning = told?.meaning ?? 'The code is not known.';
  const judged = judge(found, told?.class ?? 'unknown', circumstances);
  return {
    class: judged.class,
    text: [meaning, ...judged.sentences, ...contradiction(found, circumstances)].join(' '),
  };
}

interface Judged {
  readonly class: ReasonClass;
  readonly sentences: readonly string[];
}

function judge(found: FoundCode, reasonClass: ReasonClass, circumstances: Circumstances): Judged {
  const { offsetSeconds, text } = circumstances;
  if (found.code === '0x80070003' && /NgcHelper/i.test(text)) {
    return {
      class: 'organisation',
      sentences: ["Windows can't open its own sign-in keys. Removing saved sign-ins won't help."],
    };
  }
  if (reasonClass !== 'clock') return { class: reasonClass, sentences: [] };
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
        sentences: [`${clock}, so the clock of the organisation's federation server is the next suspect.`],
      }
    : { class: 'stale-token', sentences: [`${clock}, so an old saved token is the likely cause.`] };
}

function wrongBy(seconds: number): string {
  return `${Math.round(Math.abs(seconds))} seconds ${seconds < 0 ? 'behind' : 'ahead'}`;
}

/** An answer of the server and a clock wrong by weeks contradict each other: with such a clock TLS fails first. */
function contradiction(found: FoundCode, { offsetSeconds }: Circumstances): string[] {
  if (offsetSeconds === null || Math.abs(offsetSeconds) < breaksEncryption) return [];
  if (found.family !== 'AADSTS' && found.code !== '0xCAA20003') return [];
  return [
    `The clock is ${wrongBy(offsetSeconds)} now, yet the server's answer shows that an encrypted connection worked: the clock was probably right when this was recorded.`,
  ];
}
