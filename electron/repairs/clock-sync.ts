import type { Change } from '../../shared/model/repair';
import { type AdminRepair, passes, sayRepair } from './repair';

/** Asks Windows' own time service to correct the clock. Starting it first is part of asking. */
export const clockSync: AdminRepair = {
  id: 'clock.sync',
  lane: 'admin',
  step: 'sync',
  provenBy: 'clock.offset',
  undo: 'none',
  preview({ answers }) {
    const isStopped = !answers.timeService.ok || answers.timeService.value.service?.status !== 'Running';
    const start: Change[] = isStopped ? [{ action: 'time.service', target: 'W32Time' }] : [];
    return {
      changes: [...start, { action: 'time.resync', target: 'W32Time' }],
      message: sayRepair('clock.sync'),
    };
  },
  capture: () => null,
  isProven: passes,
};
