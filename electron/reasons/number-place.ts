import { entryOf } from './entries';
import { familyOf } from './families';
import { hexCode } from './hex-code';
import { amounts, endsWithLabel, speaksOfFailure } from './labels';

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

/** Whether what stands around a place says that something fails. */
export type SpeaksOfFailure = (place: Pick<WrittenNumber, 'at' | 'end'>) => boolean;

/**
 * Whether a number is meant as a code. A known one is, unless the words around it make it something else. Of others
 * that depends on how it is written: an unsigned decimal may be a telephone number, eight digits a date, eight
 * hexadecimal ones a part of a hash.
 */
export function isCode(text: string, place: WrittenNumber, speaks: SpeaksOfFailure): boolean {
  const { number, writing, at, end } = place;
  const family = familyOf(number, false);
  if (family === null || isReasonOfToken(text, at) || isOtherValue(text, at, end)) return false;
  const isKnown = entryOf(hexCode(number)) !== null;
  const isAlone = text.length < 400 && isOwnLine(text, at, end);
  if (isAlone || isLabelled(text, at)) return writing !== 'grouped' || isKnown;
  const isBroker = number >>> 20 === 0xcaa;
  switch (writing) {
    case 'prefixed':
      return isKnown || !(family.wide || family.family === 'NTSTATUS') || text[at - 1] === '(';
    case 'hex':
      return (isKnown || (isBroker && speaks(place))) && !isPartOfName(text, place, speaks);
    case 'negative':
      return isKnown || !family.wide;
    case 'digits':
    case 'unsigned':
      return isKnown && speaks(place) && !isSomethingElse(text, at, end);
    default:
      return false;
  }
}

/** How much before a code in a line of its own leads to it. */
const lead = 80;

/** In a short text anything speaks for it; in a long one the line that holds it, and what leads to a line of its own. */
export function failuresIn(text: string): SpeaksOfFailure {
  if (text.length < 300) return () => speaksOfFailure.test(text);
  const lines = new Map<number, boolean>();
  return ({ at, end }) => {
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const known = lines.get(start);
    if (known !== undefined) return known;
    const from = isOwnLine(text, at, end) ? Math.max(0, start - lead) : start;
    const behind = text.indexOf('\n', at);
    const speaks = speaksOfFailure.test(text.slice(from, behind < 0 ? undefined : behind));
    lines.set(start, speaks);
    return speaks;
  };
}

/** What makes it the short name of a commit, an image, a mail, or a value of something else. */
const nameBefore =
  /[#<@]$|\w\.$|\S=$|(?:commits?|merged?|container|git show|checkout|revert|rebase|cherry-pick|crc(?:32)?|checksum\w*|hash|digest|etag)['"\s:=(]{1,4}$/i;
const nameBehind = /^(?:[=@]|\.[a-z\d]|:\w+\.\w|-\w+[\w+=-]*@)/;
/** The path or the host of an address in front of its last piece. */
const address = /(?:\w\.\w|[/\\@])\S*[/:]$|^\/$/;

/** A piece of an address or of a name; behind a word alone it is one unless it says itself what it is. */
function isPartOfName(text: string, place: WrittenNumber, speaks: SpeaksOfFailure): boolean {
  const { at, end } = place;
  const before = text.slice(Math.max(0, at - 80), at);
  if (nameBefore.test(before) || nameBehind.test(text.slice(end, end + 40))) return true;
  const [glued] = /\S*$/.exec(before) ?? [];
  if (!glued || !/[/:]$/.test(glued)) return false;
  return address.test(glued) || !(text.startsWith('CAA', at) || speaks(place));
}

/** Nothing else is in its line. */
export function isOwnLine(text: string, at: number, end: number): boolean {
  const [before = ''] = /.*$/.exec(text.slice(Math.max(0, at - 40), at)) ?? [];
  const [after = ''] = /^.*/.exec(text.slice(end, end + 40)) ?? [];
  return /^[\s"'([{\u00ab\u201c\u201e]*$/.test(before) && /^[\s"')\].!}\u00bb\u201c\u201d]*$/.test(after);
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

/** Behind the name of a time or of a server, or the distance into a program. */
const valueBefore =
  /(?:(?:time ?stamp|zeitstempel|horodatage|reference ?id|referenz-?id|id(?:entificateur)? de reference)\W{0,4}|\w\+)$/i;
/** The server whose address it is, and the answer of a directory that is not Entra's. */
const valueBehind =
  /^(?: ?\([^()\n\d]{0,24}\bIP\b[^()\n\d]{0,12}\d{1,3}(?:\.\d{1,3}){3}\)|: (?:LdapErr|data \w{3}\b))/i;

/** When a program was built, where in it something happened, whom a clock follows, or what a directory answered. */
function isOtherValue(text: string, at: number, end: number): boolean {
  return (
    valueBefore.test(text.slice(Math.max(0, at - 28), at)) || valueBehind.test(text.slice(end, end + 64))
  );
}

const otherNumber =
  /(?:tel|phone|telefon\w*|fon|fax|call|mobile?|handy|cell|ring|dial|rufen|anruf|whatsapp|sms|hotline|contact|order|invoice|rechnung\w*|bestell\w*|ticket|case|serial|isbn|iban|sku|ean|pid|lot|batch|charge|ref\w*|part|art(?:ikel|icle|iculo)?|modell?|track\w*|transaction\w*|transaktion\w*|vorgang\w*|vertrag\w*|contract|account|konto\w*|kunde\w*|customer|\bhr[ab]|siren|siret|kvk|vat|ust|ruc|cif|nif|[+#$\u20ac\u00a3@]|(?<!error |status |result |fehler|error-)(?:\p{L}*(?:nummer|number|nombre|numero)|n[or°]\.?))(?:[\s.-]?(?:number|nummer|num|no|nr|id|code))?[^\p{L}\n]{0,14}$/iu;
/** Somebody is to be called, with words between that and the number. */
const calling =
  /(?<!\p{L})(?:tel|phone|telefon\p{L}*|fon|fax|call|mobile|handy|ring|dial|rufen|anruf\p{L}*|whatsapp|sms|hotline|appele\p{L}*|llam[ea]\p{L}*|chiam\p{L}*|ligue)(?!\p{L})[^\n]{0,32}$/iu;
/** Whether what stands behind a number says of what it is an amount. */
export function isAmount(text: string, end: number): boolean {
  return amounts.test(text.slice(end, end + 16));
}

/** A telephone number, an amount, the number of an order. */
export function isSomethingElse(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 48), at);
  return otherNumber.test(before) || calling.test(before) || isAmount(text, end);
}
