import { entryOf } from './entries';
import type { CodeRange, ReasonEntry } from './entry';
import { familyOf } from './families';
import type { FoundCode } from './find-codes';

/** What is known of a code by itself, or by its family. */
export function toldOf(found: Pick<FoundCode, 'code' | 'number' | 'family'>): ReasonEntry | CodeRange | null {
  return entryOf(found.code) ?? familyOf(found.number, found.family === 'AADSTS');
}
