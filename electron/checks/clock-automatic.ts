import { type Check, evidenceFrom } from './check';
import { timeServiceEvidence } from './clock-evidence';
import { isClockBroken, offsetOf } from './clock-facts';
import { finding, say, unanswered } from './finding';
import { isManaged } from './management';

type Needs = 'timeService' | 'time' | 'registration' | 'pc';

/** Whether Windows keeps the time by itself. Manual and stopped is how a home PC looks when all is well. */
export const clockAutomatic: Check<Needs> = {
  id: 'clock.automatic',
  needs: ['timeService', 'time', 'registration', 'pc'],
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
    const isOff = type === 'NoSync' || service === null || service.startType === 'Disabled';

    if (!isOff) {
      const message = say(managed === true ? 'clock.automaticManaged' : 'clock.automaticOn');
      return finding(id, { status: 'fine', message, evidence });
    }
    if (managed === true)
      return finding(id, { status: 'attention', message: say('clock.automaticManaged'), evidence });
    if (managed === null) {
      return finding(id, { status: 'attention', message: say('clock.automaticUnmanagedUnknown'), evidence });
    }
    if (service === null) {
      return finding(id, { status: 'attention', message: say('clock.automaticMissing'), evidence });
    }
    const isBroken = isClockBroken(offsetOf(answers.time)) === true;
    return finding(id, {
      status: isBroken ? 'broken' : 'attention',
      likelihood: isBroken ? 'possible' : 'unlikely',
      message: say(service.startType === 'Disabled' ? 'clock.automaticDisabled' : 'clock.automaticOff'),
      repairs: ['clock.turn-on'],
      evidence,
    });
  },
};
