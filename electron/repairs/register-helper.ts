import type { CheckId } from '../../shared/model/check';
import type { RepairId } from '../../shared/model/repair';
import type { Answers } from '../checks/check';
import type { HelperName } from '../host/answers';
import { hresultText } from './hresult';
import { passes, sayRepair, sayStep, type UserRepair } from './repair';

interface HelperRepair {
  readonly id: RepairId & ('helper.register-work' | 'helper.register-personal');
  readonly provenBy: CheckId;
  readonly name: HelperName;
  readonly question: 'workHelper' | 'personalHelper';
  readonly words: 'helper.register-work' | 'helper.register-personal';
}

/** Registers one of Windows' sign-in packages for this user. Elevated it would be registered for somebody else. */
function registerHelper({ id, provenBy, name, question, words }: HelperRepair): UserRepair {
  return {
    id,
    lane: 'user',
    needsClosedTeams: 'if-possible',
    provenBy,
    undo: 'none',
    preview: () => ({ changes: [{ action: 'package.register', target: name }], message: sayRepair(words) }),
    capture: () => null,
    async apply(_planned, { user, answers, progress }) {
      progress(sayStep('windowsWorks'));
      const answer = await user.registerSignInHelper(name, isPresent(answers, question));
      if (!answer.ok) return { ok: false, detail: answer.error.detail };
      const { number } = answer.value;
      return number === 0 ? { ok: true } : { ok: false, detail: `Windows answered ${hresultText(number)}.` };
    },
    isProven: passes,
  };
}

/** Closing the package's windows first is only needed, and only justified, when it is present but damaged. */
function isPresent(answers: Answers, question: 'workHelper' | 'personalHelper'): boolean {
  const answer = answers[question];
  return answer.ok && answer.value.registered !== null;
}

export const registerWork = registerHelper({
  id: 'helper.register-work',
  provenBy: 'helper.work',
  name: 'Microsoft.AAD.BrokerPlugin',
  question: 'workHelper',
  words: 'helper.register-work',
});

export const registerPersonal = registerHelper({
  id: 'helper.register-personal',
  provenBy: 'helper.personal',
  name: 'Microsoft.Windows.CloudExperienceHost',
  question: 'personalHelper',
  words: 'helper.register-personal',
});
