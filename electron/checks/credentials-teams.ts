import type { Evidence } from '../../shared/model/finding';
import type { StoredCredential } from '../host/answers';
import type { Answers, Check } from './check';
import { finding, say, unanswered } from './finding';
import { sortSignIns } from './saved-sign-ins';

/** Left-overs of Teams among the saved sign-ins: names and types only, never a secret. */
export const credentialsTeams: Check<'credentials' | 'teams' | 'pc'> = {
  id: 'credentials.teams',
  needs: ['credentials', 'teams', 'pc'],
  measures: 'credentials',
  perUser: true,
  judge(answers, { at }) {
    const id = 'credentials.teams';
    if (!answers.credentials.ok) return unanswered(id, answers.credentials.error, at);
    const { ours, personal, ofWindows, optional, others } = sortSignIns(
      answers.credentials.value.credentials,
      answers.pc.ok ? answers.pc.value : null,
    );
    const named =
      (name: string) =>
      ({ target }: StoredCredential): Evidence => ({ source: 'credential-manager', name, value: target, at });
    const evidence = [
      ...ours.map(named('target')),
      ...personal.map(named('personalTarget')),
      ...ofWindows.map(named('windowsTarget')),
      ...optional.map(named('optionalTarget')),
      { source: 'credential-manager', name: 'others left alone', value: others.length, at },
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
    const count = personal.length + ofWindows.length;
    const message = count > 0 ? say('credentials.personalOnly', { count }) : say('credentials.none');
    return finding(id, { status: 'fine', message, evidence });
  },
};

/** New Teams keeps its tokens elsewhere: where it is alone, these entries are hardly the cause. */
function onlyNewTeams(teams: Answers['teams']): boolean {
  if (!teams.ok) return false;
  const installed = (kind: string) => teams.value.apps.some((app) => app.kind === kind && app.installed);
  return installed('new') && !installed('classic');
}
