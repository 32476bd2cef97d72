import { makeAlike } from './alike-words';
import type { Found, LineRule } from './found';
import { nameRules } from './name-rules';
import { secretRules } from './secret-rules';
import { createWordMemory, longestWord } from './word-memory';
import { findInWord } from './word-rules';
import {
  ampersand,
  anySign,
  backslash,
  blank,
  colon,
  digit,
  dot,
  isBlank,
  isBreak,
  kindOf,
  letter,
  neutral,
  percent,
  startIn,
} from './word-signs';

/** What a piece of a word says, wherever it stands. */
export interface KnownPiece {
  readonly found: readonly Found[];
  /** The rules that have to look at its line, each as the bit of its number. */
  readonly rules: number;
}

const nothing: KnownPiece = { found: [], rules: 0 };

/** Reads a text by words and by lines, as is needed. */
export interface Reader {
  /**
   * Reads the word that begins at `from`, piece by piece, and tells of those that say something; returns where it ends.
   * @param text null where there are only the codes of its characters
   */
  word(
    text: string | null,
    codes: Uint16Array,
    from: number,
    tell: (known: KnownPiece, start: number) => void,
  ): number;
  /** Looks at a whole line by the rules that its pieces call for. */
  line(line: string, called: number): Found[];
}

/**
 * Looks at each piece of a word once. Pieces are what stands between blanks, quotes, commas and brackets: no rule for
 * words sees what is on the other side of those, and pieces are the same from line to line where words, of JSON above
 * all, never are. Most are only letters; they are passed by.
 * @param isCut the text is two lines in one: only what is as good as certain counts
 */
export function createReader(keptIds: ReadonlySet<string>, isCut: boolean): Reader {
  const lineRules = [...secretRules, ...nameRules].flatMap((one) => {
    const rule = isCut ? one.ruleInCutLines : one.rule;
    return rule === null ? [] : [{ ...one, rule }];
  });
  const labelled = bitsOf(lineRules, ({ isLabelled }) => isLabelled);

  /** @param length of the piece; behind it may stand a quote, and a colon, which tell what its last word is. */
  function read(piece: string, length: number, kinds: number): KnownPiece {
    const found = findInWord(piece.length === length ? piece : piece.slice(0, length), isCut);
    const rules = bitsOf(lineRules, ({ needs, sign }) => (kinds & needs) !== 0 && sign.test(piece));
    return found.length + rules === 0 ? nothing : { found, rules };
  }
  const know = createWordMemory(read);

  const label = roomForCodes();
  /** The rules for labels that a word calls for which begins with a colon: of what stands before it in its line. */
  function rulesBehindBlank(codes: Uint16Array, from: number): number {
    const end = startIn(codes, from, isNoLeader);
    // What stands before a piece that is read by itself is not known.
    if (end === 0) return labelled;
    const start = startIn(codes, end, isBlank, longestLabel);
    const length = end - start;
    let kinds = 0;
    for (let index = start; index < end; index++) kinds |= kindOf(codes[index] as number);
    // It may be written otherwise than it reads.
    if (length === longestLabel || (kinds & (backslash | percent | ampersand)) !== 0) return labelled;
    label.set(codes.subarray(start, end));
    label[length] = colonSign;
    return know(null, label, 0, length + 1, length + 1, kinds | colon).rules & labelled;
  }

  const word: Reader['word'] = (text, codes, from, tell) => {
    let index = from;
    let kind = kindOf(codes[index] as number);
    const behindBlank = kind === colon ? rulesBehindBlank(codes, from) : 0;
    if (behindBlank !== 0) tell({ found: [], rules: behindBlank }, from);
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
        const isAlike = behind - start <= longestWord && makeAlike(codes, start, end, kinds);
        const known = know(isAlike ? null : text, codes, start, end, behind, kinds);
        if (known !== nothing) tell(known, start);
      }
    }
    return index;
  };

  const line = (text: string, called: number) => {
    let found: Found[] = [];
    for (let index = 0; index < lineRules.length; index++) {
      if ((called & (1 << index)) === 0) continue;
      const more = (lineRules[index] as LineRule).rule(text, keptIds);
      found = found.length === 0 ? more : found.concat(more);
    }
    return found;
  };
  return { word, line };
}

/** The last word of a label is no longer. */
const longestLabel = 60;
const colonSign = 0x3a;

/** `Host Name . . . :`: blanks and dots may lead from a label to its colon. */
function isNoLeader(code: number): boolean {
  return (!isBlank(code) && kindOf(code) !== dot) || isBreak(code);
}

/** The bits of those of which something holds; there are fewer than a number has bits. */
function bitsOf(rules: readonly LineRule[], holds: (rule: LineRule) => boolean): number {
  let bits = 0;
  for (let index = 0; index < rules.length; index++) if (holds(rules[index] as LineRule)) bits |= 1 << index;
  return bits;
}

/** Room for a short text: there is one for each line break. */
export function roomForCodes(): Uint16Array {
  return new Uint16Array(512);
}

/** Texts below this length, in characters, have a room that is kept: making one for each part of a text costs a quarter. */
const longestKept = 65_536;

/**
 * Gives the codes of a text's characters, and of a blank behind them: a list of numbers is read in half the time. They
 * stand until the next text is asked for.
 */
export function createCodes(): (text: string) => Uint16Array {
  const short = roomForCodes();
  let kept: Uint16Array | null = null;
  const roomFor = (length: number) => {
    if (length >= longestKept) return new Uint16Array(length + 1);
    kept ??= new Uint16Array(longestKept);
    return kept;
  };
  return (text) => {
    const { length } = text;
    const codes = length < short.length ? short : roomFor(length);
    if (codes === short) for (let index = 0; index < length; index++) codes[index] = text.charCodeAt(index);
    else Buffer.from(codes.buffer).write(text, 'utf16le');
    codes[length] = 0x20;
    return codes;
  };
}

/**
 * Of pieces of letters alone, only names of ways to sign in, beginnings of web tokens and what is as long as a key mean
 * anything; of numbers only those with a zero in front, as telephones have it, and those as long as a key. A colon alone,
 * and a time, mean nothing.
 */
function mayMean(
  text: string | null,
  codes: Uint16Array,
  start: number,
  end: number,
  kinds: number,
): boolean {
  const first = codes[start];
  if (kinds === digit) return first === 0x30 || end - start >= 32;
  if (kinds === colon) return false;
  if (kinds !== letter) return !isTime(text, codes, start, end);
  const isScheme = end - start <= 9 && (first === 0x42 || first === 0x4e || first === 0x50);
  return (
    isScheme ||
    end - start >= 32 ||
    (first === 0x65 && codes[start + 1] === 0x79 && codes[start + 2] === 0x4a)
  );
}

/** As logs have it in front of each line, and never the same twice. */
const time = /\[?(?:[12]\d{3}-\d\d-\d\d)?T?(?:\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?\]?[,;]?/y;

/** Whether a piece is a date, a time or both. */
function isTime(text: string | null, codes: Uint16Array, start: number, end: number): boolean {
  if (text === null || end - start < 8 || kindOf(codes[start + 1] as number) !== digit) return false;
  time.lastIndex = start;
  return time.test(text) && time.lastIndex === end;
}
