import type { Inquiry } from '../checks/check';
import { valueOrNull } from '../checks/inquiry';
import { measureClock } from '../checks/measure-clock';
import type { TimeMeasurement } from '../host/host';

/** Measures the clock as often as the answer is called, and compares each measurement with the first. */
export function measuringClock(inquiry: Inquiry): () => Promise<void> {
  let first: TimeMeasurement | undefined;
  return async () => {
    await measureClock(inquiry, first);
    first ??= valueOrNull(await inquiry.answer('time')) ?? undefined;
  };
}
