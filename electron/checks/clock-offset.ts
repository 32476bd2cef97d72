import type { Evidence } from '../../shared/model/finding';
import type { RepairId } from '../../shared/model/repair';
import type { Answers, Check } from './check';
import { timeEvidence } from './clock-evidence';
import { brokenFrom, combineOffsets, fineBelow, likelyFrom } from './clock-facts';
import { finding, say, unanswered } from './finding';
import { isManaged } from './management';

type Needs = 'time' | 'timeService' | 'registration' | 'pc';

/** How far this PC's clock is from true time. */
export const clockOffset: Check<Needs> = {
  id: 'clock.offset',
  needs: ['time', 'timeService', 'registration', 'pc'],
  measures: 'time',
  perUser: false,
  judge(answers, { at }) {
    if (!answers.time.ok) return unanswered('clock.offset', answers.time.error, at);
    const combined = combineOffsets(answers.time.value);
    const evidence = timeEvidence(answers.time.value, at);
    if (combined.kind === 'contradiction') {
      return finding('clock.offset', { status: 'unknown', message: say('clock.contradiction'), evidence });
    }
    if (combined.kind === 'unmeasured') {
      return finding('clock.offset', { status: 'unknown', message: say('clock.unmeasured'), evidence });
    }
    return judgeOffset(combined.seconds, answers, [
      { source: combined.best.source, name: 'offsetSeconds', value: combined.seconds, at },
      ...evidence,
    ]);
  },
};

function judgeOffset(seconds: number, answers: Pick<Answers, Needs>, evidence: Evidence[]) {
  const size = Math.abs(seconds);
  if (size < fineBelow)
    return finding('clock.offset', { status: 'fine', message: say('clock.fine'), evidence });
  if (size < brokenFrom) {
    const message = say(seconds < 0 ? 'clock.nearlyBehind' : 'clock.nearlyAhead', {
      count: Math.round(size),
    });
    return finding('clock.offset', { status: 'fine', message, evidence });
  }
  return finding('clock.offset', {
    status: 'broken',
    likelihood: size >= likelyFrom ? 'likely' : 'possible',
    message: wrongClock(seconds),
    repairs: repairsFor(answers),
    evidence,
  });
}

function wrongClock(seconds: number) {
  const size = Math.abs(seconds);
  const side = seconds < 0 ? 'clock.behind' : 'clock.ahead';
  if (size < 120) return say(`${side}.seconds`, { count: Math.round(size) });
  if (size < 2 * 3600) return say(`${side}.minutes`, { count: Math.round(size / 60) });
  if (size < 48 * 3600) return say(`${side}.hours`, { count: Math.round(size / 3600) });
  return say(`${side}.days`, { count: Math.round(size / 86400) });
}

/**
 * Windows' own correction first. On a managed PC nothing else: its time comes from the organisation, and a service
 * that is off there stays off. Without the service only setting is left.
 */
function repairsFor(answers: Pick<Answers, Needs>): RepairId[] {
  const managed = isManaged(answers) !== false;
  if (!answers.timeService.ok) return managed ? ['clock.sync'] : ['clock.sync', 'clock.set'];
  const { service, type } = answers.timeService.value;
  if (service === null) return managed ? [] : ['clock.set'];
  const isOff = type === 'NoSync' || service.startType === 'Disabled';
  if (managed) return isOff ? [] : ['clock.sync'];
  return ['clock.sync', 'clock.set'];
}
