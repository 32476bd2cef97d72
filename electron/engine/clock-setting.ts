import { offsetOf, settableAnchor } from '../checks/clock-facts';
import { isKeptByHost, isManaged } from '../checks/management';
import type { HostClock, TimeAnchor } from '../host/host';
import { answersFor, type Inquiry, known } from './inquiry';

/** As much of a run as decides about setting the clock. */
interface Asking {
  readonly checked: { readonly inquiry: Pick<Inquiry, 'answer'> };
}

/** No clock is ever set to before this program was written. */
const earliest = Date.UTC(2026, 9, 1);
/** The last moment that the elevated script takes for an anchor. */
const latest = Date.UTC(2099, 11, 31);
const day = 86_400;

/** Why the clock may not be set from our own measurement here, in one sentence; null when it may. */
export async function whyNotSet({
  checked,
  control,
}: Asking & { readonly control: { readonly dateConfirmed: boolean | null } }): Promise<string | null> {
  const answers = await answersFor(checked.inquiry, ['time', 'registration', 'timeService', 'pc']);
  if (isManaged(answers) !== false) return "This PC's time belongs to its organisation.";
  if (isKeptByHost(answers)) return 'The host of this virtual machine keeps its clock.';
  const anchor = answers.time.ok ? settableAnchor(answers.time.value) : null;
  if (anchor === null) return 'Too few time sources agree to set the clock from them.';
  if (anchor.utcMilliseconds < earliest)
    return 'The measured time is older than this program, so it is not believed.';
  const offset = offsetOf(answers.time);
  if (offset !== null && Math.abs(offset) > day && control.dateConfirmed !== true) {
    return 'The clock would move by more than a day, which needs a person to confirm the date.';
  }
  return null;
}

/**
 * Whether a person said No to the date that the clock would move to. That holds for everything that moves the clock, also
 * when it can't be measured any more; a clock that is right to the day by now was not asked about.
 */
export async function isDateRefused({
  checked,
  control,
}: Asking & { readonly control: { readonly dateConfirmed: boolean | null } }): Promise<boolean> {
  if (control.dateConfirmed !== false) return false;
  const offset = offsetOf((await answersFor(checked.inquiry, ['time'])).time);
  return offset === null || Math.abs(offset) > day;
}

/**
 * True time at one moment, from which the elevated step computes what to set. Where the time may not be set from what
 * was measured, `set` is not among the steps and the anchor only has to have its form: this PC's own clock, which may be
 * years off.
 */
export async function adminAnchor({
  checked,
  host,
}: Asking & {
  readonly host: { readonly clock: Pick<HostClock, 'wall' | 'monotonic'> };
}): Promise<TimeAnchor> {
  const measurement = known(await checked.inquiry.answer('time'));
  const measured = measurement === null ? null : settableAnchor(measurement);
  const wall = Math.min(Math.max(host.clock.wall(), earliest), latest);
  return measured ?? { utcMilliseconds: wall, monotonicNanoseconds: host.clock.monotonic() };
}
