import { entryOf } from './entries';
import { familyOf } from './families';
import { hexCode } from './hex-code';
import { endsWithLabel, speaksOfFailure } from './labels';

/** A number of Windows somewhere in a text, and how it is written there. */
export interface WrittenNumber {
  /** Its unsigned 32-bit value. */
  readonly number: number;
  readonly at: number;
  /** Behind its last digit. */
  readonly end: number;
  /** `0x80070005`, `caa20003`, `80070005`, `-2147024891`, `2147942405`; `2,147,942,405` as a table
   * shows it; `short` is a part of one, as `4c7`. */
  readonly writing: 'prefixed' | 'hex' | 'digits' | 'negative' | 'unsigned' | 'grouped' | 'short';
}

/**
 * Whether a number is meant as a code. A known one is, unless the words around it make it something else. Of others
 * that depends on how it is written: an unsigned decimal may be a telephone number, eight digits a date, eight
 * hexadecimal ones a part of a hash.
 * @param isRecord Windows wrote the text down about a sign-in, and need not say that something failed
 */
export function isCode(text: string, place: WrittenNumber, isRecord: boolean): boolean {
  const { number, writing, at, end } = place;
  const family = familyOf(number, false);
  if (family === null || isReasonOfToken(text, at) || isStamp(text, at)) return false;
  const isKnown = entryOf(hexCode(number)) !== null;
  if (isAlone(text, at, end) || isLabelled(text, at)) return writing !== 'grouped' || isKnown;
  const isBroker = number >>> 20 === 0xcaa;
  const speaks = () => isRecord || isInFailure(text, at);
  switch (writing) {
    case 'prefixed':
      return isKnown || !(family.wide || family.family === 'NTSTATUS') || text[at - 1] === '(';
    case 'hex':
      return (isKnown || (isBroker && speaks())) && !isPartOfName(text, at, end);
    case 'negative':
      return isKnown || !family.wide;
    case 'digits':
    case 'unsigned':
      return isKnown && speaks() && !isSomethingElse(text, at, end);
    default:
      return false;
  }
}

/** Whether the line that holds it says so, or a short text anywhere. */
function isInFailure(text: string, at: number): boolean {
  if (text.length < 300) return speaksOfFailure.test(text);
  const end = text.indexOf('\n', at);
  return speaksOfFailure.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? undefined : end));
}

/** A piece of an address, of a file's or a mail's name, or the short name of a commit. */
function isPartOfName(text: string, at: number, end: number): boolean {
  return (
    /[#/.<@]$|\S[:=]$|(?:commits?|merged?|container|show|checkout|revert|rebase|cherry-pick|crc(?:32)?|checksum\w*|hash|digest|etag)['"\s:=(]{1,4}$/i.test(
      text.slice(Math.max(0, at - 24), at),
    ) || /^(?:[=@]|\.\w|-\w+[\w+=-]*@)/.test(text.slice(end, end + 40))
  );
}

/** Nothing else is in the text, or in its line. */
function isAlone(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, text.lastIndexOf('\n', at - 1) + 1, at - 8), at);
  const after = text.slice(end, end + 8).split(/[\r\n]/, 1)[0] ?? '';
  return (
    text.length < 400 &&
    /^[\s"'([{\u00ab\u201c\u201e]*$/.test(before) &&
    /^[\s"')\].}\u00bb\u201c\u201d]*$/.test(after)
  );
}

/** Words just before it say that it is a code. */
export function isLabelled(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return endsWithLabel.test(before) && !otherCode.test(before);
}

/** Codes that are given to somebody, not by something that fails. */
const otherCode =
  /(?:reservation|booking|promo\w*|discount|voucher|verification|confirmation|access|pass|security|room|zip|postal|qr|bar|tracking|product|item|country|area|student|customer|invite|join)[\s-]?code\W{0,6}$/i;

/** Microsoft Graph tells by a number of its own why it does not take a token. */
function isReasonOfToken(text: string, at: number): boolean {
  return /CompactToken[^\n]{0,50}$/i.test(text.slice(Math.max(0, at - 80), at));
}

/** When a program was built, as the record of a crash has it. */
function isStamp(text: string, at: number): boolean {
  return /(?:time ?stamp|zeitstempel|horodatage)\W{0,4}$/i.test(text.slice(Math.max(0, at - 24), at));
}

const otherNumber =
  /(?:tel|phone|telefon\w*|fon|fax|call|mobile?|handy|cell|ring|dial|rufen|anruf|whatsapp|sms|hotline|contact|order|invoice|rechnung\w*|bestell\w*|ticket|case|serial|isbn|iban|sku|ean|pid|lot|batch|charge|ref\w*|part|art(?:ikel|icle|iculo)?|modell?|track\w*|transaction\w*|transaktion\w*|vorgang\w*|vertrag\w*|contract|account|konto\w*|kunde\w*|customer|\bhr[ab]|siren|siret|kvk|vat|ust|ruc|cif|nif|[+#$\u20ac\u00a3@]|(?<!error |status |result |fehler|error-)(?:\p{L}*(?:nummer|number|nombre|numero)|n[or°]\.?))(?:[\s.-]?(?:number|nummer|num|no|nr|id|code))?[^\p{L}\n]{0,14}$/iu;
/** Somebody is to be called, with words between that and the number. */
const calling =
  /(?<!\p{L})(?:tel|phone|telefon\p{L}*|fon|fax|call|mobile|handy|ring|dial|rufen|anruf\p{L}*|whatsapp|sms|hotline|appele\p{L}*|llam[ea]\p{L}*|chiam\p{L}*|ligue)(?!\p{L})[^\n]{0,32}$/iu;
const unit =
  /^\s{0,2}(?:bytes?|octets?|[kmgt]i?b|ms|ns|us|s|sec\w*|seconds?|rows?|records?|eur|usd|gbp|chf|%|[\u20ac$\u00a3]|[-/]\d)(?![\p{L}\p{N}])/iu;

/** A telephone number, an amount, the number of an order. */
function isSomethingElse(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 48), at);
  return otherNumber.test(before) || calling.test(before) || unit.test(text.slice(end, end + 12));
}
