import { colon, dash, digit, kindOf, letter, other } from './word-signs';

const [slash, hash, minus, zero, one, nine, smallA, largeA] = Array.from('/#-019aA', (sign) =>
  sign.charCodeAt(0),
) as [number, number, number, number, number, number, number, number];

/**
 * Writes over what differs from word to word and makes none say more or less: ids and pseudonyms between slashes, and a
 * number at the end, behind a name and its sign. Words that differ in nothing else need to be read once only.
 * @param codes of the characters of a text, in which the word stands from `start` to `end`
 * @param kinds of the word's characters
 * @returns whether anything was written over
 */
export function makeAlike(codes: Uint16Array, start: number, end: number, kinds: number): boolean {
  if ((kinds & digit) === 0) return false;
  const hasNumber = (kinds & colon) !== 0 && writeOverNumber(codes, start, end);
  return ((kinds & (dash | other)) !== 0 && writeOverIds(codes, start, end)) || hasNumber;
}

/** `state=4711`, but not with a zero in front: so telephone numbers begin. */
function writeOverNumber(codes: Uint16Array, start: number, end: number): boolean {
  let first = end;
  while (first > start && kindOf(codes[first - 1] as number) === digit) first--;
  if (first === end || first - start < 2 || codes[first] === zero) return false;
  if (kindOf(codes[first - 1] as number) !== colon || kindOf(codes[first - 2] as number) !== letter)
    return false;
  codes.fill(one, first, end);
  return true;
}

/** `/6b29fc40-ca47-1067-b31d-00dd010662da/`, `/id#1a2b3c4d/`. */
function writeOverIds(codes: Uint16Array, start: number, end: number): boolean {
  let isWritten = false;
  let from = start;
  for (let place = start; place <= end; place++) {
    if (place < end && codes[place] !== slash) continue;
    const length = place - from;
    const isId = length === guidLength && hasDashes(codes, from);
    const digits = isId ? from : place - pseudonymLength;
    if (isId || (digits > from && codes[digits - 1] === hash))
      isWritten = writeOverHex(codes, digits, place) || isWritten;
    from = place + 1;
  }
  return isWritten;
}

const guidLength = 36;
const pseudonymLength = 8;
const dashes = [8, 13, 18, 23];

function hasDashes(codes: Uint16Array, from: number): boolean {
  return dashes.every((place) => codes[from + place] === minus);
}

/**
 * Zeros in the place of hexadecimal digits, with one letter of each case that is among them: keys are told from words by
 * that. One without a digit stays, and one that begins as a telephone number does.
 */
function writeOverHex(codes: Uint16Array, from: number, end: number): boolean {
  let hasDigit = false;
  let hasSmall = false;
  let hasLarge = false;
  for (let place = from; place < end; place++) {
    const code = codes[place] as number;
    if (code >= zero && code <= nine) hasDigit = true;
    else if (code >= smallA && code < smallA + 6) hasSmall = true;
    else if (code >= largeA && code < largeA + 6) hasLarge = true;
    else if (code !== minus || !dashes.includes(place - from)) return false;
  }
  if (!hasDigit || isCallAbroad(codes, from)) return false;
  for (let place = from; place < end; place++) if (codes[place] !== minus) codes[place] = zero;
  if (hasSmall) codes[from] = smallA;
  if (hasLarge) codes[from + 1] = largeA;
  return true;
}

/** `0049…` */
function isCallAbroad(codes: Uint16Array, from: number): boolean {
  const third = codes[from + 2] as number;
  return codes[from] === zero && codes[from + 1] === zero && third > zero && third <= nine;
}
