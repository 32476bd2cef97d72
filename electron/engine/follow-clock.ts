import { success } from '../../shared/result';
import { hasMovedSince } from '../checks/clock-facts';
import type { Host, TimeMeasurement } from '../host/host';
import { type Inquiry, known } from './inquiry';
import { type Checked, judgeAgain } from './run-checks';
import type { RunStream } from './run-stream';

/** Asks for the time anew, of all who keep it. */
export async function measureAgain(inquiry: Inquiry): Promise<void> {
  await Promise.all([inquiry.askAnew('time'), inquiry.askAnew('domainTime')]);
}

/**
 * Judges the clock anew if somebody moved it since it was measured: a person, another program, a host, a PC that woke
 * up. Costs nothing when nobody did, because the wall clock and the monotonic counter tell.
 */
export async function followClock(checked: Checked, host: Host, stream: RunStream): Promise<void> {
  if (!checked.findings.has('clock.offset')) return;
  const before = known(await checked.inquiry.answer('time'));
  await host.clock.refresh();
  const now = { wall: host.clock.wall(), monotonic: host.clock.monotonic() };
  if (before === null || !hasMovedSince(before, now)) return;

  stream.emit({
    type: 'logged',
    level: 'warning',
    text: 'The clock was moved meanwhile: it is measured again.',
  });
  await measureAgain(checked.inquiry);
  await compareWith(before.earlier, checked.inquiry);
  await judgeAgain(checked, host, stream, ['clock.offset', 'clock.automatic', 'clock.zone']);
}

/** Lets the newest measurement be compared with an earlier one, which shows a clock that is drawn towards true time. */
export async function compareWith(earlier: TimeMeasurement | undefined, inquiry: Inquiry): Promise<void> {
  const newest = known(await inquiry.answer('time'));
  if (earlier === undefined || newest === null) return;
  inquiry.replace('time', success({ ...newest, earlier }));
}
