import type { ExplainedCode, LookedUpCode } from '../../shared/contract';
import { ownerOf } from '../../shared/model/reason';
import { adviceOfClass } from './advice';
import { adviceFor } from './advice-for';
import { aboutText, classify } from './classify';
import { entryOf } from './entries';
import type { ReasonEntry } from './entry';
import { explainCode, hasRemedy } from './explain-code';
import { type FoundCode, findCodes, findCodesInLines, lineNumber } from './find-codes';
import { type KnownPc, nothingKnown } from './known-pc';
import { findOauthWord } from './oauth-words';
import { findOtherMarks } from './other-marks';
import { fold, plainText } from './plain-text';
import { sortByTelling } from './telling';
import { toldOf } from './told-of';

/**
 * Explains every code in a text, the one that tells most of the cause first, then the innermost, then marks that only
 * say where something failed; empty when none was recognised. A code that is not in the table is explained by its
 * family, with `known: false`. Who a code points to is judged as on a PC of which nothing but this text is known.
 */
export function explain(text: string): ExplainedCode[] {
  return explainLines(text).map(({ avoid: _avoid, line: _line, ...code }) => code);
}

/** The same with what not to try and the line each was read from; without steps that this PC shows as done or impossible. */
export function explainLines(text: string, pc: KnownPc = nothingKnown): LookedUpCode[] {
  const found = findCodesInLines(text);
  const known = { ...pc, hasNumber: found.some(({ family, cut }) => family === 'AADSTS' && !cut) };
  const codes = sortByTelling(
    found.length > 0 ? found : [...bareCode(text), ...oauthWord(text)],
    text,
  ).flatMap((code) => explainIn(code, text, known) ?? []);
  const plain = plainText(text);
  const marks = findOtherMarks(plain).map(({ at, advice, ...mark }) => ({
    ...mark,
    known: false,
    owner: ownerOf(mark.class),
    ...adviceFor(advice, known),
    line: lineOf(text, lineNumber(plain, at), mark.code),
  }));
  return [...codes, ...marks];
}

function explainIn(
  found: FoundCode & { readonly line: number },
  text: string,
  pc: KnownPc,
): LookedUpCode | null {
  const told = explainCode(found);
  if (told === null) return null;
  const judged = classify(found, aboutText(text));
  const advice = judged.advice ?? toldOf(found)?.advice ?? adviceOfClass[judged.class];
  return {
    ...told,
    class: judged.class,
    owner: ownerOf(judged.class),
    ...adviceFor(advice, pc),
    line: lineOf(text, found.line, found.code),
  };
}

/** Longest line that is shown; of longer ones the part around the code. */
const longestLine = 160;

/** A line of the text as it was pasted, without what could not be seen; null where it is nothing but the code. */
function lineOf(text: string, number: number, code: string): string | null {
  const line = (text.split('\n')[number] ?? '').replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
  if (line === '' || fold(line).toUpperCase() === code.toUpperCase()) return null;
  if (line.length <= longestLine) return line;
  const at = Math.max(0, line.toUpperCase().indexOf(code.toUpperCase()) - longestLine / 2);
  return `${at > 0 ? '\u2026' : ''}${line.slice(at, at + longestLine)}\u2026`;
}

/** Entra's sign-in logs show the number alone: as the whole text, and only one that is known, it is meant as a code. */
function bareCode(text: string): (FoundCode & { readonly line: number })[] {
  const digits = /^\s*(\d{5,7})\s*$/.exec(fold(text))?.[1];
  return digits && entryOf(`AADSTS${digits}`) ? findCodesInLines(`AADSTS${digits}`) : [];
}

/** What the service answered as a word: a code where nothing else is one. */
function oauthWord(text: string): (FoundCode & { readonly line: number })[] {
  const plain = fold(text);
  const word = findOauthWord(plain);
  if (word === null) return [];
  return findCodesInLines(word.code).map((one) => ({ ...one, line: lineNumber(plain, word.at) }));
}

/** What the table knows about one code, in any spelling; null when only its family, or nothing, is known. */
export function lookUp(code: string): ReasonEntry | null {
  const found = findCodes(code)[0];
  return found ? entryOf(found.code) : null;
}

/** Whether each further attempt to sign in makes it worse: the account is locked, or blocked from here. */
export function prolongsLock(code: string): boolean {
  const found = findCodes(code)[0];
  return found !== undefined && hasRemedy(found, 'locked');
}
