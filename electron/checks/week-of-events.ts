import { type Result, success } from '../../shared/result';
import type { SignInEventAnswer, SignInEventRecord } from '../host/answers';
import type { Host } from '../host/host';
import { eventLogOf } from './event-logs';
import { attemptsOf } from './sign-in-reason/attempts';
import { isIncomplete, ownEvents, signInLogWasRead } from './sign-in-reason/own-events';

const week = 7 * 24 * 3600 * 1000;
/** A sign-in log is read in pages of 200 records; more than these belong to something that fails all the time. */
const mostPages = 20;

/**
 * What was recorded of sign-ins in the last seven days. A busy log holds a cause behind hundreds of lines of ordinary
 * days, so older pages are asked for until the week is over, a refusal of Teams is found, or the limit is reached. In
 * the answer `more` says of that log that not the whole week was read.
 * @param whose the SID of the person whose sign-ins count; empty when that is not known
 */
export async function readWeek(host: Host, whose: () => Promise<string>): Promise<Result<SignInEventAnswer>> {
  const first = await host.user.readSignInEvents();
  if (!first.ok) return first;
  let read = wholeWeek(first.value, host.clock.wall());
  const sid = isIncomplete(read, null) ? await whose() : '';
  for (let page = 1; page < mostPages && isIncomplete(read, null); page++) {
    if (hasRefusal(read, sid, host.clock.wall())) break;
    const oldest = signInRecords(read).at(-1);
    if (oldest === undefined) break;
    const older = await host.user.readSignInEvents(0, oldest.recordId);
    // What could not be read is told as records that are there and were not read.
    if (!older.ok || !signInLogWasRead(older.value)) break;
    read = wholeWeek(joined(read, older.value), host.clock.wall());
  }
  return success(read);
}

/** Those of the sign-in log, the newest first. */
function signInRecords({ events }: SignInEventAnswer): SignInEventRecord[] {
  return events.filter((event) => eventLogOf(event) === 'sign-in').sort((a, b) => b.recordId - a.recordId);
}

/** What is older than a week is nothing that is missing. */
function wholeWeek(read: SignInEventAnswer, now: number): SignInEventAnswer {
  const records = signInRecords(read);
  const [newest, oldest] = [records[0], records.at(-1)];
  if (newest === undefined || oldest === undefined) return read;
  // By this PC's clock and by the records' own, because the clock may have jumped since: then the first tells nothing.
  const reached = Date.parse(oldest.at);
  if (now - reached < week || Date.parse(newest.at) - reached < week) return read;
  return {
    ...read,
    logs: read.logs.map((log) => (eventLogOf(log) === 'sign-in' ? { ...log, more: false } : log)),
  };
}

/** A refusal of Teams for a cause that does not go away by itself: nothing older can be the reason. */
function hasRefusal(read: SignInEventAnswer, sid: string, now: number): boolean {
  const { fresh } = ownEvents(read, {
    user: { sid },
    now,
    newerThanRecord: null,
    offsetSeconds: null,
    startedAt: null,
  });
  return attemptsOf(fresh, now).some(({ isTeams, telling }) => isTeams && telling === 'cause');
}

function joined(newer: SignInEventAnswer, older: SignInEventAnswer): SignInEventAnswer {
  const events = [...newer.events, ...older.events];
  return {
    events,
    logs: newer.logs.map((log) => {
      const page = older.logs.find((other) => other.log === log.log);
      if (page === undefined) return log;
      return {
        ...log,
        skipped: log.skipped + page.skipped,
        // Records for which a page had no room are read with the next one.
        cut: events.filter((event) => event.log === log.log && event.text.includes(' [...] ')).length,
        more: page.more,
      };
    }),
  };
}
