import type { ReasonClass } from '../../shared/model/reason';
import { hasRemedy } from './explain-code';
import { faultOf } from './federation';
import { type FoundCode, findRecordedCodes } from './find-codes';
import { readInContext } from './read-in-context';
import { toldOf } from './told-of';

/** Who a code points to in the text it stands in, before anything is known of this PC. */
export function classIn(found: FoundCode, text: string): ReasonClass {
  if (isKeyFault(found, text)) return 'organisation';
  const reasonClass = readInContext(found, text)?.class ?? toldOf(found)?.class ?? 'unknown';
  return isFederationRefusal(found, text) ? 'organisation' : reasonClass;
}

/**
 * The organisation's own server answered and refused: what Windows made of that points to nobody, or to personal
 * accounts, whose service refuses in the same words.
 */
export function isFederationRefusal(found: FoundCode, text: string): boolean {
  if (readInContext(found, text) !== null || faultOf(text) === null) return false;
  return (toldOf(found)?.class ?? 'unknown') === 'unknown' || found.family === 'COM';
}

/** The security chip, Windows Hello and the key store: nothing that can be repaired for one app. */
export function isKeyFault(found: FoundCode, text: string): boolean {
  if (readInContext(found, text)?.advice === 'keys' || hasRemedy(found, 'keys', 'lostKeys')) return true;
  if (found.code === '0x80070003') return false;
  // 0x?028, 0x?029 and 0x?009 inside the broker's failure; clocks and certificate dates have the same facility.
  const isKeyFacility = [0x028, 0x029, 0x009].includes((found.number >>> 16) & 0xfff);
  if (found.family === 'AADSTS' || !isKeyFacility || toldOf(found)?.class === 'clock') return false;
  return names(text, '0xCAA5001C');
}

/** Whether a text has one of these codes in whatever spelling: event records hold decimals, `dsregcmd` prints hex. */
export function names(text: string, ...codes: readonly string[]): boolean {
  return findRecordedCodes(text).some(({ code }) => codes.includes(code));
}
