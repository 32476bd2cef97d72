import type { FindingKey } from '../../shared/words/word-keys';
import type { TimeServiceAnswer } from '../host/answers';
import { type Check, evidenceFrom } from './check';
import { timeServiceEvidence } from './clock-evidence';
import { brokenFrom, offsetOf } from './clock-facts';
import { finding, say } from './finding';

const minute = 60;
const quarterHour = 15 * minute;
const hour = 60 * minute;
const day = 24 * hour;
/** How near to a round number of quarter hours still counts as one, in seconds. */
const tolerance = 90;
/** No time zone is further from UTC than this. */
const furthest = 14 * hour + tolerance;

/** What people and programs typically do to a clock that then shows the hour they expect while UTC is wrong. */
type Mistake = 'day' | 'half-day' | 'daylight' | 'daylight-off' | 'dual-boot' | 'zone';

const sentences: Record<Mistake, FindingKey> = {
  day: 'clock.zoneDay',
  'half-day': 'clock.zoneHalfDay',
  daylight: 'clock.zoneDaylight',
  'daylight-off': 'clock.zoneDaylightOff',
  'dual-boot': 'clock.zoneDualBoot',
  zone: 'clock.zoneSuspect',
};

/**
 * Whether the offset looks like a mistake of the zone: tokens use UTC, so a wrong zone alone is harmless, but people
 * then "correct" the clock and make UTC wrong by whole quarter hours. The classic sizes are those of Microsoft's KB
 * 884776.
 */
export const clockZone: Check<'time' | 'timeService'> = {
  id: 'clock.zone',
  needs: ['time', 'timeService'],
  measures: 'time',
  perUser: false,
  judge(answers, context) {
    const offset = offsetOf(answers.time);
    const settings = timeServiceEvidence(answers, context);
    if (offset === null)
      return finding('clock.zone', {
        status: 'unknown',
        message: say('clock.zoneUnknown'),
        evidence: settings,
      });
    const mistake = mistakeBehind(offset, answers.timeService.ok ? answers.timeService.value : null);
    const evidence = [
      ...settings,
      ...evidenceFrom('host', context.at, { probableMistake: mistake ?? undefined }),
    ];
    if (mistake === null)
      return finding('clock.zone', { status: 'fine', message: say('clock.zoneFine'), evidence });
    const count = Math.round(Math.abs(offset) / quarterHour) * 15;
    return finding('clock.zone', {
      status: 'attention',
      likelihood: 'possible',
      message: say(sentences[mistake], mistake === 'zone' ? { count } : {}),
      evidence,
    });
  },
};

function mistakeBehind(offset: number, settings: TimeServiceAnswer | null): Mistake | null {
  const size = Math.abs(offset);
  if (isNear(size, day)) return 'day';
  if (!isRoundQuarter(size)) return null;
  if (isNear(size, 12 * hour)) return 'half-day';
  if (isNear(size, hour)) return settings?.daylightSavingOff ? 'daylight-off' : 'daylight';
  return settings !== null && isOtherHardwareClock(offset, settings) ? 'dual-boot' : 'zone';
}

/**
 * Another system on the same PC keeps the hardware clock in UTC where Windows takes it for local time: then Windows
 * shows UTC as its local time, and is off by just what the zone differs from UTC. The other way round likewise.
 */
function isOtherHardwareClock(offset: number, settings: TimeServiceAnswer): boolean {
  if (settings.zoneBiasMinutes === null || settings.zoneBiasMinutes === 0) return false;
  const bias = settings.zoneBiasMinutes * minute;
  return isNear(offset, settings.hardwareClockIsUtc ? -bias : bias);
}

function isRoundQuarter(size: number): boolean {
  const nearest = Math.round(size / quarterHour) * quarterHour;
  return size >= brokenFrom && size <= furthest && nearest > 0 && isNear(size, nearest);
}

function isNear(seconds: number, goal: number): boolean {
  return Math.abs(seconds - goal) <= tolerance;
}
