import type { ExplainedCode } from '../../shared/contract';
import { ownerOf } from '../../shared/model/reason';
import type { AdviceName } from './advice';
import { adviceFor } from './advice-for';
import { entryOf } from './entries';
import type { FoundCode } from './find-codes';
import { toldOf } from './told-of';

/** What the table says of one code, or of its family; null where neither is known. */
export function explainCode(found: FoundCode): ExplainedCode | null {
  const told = toldOf(found);
  if (!told) return null;
  return {
    code: found.code,
    family: found.family,
    known: entryOf(found.code) !== null,
    meaning: told.meaning,
    class: told.class,
    owner: ownerOf(told.class),
    helps: adviceFor(told.advice).helps,
    source: told.source,
  };
}

/** Whether a code has one of these remedies. */
export function hasRemedy(found: FoundCode, ...names: readonly AdviceName[]): boolean {
  const told = toldOf(found);
  return told !== null && names.includes(told.advice);
}
