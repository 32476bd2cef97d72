import { entryOf } from './entries';
import type { ReasonEntry } from './entry';
import { findCodes } from './find-codes';

/** What the table knows about one code, in any spelling; null when only its family, or nothing, is known. */
export function lookUp(code: string): ReasonEntry | null {
  const found = findCodes(code)[0];
  return found ? entryOf(found.code) : null;
}
