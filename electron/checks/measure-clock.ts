import { success } from '../../shared/result';
import type { Host, TimeMeasurement } from '../host/host';
import type { Inquiry } from './check';
import { hasMovedSince } from './clock-facts';
import { valueOrNull } from './inquiry';

/**
 * Asks for the time anew, of all who keep it.
 * @param earlier a measurement after the same correction: it shows a clock that is drawn towards true time
 */
export async function measureClock(inquiry: Inquiry, earlier?: TimeMeasurement): Promise<void> {
  await Promise.all([inquiry.askAnew('time'), inquiry.askAnew('domainTime')]);
  const newest = valueOrNull(await inquiry.answer('time'));
  if (earlier !== undefined && newest !== null) inquiry.replace('time', success({ ...newest, earlier }));
}

/**
 * The newest measurement when somebody has moved the clock since: a person, another program, a host, a PC that woke up.
 * Null when it still holds. Costs nothing, because the wall clock and the monotonic counter tell.
 */
export async function outdatedMeasurement(
  inquiry: Inquiry,
  clock: Host['clock'],
): Promise<TimeMeasurement | null> {
  const before = valueOrNull(await inquiry.answer('time'));
  await clock.refresh();
  const now = { wall: clock.wall(), monotonic: clock.monotonic() };
  return before !== null && hasMovedSince(before, now) ? before : null;
}
