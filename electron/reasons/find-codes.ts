import type { FamilyName } from './entry';
import { familyOf } from './families';

/** A code somewhere in a text. */
export interface FoundCode {
  /** As the table writes it. */
  readonly code: string;
  readonly family: FamilyName;
  /** The AADSTS number, or the unsigned 32-bit value. */
  readonly number: number;
}

/** Longer texts are cut: no event and no pasted message needs more. */
const longestText = 64 * 1024;

/**
 * Every code of a known family in a text, however it is spelled, each once, the innermost reason first: what the
 * server said, then what Windows said, then the wrappers around it. Total: any text in any language.
 *
 * @example findCodes('Status: -895352829 (AADSTS50126)') finds AADSTS50126, then 0xCAA20003
 */
export function findCodes(text: string): FoundCode[] {
  const plain = plainText(text);
  const found = [...findAadsts(plain), ...findNumbers(plain)].sort(
    (a, b) => depthOf(a.code) - depthOf(b.code) || a.at - b.at,
  );
  const unique = new Map(found.map(({ code, family, number }) => [code, { code, family, number }]));
  return [...unique.values()];
}

interface Placed extends FoundCode {
  readonly at: number;
}

/** Full-width digits, typographic minus signs, invisible marks and ids are out of the way afterwards. */
function plainText(text: string): string {
  return text
    .slice(0, longestText)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, ' id ')
    .replace(/(?<![0-9a-z])(?:0x)?ffffffff(?=[0-9a-f]{8}(?![0-9a-z]))/gi, '0x');
}

const aadstsSpellings = [
  // AADSTS50126 · AADSTS: 50126 · AADSTS error code 50126
  /AADSTS[\s:#._-]{0,3}(?:error[\s:_-]{0,3})?(?:code[\s:#=-]{0,3})?(\d{5,8})(?!\d)/gi,
  // 50126 (AADSTS)
  /(?<![\w.-])(\d{5,8})[\s("'[-]{1,3}AADSTS(?![\s:#._-]{0,3}\d)/gi,
  // the sign-in service's own page and its JSON
  /microsoftonline\.[a-z]+\/error\?code=(\d{5,8})(?!\d)/gi,
  /"error_codes"\s*:\s*\[\s*(\d{5,8})(?!\d)/gi,
];

function findAadsts(text: string): Placed[] {
  return aadstsSpellings
    .flatMap((spelling) =>
      [...text.matchAll(spelling)].map((match) => ({
        code: `AADSTS${Number(match[1])}`,
        family: 'AADSTS' as const,
        number: Number(match[1]),
        at: match.index,
      })),
    )
    .filter(({ number }) => familyOf(number, true) !== null);
}

function findNumbers(text: string): Placed[] {
  const places = [
    // 0xCAA20003 · caa20003 · OxCAA2OOO3 as read off a picture
    ...matches(text, /(?<![0-9a-z])[0o]x([0-9a-fo]{8})(?![0-9a-z])/gi, (digits) =>
      Number.parseInt(digits.replace(/o/gi, '0'), 16),
    ),
    ...matches(text, /(?<![0-9a-z])([0-9a-f]{8})(?![0-9a-z])/gi, (digits) => Number.parseInt(digits, 16)),
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
    // Modern Authentication says "Status code: 4c7" for a cancelled sign-in
    ...matches(text, /(?<![0-9a-z])(?:0x)?(4c7)(?![0-9a-z])/gi, (digits) => windowsError(`0x${digits}`)),
  ];
  return places.flatMap(({ number, at }) => {
    const family = familyOf(number, false)?.family;
    return family ? [{ code: hexCode(number), family, number, at }] : [];
  });
}

function matches(text: string, spelling: RegExp, numberOf: (digits: string) => number) {
  return [...text.matchAll(spelling)].map((match) => ({ number: numberOf(match[1] ?? ''), at: match.index }));
}

function windowsError(number: string): number {
  return 0x80070000 + Number(number);
}

/** The one spelling of a 32-bit code. */
export function hexCode(number: number): string {
  return `0x${number.toString(16).toUpperCase().padStart(8, '0')}`;
}

/** How near to the cause a code speaks; 0 is nearest. */
function depthOf(code: string): number {
  if (code.startsWith('AADSTS')) return 0;
  if (code.startsWith('0xC000') || code.startsWith('0xC004')) return 1;
  if (code.startsWith('0x80')) return 2;
  // 0xCAA5xxxx is only "the broker failed": what it wraps stands next to it.
  return code.startsWith('0xCAA5') ? 4 : 3;
}
