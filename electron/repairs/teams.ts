import type { Answers } from '../checks/check';
import type { TeamsKind } from '../host/answers';
import { type Claim, sayRepair, type UserRepair } from './repair';

/** Only Teams, only this user's, never during a call. Outlook and Office stay open. */
export const teamsClose: UserRepair = {
  id: 'teams.close',
  lane: 'user',
  provenBy: 'teams.state',
  undo: 'none',
  preview({ answers }) {
    const kinds = runningTeams(answers);
    if (kinds.length === 0) return null;
    return {
      changes: kinds.map((target) => ({ action: 'process.stop', target })),
      message: sayRepair('teams.close'),
    };
  },
  capture: () => null,
  async apply(planned, { user }) {
    const before = await user.readTeamsApps();
    if (before.ok && before.value.inCall) return { ok: false, detail: 'A call is running in Teams.' };
    return eachKind(planned.changes, (kind) => user.stopTeams(kind));
  },
  isProven: (_finding, answers) => answers.teams.ok && runningTeams(answers).length === 0,
};

/** Brings back the Teams that ran, through the shell, so that it is never elevated. */
export const teamsOpen: UserRepair = {
  id: 'teams.open',
  lane: 'user',
  provenBy: 'teams.state',
  undo: 'none',
  preview({ answers }) {
    const kinds = runningTeams(answers);
    if (kinds.length === 0) return null;
    return {
      changes: kinds.map((target) => ({ action: 'process.start', target })),
      message: sayRepair('teams.open'),
    };
  },
  capture: () => null,
  apply: (planned, { user }) => eachKind(planned.changes, (kind) => user.startTeams(kind)),
  isProven(_finding, answers, planned) {
    const running = runningTeams(answers);
    return planned.changes.every((change) => running.some((kind) => kind === change.target));
  },
};

function runningTeams(answers: Pick<Answers, 'teams'>): TeamsKind[] {
  if (!answers.teams.ok) return [];
  return answers.teams.value.apps.filter((app) => app.processIds.length > 0).map((app) => app.kind);
}

async function eachKind(
  changes: readonly { target: string }[],
  act: (kind: TeamsKind) => ReturnType<Parameters<UserRepair['apply']>[1]['user']['stopTeams']>,
): Promise<Claim> {
  for (const { target } of changes) {
    const answer = await act(target === 'classic' ? 'classic' : 'new');
    if (!answer.ok) return { ok: false, detail: answer.error.detail };
    if (answer.value.number !== 0) return { ok: false, detail: `Windows answered ${answer.value.number}.` };
  }
  return { ok: true };
}
