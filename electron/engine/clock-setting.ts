import { offsetOf, settableAnchor } from '../checks/clock-facts';
import { isManaged } from '../checks/management';
import type { TimeAnchor } from '../host/host';
import { answersFor, known } from './inquiry';
import type { RunParts } from './run-repairs';

/** No clock is ever set to before this program was written. */
const earliest = Date.UTC(2026, 9, 1);
const day = 86_400;

/** Why the clock may not be set from our own measurement here, in one sentence; null when it may. */
export async function whyNotSet({ checked, control }: RunParts): Promise<string | null> {
  const answers = await answersFor(checked.inquiry, ['time', 'registration', 'timeService', 'pc']);
  if (isManaged(answers) !== false) return "This PC's time belongs to its organisation.";
  const anchor = answers.time.ok ? settableAnchor(answers.time.value) : null;
  if (anchor === null) return 'Too few time sources agree to set the clock from them.';
  if (anchor.utcMilliseconds < earliest)
    return 'The measured time is older than this program, so it is not believed.';
  const offset = offsetOf(answers.time);
  if (offset !== null && Math.abs(offset) > day && !control.dateConfirmed) {
    return 'The clock would move by more than a day, which needs a person to confirm the date.';
  }
  return null;
}

/** True time now, from which the elevated step computes what to set; the measured anchor, or this PC's own clock. */
export async function adminAnchor({ checked, host }: RunParts): Promise<TimeAnchor> {
  const measurement = known(await checked.inquiry.answer('time'));
  const measured = measurement === null ? null : settableAnchor(measurement);
  return measured ?? { utcMilliseconds: host.clock.wall(), monotonicNanoseconds: host.clock.monotonic() };
}
