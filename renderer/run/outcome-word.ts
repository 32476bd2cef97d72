import type { Outcome, RunKind } from '../../shared/model/run';
import { isErrand, isSecondLine } from '../../shared/repairs';

export type OutcomeWord =
  | 'repaired'
  | 'unproven'
  | 'done'
  | 'checked'
  | 'putBack'
  | 'unchanged'
  | 'failed'
  | 'skipped'
  | 'declined'
  | 'cancelled'
  | 'leftAlone';

/**
 * The one place that decides what an outcome is called: nothing unproven is ever called repaired, and what a person did
 * not want (`unwanted`) is not called unneeded.
 */
export function outcomeWord(outcome: Outcome, kind: RunKind, unwanted = false): OutcomeWord {
  if (outcome.outcome === 'skipped' && unwanted) return 'leftAlone';
  if (outcome.outcome !== 'repaired') return outcome.outcome;
  if (!outcome.verified) return 'unproven';
  if (kind === 'undo') return 'putBack';
  if (isErrand(outcome.repair)) return 'done';
  // Setting something aside mends no fault that was found: it is only known to be done.
  return isSecondLine(outcome.repair) ? 'checked' : 'repaired';
}
