import { afterEach, expect, it, vi } from 'vitest';
import { offsetNow } from './simulated-clock';
import { type Bench, openBench, scenario } from './testing/run-scenario';

let bench: Bench | null = null;
afterEach(async () => {
  vi.restoreAllMocks();
  await bench?.close();
});

it('a clock that was set in the hour that comes twice is told to be off by it, and why', async () => {
  const clocksArePutBack = Date.now() + 1_800_000;
  vi.spyOn(Date.prototype, 'getTimezoneOffset').mockImplementation(function (this: Date) {
    return this.getTime() < clocksArePutBack ? -120 : -60;
  });
  const clock = { offsetSeconds: 7200, resync: 'access-denied', takesOtherHour: true };
  bench = await openBench(scenario({ clock }));
  const { outcomes } = await bench.fix();
  expect(Math.abs(offsetNow(bench.host.readState()) - 3600)).toBeLessThan(60);
  expect(outcomes.find(({ repair }) => repair === 'clock.set')).toMatchObject({
    outcome: 'unchanged',
    verified: false,
    detail: expect.stringContaining('This hour comes twice'),
  });
}, 120_000);
