import type { Change } from '../../shared/model/repair';
import { isBeingCorrected, offsetOf } from '../checks/clock-facts';
import { sentence } from '../words';
import { describeClock, refuseDate, whyNotSet } from './clock-setting';
import { resyncChanges } from './clock-sync';
import { isTheOtherHour } from './doubled-hour';
import { measuringClock } from './measuring-clock';
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
  refused: refuseDate,
  forbidden: whyNotSet,
  measuring: measuringClock,
  isProven: passes,
  describe({ verified, claim, answers, wall }) {
    if (verified) return null;
    const { time } = answers;
    const offset = offsetOf(time);
    const isOtherHour = claim === 'done' && offset !== null && isTheOtherHour(wall, offset);
    return isOtherHour && !(time.ok && isBeingCorrected(time.value))
      ? sentence('outcomes.clock.otherHour')
      : describeClock(answers);
  },
});
