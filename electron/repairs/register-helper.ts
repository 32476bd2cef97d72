import { setTimeout as wait } from 'node:timers/promises';
import type { Answers } from '../checks/check';
import { isHealthy } from '../checks/helper-state';
import type { HelperName } from '../host/answers';
import { describeRefusal, inUse } from './deployment-answers';
import { sayRepair, sayStep, userRepair } from './repair';

/** Teams was closed a moment ago; what it had open of the package may still be closing. */
const pause = 2000;

interface Helper {
  readonly name: HelperName;
  readonly question: 'workHelper' | 'personalHelper';
}

/** Registers one of Windows' sign-in packages for this user. Elevated it would be registered for somebody else. */
function registerHelper<Id extends 'helper.register-work' | 'helper.register-personal'>(
  id: Id,
  { name, question }: Helper,
) {
  return userRepair(id, {
    needsClosedTeams: 'if-possible',
    preview: () => ({ changes: [{ action: 'package.register', target: name }], message: sayRepair(id) }),
    capture: () => null,
    async apply(_planned, { user, answers, progress }) {
      progress(sayStep('windowsWorks'));
      const force = stateIn(answers, question) === 'damaged';
      let answer = await user.registerSignInHelper(name, force);
      if (answer.ok && answer.value.number === inUse) {
        await wait(pause);
        answer = await user.registerSignInHelper(name, force);
      }
      if (!answer.ok) return { ok: false, detail: answer.error.detail };
      const { number, inner } = answer.value;
      return number === 0 ? { ok: true } : { ok: false, detail: describeRefusal(number, inner) };
    },
    /**
     * Registering a package that is there can do nothing and still report success. So only the state counts, and
     * where it was healthy before, only that the check has nothing to say any more.
     */
    isProven(finding, answers, _planned, before) {
      if (stateIn(answers, question) !== 'healthy') return false;
      return before === undefined || stateIn(before, question) !== 'healthy' || finding.status === 'fine';
    },
  });
}

/** Closing the package's windows first is only needed, and only justified, when it is present but damaged. */
function stateIn(
  answers: Answers,
  question: 'workHelper' | 'personalHelper',
): 'healthy' | 'damaged' | 'missing' | 'unknown' {
  const answer = answers[question];
  if (!answer.ok || !answer.value.listed) return 'unknown';
  if (answer.value.registered === null) return 'missing';
  return isHealthy(answer.value) ? 'healthy' : 'damaged';
}

export const registerWork = registerHelper('helper.register-work', {
  name: 'Microsoft.AAD.BrokerPlugin',
  question: 'workHelper',
});

export const registerPersonal = registerHelper('helper.register-personal', {
  name: 'Microsoft.Windows.CloudExperienceHost',
  question: 'personalHelper',
});
