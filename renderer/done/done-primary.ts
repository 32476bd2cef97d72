import { type Help, helpFor } from '../review/reason-help';
import { isNetwork, isPortal } from '../run/obstacles';
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
export function primaryOf(
  { ending, left, limit, open, wayIn }: Done,
  { listening, reason }: RunView,
): Primary {
  if (listening?.state === 'ended' && listening.heard === 'failure') return 'see-found';
  if (ending === 'elsewhere') {
    const network = left.find(isNetwork);
    if (network) return isPortal(network) ? 'network-sign-in' : 'check-again';
    return reason === null && limit !== null ? 'close' : helpFor(reason);
  }
  const primary = primaries[ending];
  if (primary === 'open-teams') return wayIn;
  return primary === 'go-on' && open.length === 0 ? 'check-again' : primary;
}
