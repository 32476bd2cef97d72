import type { Change } from '../../shared/model/repair';
import { resyncChanges } from './clock-sync';
import { adminRepair, passes, sayRepair } from './repair';

/**
 * Sets the clock from our own measurement, for when the time service refuses or cannot. Where there is one, it is
 * started then and asked to take over.
 */
export const clockSet = adminRepair('clock.set', {
  preview({ answers }) {
    const set: Change = { action: 'time.set', target: 'W32Time' };
    return { changes: [set, ...resyncChanges(answers)], message: sayRepair('clock.set') };
  },
  capture: () => null,
  isProven: passes,
});
