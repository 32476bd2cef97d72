import { entries, entryOf } from './entries';
import type { FamilyName } from './entry';
import { familyOf } from './families';
import { hexCode } from './hex-code';
import { plainText } from './plain-text';

/** A code somewhere in a text. */
export interface FoundCode {
  /** As the table writes it. */
  readonly code: string;
  readonly family: FamilyName;
  /** The AADSTS number, or the unsigned 32-bit value. */
  readonly number: number;
  /** The text ends with it, and it may be the beginning of a longer number of another class. */
  readonly cut?: true;
}

/**
 * Every code of a known family in a text, however it is spelled, each once, the innermost reason first: what the
 * server said, then what Windows said, then the wrappers around it. Total: any text in any language.
 *
 * @example findCodes('Status: -895352829 (AADSTS50126)') finds AADSTS50126, then 0xCAA20003
 */
export function findCodes(text: string): FoundCode[] {
  return find(plainText(text)).map(({ code, family, number }) => ({ code, family, number }));
}

/**
 * The same for a text that a program wrote down and that may have been cut off anywhere: a number at its very end is
 * not trusted when it may be half of another one.
 */
export function findRecordedCodes(text: string): FoundCode[] {
  const plain = plainText(text).replace(halfAnId, '');
  return find(plain).map(({ code, family, number, end }) =>
    end === plain.length && mayGoOn(number, family)
      ? { code, family, number, cut: true }
      : { code, family, number },
  );
}

/**
 * The beginning of an id looks like a bare code, `Correlation ID: caa20003`, and so does that of a longer code. What
 * Windows writes down itself has its `0x`.
 */
const halfAnId =
  /(?<!(?:code|error|status|result|hr)["']?\s{0,4}[-:=]?\s{0,4}["'({]?)(?<![0-9a-z])(?:[0-9a-f]{8}-?|4c7)$/i;

/** Whether other digits may follow that make it a known number of another class. */
function mayGoOn(number: number, family: FamilyName): boolean {
  const own = entryOf(`AADSTS${number}`);
  if (family !== 'AADSTS' || own === null) return false;
  return entries.some(({ code, class: other }) => code.startsWith(own.code) && other !== own.class);
}

interface Placed extends FoundCode {
  readonly at: number;
  /** Behind its last digit. */
  readonly end: number;
}

function find(plain: string): Placed[] {
  const found = [...findAadsts(plain), ...findNumbers(plain)].sort(
    (a, b) => depthOf(a) - depthOf(b) || a.at - b.at,
  );
  const unique = new Map<string, Placed>();
  for (const placed of found) if (!unique.has(placed.code)) unique.set(placed.code, placed);
  return [...unique.values()];
}

const aadstsSpellings = [
  // AADSTS50126 · AADSTS: 50126 · AADSTS error code 50126 · AADST50126
  /A{1,3}DSTS?[\s:#._-]{0,3}(?:error[\s:_-]{0,3})?(?:code[\s:#=-]{0,3})?(\d{5,8})(?!\d)/gi,
  // 50126 (AADSTS)
  /(?<![\w.-])(\d{5,8})[\s("'[-]{1,3}AADSTS(?![\s:#._-]{0,3}\d)/gi,
  // the sign-in service's own page
  /microsoftonline\.[a-z]+\/error\?code=(\d{5,8})(?!\d)/gi,
  // as Entra's sign-in logs show it, as text and as JSON
  /sign-?in error code[\s:#=]{0,3}(\d{5,8})(?!\d)/gi,
  /"errorCode\\?"\s{0,4}:\s{0,4}(\d{5,8})(?!\d)/gi,
];

/** The list in the JSON answer of the sign-in service. */
const errorCodes = /"error_codes\\?"\s{0,4}:\s{0,4}\[([\d,\s]{5,100})/gi;

function findAadsts(text: string): Placed[] {
  const single = aadstsSpellings.flatMap((spelling) => [...text.matchAll(spelling)]);
  const listed = [...text.matchAll(errorCodes)].flatMap((list) =>
    [...(list[1] ?? '').matchAll(/(?<!\d)(\d{5,8})(?!\d)/g)].map((match) =>
      Object.assign(match, { index: list.index + list[0].length - (list[1] ?? '').length + match.index }),
    ),
  );
  return [...single, ...listed]
    .map((match) => ({
      code: `AADSTS${Number(match[1])}`,
      family: 'AADSTS' as const,
      number: Number(match[1]),
      at: match.index,
      end: match.index + match[0].length,
    }))
    .filter(({ number }) => familyOf(number, true) !== null);
}

function findNumbers(text: string): Placed[] {
  const places = [
    // 0xCAA20003 · 0x80070057L · OxCAA2OOO3 as read off a picture
    ...matches(text, /(?<![0-9a-z])[0o]x([0-9a-fo]{8})(?:u?l)?(?![0-9a-z])/gi, (digits) =>
      Number.parseInt(digits.replace(/o/gi, '0'), 16),
    ),
    // caa20003, but not as a part of an id
    ...matches(
      text,
      /(?<![0-9a-z]|[0-9a-f]{4}-)([0-9a-f]{8})(?![0-9a-z]|-[0-9a-f]{1,4}(?:-|$))/gi,
      (digits) => bareNumber(digits),
    ),
    // CAA 20003
    ...matches(text, /(?<![0-9a-z])(?:0x)?caa[\s_-]([0-9a-f]{5})(?![0-9a-z])/gi, (digits) =>
      Number.parseInt(`caa${digits}`, 16),
    ),
    // -895352829 · 3399614467
    ...matches(text, /(?<![\w.])-(\d{9,10})(?!\w|\.\d)/g, (digits) => 2 ** 32 - Number(digits)),
    ...matches(text, /(?<![\w.-])(\d{10})(?!\w|\.\d)/g, Number),
    // ERROR_WINHTTP_NAME_NOT_RESOLVED (12007) · WinINet error 12007
    ...matches(
      text,
      /(?:WINHTTP|WININET|ERROR_INTERNET)[\w \t]{0,40}[\s:(=]{1,3}(12\d{3})(?!\d)/gi,
      windowsError,
    ),
    ...matches(text, /(?<!\d)(12\d{3})[\s:(=-]{1,3}ERROR_(?:WINHTTP|INTERNET)/gi, windowsError),
    // Modern Authentication says "Status code: 4c7" for a cancelled sign-in; the account broker says 0x102 for a wait
    ...matches(text, /(?<![0-9a-z-])(?:0x)?(4c7)(?![0-9a-z-])/gi, (digits) => windowsError(`0x${digits}`)),
    ...matches(text, /(?<![0-9a-z-])0x(102)(?![0-9a-z-])/gi, (digits) => windowsError(`0x${digits}`)),
  ];
  return places.flatMap(({ number, at, end }) => {
    const family = familyOf(number, false)?.family;
    return family ? [{ code: hexCode(number), family, number, at, end }] : [];
  });
}

function matches(text: string, spelling: RegExp, numberOf: (digits: string) => number) {
  return [...text.matchAll(spelling)].map((match) => ({
    number: numberOf(match[1] ?? ''),
    at: match.index,
    end: match.index + match[0].length,
  }));
}

/** Eight digits without a letter among them may be anything, a telephone number too, so only known codes count. */
function bareNumber(digits: string): number {
  const number = Number.parseInt(digits, 16);
  return /[a-f]/i.test(digits) || entryOf(hexCode(number)) !== null ? number : 0;
}

function windowsError(number: string): number {
  return 0x80070000 + Number(number);
}

/** How near to the cause a code speaks; 0 is nearest. */
function depthOf({ family, number }: Pick<FoundCode, 'family' | 'number'>): number {
  if (family === 'AADSTS') return 0;
  // 0xCAA5xxxx is only "the broker failed": what it wraps stands next to it.
  if (family === '0xCAA') return number >>> 16 === 0xcaa5 ? 4 : 3;
  // What else a code may be is an NTSTATUS, or an HRESULT, which may wrap one.
  return number >= 0xc0000000 ? 1 : 2;
}
