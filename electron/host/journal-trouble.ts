import { failure, type Result } from '../../shared/result';

/** Says in one sentence that the journal's folder cannot be used, and why. */
export function describeJournalTrouble(folder: string, error: unknown): Result<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sentence = `The folder ${folder}, where this program keeps its journal, can't be used`;
  switch (code) {
    case 'EBUSY':
      return failure(
        'refused',
        `${sentence}: another program holds ${placeOf(error)} (EBUSY). Close it, then try again.`,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return failure('access-denied', `${sentence}: ${placeOf(error)} may not be written (${code}).`);
    case 'ENOSPC':
    case 'EDQUOT':
      return failure('refused', `${sentence}: the disk is full (${code}).`);
    case 'EEXIST':
    case 'ENOTDIR':
      return failure(
        'refused',
        `${sentence}: ${placeOf(error)}, or what it should lie in, is not a folder (${code}).`,
      );
    default:
      return failure('unexpected', `${sentence}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** The file that it was about, when the error tells. */
function placeOf(error: unknown): string {
  return error instanceof Error && 'path' in error ? String(error.path) : 'something in it';
}
