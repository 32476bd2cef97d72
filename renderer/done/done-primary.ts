import { type Help, helpFor } from '../review/reason-help';
import type { RunView } from '../run/run-view';
import type { Done, Ending } from './done-of';

/** What a button of Done may do first. */
export type Primary = Help | 'see-found' | 'go-on' | 'history' | 'close';

const primaries: Record<Exclude<Ending, 'elsewhere'>, Primary> = {
  good: 'open-teams',
  unproven: 'open-teams',
  date: 'settings-date-and-time',
  call: 'go-on',
  permission: 'go-on',
  administrator: 'copy-details',
  partly: 'check-again',
  unanswered: 'check-again',
  stopped: 'go-on',
  restart: 'close',
  undone: 'close',
  'undone-partly': 'history',
  'undone-unsure': 'copy-details',
  fault: 'check-again',
};

/** The one thing that helps most. */
export function primaryOf({ ending, open }: Done, { listening, reason }: RunView): Primary {
  if (listening?.state === 'ended' && listening.heard === 'failure') return 'see-found';
  if (ending === 'elsewhere') return helpFor(reason);
  return primaries[ending] === 'go-on' && open.length === 0 ? 'check-again' : primaries[ending];
}
