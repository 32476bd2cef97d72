import type { Evidence } from '../../shared/model/finding';
import type { RepairId } from '../../shared/model/repair';
import { likelyFrom } from '../reasons/clock-reasons';
import type { Answers, Check } from './check';
import { domainEvidence, timeEvidence } from './clock-evidence';
import { brokenFrom, combineOffsets, fineBelow, isBeingCorrected, isControllerWrong } from './clock-facts';
import { judgeUnmeasured, wrongStampEvidence } from './clock-hints';
import { finding, say, unanswered } from './finding';
import { isKeptByHost, isManaged } from './management';

type Needs = 'time' | 'timeService' | 'registration' | 'pc' | 'domainTime' | 'signInEvents';

/** How far this PC's clock is from true time. */
export const clockOffset: Check<Needs> = {
  id: 'clock.offset',
  needs: ['time', 'timeService', 'registration', 'pc', 'domainTime', 'signInEvents'],
  measures: 'time',
  perUser: false,
  judge(answers, { at }) {
    if (!answers.time.ok) return unanswered('clock.offset', answers.time.error, at);
    const measurement = answers.time.value;
    const evidence = [...timeEvidence(measurement, at), ...domainEvidence(answers, at)];
    if (measurement.movedSeconds !== undefined) {
      return finding('clock.offset', { status: 'unknown', message: say('clock.moving'), evidence });
    }
    const combined = combineOffsets(measurement);
    if (combined.kind === 'contradiction') {
      return finding('clock.offset', { status: 'unknown', message: say('clock.contradiction'), evidence });
    }
    if (combined.kind === 'unmeasured') return judgeUnmeasured(measurement, answers, at, evidence);
    return judgeOffset(combined.seconds, answers, [
      { source: combined.best.source, name: 'offsetSeconds', value: combined.seconds, at },
      ...evidence,
      ...wrongStampEvidence(answers, at, combined.seconds),
    ]);
  },
};

function judgeOffset(seconds: number, answers: Pick<Answers, Needs>, evidence: Evidence[]) {
  const size = Math.abs(seconds);
  if (size < fineBelow)
    return finding('clock.offset', { status: 'fine', message: say('clock.fine'), evidence });
  if (size < brokenFrom) {
    const message = say(seconds < 0 ? 'clock.nearlyBehind' : 'clock.nearlyAhead', {
      seconds: Math.round(size),
    });
    return finding('clock.offset', { status: 'fine', message, evidence });
  }
  return finding('clock.offset', {
    status: 'broken',
    likelihood: size >= likelyFrom ? 'likely' : 'possible',
    message: isSlewed(size, answers) ? slewedClock(seconds) : wrongClock(seconds),
    repairs: repairsFor(seconds, answers),
    evidence,
  });
}

function wrongClock(seconds: number) {
  const side = seconds < 0 ? 'clock.behind' : 'clock.ahead';
  return say(side, { seconds: Math.round(Math.abs(seconds)) });
}

/** A home PC steps its clock at once; what a managed one has left after a correction may only be on its way. */
function isSlewed(size: number, answers: Pick<Answers, Needs>): boolean {
  const isManagedPc = isManaged(answers) !== false;
  return isManagedPc && size < likelyFrom && answers.time.ok && isBeingCorrected(answers.time.value);
}

function slewedClock(seconds: number) {
  const side = seconds < 0 ? 'clock.slewing.behind' : 'clock.slewing.ahead';
  return say(side, { seconds: Math.round(Math.abs(seconds)) });
}

/**
 * Windows' own correction first. Where somebody else keeps the time, nothing else: the organisation of a managed PC,
 * the host of a virtual machine. What is off there stays off, and a controller that is itself wrong is not asked.
 * Without the service only setting is left.
 */
function repairsFor(seconds: number, answers: Pick<Answers, Needs>): RepairId[] {
  const kept = isManaged(answers) !== false || isKeptByHost(answers);
  if (kept && isControllerWrong(seconds, answers.domainTime) === true) return [];
  if (!answers.timeService.ok) return kept ? ['clock.sync'] : ['clock.sync', 'clock.set'];
  const { service, type } = answers.timeService.value;
  if (service === null) return kept ? [] : ['clock.set'];
  const isOff = type === 'NoSync' || service.startType === 'Disabled';
  if (kept) return isOff ? [] : ['clock.sync'];
  return ['clock.sync', 'clock.set'];
}
