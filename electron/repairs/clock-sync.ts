import type { Change } from '../../shared/model/repair';
import type { Answers } from '../checks/check';
import { isControllerAway, offsetOf, serviceReach } from '../checks/clock-facts';
import { isManaged } from '../checks/management';
import { sentence } from '../words';
import { describeClock, refuseDate } from './clock-setting';
import { measuringClock } from './measuring-clock';
import { adminRepair, passes, sayRepair } from './repair';

/** Asks Windows' own time service to correct the clock. Starting it first is part of asking. */
export const clockSync = adminRepair('clock.sync', {
  preview: ({ answers }) => ({ changes: resyncChanges(answers), message: sayRepair('clock.sync') }),
  capture: () => null,
  refused: refuseDate,
  measuring: measuringClock,
  // The first answer of a freshly started time service often comes late.
  takesTime: true,
  vain,
  isProven: passes,
  describe: ({ verified, answers }) => (verified ? null : describeClock(answers, vain(answers))),
});

/** The time service ignores what it is told, or nobody is there to ask for the time. */
function vain(answers: Answers): string | null {
  if (isControllerAway(answers.domainTime)) return sentence('outcomes.clock.domainAway');
  const isTooFar = isManaged(answers) === false && Math.abs(offsetOf(answers.time) ?? 0) > serviceReach;
  return isTooFar ? sentence('outcomes.clock.tooFar') : null;
}

/** What asking the time service may change; nothing where Windows has no such service. */
export function resyncChanges({ timeService }: Pick<Answers, 'timeService'>): Change[] {
  const service = timeService.ok ? timeService.value.service : undefined;
  if (service === null) return [];
  const start: Change[] =
    service?.status === 'Running' ? [] : [{ action: 'time.service', target: 'W32Time' }];
  return [...start, { action: 'time.resync', target: 'W32Time' }];
}
