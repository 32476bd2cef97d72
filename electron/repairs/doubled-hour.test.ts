import { describe, expect, it } from 'vitest';
import { isTheOtherHour } from './doubled-hour';

/** A place that puts its clocks back by so many minutes at one moment. */
const putBack = (at: string, before: number, after: number) => (utc: number) =>
  utc < Date.parse(at) ? before : after;
const berlin = putBack('2026-10-25T01:00:00Z', 120, 60);
const lordHowe = putBack('2026-04-04T15:00:00Z', 660, 630);
/** Clocks are put forward, so that an hour is missing. */
const spring = putBack('2026-03-29T01:00:00Z', 60, 120);

describe('the hour that comes twice', () => {
  it.each<[string, string, number, (utc: number) => number, boolean]>([
    ['an hour ahead in its first half', '2026-10-25T00:30:00Z', 3600, berlin, true],
    ['an hour ahead and some seconds', '2026-10-25T00:30:00Z', 3603, berlin, true],
    ['an hour behind in its second half', '2026-10-25T01:30:00Z', -3600, berlin, true],
    ['half an hour ahead on Lord Howe Island', '2026-04-04T14:45:00Z', 1800, lordHowe, true],
    ['an hour ahead on Lord Howe Island', '2026-04-04T14:45:00Z', 3600, lordHowe, false],
    ['off by something else then', '2026-10-25T00:30:00Z', 1200, berlin, false],
    ['right then', '2026-10-25T00:30:00Z', 0, berlin, false],
    ['an hour ahead before it', '2026-10-24T23:30:00Z', 3600, berlin, false],
    ['an hour ahead after it', '2026-10-25T02:30:00Z', 3600, berlin, false],
    ['an hour ahead in spring', '2026-03-29T00:30:00Z', 3600, spring, false],
    ['an hour ahead where clocks are never put back', '2026-10-25T00:30:00Z', 3600, () => 330, false],
  ])('tells a clock that is %s', (_what, now, offset, ahead, expected) => {
    expect(isTheOtherHour(Date.parse(now) + offset * 1000, offset, ahead)).toBe(expected);
  });
});
