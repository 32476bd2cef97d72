import { advice } from '../../shared/words/en/advice';
import { explainCode } from './explain';
import { type FoundCode, findCodes } from './find-codes';

/** Whether a code has one of the shared remedies. */
export function hasRemedy(found: FoundCode, name: keyof typeof advice): boolean {
  return explainCode(found)?.helps[0] === advice[name].helps[0];
}

/** Whether each further attempt to sign in makes it worse: the account is locked, or blocked from here. */
export function prolongsLock(code: string): boolean {
  const found = findCodes(code)[0];
  return found !== undefined && hasRemedy(found, 'locked');
}
