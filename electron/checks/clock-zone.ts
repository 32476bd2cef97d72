import type { Check } from './check';
import { timeServiceEvidence } from './clock-evidence';
import { brokenFrom, offsetOf } from './clock-facts';
import { finding, say } from './finding';

const quarterHour = 900;
const tolerance = 90;
/** No time zone is further from UTC than this. */
const furthest = 14 * 3600 + tolerance;

/**
 * Whether the offset looks like a wrong zone: tokens use UTC, so a wrong zone alone is harmless, but people then
 * "correct" the clock and make UTC wrong by whole quarter hours.
 */
export const clockZone: Check<'time' | 'timeService'> = {
  id: 'clock.zone',
  needs: ['time', 'timeService'],
  measures: 'time',
  perUser: false,
  judge(answers, context) {
    const offset = offsetOf(answers.time);
    const evidence = timeServiceEvidence(answers, context);
    if (offset === null)
      return finding('clock.zone', { status: 'unknown', message: say('clock.zoneUnknown'), evidence });
    if (!looksLikeZone(Math.abs(offset))) {
      return finding('clock.zone', { status: 'fine', message: say('clock.zoneFine'), evidence });
    }
    const count = Math.round(Math.abs(offset) / quarterHour) * 15;
    return finding('clock.zone', {
      status: 'attention',
      likelihood: 'possible',
      message: say('clock.zoneSuspect', { count }),
      evidence,
    });
  },
};

function looksLikeZone(size: number): boolean {
  const nearest = Math.round(size / quarterHour) * quarterHour;
  return size >= brokenFrom && size <= furthest && nearest > 0 && Math.abs(size - nearest) <= tolerance;
}
