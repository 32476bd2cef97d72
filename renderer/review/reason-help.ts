import type { Reason, ReasonClass } from '../../shared/model/reason';
import type { HelpfulPlace } from '../ui/open-place-button';

/** The one thing to do about a cause that this program cannot remove. */
export type Help = 'copy-details' | 'check-again' | 'open-teams' | HelpfulPlace;

/** Causes that are not this PC's. */
export type OutsideClass = Exclude<ReasonClass, 'clock' | 'stale-token' | 'helper'>;

const helps: Record<OutsideClass, Help> = {
  password: 'password-reset',
  interaction: 'open-teams',
  account: 'teams-web',
  organisation: 'copy-details',
  network: 'check-again',
  service: 'check-again',
  unknown: 'copy-details',
};

/** Whose cause it is decides what helps; null for a cause of this PC. */
function outsideClassOf(reason: Reason | null): OutsideClass | null {
  const found = reason?.class;
  return found === undefined || found === 'clock' || found === 'stale-token' || found === 'helper'
    ? null
    : found;
}

export function helpFor(reason: Reason | null): Help {
  const outside = outsideClassOf(reason);
  // Who has just changed it has to use it, not to change it again.
  if (outside === 'password' && tellsOfChangedPassword(reason)) return 'open-teams';
  return outside === null ? 'copy-details' : helps[outside];
}

/** Codes that come up when a password was changed elsewhere: Windows then still holds the old one. */
const changedPassword = /50173|50133|C000006[AD]/i;

function tellsOfChangedPassword(reason: Reason | null): boolean {
  return reason !== null && changedPassword.test(reason.code);
}
