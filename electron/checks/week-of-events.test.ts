import { describe, expect, it, vi } from 'vitest';
import { failure, success } from '../../shared/result';
import type { SignInEventRecord } from '../host/answers';
import type { Host } from '../host/host';
import { tellReason } from './sign-in-reason';
import { readReason } from './sign-in-reason/read-reason';
import { event, input, now, refusal, teams } from './sign-in-reason/sign-in-reason.fixture';
import { readWeek } from './week-of-events';

const log = 'Microsoft-Windows-AAD/Operational';
const { user } = input([]);

/** A log with a page of 200, as `Get-SignInEvent` answers of it. */
function hostWith(records: readonly SignInEventRecord[], broken = 0) {
  const newestFirst = [...records].sort((a, b) => b.recordId - a.recordId);
  const read = vi.fn(async (above = 0, below = Number.MAX_SAFE_INTEGER) => {
    if (broken > 0 && read.mock.calls.length === broken) return failure('timed-out', 'no answer');
    const inside = newestFirst.filter(({ recordId }) => recordId > above && recordId < below);
    const more = inside.length >= 200;
    return success({ logs: [{ log, number: 0, skipped: 0, cut: 0, more }], events: inside.slice(0, 200) });
  });
  // Only what reading events needs is there.
  const host = { user: { readSignInEvents: read }, clock: { wall: () => now } } as unknown as Host;
  return { read, host };
}

/** Lines of ordinary days, the newest with the highest number; `days` apart from first to last. */
function routine(count: number, days: number, first = 1000): SignInEventRecord[] {
  return Array.from({ length: count }, (_, index) =>
    event(`Error: 0xCAA10001 Need user interface. client: ${teams}`, {
      recordId: first + count - index,
      secondsAgo: 60 + (index * days * 86_400) / count,
    }),
  );
}

const cause = (daysAgo: number) =>
  event(refusal('AADSTS53003'), { recordId: 500, secondsAgo: daysAgo * 86_400 });

async function weekOf(records: readonly SignInEventRecord[], broken = 0) {
  const { read, host } = hostWith(records, broken);
  const answer = await readWeek(host, async () => user.sid);
  if (!answer.ok) throw new Error(answer.error.detail);
  return { pages: read.mock.calls.length, read: readReason(input([], { events: answer.value })) };
}

describe('a week of sign-ins', () => {
  it.each([
    [199, 1],
    [200, 2],
    [1500, 8],
  ])('with %i lines of ordinary days before the cause takes %i pages', async (count, pages) => {
    const week = await weekOf([...routine(count, 5), cause(5.5)]);
    expect(week.read.reason?.code).toBe('AADSTS53003');
    expect(week.pages).toBe(pages);
  });

  it('is not read on once a refusal of Teams is found', async () => {
    const week = await weekOf([event(refusal('AADSTS50126'), { recordId: 9000 }), ...routine(900, 5)]);
    expect([week.pages, week.read.reason?.code]).toEqual([1, 'AADSTS50126']);
  });

  it('ends after seven days, of which nothing is missing then', async () => {
    const week = await weekOf(routine(2000, 14));
    expect([week.pages, week.read.incomplete, tellReason(week.read).status]).toEqual([6, false, 'fine']);
  });

  it('goes on where only the clock makes all of it look old', async () => {
    const old = routine(600, 1).map((record) => ({
      ...record,
      at: new Date(Date.parse(record.at) - 40 * 86_400_000).toISOString(),
    }));
    expect((await weekOf(old)).pages).toBe(4);
  });

  it.each([
    ['beyond the limit', 0, 20],
    ['of a page that was not answered', 2, 2],
  ])('says what was not read, which never counts as no reason: %s', async (_what, broken, pages) => {
    const week = await weekOf([...routine(5000, 6), cause(6.5)], broken);
    expect(week.pages).toBe(pages);
    expect(tellReason(week.read)).toMatchObject({
      status: 'unknown',
      message: { key: 'finding.signIn.notAllRead' },
      evidence: expect.arrayContaining([
        expect.objectContaining({ source: log, name: 'olderRecordsUnread' }),
      ]),
    });
  });

  it('misses nothing where only records above one count', async () => {
    const { host } = hostWith(routine(5000, 6));
    const answer = await readWeek(host, async () => user.sid);
    const events = answer.ok ? answer.value : null;
    const incomplete = (newerThanRecord: number) =>
      readReason(input([], { events, newerThanRecord })).incomplete;
    expect([incomplete(5900), incomplete(1001)]).toEqual([false, true]);
  });

  it('is nobody’s where the first page could not be read', async () => {
    const { host } = hostWith([], 1);
    expect(await readWeek(host, async () => user.sid)).toMatchObject({ ok: false });
  });
});
