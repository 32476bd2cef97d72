import type { Finding } from '../../shared/model/finding';
import { promptPurpose } from '../../shared/repairs';
import { isPortal, mayTryBrowser, wayIntoTeams } from '../run/obstacles';
import { findingsOf, type RunView } from '../run/run-view';
import type { HelpfulPlace } from '../ui/open-place-button';
import { listsToVisit, placeOfList } from './accounts-to-visit';
import { type Help, helpFor } from './reason-help';
import { countRepairable, type Review } from './review-of';

/** What a button of Review may do first. */
export type Primary = Help | 'fix' | 'fresh' | 'narrow-down' | 'close';

/** Whether Fix all has something that it can do now. */
export function canFix(review: Review, run: RunView): boolean {
  const { kind } = review.verdict;
  const isOutOfReach = kind === 'blocked' || kind === 'unsupported' || kind === 'fault';
  return countRepairable(review) > 0 && run.plan !== null && !isOutOfReach && review.call !== 'all-waits';
}

/** The one action that helps most, by whose cause it is. */
export function primaryOf(review: Review, run: RunView): Primary {
  const helpful = wantedOf(review, run);
  return helpful === 'open-teams' ? wayIntoTeams(findingsOf(run)) : helpful;
}

function wantedOf(review: Review, run: RunView): Primary {
  switch (review.verdict.kind) {
    case 'found':
      return canFix(review, run) ? 'fix' : 'check-again';
    case 'fresh':
      return 'fresh';
    case 'limited':
      return canFix(review, run) ? 'fix' : 'close';
    case 'elsewhere':
      return helpFor(run.reason);
    case 'unsure':
      return 'narrow-down';
    case 'unsupported':
      return mayTryBrowser(findingsOf(run)) ? 'teams-web' : 'copy-details';
    case 'worth':
      return placeFor(review.cause) ?? 'open-teams';
    case 'nothing':
    case 'spoken':
      return 'open-teams';
    case 'network':
      return review.elsewhere.some(isPortal) ? 'network-sign-in' : 'check-again';
    case 'offline':
    case 'blocked':
    case 'unanswered':
    case 'fault':
      return 'check-again';
  }
}

/** Where a person can remove a cause that is not ours to touch. */
function placeFor(cause: Finding | null): HelpfulPlace | null {
  if (cause?.id === 'clock.zone') return 'settings-date-and-time';
  const [list] = listsToVisit(cause, null);
  return cause?.id === 'accounts.conflict' && list !== undefined ? placeOfList(list) : null;
}

/** What is said of Teams: that it is closed for a moment, or what waits until a call in it is over. */
export function teamsNotice({ call }: Review, { plan }: RunView) {
  const planned = (plan?.repairs ?? []).map(({ id }) => id);
  if (call === 'all-waits') return 'review.call.allWaits' as const;
  if (call === 'some-waits') return `review.call.${promptPurpose(planned)}` as const;
  return call === null && planned.includes('teams.close') ? ('review.closesTeams' as const) : null;
}
