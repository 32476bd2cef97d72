import type { UserRepair } from '../repairs/repair';
import { callIsRunning, runningTeams } from '../repairs/teams';
import type { Inquiry } from './inquiry';

/**
 * Why a repair may not run now because of Teams, in one sentence; null when it may. During a call nothing is touched
 * that Teams uses. What must not happen beside a running Teams asks anew whether it has come back by itself; the rest
 * goes on when Teams could not be closed, because it helps all the same.
 */
export async function whyTeamsForbids(
  { needsClosedTeams }: Pick<UserRepair, 'needsClosedTeams'>,
  inquiry: Inquiry,
): Promise<string | null> {
  if (!needsClosedTeams) return null;
  const mustBeClosed = needsClosedTeams === 'always';
  const teams = mustBeClosed ? await inquiry.askAnew('teams') : await inquiry.answer('teams');
  if (!teams.ok) return mustBeClosed ? "It couldn't be told whether Teams is closed." : null;
  if (runningTeams({ teams }).length === 0) return null;
  if (teams.value.inCall) return callIsRunning;
  return mustBeClosed ? 'Teams is still running, and this needs it closed.' : null;
}
