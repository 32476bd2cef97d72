import { describeRecords } from '../../shared/describe-records';
import type { RecordProblem } from '../../shared/model/record';
import { speak } from '../words';

/** What is wrong with records of earlier runs, a line for each kind of fault. */
export function recordLines(records: readonly RecordProblem[]): string[] {
  return describeRecords(records).map(speak);
}
