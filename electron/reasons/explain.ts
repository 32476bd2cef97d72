import type { ExplainedCode } from '../../shared/contract';
import { ownerOf } from '../../shared/model/reason';
import { advice } from '../../shared/words/en/advice';
import { entryOf } from './entries';
import type { ReasonEntry } from './entry';
import { familyOf } from './families';
import { type FoundCode, findCodes } from './find-codes';

/**
 * Explains every code in a text, the innermost reason first; empty when none was recognised. A code that is not in
 * the table is explained by its family, with `known: false`.
 */
export function explain(text: string): ExplainedCode[] {
  const found = findCodes(text);
  return (found.length > 0 ? found : bareCode(text)).flatMap((code) => explainCode(code) ?? []);
}

/** Entra's sign-in logs show the number alone: as the whole text, and only one that is known, it is meant as a code. */
function bareCode(text: string): FoundCode[] {
  const digits = /^\s*(?:error(?: code)?[\s:]*)?(\d{5,7})\s*$/i.exec(text.normalize('NFKC'))?.[1];
  return digits && entryOf(`AADSTS${digits}`) ? findCodes(`AADSTS${digits}`) : [];
}

/** One found code explained. */
export function explainCode(found: FoundCode): ExplainedCode | null {
  const known = entryOf(found.code);
  const told = known ?? familyOf(found.number, found.family === 'AADSTS');
  if (!told) return null;
  return {
    code: found.code,
    family: found.family,
    known: known !== null,
    meaning: told.meaning,
    class: told.class,
    owner: ownerOf(told.class),
    helps: [...told.helps],
    source: told.source,
  };
}

/** What not to try for a code in any spelling: it costs something and can't help. Empty for what nobody knows. */
export function adviceAgainst(code: string): readonly string[] {
  const found = findCodes(code)[0];
  if (!found) return [];
  return (entryOf(found.code) ?? familyOf(found.number, found.family === 'AADSTS'))?.avoid ?? [];
}

/** What the table knows about one code, in any spelling; null when only its family, or nothing, is known. */
export function lookUp(code: string): ReasonEntry | null {
  const found = findCodes(code)[0];
  return found ? entryOf(found.code) : null;
}

/** Whether a code has one of the shared remedies. */
export function hasRemedy(found: FoundCode, name: keyof typeof advice): boolean {
  return explainCode(found)?.helps[0] === advice[name].helps[0];
}

/** Whether each further attempt to sign in makes it worse: the account is locked, or blocked from here. */
export function prolongsLock(code: string): boolean {
  const found = findCodes(code)[0];
  return found !== undefined && hasRemedy(found, 'locked');
}
