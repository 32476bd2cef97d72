import type { ExplainedCode } from '../../shared/contract';
import { ownerOf } from '../../shared/model/reason';
import { familyOf } from './families';
import { type FoundCode, findCodes } from './find-codes';
import { lookUp } from './look-up';

/**
 * Explains every code in a text, the innermost reason first; empty when none was recognised. A code that is not in
 * the table is explained by its family, with `known: false`.
 */
export function explain(text: string): ExplainedCode[] {
  return findCodes(text).flatMap((found) => explainCode(found) ?? []);
}

/** One found code explained. */
export function explainCode(found: FoundCode): ExplainedCode | null {
  const known = lookUp(found.code);
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
