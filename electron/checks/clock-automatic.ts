import type { FindingKey } from '../../shared/words/word-keys';
import { type Answers, type Check, evidenceFrom } from './check';
import { timeServiceEvidence } from './clock-evidence';
import { isClockBroken, isControllerAway, isControllerWrong, offsetOf } from './clock-facts';
import { finding, say, unanswered } from './finding';
import { isKeptByHost, isManaged } from './management';

type Needs = 'timeService' | 'time' | 'registration' | 'pc' | 'domainTime';

/**
 * Whether Windows keeps the time by itself, and who does where it does not. Manual and stopped is how a home PC looks
 * when all is well.
 */
export const clockAutomatic: Check<Needs> = {
  id: 'clock.automatic',
  needs: ['timeService', 'time', 'registration', 'pc', 'domainTime'],
  measures: 'timeService',
  perUser: false,
  judge(answers, context) {
    const id = 'clock.automatic';
    if (!answers.timeService.ok) return unanswered(id, answers.timeService.error, context.at);
    const { service, type } = answers.timeService.value;
    const managed = isManaged(answers);
    const evidence = [
      ...timeServiceEvidence(answers, context),
      ...evidenceFrom('host', context.at, { managed }),
    ];
    // A service that runs is not disabled, whatever it says of its start.
    const isUnread =
      service !== null && service.startType === null && (type === 'NoSync' || service.status === 'Stopped');
    const isOff = type === 'NoSync' || service === null || service.startType === 'Disabled';
    const isBroken = isClockBroken(offsetOf(answers.time)) === true;
    const attention = (key: FindingKey) => finding(id, { status: 'attention', message: say(key), evidence });

    const keeper = isBroken ? troubledKeeper(answers) : null;
    if (keeper !== null) return attention(keeper);
    if (isUnread && managed === false && !isKeptByHost(answers)) {
      return finding(id, { status: 'unknown', message: say('clock.automaticUnread'), evidence });
    }
    if (!isOff) {
      const message = say(managed === true ? 'clock.automaticManaged' : 'clock.automaticOn');
      return finding(id, { status: 'fine', message, evidence });
    }
    if (managed === true) return attention('clock.automaticManagedOff');
    if (isKeptByHost(answers)) return attention('clock.automaticHost');
    if (managed === null) return attention('clock.automaticUnmanagedUnknown');
    if (service === null) return attention('clock.automaticMissing');
    return finding(id, {
      status: isBroken ? 'broken' : 'attention',
      likelihood: isBroken ? 'possible' : 'unlikely',
      message: say(service.startType === 'Disabled' ? 'clock.automaticDisabled' : 'clock.automaticOff'),
      repairs: ['clock.turn-on'],
      evidence,
    });
  },
};

/** Who keeps this PC's clock, where the clock is wrong and only they, or the way to them, can put it right. */
function troubledKeeper(answers: Pick<Answers, Needs>): FindingKey | null {
  if (isControllerWrong(offsetOf(answers.time), answers.domainTime) === true) {
    return 'clock.automaticDomainWrong';
  }
  if (isControllerAway(answers.domainTime)) return 'clock.automaticDomainAway';
  return isKeptByHost(answers) ? 'clock.automaticHost' : null;
}
