import { advice } from './advice';
import { explainCode } from './explain';
import type { FoundCode } from './find-codes';

/** Whether a code has one of the shared remedies. */
export function hasRemedy(found: FoundCode, name: keyof typeof advice): boolean {
  return explainCode(found)?.helps[0] === advice[name].helps[0];
}
