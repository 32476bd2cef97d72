import type { Message } from '../../shared/model/finding';
import type { Answers } from '../checks/check';
import { isBeingCorrected, maySeeLate, offsetOf, settableAnchor } from '../checks/clock-facts';
import { valueOrNull } from '../checks/inquiry';
import { isKeptByHost, isManaged } from '../checks/management';
import type { HostClock, TimeAnchor } from '../host/host';
import { saying, sentence } from '../words';
import type { PersonsWord } from './repair';

/** No clock is ever set to before this program was written. */
const earliest = Date.UTC(2026, 9, 1);
/** The last moment that the elevated script takes for an anchor. */
const latest = Date.UTC(2099, 11, 31);
const day = 86_400;

/** Why the clock may not be set from our own measurement here, in one sentence; null when it may. */
export function whyNotSet(
  answers: Pick<Answers, 'time' | 'registration' | 'timeService' | 'pc'>,
  { dateConfirmed }: PersonsWord,
): Message | null {
  if (isManaged(answers) !== false) return saying('outcomes.clock.organisation');
  if (isKeptByHost(answers)) return saying('outcomes.clock.virtualMachine');
  const anchor = answers.time.ok ? settableAnchor(answers.time.value) : null;
  if (anchor === null) return saying('outcomes.clock.tooFewSources');
  if (anchor.utcMilliseconds < earliest) return saying('outcomes.clock.tooOld');
  const offset = offsetOf(answers.time);
  if (offset !== null && Math.abs(offset) > day && dateConfirmed !== true) {
    return saying('outcomes.clock.unconfirmed');
  }
  return null;
}

/**
 * Whether a person said No to the date that the clock would move to. That holds for everything that moves the clock,
 * starting the time service included, also when it can't be measured any more; a clock that is right to the day by now
 * was not asked about.
 */
export function refuseDate({ time }: Pick<Answers, 'time'>, { dateConfirmed }: PersonsWord): Message | null {
  if (dateConfirmed !== false) return null;
  const offset = offsetOf(time);
  return offset === null || Math.abs(offset) > day ? saying('outcomes.clock.leftAlone') : null;
}

/**
 * True time at one moment, from which the elevated step computes what to set. Where the time may not be set from what
 * was measured, `set` is not among the steps and the anchor only has to have its form: this PC's own clock, which may be
 * years off.
 */
export function adminAnchor(
  { time }: Pick<Answers, 'time'>,
  clock: Pick<HostClock, 'wall' | 'monotonic'>,
): TimeAnchor {
  const measurement = valueOrNull(time);
  const measured = measurement === null ? null : settableAnchor(measurement);
  const wall = Math.min(Math.max(clock.wall(), earliest), latest);
  return measured ?? { utcMilliseconds: wall, monotonicNanoseconds: clock.monotonic() };
}

/**
 * What can be said of a clock that is not right after a step that may have moved it; null when nothing can.
 * @param vain why measuring it again is no use, where it is known
 */
export function describeClock({ time }: Pick<Answers, 'time'>, vain: string | null = null): string | null {
  if (!time.ok) return vain;
  if (isBeingCorrected(time.value)) {
    return sentence('outcomes.clock.slewing');
  }
  const isUnseen = maySeeLate(time.value);
  return vain ?? (isUnseen ? sentence('outcomes.clock.unseen') : null);
}
