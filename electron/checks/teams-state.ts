import type { TeamsKind } from '../host/answers';
import { type Answers, type Check, evidenceFrom } from './check';
import { finding, say, unanswered } from './finding';

/** Which Teams is here, and whether it runs. Never broken: it tells what a run has to close and open. */
export const teamsState: Check<'teams'> = {
  id: 'teams.state',
  needs: ['teams'],
  measures: 'teams',
  perUser: true,
  judge(answers, { at }) {
    if (!answers.teams.ok) return unanswered('teams.state', answers.teams.error, at);
    const { apps, inCall } = answers.teams.value;
    const evidence = apps.flatMap((app) =>
      evidenceFrom(`teams (${app.kind})`, at, {
        installed: app.installed,
        version: app.version,
        running: app.processIds.length > 0,
      }),
    );
    const state = apps.some((app) => app.processIds.length > 0)
      ? 'running'
      : apps.some((app) => app.installed)
        ? 'installed'
        : 'absent';
    return finding('teams.state', {
      status: 'fine',
      message: say(`teams.${state}`),
      evidence: [...evidence, ...evidenceFrom('windows', at, { inCall })],
    });
  },
};

/** The Teams that is meant where both are here: the new one. Null when there is none, or nobody could tell. */
export function meantTeams({ teams }: Pick<Answers, 'teams'>): TeamsKind | null {
  if (!teams.ok) return null;
  const kinds = teams.value.apps.filter(({ installed }) => installed).map(({ kind }) => kind);
  return kinds.includes('new') ? 'new' : (kinds[0] ?? null);
}
