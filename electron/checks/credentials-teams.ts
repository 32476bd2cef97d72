import type { Evidence } from '../../shared/model/finding';
import type { Answers, Check } from './check';
import { finding, say, unanswered } from './finding';
import { kindOf } from './saved-sign-ins';

/** Left-overs of Teams among the saved sign-ins: names and types only, never a secret. */
export const credentialsTeams: Check<'credentials' | 'teams'> = {
  id: 'credentials.teams',
  needs: ['credentials', 'teams'],
  measures: 'credentials',
  perUser: true,
  judge(answers, { at }) {
    const id = 'credentials.teams';
    if (!answers.credentials.ok) return unanswered(id, answers.credentials.error, at);
    const all = answers.credentials.value.credentials;
    const ours = all.filter((credential) => kindOf(credential) === 'ours');
    const personal = all.filter((credential) => kindOf(credential) === 'personal');
    const named =
      (name: string) =>
      (credential: { target: string }): Evidence => ({
        source: 'credential-manager',
        name,
        value: credential.target,
        at,
      });
    const evidence = [
      ...ours.map(named('target')),
      ...personal.map(named('personalTarget')),
      {
        source: 'credential-manager',
        name: 'others left alone',
        value: all.length - ours.length - personal.length,
        at,
      },
    ];
    if (ours.length > 0) {
      const leftOver = onlyNewTeams(answers.teams);
      return finding(id, {
        status: 'broken',
        likelihood: leftOver ? 'unlikely' : 'possible',
        message: say(leftOver ? 'credentials.leftOver' : 'credentials.found', { count: ours.length }),
        repairs: ['credentials.remove'],
        evidence,
      });
    }
    const message =
      personal.length > 0
        ? say('credentials.personalOnly', { count: personal.length })
        : say('credentials.none');
    return finding(id, { status: 'fine', message, evidence });
  },
};

/** New Teams keeps its tokens elsewhere: where it is alone, these entries are hardly the cause. */
function onlyNewTeams(teams: Answers['teams']): boolean {
  if (!teams.ok) return false;
  const installed = (kind: string) => teams.value.apps.some((app) => app.kind === kind && app.installed);
  return installed('new') && !installed('classic');
}
