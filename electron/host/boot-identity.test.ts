import { describe, expect, it } from 'vitest';
import { belongsToBoot } from './boot-identity';

const mark = { id: 'boot', uptime: 600_000, begunAt: Date.UTC(2026, 3, 14) };

describe('a boot', () => {
  it.each([
    ['a moment later', { uptime: 601_000, begunAt: mark.begunAt }, true],
    ['days later, the counters having drifted a little', { uptime: 9e8, begunAt: mark.begunAt + 3000 }, true],
    ['with a shorter uptime', { uptime: 30_000, begunAt: mark.begunAt + 600_000 }, false],
    [
      'with a shorter uptime although the clock was set so that the beginnings agree',
      { uptime: 30_000, begunAt: mark.begunAt },
      false,
    ],
    [
      'with a longer uptime of a later beginning',
      { uptime: 700_000, begunAt: mark.begunAt + 3_600_000 },
      false,
    ],
  ])('%s is judged by uptime first and beginning second', (_what, now, same) => {
    expect(belongsToBoot(mark, now)).toBe(same);
  });
});
