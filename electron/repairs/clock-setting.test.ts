import { describe, expect, it } from 'vitest';
import { failure, success } from '../../shared/result';
import { agreeing, healthyAnswers, registration, sample, valueIn } from '../checks/answers.fixture';
import type { Answers } from '../checks/check';
import type { TimeSample } from '../host/host';
import { speak } from '../words';
import { clockSet } from './clock-set';
import { adminAnchor } from './clock-setting';

const now = Date.UTC(2027, 5, 1);

/** The same samples, taken at a moment this program believes in. */
function at(utcMilliseconds: number, time: Answers['time']): Answers['time'] {
  const { samples, refusals } = valueIn(time);
  const moved = (one: TimeSample) => ({ ...one, anchor: { ...one.anchor, utcMilliseconds } });
  return success({ samples: samples.map(moved), refusals });
}

const guest = () =>
  success({ ...valueIn(healthyAnswers().timeService), service: null, virtualMachine: true });

describe('setting the clock from our own measurement', () => {
  it.each<[string, Partial<Answers>, boolean, RegExp | null]>([
    ['allowed on a home PC', { time: at(now, agreeing(-400)) }, false, null],
    ['refused on a joined PC', { registration: registration('YES', 'NO', 'NO') }, true, /organisation/],
    ['refused where nobody knows who keeps the PC', { pc: failure('timed-out', '') }, true, /organisation/],
    ['refused in a virtual machine', { timeService: guest() }, true, /host/],
    [
      'refused on the word of one server',
      { time: at(now, success({ samples: [sample(-400)], refusals: [] })) },
      true,
      /Too few/,
    ],
    ['refused before this program was written', { time: at(0, agreeing(-400)) }, true, /older/],
    ['refused by more than a day', { time: at(now, agreeing(-86_401)) }, false, /more than a day/],
    ['allowed by a day', { time: at(now, agreeing(-86_399)) }, false, null],
    ['allowed by more than a day when a person says so', { time: at(now, agreeing(-1e6)) }, true, null],
  ])('is %s', (_what, change, dateConfirmed, why) => {
    const answer = clockSet.forbidden?.({ ...healthyAnswers(), ...change }, { dateConfirmed });
    if (why === null) expect(answer).toBeNull();
    else expect(answer && speak(answer)).toMatch(why);
  });
});

describe('a No to the date', () => {
  const unmeasured = success({ samples: [], refusals: [] });
  it.each<[string, Answers['time'], boolean | null, boolean]>([
    ['binds a clock that would move by more than a day', agreeing(-86_401), false, true],
    ['binds a clock that can no longer be measured', unmeasured, false, true],
    ['does not bind one that moves by less', agreeing(-86_399), false, false],
    ['is not there where nobody was asked', agreeing(-1e6), null, false],
    ['is not there where a person said Yes', agreeing(-1e6), true, false],
  ])('%s', (_what, time, dateConfirmed, refused) => {
    const answer = clockSet.refused?.({ ...healthyAnswers(), time }, { dateConfirmed });
    expect(answer !== null).toBe(refused);
  });
});

describe('the anchor of the elevated script', () => {
  const clock = (wall: number) => ({ wall: () => wall, monotonic: () => 7n });

  it('is what was measured, however wrong this clock is', () => {
    expect(adminAnchor({ time: at(now, agreeing(-1e9)) }, clock(0))).toMatchObject({ utcMilliseconds: now });
  });

  it.each([0, 4e12, now])('has its form although nothing was measured and this clock says %d', (wall) => {
    const time = success({ samples: [], refusals: [] });
    const { utcMilliseconds, monotonicNanoseconds } = adminAnchor({ time }, clock(wall));
    expect(`${utcMilliseconds}`).toMatch(/^[0-9]{13}$/);
    expect(new Date(utcMilliseconds).getUTCFullYear()).toBeLessThan(2100);
    expect(monotonicNanoseconds).toBe(7n);
  });
});
