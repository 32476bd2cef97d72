import type { RepairId } from '../shared/model/repair';
import type { Outcome, RunKind } from '../shared/model/run';

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
  | 'cancelled';

/** Closing and opening Teams mend nothing, so they are done, not repaired. */
const errands: readonly RepairId[] = ['teams.close', 'teams.open'];

/** The second line, named here once more: the file that lists it would bring the parser into the first page. */
const freshStarts: readonly RepairId[] = [
  'teams.reset-cache',
  'wam.sign-out',
  'cache.quarantine-oneauth',
  'cache.quarantine-token-broker',
];

/** The one place that decides what an outcome is called: nothing unproven is ever called repaired. */
export function outcomeWord(outcome: Outcome, kind: RunKind): OutcomeWord {
  if (outcome.outcome !== 'repaired') return outcome.outcome;
  if (!outcome.verified) return 'unproven';
  if (kind === 'undo') return 'putBack';
  if (errands.includes(outcome.repair)) return 'done';
  // Setting something aside mends no fault that was found: it is only known to be done.
  return freshStarts.includes(outcome.repair) ? 'checked' : 'repaired';
}
