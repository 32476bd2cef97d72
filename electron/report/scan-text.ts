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
    let hasOnlyLetters = true;
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
      if (!hasOnlyLetters || mayCall(text, wordStart, end)) {
        const known = know(text.slice(wordStart, end));
        for (const one of known.found) add(one, wordStart);
        for (const rule of known.rules) called.add(rule);
      }
      wordStart = -1;
      hasOnlyLetters = true;
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
      if (isBlank(code)) {
        endWord(index);
        if (isBreak(code)) {
          endLine(index);
          lineStart = index + 1;
        }
      } else {
        if (wordStart < 0) wordStart = index;
        if (hasOnlyLetters && !isLetter(code)) hasOnlyLetters = false;
      }
    }
    endWord(text.length);
    endLine(text.length);
    return found;
  };
}

/** Of words of letters alone, only names of ways to sign in and beginnings of web tokens mean anything. */
function mayCall(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  const isScheme = end - start <= 9 && (first === 0x42 || first === 0x4e || first === 0x50);
  return isScheme || (first === 0x65 && text.startsWith('eyJ', start));
}

/** A letter of ASCII, or a sign at the end of a word in a sentence. */
function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x2c || code === 0x3b;
}

function isBlank(code: number): boolean {
  return (code <= 0x20 && code !== 0) || code === 0xa0 || code === 0x3000 || isBreak(code);
}

export function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029;
}
