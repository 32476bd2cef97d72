import type { Evidence, Finding } from '../../shared/model/finding';
import type { TimeMeasurement } from '../host/host';
import { enoughForClock, showsWrongClock } from '../reasons/clock-reasons';
import type { Answers } from './check';
import { brokenFrom, combineUntrusted } from './clock-facts';
import { finding, say } from './finding';
import { ownSid, personOf } from './pc-facts';
import { ownEvents, seenOf } from './sign-in-reason/own-events';
import { readServerStamps, type ServerStamp } from './sign-in-reason/server-stamps';

/**
 * The verdict when no trustworthy source could be measured: always `unknown`, because neither a page that anybody can
 * forge nor the time of a sign-in hours ago tells what the clock is now. What they do say is passed on.
 */
export function judgeUnmeasured(
  measurement: TimeMeasurement,
  answers: Recorded,
  at: string,
  evidence: readonly Evidence[],
): Finding {
  const stamp = newestOf(stampsIn(answers, at, null));
  return finding('clock.offset', {
    status: 'unknown',
    message: hintOf(measurement, stamp),
    evidence: [...evidence, ...stampEvidence(stamp)],
  });
}

function hintOf(measurement: TimeMeasurement, stamp: ServerStamp | null) {
  const untrusted = combineUntrusted(measurement);
  if (untrusted.kind === 'measured') {
    if (Math.abs(untrusted.seconds) < brokenFrom) return say('clock.untrusted.fine');
    const side = untrusted.seconds < 0 ? 'clock.untrusted.behind' : 'clock.untrusted.ahead';
    return say(side, { seconds: wholeMinutes(untrusted.seconds) });
  }
  if (stamp !== null && Math.abs(stamp.offsetSeconds) >= enoughForClock) {
    const side = stamp.offsetSeconds < 0 ? 'clock.stamped.behind' : 'clock.stamped.ahead';
    return say(side, { seconds: wholeMinutes(stamp.offsetSeconds) });
  }
  return say('clock.unmeasured');
}

/** What such a source says is not true to the second. */
function wholeMinutes(seconds: number): number {
  return Math.round(Math.abs(seconds) / 60) * 60;
}

/**
 * What an answer to this person's sign-ins proves of the clock then: the newest one by which it was wrong, although it
 * may be right by now.
 * @param offsetSeconds wall clock minus true time now
 */
export function wrongStampEvidence(answers: Recorded, at: string, offsetSeconds: number): Evidence[] {
  const wrong = stampsIn(answers, at, offsetSeconds).filter((stamp) => showsWrongClock(stamp, offsetSeconds));
  return stampEvidence(newestOf(wrong));
}

type Recorded = Pick<Answers, 'signInEvents' | 'pc'>;

/** The server's time in the answers to this person's sign-ins, against this PC's clock then. */
function stampsIn({ signInEvents, pc }: Recorded, at: string, offsetSeconds: number | null) {
  if (!signInEvents.ok || !pc.ok || personOf(pc) !== 'signed-in') return [];
  const own = ownEvents(signInEvents.value, {
    user: { sid: ownSid(pc) },
    now: Date.parse(at),
    newerThanRecord: null,
    offsetSeconds,
    startedAt: null,
  });
  return readServerStamps(seenOf(own), offsetSeconds);
}

function newestOf(stamps: readonly ServerStamp[]): ServerStamp | null {
  return stamps.reduce<ServerStamp | null>(
    (newest, stamp) => (newest === null || stamp.recordId > newest.recordId ? stamp : newest),
    null,
  );
}

function stampEvidence(stamp: ServerStamp | null): Evidence[] {
  if (stamp === null) return [];
  const { at, offsetSeconds, confirmed } = stamp;
  return [
    { source: 'sign-in event', name: 'serverStampOffsetSeconds', value: offsetSeconds, at },
    { source: 'sign-in event', name: 'serverStampConfirmed', value: confirmed, at },
  ];
}
