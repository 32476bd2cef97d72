import type { z } from 'zod';
import type { Change } from '../../shared/model/repair';
import type { Answers } from '../checks/check';
import { CapturedTimeService } from '../host/journal/journal-entry';
import { describeClock, refuseDate } from './clock-setting';
import { adminRepair, passes, sayRepair } from './repair';

const target = 'W32Time';

/** Lets Windows keep the time by itself again: Type NTP, the service allowed to start and started. */
export const clockTurnOn = adminRepair('clock.turn-on', {
  preview({ answers }) {
    if (!answers.timeService.ok) return null;
    const { service, type, server } = answers.timeService.value;
    // What it does could not be taken back where nobody knows how the service was set to start.
    if (service === null || service.startType === null) return null;
    const changes: Change[] = [];
    if (type !== 'NTP' || !server) changes.push({ action: 'time.configure', target });
    if (service.startType === 'Disabled' || service.status !== 'Running') {
      changes.push({ action: 'time.service', target });
    }
    return changes.length === 0 ? null : { changes, message: sayRepair('clock.turn-on') };
  },
  capture: (_planned, answers) => captureTimeService(answers),
  refused: refuseDate,
  isProven: passes,
  describe: ({ verified, answers }) => (verified ? null : describeClock(answers)),
});

/** W32Time as it is now, when it is in a state that undo can name. */
export function captureTimeService(
  answers: Pick<Answers, 'timeService'>,
): z.infer<typeof CapturedTimeService> | null {
  if (!answers.timeService.ok) return null;
  const { service, type, server } = answers.timeService.value;
  if (service === null || service.startType === null || !isKnownType(type)) return null;
  const { startType, status } = service;
  return { kind: 'time-service', type, server, startType, status };
}

function isKnownType(type: string | null): type is z.infer<typeof CapturedTimeService>['type'] {
  return CapturedTimeService.shape.type.safeParse(type).success;
}
