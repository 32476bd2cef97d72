import { describeRecords } from '../../shared/describe-records';
import type { RecordProblem } from '../../shared/model/record';
import { sayMessage } from '../i18n/say-message';
import { Notice } from './notice';

/** Says which records of earlier runs can't be read, and what that means for undo. Nothing when all can be. */
export function RecordNotice({ records }: { records: readonly RecordProblem[] }) {
  const sentences = describeRecords(records).map(sayMessage);
  if (sentences.length === 0) return null;
  const hides = records.some(({ mayHideChanges }) => mayHideChanges);
  return <Notice intent={hides ? 'warning' : 'info'}>{sentences.join(' ')}</Notice>;
}
