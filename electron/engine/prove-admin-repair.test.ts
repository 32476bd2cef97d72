import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PlannedRepair } from '../../shared/model/plan';
import { failure } from '../../shared/result';
import { clockSync } from '../repairs/clock-sync';
import { usualPace } from './pace';
import { proveAdminRepair } from './prove-admin-repair';
import { Run } from './run';

vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn() }));

let counter = 0;
beforeEach(() => {
  counter = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => counter);
});
afterEach(() => vi.restoreAllMocks());

/** A run whose clock is measured again and again, and never right; counts the measurements. */
function endlessRun() {
  let measured = 0;
  const run = new Run({
    stream: { emit: () => undefined, elapsed: () => counter },
    control: { isStopping: () => false },
    pace: usualPace,
    host: { clock: { wall: () => 0 }, user: { blocked: () => null } },
    checked: {
      findings: new Map(),
      context: {},
      inquiry: {
        answer: async () => failure('unexpected', ''),
        askAnew: async (question: string) => {
          if (question === 'time') measured += 1;
          return failure('unexpected', '');
        },
      },
    },
  } as unknown as ConstructorParameters<typeof Run>[0]);
  const prove = (moreToCome: boolean) =>
    proveAdminRepair({ planned: {} as PlannedRepair, repair: clockSync }, 'done', run, moreToCome);
  return { prove, measured: () => measured };
}

it.each([
  [false, 30],
  [true, 12],
])('a clock is measured for as long as the PC is awake (more to come: %j)', async (moreToCome, times) => {
  const { prove, measured } = endlessRun();
  const night = 8 * 3600_000;
  vi.mocked(wait).mockImplementation(async () => {
    counter += measured() === 2 ? night : 1000;
  });
  expect(await prove(moreToCome)).toEqual({
    repair: 'clock.sync',
    outcome: 'unchanged',
    verified: false,
    detail: 'Windows reported no error, but the check still finds it as before.',
  });
  expect(measured()).toBeGreaterThanOrEqual(times);
  expect(measured()).toBeLessThanOrEqual(times + 1);
});
