import type { Outcome } from '../../shared/model/run';
import { windowsAnswered } from '../repairs/refusal';
import type { Quarantined } from './undoable';

/** What was measured around putting a cache back, and the number of `Restore-FromQuarantine`; null without an answer. */
export interface Returned {
  readonly before: Quarantined;
  readonly after: Quarantined;
  readonly number: number | null;
}

/** ERROR_INVALID_DATA: something lies there of which only the damaged list knew where it belongs. */
const listLost = 13;
/** ERROR_PRIVILEGE_NOT_HELD: the list, or a link on the way, leads elsewhere. Nothing was moved. */
const leadsElsewhere = 1314;

/**
 * How putting a cache back ended. That nothing lies in quarantine any more is the proof; as long as something does, or
 * nobody could look, the way back stays open.
 */
export function judgeReturn({ before, after, number }: Returned): Omit<Outcome, 'repair'> {
  if (after.items === 0) {
    const how = before.hasList
      ? 'Measured again: nothing is left in quarantine.'
      : 'The list of what was set aside is damaged; everything that lay there was put back by the folder it lay in.';
    return { outcome: 'repaired', verified: true, detail: how };
  }
  const left =
    after.items === null
      ? 'What is still set aside could not be counted.'
      : `${after.items} of it still set aside, and can be put back later.`;
  return {
    outcome: number === 0 ? 'unchanged' : 'failed',
    verified: false,
    detail: `${whatStands(number)} ${left}`,
  };
}

function whatStands(number: number | null): string {
  if (number === null) return 'Windows could not do this.';
  if (number === 0) return 'Windows reported no error.';
  if (number === listLost) {
    return 'The list of what was set aside is damaged, so where the rest belongs is not known.';
  }
  if (number === leadsElsewhere) {
    return 'The list of what was set aside, or a link on the way, leads to another place than it came from. Nothing was moved.';
  }
  return windowsAnswered(number);
}
