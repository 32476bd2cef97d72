import type { Place } from '../../shared/contract';
import type { CheckId } from '../../shared/model/check';
import { isInNoDirectory } from '../../shared/model/join-kind';
import type { Reason } from '../../shared/model/reason';
import type { RepairId } from '../../shared/model/repair';
import type { Result } from '../../shared/result';
import type { HelperName, SignInHelperAnswer } from '../host/answers';
import { type Answers, type Check, type CheckContext, evidenceFrom } from './check';
import { eventLogOf } from './event-logs';
import { finding, say, unanswered } from './finding';
import { disabledService, type HelperKind, isBeingServiced, isHealthy } from './helper-state';
import { ownSid, startOf } from './pc-facts';
import { isShared } from './pc-limits';

interface HelperCheck {
  readonly id: CheckId;
  readonly kind: HelperKind;
  readonly question: 'workHelper' | 'personalHelper';
  readonly repair: RepairId;
  /** The helper's own window. Whether it opens is the best test there is, and only a person can see it. */
  readonly window: Place;
}

type Needs = 'workHelper' | 'personalHelper' | 'signInEvents' | 'pc' | 'reason' | 'registration';

/** The package behind Windows' sign-in window, as registered for this user. */
function helperCheck({ id, kind, question, repair, window }: HelperCheck): Check<Needs> {
  return {
    id,
    needs: [question, 'signInEvents', 'pc', 'reason', 'registration'],
    measures: question,
    perUser: true,
    judge(answers, context) {
      const { at } = context;
      const answer: Result<SignInHelperAnswer> = answers[question];
      if (!answer.ok) return unanswered(id, answer.error, at);
      const { listed, registered, manifestExists, name } = answer.value;
      const repairedAt = lastRepairOf(repair, context);
      const recordedTrouble = countTrouble(answers, name, at, repairedAt);
      const disabled = disabledService(answer.value, kind);
      const evidence = evidenceFrom('appx', at, {
        package: name,
        ...(listed && { registered: registered?.fullName ?? null, status: registered?.status ?? null }),
        manifestExists,
        disabledService: disabled?.name,
        recordedTrouble,
        repairedAt: repairedAt ?? undefined,
      });
      const likelihood = kind === 'work' ? 'likely' : 'possible';

      if (isBeingServiced(answer.value))
        return finding(id, { status: 'attention', message: say(`helper.${kind}.servicing`), evidence });
      if (disabled) {
        // Registering would fail, and turning services on is a decision for whoever turned them off.
        return finding(id, {
          status: disabled.means,
          likelihood: disabled.means === 'broken' ? likelihood : 'possible',
          message: say(`helper.${kind}.${isOwnPc(answers) ? 'serviceDisabledHere' : 'serviceDisabled'}`, {
            service: disabled.name,
          }),
          evidence,
        });
      }
      if (isHealthy(answer.value)) {
        // The reason names the helper for work accounts: Teams signs in with no other.
        const reason = kind === 'work' && answers.reason.ok ? answers.reason.value.reason : null;
        const isBlamed = reason?.class === 'helper' && !isAnswered(reason, repairedAt);
        if (recordedTrouble === 0 && !isBlamed)
          return finding(id, { status: 'fine', message: say(`helper.${kind}.fine`), evidence });
        // It may work all the same, so registering it is offered and not done unasked.
        return finding(id, {
          status: 'attention',
          likelihood: 'possible',
          message: say(`helper.${kind}.ambiguous`),
          repairs: [repair],
          evidence: [...evidence, ...evidenceFrom('guide', at, { testWindow: window })],
        });
      }
      if (!manifestExists) {
        const message = say(`helper.${kind}.filesMissing`);
        return finding(id, { status: 'broken', likelihood, message, evidence });
      }
      const state = registered === null ? missing(answers, repairedAt) : 'damaged';
      const message = say(`helper.${kind}.${state}`);
      return finding(id, { status: 'broken', likelihood, message, repairs: [repair], evidence });
    },
  };
}

/** A PC of which its owner is the only administrator: nobody else is there to be asked. */
function isOwnPc({ registration, pc }: Pick<Answers, 'registration' | 'pc'>): boolean {
  const joined = registration.ok ? registration.value.device.joined : null;
  return joined !== null && isInNoDirectory(joined) && pc.ok && pc.value.mdmEnrolled === false;
}

/** Recorded before our own repair began: only the next sign-in tells more. */
function isAnswered({ at }: Pick<Reason, 'at'>, repairedAt: string | null): boolean {
  return repairedAt !== null && (at === null || Date.parse(at) <= Date.parse(repairedAt));
}

/** Gone again although we registered it: something on this PC removes it, most often an antivirus. */
function missing({ pc }: Pick<Answers, 'pc'>, repairedAt: string | null) {
  if (repairedAt !== null) return 'removedAgain';
  // On shared desktops packages may still be registered a minute after the first sign-in.
  return pc.ok && isShared(pc.value) ? 'missingForNow' : 'missing';
}

export const helperWork = helperCheck({
  id: 'helper.work',
  kind: 'work',
  question: 'workHelper',
  repair: 'helper.register-work',
  window: 'helper-work-window',
});

export const helperPersonal = helperCheck({
  id: 'helper.personal',
  kind: 'personal',
  question: 'personalHelper',
  repair: 'helper.register-personal',
  window: 'helper-personal-window',
});

const hour = 3600 * 1000;
const week = 7 * 24 * hour;
/** Microsoft suspects an antivirus where a package is gone again within two days. */
const soon = 48 * hour;

/**
 * When the newest of our own runs within the last two days that repaired this began; null when none did. The clock may
 * have been moved back since, so the near future counts as well.
 */
function lastRepairOf(
  id: RepairId,
  { recentRepairs, at }: Pick<CheckContext, 'recentRepairs' | 'at'>,
): string | null {
  const recent = recentRepairs.filter(
    (one) => one.repair === id && Math.abs(Date.parse(at) - Date.parse(one.at)) < soon,
  );
  return recent.at(-1)?.at ?? null;
}

/**
 * How often Windows recorded lately, as this user, that the package's own state gave trouble: within seven days, since
 * Windows was restarted (which repairs much of it), and since a run of ours repaired it.
 * @param at this PC's clock now
 * @param since when that run began; null when there was none
 */
function countTrouble(
  { signInEvents, pc }: Pick<Answers, 'signInEvents' | 'pc'>,
  name: HelperName,
  at: string,
  since: string | null,
): number {
  if (!signInEvents.ok || !pc.ok) return 0;
  const sid = ownSid(pc);
  const earliest = Math.max(
    Date.parse(at) - week,
    startOf(pc, at) ?? 0,
    since === null ? 0 : Date.parse(since),
  );
  return signInEvents.value.events.filter(
    (event) =>
      eventLogOf(event) === 'app-state' &&
      event.userSid === sid &&
      event.text.toLowerCase().includes(name.toLowerCase()) &&
      Date.parse(event.at) > earliest,
  ).length;
}
