import { failure, type Result } from '../../shared/result';

/** Says in one sentence that the journal's folder cannot be used, and why. */
export function describeJournalTrouble(folder: string, error: unknown): Result<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sentence = `The folder ${folder}, where this program keeps its journal, can't be used`;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return failure('access-denied', `${sentence}: writing there is not allowed (${code}).`);
    case 'ENOSPC':
    case 'EDQUOT':
      return failure('refused', `${sentence}: the disk is full (${code}).`);
    default:
      return failure('unexpected', `${sentence}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
