/** Kinds of characters; those of a word are added up, so that only rules are tried that could find something in it. */
export const blank = 0;
/** A letter of ASCII. */
export const letter = 1;
export const digit = 2;
/** Any sign that no rule waits for, and any letter beyond ASCII. */
export const other = 4;
export const at = 8;
export const dot = 16;
/** A colon, or an equals sign. */
export const colon = 32;
export const backslash = 64;
export const dash = 128;
export const percent = 256;
export const slash = 512;
export const plus = 1024;
/** `&`, with which a reference of HTML begins. */
export const ampersand = 2048;
/** Any of all. */
export const anySign = 4095;
/** Signs that no rule for words looks at or past: quotes, commas, braces, square and pointed brackets, bars. */
export const neutral = 4096;
const neutralSigns = '",{}[]<>|';

const signs: Readonly<Record<string, number>> = {
  '@': at,
  '.': dot,
  ':': colon,
  '=': colon,
  '\\': backslash,
  '-': dash,
  '%': percent,
  '/': slash,
  '+': plus,
  '&': ampersand,
};

/** A table is faster than the questions. */
const kinds = Uint16Array.from({ length: 0x1_0000 }, (_, code) => kindOfSign(code));

/** The kind of a character by its code, which is below 0x10000. */
export function kindOf(code: number): number {
  return kinds[code] as number;
}

function kindOfSign(code: number): number {
  if ((code <= 0x20 && code !== 0) || isWideBlank(code) || isBreak(code)) return blank;
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return letter;
  if (code >= 0x30 && code <= 0x39) return digit;
  // The wide at sign is one, too.
  if (code >= 0x80) return code === 0xff20 ? at : other;
  const sign = String.fromCharCode(code);
  return neutralSigns.includes(sign) ? neutral : (signs[sign] ?? other);
}

/** The blanks of patterns beyond ASCII. */
function isWideBlank(code: number): boolean {
  if (code < 0x1680) return code === 0xa0;
  if (code <= 0x205f)
    return code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f;
  return code === 0x3000 || code === 0xfeff;
}

/** The kinds of all characters of a word. */
export function kindsIn(word: string): number {
  let sum = 0;
  for (let index = 0; index < word.length; index++) sum |= kindOf(word.charCodeAt(index));
  return sum;
}

/** Where a stretch of a text begins that goes up to a place: behind an edge, or the most characters before it. */
export function startOf(
  text: string,
  place: number,
  isEdge: (code: number) => boolean,
  most = Number.POSITIVE_INFINITY,
): number {
  let start = place;
  while (start > 0 && place - start < most && !isEdge(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The same by the codes of a text's characters. */
export function startIn(
  codes: Uint16Array,
  place: number,
  isEdge: (code: number) => boolean,
  most = Number.POSITIVE_INFINITY,
): number {
  let start = place;
  while (start > 0 && place - start < most && !isEdge(codes[start - 1] as number)) start--;
  return start;
}

/** Where a stretch of a text ends that begins at a place: at an edge, or the most characters behind it. */
export function endOf(
  text: string,
  place: number,
  isEdge: (code: number) => boolean,
  most = Number.POSITIVE_INFINITY,
): number {
  let end = place;
  while (end < text.length && end - place < most && !isEdge(text.charCodeAt(end))) end++;
  return end;
}

/** What words are apart by. */
export function isBlank(code: number): boolean {
  return kindOf(code) === blank;
}

/** What pieces of words are apart by. */
export function isGap(code: number): boolean {
  const kind = kindOf(code);
  return kind === neutral || kind === blank;
}

export function isBreak(code: number): boolean {
  if (code < 0x85) return code === 0x0a || code === 0x0d;
  return code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** What may be one word in two halves. */
const half = /[\p{L}\p{N}%._~+/=@:)\\-]/u;

/** Whether what has this code, which is no number outside of the text, may be in a half. */
export function isHalf(code: number): boolean {
  return code < 0x80 ? asciiHalves[code] === 1 : half.test(String.fromCharCode(code));
}

const asciiHalves = Uint8Array.from({ length: 0x80 }, (_, code) => +half.test(String.fromCharCode(code)));
