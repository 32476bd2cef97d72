import type { Message } from '../../shared/model/finding';
import type { ChangeAction } from '../../shared/model/repair';
import type { Result } from '../../shared/result';
import type { RepairKey } from '../../shared/words/word-keys';
import type { Answers, Inquiry } from '../checks/check';
import { type ChangeAnswer, TeamsKind } from '../host/answers';
import { saying } from '../words';
import { refusalOf } from './refusal';
import { type Claim, type LeftAsItIs, type Preview, sayRepair, type UserActs, userRepair } from './repair';

/** Only Teams, only this user's, never during a call. Outlook and Office stay open. */
export const teamsClose = userRepair('teams.close', {
  preview: ({ answers }) => forRunning(answers, 'process.stop', 'teams.close'),
  capture: () => null,
  async apply(planned, { user }) {
    const before = await user.readTeamsApps();
    if (before.ok && before.value.inCall) return { left: saying('outcomes.teams.inCall') };
    return eachKind(planned.changes, (kind) => user.stopTeams(kind));
  },
  isProven: (_finding, answers) => answers.teams.ok && runningTeams(answers).length === 0,
});

/** Brings back the Teams that ran, through the shell, so that it is never elevated. */
export const teamsOpen = userRepair('teams.open', {
  preview: ({ answers }) => forRunning(answers, 'process.start', 'teams.open'),
  capture: () => null,
  // The shell takes the word and starts it some seconds later, after its caches were set aside above all.
  takesTime: true,
  /** What could not be closed, or came back by itself, is left as it is. */
  apply(planned, { user, answers }) {
    const running = runningTeams(answers);
    const closed = planned.changes.filter(({ target }) => !running.some((kind) => kind === target));
    return eachKind(closed, (kind) => user.startTeams(kind));
  },
  isProven(_finding, answers, planned) {
    const running = runningTeams(answers);
    return planned.changes.every((change) => running.some((kind) => kind === change.target));
  },
});

function runningTeams(answers: Pick<Answers, 'teams'>): TeamsKind[] {
  if (!answers.teams.ok) return [];
  return answers.teams.value.apps.filter((app) => app.processIds.length > 0).map((app) => app.kind);
}

/** The same change for every Teams that runs now. */
function forRunning(answers: Answers, action: ChangeAction, words: RepairKey): Preview {
  const changes = runningTeams(answers).map((target) => ({ action, target }));
  return changes.length === 0 ? null : { changes, message: sayRepair(words) };
}

/** Acts on each Teams, also after one refused. */
async function eachKind(
  changes: readonly { target: string }[],
  act: (kind: TeamsKind) => Promise<Result<ChangeAnswer>>,
): Promise<Claim | LeftAsItIs> {
  if (changes.length === 0) return { left: saying('outcomes.nothingToDo') };
  const refused: string[] = [];
  for (const { target } of changes) {
    const refusal = refusalOf(await act(TeamsKind.parse(target)));
    if (refusal !== null) refused.push(refusal);
  }
  return refused.length === 0 ? { ok: true } : { ok: false, detail: [...new Set(refused)].join(' ') };
}

/**
 * Why a repair may not run now because of Teams, in one sentence; null when it may. During a call nothing is touched
 * that Teams uses. What must not happen beside a running Teams asks anew whether it has come back by itself; the rest
 * goes on when Teams could not be closed, because it helps all the same.
 */
export async function whyTeamsForbids(
  { needsClosedTeams }: Pick<UserActs, 'needsClosedTeams'>,
  inquiry: Pick<Inquiry, 'answer' | 'askAnew'>,
): Promise<Message | null> {
  if (!needsClosedTeams) return null;
  const mustBeClosed = needsClosedTeams === 'always';
  const teams = mustBeClosed ? await inquiry.askAnew('teams') : await inquiry.answer('teams');
  if (!teams.ok) return mustBeClosed ? saying('outcomes.teams.unseen') : null;
  if (runningTeams({ teams }).length === 0) return null;
  if (teams.value.inCall) return saying('outcomes.teams.inCall');
  return mustBeClosed ? saying('outcomes.teams.running') : null;
}
