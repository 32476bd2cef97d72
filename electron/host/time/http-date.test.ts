import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfWidthOf, middleOf, readHttpDate } from './http-date';

const at = Date.UTC(2026, 3, 14, 9, 30, 0);
const exchange = (change: object = {}) => ({
  sentAt: at,
  elapsed: 200,
  answeredAt: 0n,
  date: 'Tue, 14 Apr 2026 09:30:00 GMT',
  age: null,
  ...change,
});

describe('the Date of an HTTP answer', () => {
  it('bounds the offset by whole seconds and the time the exchange took', () => {
    const reading = readHttpDate(exchange());
    if (!reading.usable) throw new Error(reading.why);
    expect(reading.interval).toEqual({ lowest: -1, highest: 0.2 });
    expect(middleOf(reading.interval)).toBeCloseTo(-0.4);
    expect(halfWidthOf(reading.interval)).toBeCloseTo(0.6);
  });

  it('is moved on by the time the answer spent in caches, which is cut to seconds as well', () => {
    const reading = readHttpDate(exchange({ age: '60' }));
    expect(reading).toEqual({ usable: true, interval: { lowest: -62, highest: -59.8 } });
  });

  it.each([
    ['no Date', { date: null }, /no Date/],
    ['a Date in another form', { date: '2026-04-14T09:30:00Z' }, /not an HTTP date/],
    ['a Date that no calendar has', { date: 'Tue, 44 Apr 2026 09:30:00 GMT' }, /not an HTTP date/],
    ['an Age that is no number', { age: 'old' }, /Age/],
    ['a negative Age', { age: '-5' }, /Age/],
    ['an Age above a day', { age: '86401' }, /more than a day/],
  ])('is refused for %s', (_what, change, why) => {
    const reading = readHttpDate(exchange(change));
    expect(reading.usable ? '' : reading.why).toMatch(why);
  });

  it('always bounds the true offset, whatever clock, way and cache', () => {
    const milliseconds = (max: number) => fc.nat({ max });
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2021, 0), max: Date.UTC(2090, 0) }),
        fc.integer({ min: -1e9, max: 1e9 }),
        milliseconds(3000),
        milliseconds(3000),
        milliseconds(3_600_000),
        (sentTrue, offset, there, back, cached) => {
          const answered = sentTrue + there - cached;
          const age = Math.floor(cached / 1000);
          const reading = readHttpDate({
            sentAt: sentTrue + offset,
            elapsed: there + back,
            answeredAt: 0n,
            date: new Date(answered).toUTCString(),
            age: age === 0 ? null : `${age}`,
          });
          if (!reading.usable) return false;
          // Under a second in a cache leaves no trace; then the bound is wider by what was not told.
          const untold = age === 0 ? cached / 1000 : 0;
          const { lowest, highest } = reading.interval;
          return offset / 1000 >= lowest - untold - 1e-6 && offset / 1000 <= highest + 1e-6;
        },
      ),
    );
  });
});
