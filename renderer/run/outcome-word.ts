import type { Message } from '../../shared/model/finding';
import type { Outcome, RunKind } from '../../shared/model/run';
import { isErrand, isSecondLine } from '../../shared/repairs';
import type { SentenceKey } from '../../shared/words/word-keys';

export type OutcomeWord =
  | 'repaired'
  | 'unproven'
  | 'done'
  | 'checked'
  | 'putBack'
  | 'unchanged'
  | 'failed'
  | 'notNeeded'
  | 'afterCall'
  | 'leftAlone'
  | 'leftOut'
  | 'declined'
  | 'cancelled';

/** What a step is called that was left out, where the reason asks for a word of its own. */
const leftOutWords: Partial<Record<SentenceKey, OutcomeWord>> = {
  'outcomes.notNeeded': 'notNeeded',
  'outcomes.nothingToDo': 'notNeeded',
  'outcomes.quarantine.nothingLeft': 'notNeeded',
  'outcomes.teams.inCall': 'afterCall',
  'outcomes.clock.leftAlone': 'leftAlone',
};

/**
 * The one place that decides what an outcome is called: nothing unproven is ever called repaired, and only what there
 * was no need for is called unneeded. `why` is the reason for which it never began.
 */
export function outcomeWord(outcome: Outcome, kind: RunKind, why: Message | null): OutcomeWord {
  switch (outcome.outcome) {
    case 'skipped':
      return leftOutWords[why?.key as SentenceKey] ?? 'leftOut';
    case 'unchanged':
      // Nothing had to be done: it was so already.
      return outcome.verified ? 'notNeeded' : 'unchanged';
    case 'repaired':
      return repairedWord(outcome, kind);
    default:
      return outcome.outcome;
  }
}

function repairedWord({ repair, verified }: Outcome, kind: RunKind): OutcomeWord {
  if (!verified) return 'unproven';
  if (isErrand(repair)) return 'done';
  if (kind === 'undo') return 'putBack';
  // Setting something aside mends no fault that was found: it is only known to be done.
  return isSecondLine(repair) ? 'checked' : 'repaired';
}
