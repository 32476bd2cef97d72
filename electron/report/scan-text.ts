import { withContinuation } from './continuation';
import type { Found, LineRule } from './found';
import { nameRules } from './name-rules';
import { secretRules } from './secret-rules';
import { findInWord } from './word-rules';
import { blank, digit, isBreak, isNeutral, kindOf, kindsIn, kindsOfAscii, letter } from './word-signs';

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
  const know = remembering<KnownWord>((word) => {
    const kinds = kindsIn(word);
    const found = foundIn(word);
    const rules = lineRules.flatMap(({ needs, sign }, index) =>
      (kinds & needs) !== 0 && sign.test(word) ? [index] : [],
    );
    return found.length + rules.length === 0 ? nothing : { found, rules };
  });
  const knowPart = remembering((part) => {
    const found = findInWord(part, isCut);
    return found.length === 0 ? nothing.found : found;
  });

  /** What the pieces of a word say: no rule for words sees what stands on the other side of a quote or a comma. */
  function foundIn(word: string): readonly Found[] {
    const found: Found[] = [];
    let start = 0;
    let kinds = 0;
    for (let index = 0; index <= word.length; index++) {
      const code = index < word.length ? word.charCodeAt(index) : quote;
      if (!isNeutral(code)) {
        kinds |= code < 0x80 ? (kindsOfAscii[code] ?? 0) : kindOf(code);
        continue;
      }
      if (index > start) {
        const part = word.slice(start, index);
        if (mayHide(part, kinds)) for (const one of knowPart(part)) found.push(moved(one, start));
      }
      start = index + 1;
      kinds = 0;
    }
    return found;
  }

  const scan = (text: string, seen?: Seen) => {
    const { length } = text;
    const found: Found[] = [];
    const called = new Set<number>();
    let lineStart = 0;
    let firstOfLine = 0;
    const look = (start: number, end: number) => {
      const known = know(text.slice(start, end));
      if (known === nothing) return;
      for (const one of known.found) found.push(withContinuation(text, moved(one, start)));
      for (const rule of known.rules) called.add(rule);
    };
    const endLine = (end: number) => {
      if (called.size > 0) {
        seen?.calling.push(lineStart, end);
        const line = text.slice(lineStart, end);
        for (const index of called) {
          for (const one of lineRules[index]?.rule(line, keptIds) ?? [])
            found.push(withContinuation(text, moved(one, lineStart)));
        }
      }
      if (seen && found.length > firstOfLine) {
        seen.hidesMore ||=
          called.size > 0 || found.slice(firstOfLine).some((one) => !standsAlone(text, one, end));
      }
      called.clear();
      firstOfLine = found.length;
    };
    for (let index = 0; index < length; index++) {
      let code = text.charCodeAt(index);
      let kind = code < 0x80 ? (kindsOfAscii[code] as number) : kindOf(code);
      if (kind !== blank) {
        const start = index;
        let kinds = 0;
        do {
          kinds |= kind;
          index++;
          code = index < length ? text.charCodeAt(index) : 0x20;
          kind = code < 0x80 ? (kindsOfAscii[code] as number) : kindOf(code);
        } while (kind !== blank);
        if (mayMean(text, start, index, kinds)) look(start, index);
      }
      if (isBreak(code)) {
        endLine(index);
        lineStart = index + 1;
      }
    }
    endLine(length);
    return found;
  };
  const meansNothing = (word: string) =>
    !mayMean(word, 0, word.length, kindsIn(word)) || know(word) === nothing;
  return Object.assign(scan, { meansNothing });
}

/** Remembers what was made of a word, and forgets all of it when it was too much. */
function remembering<Made>(make: (word: string) => Made): (word: string) => Made {
  const remembered = new Map<string, Made>();
  return (word) => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const fresh = make(word);
    if (remembered.size >= mostRemembered) remembered.clear();
    if (word.length <= longestRemembered) remembered.set(word, fresh);
    return fresh;
  };
}

const quote = 0x22;

export function moved(found: Found, by: number): Found {
  if (by === 0) return found;
  return { ...found, start: found.start + by, end: found.end + by, from: found.from + by };
}

/** Whether nothing touches a find that was read within its word, so that nothing else shows once it is gone. */
function standsAlone(text: string, { start, end, from }: Found, lineEnd: number): boolean {
  if (from !== start || end > lineEnd) return false;
  return isApart(text, start - 1) && isApart(text, end);
}

function isApart(text: string, place: number): boolean {
  if (place < 0 || place >= text.length) return true;
  const code = text.charCodeAt(place);
  return isNeutral(code) || kindOf(code) === blank;
}

/**
 * Of words of letters alone, only names of ways to sign in and beginnings of web tokens mean anything; of numbers only
 * those with a zero in front, as telephones have it, and those as long as a key. A time means nothing.
 */
function mayMean(text: string, start: number, end: number, kinds: number): boolean {
  const first = text.charCodeAt(start);
  if (kinds === digit) return first === 0x30 || end - start >= 32;
  if (kinds !== letter) return !isTime(text, start, end);
  const isScheme = end - start <= 9 && (first === 0x42 || first === 0x4e || first === 0x50);
  return isScheme || (first === 0x65 && text.startsWith('eyJ', start));
}

/** The same of a piece of a word, for the rules for words. */
function mayHide(part: string, kinds: number): boolean {
  if (kinds === letter || kinds === digit) return part.length >= 32 || part.includes('eyJ');
  return !isTime(part, 0, part.length);
}

/** As logs have it in front of each line, and never the same twice. */
const time = /\[?(?:[12]\d{3}-\d\d-\d\d)?T?(?:\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?\]?[,;]?/y;

/** Whether a word is a date, a time or both. */
function isTime(text: string, start: number, end: number): boolean {
  if (end - start < 8 || kindOf(text.charCodeAt(start + 1)) !== digit) return false;
  time.lastIndex = start;
  return time.test(text) && time.lastIndex === end;
}
