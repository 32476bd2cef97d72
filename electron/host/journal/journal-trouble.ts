import { failure, type Result } from '../../../shared/result';
import { sentence } from '../../shell-words';

/** Says in one sentence that the journal's folder cannot be used, and why. */
export function describeJournalTrouble(folder: string, error: unknown): Result<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const unusable = (why: string) => sentence('host.journal.unusable', { folder, why });
  const place = placeOf(error);
  switch (code) {
    case 'EBUSY':
      return failure('refused', unusable(sentence('host.journal.held', { place, code })));
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return failure('access-denied', unusable(sentence('host.journal.denied', { place, code })));
    case 'ENOSPC':
    case 'EDQUOT':
      return failure('refused', unusable(sentence('host.journal.fullDisk', { code })));
    case 'EEXIST':
    case 'ENOTDIR':
      return failure('refused', unusable(sentence('host.journal.noFolder', { place, code })));
    default:
      return failure('unexpected', unusable(error instanceof Error ? error.message : String(error)));
  }
}

/** The file that it was about, when the error tells. */
function placeOf(error: unknown): string {
  return error instanceof Error && 'path' in error ? String(error.path) : sentence('host.journal.somewhere');
}
