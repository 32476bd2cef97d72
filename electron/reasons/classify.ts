import type { ReasonClass } from '../../shared/model/reason';
import { sentence } from '../words';
import type { AdviceName } from './advice';
import type { Circumstances, Hint, Judged } from './circumstances';
import { classIn, isFederationRefusal, isKeyFault, names } from './class-in';
import { contradiction, judgeClock, judgeWrapper } from './clock-reasons';
import { explainCode, hasRemedy } from './explain-code';
import { faultOf, isTrustAnswer, namesFederation } from './federation';
import type { FoundCode } from './find-codes';
import { type Reading, readInContext } from './read-in-context';

export interface Classified {
  readonly class: ReasonClass;
  readonly hint: Hint | null;
  /** What helps, where that is not what the table says of the code. */
  readonly advice: AdviceName | null;
  /** English sentences: what the code means, and what the circumstances add. */
  readonly text: string;
}

/** Codes after which the password was usually changed on another device. */
const passwordChanged = new Set(['AADSTS50173', 'AADSTS50133', '0xC000006A', '0xC000006D']);

/** The circumstances of a text of which nothing else is known. */
export function aboutText(text: string): Circumstances {
  return {
    text,
    clock: null,
    federated: namesFederation(text) ? true : null,
    fromFederation: isTrustAnswer(text),
  };
}

/**
 * Who a code points to under the circumstances, and why in words: the one judgement, for what is pasted, for a check,
 * and for what is heard after a run. Without a code it is a federation server's refusal that has none.
 */
export function classify(found: FoundCode | null, circumstances: Circumstances): Classified {
  const judged = judge(found, circumstances);
  return {
    class: judged.class,
    hint: judged.hint ?? null,
    advice: judged.advice ?? null,
    text: [
      ...(found === null ? [] : [explainCode(found)?.meaning ?? sentence('reasons.unknownCode')]),
      ...judged.sentences,
      ...(found === null ? [] : contradiction(found, circumstances)),
    ].join(' '),
  };
}

function judge(found: FoundCode | null, circumstances: Circumstances): Judged {
  if (found === null) return refusedByFederation(circumstances);
  if (found.cut) return { class: 'unknown', sentences: [sentence('reasons.halfNumber')] };
  const { text } = circumstances;
  if (isKeyFault(found, text)) {
    return {
      class: 'organisation',
      hint: 'keys',
      advice: hasRemedy(found, 'lostKeys') ? 'lostKeys' : 'keys',
      sentences: [sentence('reasons.keys')],
    };
  }
  const reading = readInContext(found, text);
  if (reading) return judgeReading(found, reading, circumstances);
  const reasonClass = classIn(found, text);
  if (reasonClass === 'clock') return judgeClock(found, circumstances);
  if (isFederationRefusal(found, text)) return refusedByFederation(circumstances);
  if (found.code === '0xCAA20003') return judgeWrapper(circumstances);
  if (reasonClass === 'network' && circumstances.fromFederation) {
    return {
      class: 'network',
      hint: 'federationUnreachable',
      sentences: [sentence('reasons.federationAsked')],
    };
  }
  if (hasRemedy(found, 'locked')) return { class: reasonClass, hint: 'locked', sentences: [] };
  if (isPasswordChanged(found, reasonClass, text)) {
    return {
      class: reasonClass,
      hint: 'passwordElsewhere',
      sentences: [sentence('reasons.passwordElsewhere')],
    };
  }
  return { class: reasonClass, sentences: [] };
}

/** What the words around a code make of it. */
function judgeReading(found: FoundCode, reading: Reading, { federated }: Circumstances): Judged {
  if (found.code !== 'AADSTS50013') return { class: reading.class, advice: reading.advice, sentences: [] };
  // Nothing that time explains: whoever signed the assertion has another certificate than the service knows.
  return federated === false || reading.class === 'stale-token'
    ? { class: 'stale-token', advice: 'freshSignIn', sentences: [sentence('reasons.certificate.own')] }
    : {
        class: reading.class,
        advice: reading.advice,
        sentences: [sentence('reasons.certificate.federation')],
      };
}

/** The organisation's own server answered and said no: nothing that a network, a clock or a password here explains. */
function refusedByFederation({ text }: Circumstances): Judged {
  const fault = faultOf(text);
  return {
    class: 'organisation',
    advice: 'federation',
    sentences: [
      fault === null
        ? sentence('reasons.federationRefused.plain')
        : sentence('reasons.federationRefused.named', { fault }),
    ],
  };
}

/**
 * The status of Windows stands next to the server's number, which is more exact but says less of the cause: in what
 * `dsregcmd` prints, and in the records of the logon.
 */
function isPasswordChanged({ code }: FoundCode, reasonClass: ReasonClass, text: string): boolean {
  return passwordChanged.has(code) || (reasonClass === 'password' && names(text, '0xC000006A', '0xC000006D'));
}
