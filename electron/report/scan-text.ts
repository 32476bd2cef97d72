import { withContinuation } from './continuation';
import type { Found, LineRule } from './found';
import { nameRules } from './name-rules';
import { secretRules } from './secret-rules';
import { createWordMemory } from './word-memory';
import { findInWord } from './word-rules';
import { anySign, blank, colon, digit, isBreak, kindOf, letter, neutral } from './word-signs';

/** What a scan came to know beside what it found. */
export interface Seen {
  /** The beginning and the end of each line that had to be looked at as a whole, in order. */
  readonly calling: number[];
  /** Something that was found touches other text, or its line was looked at as a whole: once it is gone, more may show. */
  hidesMore: boolean;
}

/** Finds what is private in a text, line by line, as it is written there. */
export interface Scan {
  (text: string, seen?: Seen): Found[];
  /** Whether a word, without blanks, says nothing and calls for nothing. */
  meansNothing(word: string): boolean;
}

/** What a piece of a word says, wherever it stands. */
interface KnownPiece {
  readonly found: readonly Found[];
  /** The rules that have to look at its line, each as the bit of its number. */
  readonly rules: number;
}

const nothing: KnownPiece = { found: [], rules: 0 };

/**
 * Looks at each piece of a word once, and at a whole line only where a piece of it calls for that. Pieces are what
 * stands between blanks, quotes, commas and brackets: no rule for words sees what is on the other side of those, and
 * pieces are the same from line to line where words, of JSON above all, never are. Most are only letters; they are
 * passed by.
 * @param isCut the text is two lines in one: only what is as good as certain counts
 */
export function createScan(keptIds: ReadonlySet<string>, isCut: boolean): Scan {
  const lineRules: readonly LineRule[] = [...secretRules, ...nameRules].filter(
    ({ inCutLines }) => inCutLines || !isCut,
  );
  const behindBlank: KnownPiece = { found: [], rules: bitsOf(lineRules, ({ isLabelled }) => isLabelled) };

  /** @param length of the piece; behind it may stand a quote, and a colon, which tell what its last word is. */
  function read(piece: string, length: number, kinds: number): KnownPiece {
    const found = findInWord(piece.length === length ? piece : piece.slice(0, length), isCut);
    const rules = bitsOf(lineRules, ({ needs, sign }) => (kinds & needs) !== 0 && sign.test(piece));
    return found.length + rules === 0 ? nothing : { found, rules };
  }
  const know = createWordMemory(read);

  /** What the pieces of the word that begins at `from` say; returns where it ends. */
  function readWord(
    text: string,
    codes: Uint16Array,
    from: number,
    tell: (known: KnownPiece, start: number) => void,
  ): number {
    let index = from;
    let kind = kindOf(codes[index] as number);
    if (kind === colon) tell(behindBlank, from);
    while (kind !== blank) {
      const start = index;
      let kinds = 0;
      while ((kind & anySign) !== 0) {
        kinds |= kind;
        kind = kindOf(codes[++index] as number);
      }
      const end = index;
      let behind = end;
      if (kind === neutral) {
        do kind = kindOf(codes[++index] as number);
        while (kind === neutral);
        behind++;
        if (index === behind && kind === colon) {
          kinds |= colon;
          behind++;
        }
      }
      if (end > start && mayMean(text, codes, start, end, kinds)) {
        const known = know(text, codes, start, end, behind, kinds);
        if (known !== nothing) tell(known, start);
      }
    }
    return index;
  }

  const scan = (text: string, seen?: Seen) => {
    const { length } = text;
    const found: Found[] = [];
    const codes = codesOf(text);
    let called = 0;
    let lineStart = 0;
    let firstOfLine = 0;
    const tell = ({ found: inPiece, rules }: KnownPiece, start: number) => {
      for (const one of inPiece) found.push(withContinuation(text, moved(one, start)));
      called |= rules;
    };
    const endLine = (end: number) => {
      if (called !== 0) {
        seen?.calling.push(lineStart, end);
        const line = text.slice(lineStart, end);
        for (let index = 0; index < lineRules.length; index++) {
          if ((called & (1 << index)) === 0) continue;
          for (const one of (lineRules[index] as LineRule).rule(line, keptIds))
            found.push(withContinuation(text, moved(one, lineStart)));
        }
      }
      if (seen && found.length > firstOfLine) {
        seen.hidesMore ||=
          called !== 0 || found.slice(firstOfLine).some((one) => !standsAlone(text, one, end));
      }
      called = 0;
      firstOfLine = found.length;
    };
    for (let index = 0; index < length; index++) {
      if (kindOf(codes[index] as number) !== blank) index = readWord(text, codes, index, tell);
      if (isBreak(codes[index] as number)) {
        endLine(index);
        lineStart = index + 1;
      }
    }
    endLine(length);
    return found;
  };
  const meansNothing = (word: string) => {
    let isSilent = true;
    readWord(word, codesOf(word), 0, () => {
      isSilent = false;
    });
    return isSilent;
  };
  return Object.assign(scan, { meansNothing });
}

/** The bits of those of which something holds; there are fewer than a number has bits. */
function bitsOf(rules: readonly LineRule[], holds: (rule: LineRule) => boolean): number {
  let bits = 0;
  for (let index = 0; index < rules.length; index++) if (holds(rules[index] as LineRule)) bits |= 1 << index;
  return bits;
}

/** For short texts, of which there is one for each line break: each is read to its end before the next begins. */
const few = new Uint16Array(512);

/** The codes of a text's characters, and of a blank behind them: a list of numbers is read in half the time. */
function codesOf(text: string): Uint16Array {
  if (text.length < few.length) {
    for (let index = 0; index < text.length; index++) few[index] = text.charCodeAt(index);
    few[text.length] = 0x20;
    return few;
  }
  const codes = new Uint16Array(text.length + 1);
  Buffer.from(codes.buffer).write(text, 'utf16le');
  codes[text.length] = 0x20;
  return codes;
}

export function moved(found: Found, by: number): Found {
  if (by === 0) return found;
  const { kind, value, start, end, from, runsOn } = found;
  return { kind, value, start: start + by, end: end + by, from: from + by, runsOn };
}

/** Whether nothing touches a find that was read within its word, so that nothing else shows once it is gone. */
function standsAlone(text: string, { start, end, from }: Found, lineEnd: number): boolean {
  if (from !== start || end > lineEnd) return false;
  return isApart(text, start - 1) && isApart(text, end);
}

function isApart(text: string, place: number): boolean {
  if (place < 0 || place >= text.length) return true;
  const kind = kindOf(text.charCodeAt(place));
  return kind === neutral || kind === blank;
}

/**
 * Of pieces of letters alone, only names of ways to sign in, beginnings of web tokens and what is as long as a key mean
 * anything; of numbers only those with a zero in front, as telephones have it, and those as long as a key. A colon alone,
 * and a time, mean nothing.
 */
function mayMean(text: string, codes: Uint16Array, start: number, end: number, kinds: number): boolean {
  const first = codes[start];
  if (kinds === digit) return first === 0x30 || end - start >= 32;
  if (kinds === colon) return false;
  if (kinds !== letter) return !isTime(text, codes, start, end);
  const isScheme = end - start <= 9 && (first === 0x42 || first === 0x4e || first === 0x50);
  return isScheme || end - start >= 32 || (first === 0x65 && text.startsWith('eyJ', start));
}

/** As logs have it in front of each line, and never the same twice. */
const time = /\[?(?:[12]\d{3}-\d\d-\d\d)?T?(?:\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?\]?[,;]?/y;

/** Whether a piece is a date, a time or both. */
function isTime(text: string, codes: Uint16Array, start: number, end: number): boolean {
  if (end - start < 8 || kindOf(codes[start + 1] as number) !== digit) return false;
  time.lastIndex = start;
  return time.test(text) && time.lastIndex === end;
}
