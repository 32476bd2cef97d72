import type { ReasonClass } from '../../../shared/model/reason';
import { explainCode, hasRemedy } from '../../reasons/explain-code';
import { type FoundCode, findCodes } from '../../reasons/find-codes';
import { sentence } from '../../words';
import type { Circumstances, Hint, Judged } from './circumstances';
import { contradiction, judgeClock, judgeWrapper } from './clock-reasons';

export interface Classified {
  readonly class: ReasonClass;
  readonly hint: Hint | null;
  /** English sentences: what the code means, and what the circumstances add. */
  readonly text: string;
}

/** Codes after which the password was usually changed on another device. */
const passwordChanged = new Set(['AADSTS50173', 'AADSTS50133', '0xC000006A', '0xC000006D']);

/** Who a code points to under the circumstances, and why in words. */
export function classify(found: FoundCode, circumstances: Circumstances): Classified {
  const told = explainCode(found);
  const meaning = told?.meaning ?? sentence('reasons.unknownCode');
  const judged: Judged = found.cut
    ? { class: 'unknown', sentences: [sentence('reasons.halfNumber')] }
    : judge(found, told?.class ?? 'unknown', circumstances);
  return {
    class: judged.class,
    hint: judged.hint ?? null,
    text: [meaning, ...judged.sentences, ...contradiction(found, circumstances)].join(' '),
  };
}

function judge(found: FoundCode, reasonClass: ReasonClass, circumstances: Circumstances): Judged {
  if (isKeyFault(found, reasonClass, circumstances.text)) {
    return {
      class: 'organisation',
      hint: 'keys',
      sentences: [sentence('reasons.keys')],
    };
  }
  if (reasonClass === 'clock') return judgeClock(found, circumstances);
  if (found.code === '0xCAA20003') return judgeWrapper(circumstances);
  if (reasonClass === 'network' && circumstances.fromFederation) {
    return {
      class: 'network',
      hint: 'federationUnreachable',
      sentences: [sentence('reasons.federationAsked')],
    };
  }
  if (hasRemedy(found, 'locked')) return { class: reasonClass, hint: 'locked', sentences: [] };
  if (isPasswordChanged(found, reasonClass, circumstances.text)) {
    return {
      class: reasonClass,
      hint: 'passwordElsewhere',
      sentences: [sentence('reasons.passwordElsewhere')],
    };
  }
  return { class: reasonClass, sentences: [] };
}

/** The security chip, Windows Hello and the key store: nothing that can be repaired for one app. */
function isKeyFault(found: FoundCode, reasonClass: ReasonClass, text: string): boolean {
  if (found.code === '0x80070003') return /NgcHelper/i.test(text);
  if (hasRemedy(found, 'keys', 'lostKeys')) return true;
  // 0x?028, 0x?029 and 0x?009 inside the broker's failure; clocks and certificate dates have the same facility.
  const isKeyFacility = [0x028, 0x029, 0x009].includes((found.number >>> 16) & 0xfff);
  const isFromBroker = names(text, '0xCAA5001C');
  return found.family !== 'AADSTS' && isKeyFacility && isFromBroker && reasonClass !== 'clock';
}

/** Whether a text has one of these codes in whatever spelling: event records hold decimals, `dsregcmd` prints hex. */
function names(text: string, ...codes: readonly string[]): boolean {
  return findCodes(text).some(({ code }) => codes.includes(code));
}

/**
 * The status of Windows stands next to the server's number, which is more exact but says less of the cause: in what
 * `dsregcmd` prints, and in the records of the logon.
 */
function isPasswordChanged({ code }: FoundCode, reasonClass: ReasonClass, text: string): boolean {
  return passwordChanged.has(code) || (reasonClass === 'password' && names(text, '0xC000006A', '0xC000006D'));
}
