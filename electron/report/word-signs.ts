/** Kinds of characters; those of a word are added up, so that only rules are tried that could find something in it. */
export const blank = 0;
/** A letter of ASCII, or a sign at the end of a word in a sentence. */
export const letter = 1;
export const digit = 2;
/** Any sign that no rule waits for, and any letter beyond ASCII. */
const other = 4;
export const at = 8;
export const dot = 16;
/** A colon, or an equals sign. */
export const colon = 32;
export const backslash = 64;
export const dash = 128;
export const percent = 256;
export const slash = 512;
const plus = 1024;
/** `&`, with which a reference of HTML begins. */
export const ampersand = 2048;
/** Any of all. */
export const anySign = 4095;

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

/** Most characters are of ASCII: a table is faster than the questions. */
export const kindsOfAscii = Uint16Array.from({ length: 0x80 }, (_, code) => kindOfSign(code));

export function kindOf(code: number): number {
  return code < 0x80 ? (kindsOfAscii[code] ?? other) : kindOfSign(code);
}

function kindOfSign(code: number): number {
  if ((code <= 0x20 && code !== 0) || code === 0xa0 || code === 0x3000 || isBreak(code)) return blank;
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return letter;
  if (code === 0x2c || code === 0x3b) return letter;
  if (code >= 0x30 && code <= 0x39) return digit;
  // The wide at sign is one, too.
  return code === 0xff20 ? at : (signs[String.fromCharCode(code)] ?? other);
}

/** The kinds of all characters of a word. */
export function kindsIn(word: string): number {
  let kinds = 0;
  for (let index = 0; index < word.length; index++) kinds |= kindOf(word.charCodeAt(index));
  return kinds;
}

export function isBreak(code: number): boolean {
  if (code < 0x85) return code === 0x0a || code === 0x0d;
  return code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** Signs that no rule for words looks at or past: quotes, commas, braces, square and pointed brackets, bars. */
export function isNeutral(code: number): boolean {
  return neutral[code] === 1;
}

const neutral = Uint8Array.from({ length: 0x80 }, (_, code) =>
  '",{}[]<>|'.includes(String.fromCharCode(code)) ? 1 : 0,
);
