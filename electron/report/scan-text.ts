import { withContinuation } from './continuation';
import type { Found, LineRule } from './found';
import { nameRules } from './name-rules';
import { secretRules } from './secret-rules';
import { findInWord } from './word-rules';

/** Finds what is private in a text, line by line, as it is written there. */
export type Scan = (text: string) => Found[];

/** What a word says, wherever it stands. */
interface KnownWord {
  readonly found: readonly Found[];
  /** The rules, by number, that have to look at its line. */
  readonly rules: readonly number[];
}

const nothing: KnownWord = { found: [], rules: [] };

/** Most words remembered at a time, and the longest of them: texts repeat their words a lot. */
const mostRemembered = 20_000;
const longestRemembered = 200;

/**
 * Looks at each word once, and at a whole line only where a word of it calls for that. Most words are only letters; they
 * are passed by.
 * @param isCut the text is two lines in one: only what is as good as certain counts
 */
export function createScan(keptIds: ReadonlySet<string>, isCut: boolean): Scan {
  const lineRules: readonly LineRule[] = [...secretRules, ...nameRules].filter(
    ({ inCutLines }) => inCutLines || !isCut,
  );
  const remembered = new Map<string, KnownWord>();
  const know = (word: string): KnownWord => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const found = findInWord(word, isCut);
    const rules = lineRules.flatMap(({ sign }, index) => (sign.test(word) ? [index] : []));
    const fresh = found.length + rules.length === 0 ? nothing : { found, rules };
    if (remembered.size >= mostRemembered) remembered.clear();
    if (word.length <= longestRemembered) remembered.set(word, fresh);
    return fresh;
  };

  return (text) => {
    const found: Found[] = [];
    const called = new Set<number>();
    let lineStart = 0;
    let wordStart = -1;
    let kinds = 0;
    const add = (one: Found, offset: number) =>
      found.push(
        withContinuation(text, {
          ...one,
          start: one.start + offset,
          end: one.end + offset,
          from: one.from + offset,
        }),
      );
    const endWord = (end: number) => {
      if (wordStart < 0) return;
      if (mayMean(text, { start: wordStart, end, kinds })) {
        const known = know(text.slice(wordStart, end));
        for (const one of known.found) add(one, wordStart);
        for (const rule of known.rules) called.add(rule);
      }
      wordStart = -1;
      kinds = 0;
    };
    const endLine = (end: number) => {
      if (called.size === 0) return;
      const line = text.slice(lineStart, end);
      for (const index of called) {
        for (const one of lineRules[index]?.rule(line, keptIds) ?? []) add(one, lineStart);
      }
      called.clear();
    };
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      const kind = code < 0x80 ? (kindsOfAscii[code] ?? other) : kindOf(code);
      if (kind === blank) {
        endWord(index);
        if (isBreak(code)) {
          endLine(index);
          lineStart = index + 1;
        }
      } else {
        if (wordStart < 0) wordStart = index;
        kinds |= kind;
      }
    }
    endWord(text.length);
    endLine(text.length);
    return found;
  };
}

interface PlainWord {
  readonly start: number;
  readonly end: number;
  readonly kinds: number;
}

/**
 * Of words of letters alone, only names of ways to sign in and beginnings of web tokens mean anything; of numbers only
 * those with a zero in front, as telephones have it, and those as long as a key. A time means nothing.
 */
function mayMean(text: string, { start, end, kinds }: PlainWord): boolean {
  const first = text.charCodeAt(start);
  if (kinds === digit) return first === 0x30 || end - start >= 32;
  if (kinds !== letter) return !isTime(text, start, end);
  const isScheme = end - start <= 9 && (first === 0x42 || first === 0x4e || first === 0x50);
  return isScheme || (first === 0x65 && text.startsWith('eyJ', start));
}

/** As logs have it in front of each line, and never the same twice. */
const time = /\[?(?:[12]\d{3}-\d\d-\d\d)?T?(?:\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?\]?[,;]?/y;

/** Whether a word is a date, a time or both. */
function isTime(text: string, start: number, end: number): boolean {
  if (end - start < 8 || kindOf(text.charCodeAt(start + 1)) !== digit) return false;
  time.lastIndex = start;
  return time.test(text) && time.lastIndex === end;
}

/** Kinds of characters; those of a word are added up. */
const blank = 0;
/** A letter of ASCII, or a sign at the end of a word in a sentence. */
const letter = 1;
const digit = 2;
const other = 4;

/** Most characters are of ASCII: a table is faster than the questions. */
const kindsOfAscii = Uint8Array.from({ length: 0x80 }, (_, code) => kindOf(code));

function kindOf(code: number): number {
  if ((code <= 0x20 && code !== 0) || code === 0xa0 || code === 0x3000 || isBreak(code)) return blank;
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return letter;
  if (code === 0x2c || code === 0x3b) return letter;
  return code >= 0x30 && code <= 0x39 ? digit : other;
}

export function isBreak(code: number): boolean {
  if (code < 0x85) return code === 0x0a || code === 0x0d;
  return code === 0x85 || code === 0x2028 || code === 0x2029;
}
