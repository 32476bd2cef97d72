import type { CheckId } from '../../shared/model/check';
import type { RepairId } from '../../shared/model/repair';
import type { Result } from '../../shared/result';
import type { SignInHelperAnswer } from '../host/answers';
import { type Check, evidenceFrom } from './check';
import { finding, say, unanswered } from './finding';

interface HelperCheck {
  readonly id: CheckId;
  readonly kind: 'work' | 'personal';
  readonly question: 'workHelper' | 'personalHelper';
  readonly repair: RepairId;
}

/** The package behind Windows' sign-in window, as registered for this user. */
function helperCheck({ id, kind, question, repair }: HelperCheck): Check<'workHelper' | 'personalHelper'> {
  return {
    id,
    needs: [question],
    measures: question,
    perUser: true,
    judge(answers, { at }) {
      const answer: Result<SignInHelperAnswer> = answers[question];
      if (!answer.ok) return unanswered(id, answer.error, at);
      const { registered, manifestExists, services, name } = answer.value;
      const disabled = services.find((service) => service.startType === 'Disabled');
      const evidence = evidenceFrom('appx', at, {
        package: name,
        registered: registered?.fullName ?? null,
        status: registered?.status ?? null,
        manifestExists,
        disabledService: disabled?.name,
      });
      const isHealthy = registered?.status === 'Ok';

      if (registered !== null && /Servicing/i.test(registered.status)) {
        return finding(id, { status: 'attention', message: say(`helper.${kind}.servicing`), evidence });
      }
      if (disabled) {
        // Registering would fail with 0x80073CF6, and turning services on is a decision for whoever turned them off.
        return finding(id, {
          status: isHealthy ? 'attention' : 'broken',
          likelihood: 'possible',
          message: say(`helper.${kind}.serviceDisabled`, { service: disabled.name }),
          evidence,
        });
      }
      if (isHealthy) return finding(id, { status: 'fine', message: say(`helper.${kind}.fine`), evidence });
      if (!manifestExists) {
        return finding(id, {
          status: 'broken',
          likelihood: 'likely',
          message: say(`helper.${kind}.filesMissing`),
          evidence,
        });
      }
      return finding(id, {
        status: 'broken',
        likelihood: kind === 'work' ? 'likely' : 'possible',
        message: say(`helper.${kind}.${registered === null ? 'missing' : 'damaged'}`),
        repairs: [repair],
        evidence,
      });
    },
  };
}

export const helperWork = helperCheck({
  id: 'helper.work',
  kind: 'work',
  question: 'workHelper',
  repair: 'helper.register-work',
});

export const helperPersonal = helperCheck({
  id: 'helper.personal',
  kind: 'personal',
  question: 'personalHelper',
  repair: 'helper.register-personal',
});
