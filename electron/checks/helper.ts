import type { CheckId } from '../../shared/model/check';
import type { RepairId } from '../../shared/model/repair';
import type { Result } from '../../shared/result';
import type { SignInHelperAnswer } from '../host/answers';
import { type Answers, type Check, evidenceFrom } from './check';
import { finding, say, unanswered } from './finding';

interface HelperCheck {
  readonly id: CheckId;
  readonly kind: 'work' | 'personal';
  readonly question: 'workHelper' | 'personalHelper';
  readonly repair: RepairId;
}

/** The package behind Windows' sign-in window, as registered for this user. */
function helperCheck({
  id,
  kind,
  question,
  repair,
}: HelperCheck): Check<'workHelper' | 'personalHelper' | 'signInEvents' | 'pc'> {
  return {
    id,
    needs: [question, 'signInEvents', 'pc'],
    measures: question,
    perUser: true,
    judge(answers, { at }) {
      const answer: Result<SignInHelperAnswer> = answers[question];
      if (!answer.ok) return unanswered(id, answer.error, at);
      const { registered, manifestExists, services, name } = answer.value;
      const recordedTrouble = countTrouble(answers, name, at);
      const disabled = services.find((service) => service.startType === 'Disabled');
      const evidence = evidenceFrom('appx', at, {
        package: name,
        registered: registered?.fullName ?? null,
        status: registered?.status ?? null,
        manifestExists,
        disabledService: disabled?.name,
        recordedTrouble,
      });
      const likelihood = kind === 'work' ? 'likely' : 'possible';
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
      if (isHealthy && recordedTrouble > 0) {
        // It may have mended itself since, so it is offered and not done unasked.
        return finding(id, {
          status: 'attention',
          likelihood: 'possible',
          message: say(`helper.${kind}.troubled`),
          repairs: [repair],
          evidence,
        });
      }
      if (isHealthy) return finding(id, { status: 'fine', message: say(`helper.${kind}.fine`), evidence });
      if (!manifestExists) {
        return finding(id, {
          status: 'broken',
          likelihood,
          message: say(`helper.${kind}.filesMissing`),
          evidence,
        });
      }
      return finding(id, {
        status: 'broken',
        likelihood,
        message: say(`helper.${kind}.${registered === null ? 'missing' : 'damaged'}`),
        repairs: [repair],
        evidence,
      });
    },
  };
}

const week = 7 * 24 * 3600 * 1000;

/** How often Windows recorded, in the last seven days and as this user, that the package's own state gave trouble. */
function countTrouble(
  { signInEvents, pc }: Pick<Answers, 'signInEvents' | 'pc'>,
  name: string,
  at: string,
): number {
  if (!signInEvents.ok || !pc.ok) return 0;
  return signInEvents.value.events.filter(
    (event) =>
      /^(application$|microsoft-windows-appmodel-state)/i.test(event.log) &&
      event.userSid === pc.value.identity.sid &&
      event.text.toLowerCase().includes(name.toLowerCase()) &&
      Date.parse(at) - Date.parse(event.at) < week,
  ).length;
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
