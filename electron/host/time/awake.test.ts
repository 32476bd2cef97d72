import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterAwake, countAwake } from './awake';

let counter = 0;
beforeEach(() => {
  counter = 0;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const read = () => counter;
/** Time passes while this PC is awake, in steps in which its timers are served. */
function stayAwake(milliseconds: number): void {
  for (let passed = 0; passed < milliseconds; passed += 100) {
    counter += 100;
    vi.advanceTimersByTime(100);
  }
}
/** The counter goes on and no timer is served. */
const sleep = (milliseconds: number) => {
  counter += milliseconds;
};

describe('time spent awake', () => {
  it('counts as the counter does while nobody sleeps', () => {
    const count = countAwake(read);
    stayAwake(7300);
    expect(count.spent()).toBe(7300);
    count.stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves sleep out, but for a tick', () => {
    const count = countAwake(read);
    stayAwake(2000);
    sleep(8 * 3600_000);
    stayAwake(2000);
    const spent = count.spent();
    expect(spent).toBeGreaterThanOrEqual(4000);
    expect(spent).toBeLessThanOrEqual(6000);
  });

  it('counts a PC that is only busy', () => {
    const count = countAwake(read);
    for (let times = 0; times < 5; times++) {
      sleep(4000);
      stayAwake(1000);
    }
    expect(count.spent()).toBe(25_000);
  });
});

describe('a limit', () => {
  it.each([1, 999, 1000, 3000, 150_000])('of %d ms passes once, and not before', (limit) => {
    const passed = vi.fn();
    afterAwake(limit, passed, read);
    stayAwake(Math.floor((limit - 1) / 100) * 100);
    expect(passed).not.toHaveBeenCalled();
    stayAwake(1100);
    stayAwake(10_000);
    expect(passed).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not pass because the PC slept', () => {
    const passed = vi.fn();
    afterAwake(3000, passed, read);
    stayAwake(500);
    sleep(3600_000);
    stayAwake(900);
    expect(passed).not.toHaveBeenCalled();
    stayAwake(3000);
    expect(passed).toHaveBeenCalledTimes(1);
  });

  it('that was taken back never passes', () => {
    const passed = vi.fn();
    afterAwake(3000, passed, read)();
    stayAwake(10_000);
    expect(passed).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
