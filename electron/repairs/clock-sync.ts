import type { Change } from '../../shared/model/repair';
import type { Answers } from '../checks/check';
import { adminRepair, passes, sayRepair } from './repair';

/** Asks Windows' own time service to correct the clock. Starting it first is part of asking. */
export const clockSync = adminRepair('clock.sync', {
  preview: ({ answers }) => ({ changes: resyncChanges(answers), message: sayRepair('clock.sync') }),
  capture: () => null,
  isProven: passes,
});

/** What asking the time service may change; nothing where Windows has no such service. */
export function resyncChanges({ timeService }: Pick<Answers, 'timeService'>): Change[] {
  const service = timeService.ok ? timeService.value.service : undefined;
  if (service === null) return [];
  const start: Change[] =
    service?.status === 'Running' ? [] : [{ action: 'time.service', target: 'W32Time' }];
  return [...start, { action: 'time.resync', target: 'W32Time' }];
}
