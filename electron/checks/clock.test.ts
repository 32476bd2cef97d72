import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failure, success } from '../../shared/result';
import { agreeing, context, healthyAnswers, registration, sample, valueIn } from './answers.fixture';
import type { Answers } from './check';
import { clockAutomatic } from './clock-automatic';
import { combineOffsets, settableAnchor } from './clock-facts';
import { clockOffset } from './clock-offset';
import { clockZone } from './clock-zone';

const pc = (change: Partial<Answers>): Answers => ({ ...healthyAnswers(), ...change });
const timeService = (change: object) => success({ ...valueIn(healthyAnswers().timeService), ...change });

describe('clock.offset', () => {
  it.each([
    [0, 'fine', 'unlikely', 'finding.clock.fine'],
    [-9.9, 'fine', 'unlikely', 'finding.clock.fine'],
    [10, 'fine', 'unlikely', 'finding.clock.nearlyAhead'],
    [-59.9, 'fine', 'unlikely', 'finding.clock.nearlyBehind'],
    [-60, 'broken', 'possible', 'finding.clock.behind.seconds'],
    [299.9, 'broken', 'possible', 'finding.clock.ahead.minutes'],
    [-300, 'broken', 'likely', 'finding.clock.behind.minutes'],
    [86_400, 'broken', 'likely', 'finding.clock.ahead.hours'],
    [-3 * 86_400, 'broken', 'likely', 'finding.clock.behind.days'],
  ])('judges an offset of %d s as %s and %s', (offset, status, likelihood, key) => {
    const finding = clockOffset.judge(pc({ time: agreeing(offset) }), context);
    expect(finding).toMatchObject({ status, likelihood, message: { key } });
    const evidence = finding.evidence.find(({ name }) => name === 'offsetSeconds');
    expect(evidence?.value).toBeCloseTo(offset, 5);
  });

  it.each<[string, Partial<Answers>, string[]]>([
    ['a home PC', {}, ['clock.sync', 'clock.set']],
    ['a registered PC', { registration: registration('NO', 'NO', 'YES') }, ['clock.sync', 'clock.set']],
    ['an Entra-joined PC', { registration: registration('YES', 'NO', 'NO') }, ['clock.sync']],
    ['a hybrid PC', { registration: registration('YES', 'YES', 'NO') }, ['clock.sync']],
    ['a domain PC', { registration: registration('NO', 'YES', 'NO') }, ['clock.sync']],
    ['a PC with a time policy', { timeService: timeService({ policy: true }) }, ['clock.sync']],
    ['a PC whose join is not known', { registration: failure('timed-out', '') }, ['clock.sync']],
    ['a home PC without the time service', { timeService: timeService({ service: null }) }, ['clock.set']],
    [
      'a domain PC whose time service is disabled',
      {
        registration: registration('NO', 'YES', 'NO'),
        timeService: timeService({ service: { startType: 'Disabled', status: 'Stopped' } }),
      },
      [],
    ],
  ])('offers %s only what may be done there', (_name, change, repairs) => {
    const finding = clockOffset.judge(pc({ ...change, time: agreeing(-400) }), context);
    expect(finding).toMatchObject({ status: 'broken', repairs });
  });

  it('is unknown, never fine, when only an untrusted source answers', () => {
    const time = success({ samples: [sample(-400, { trusted: false, source: 'http-date' })], refusals: [] });
    expect(clockOffset.judge(pc({ time }), context).status).toBe('unknown');
  });

  it('shows a contradiction instead of averaging it', () => {
    const time = success({ samples: [sample(0), sample(-400, { operator: 'two' })], refusals: [] });
    expect(clockOffset.judge(pc({ time }), context)).toMatchObject({
      status: 'unknown',
      message: { key: 'finding.clock.contradiction' },
    });
  });
});

describe('combining time sources', () => {
  it('believes the majority of operators, in any order', () => {
    const samples = [
      sample(-400),
      sample(-400.1, { operator: 'two' }),
      sample(5, { operator: 'three', uncertaintySeconds: 0.0001 }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(samples, { minLength: 3 }), (shuffled) => {
        const combined = combineOffsets({ samples: shuffled, refusals: [] });
        return combined.kind === 'measured' && Math.abs(combined.seconds + 400) < 0.2;
      }),
    );
  });

  it('sets no clock from one server alone, but does from three of two operators or HTTPS', () => {
    const one = { samples: [sample(-400)], refusals: [] };
    const https = {
      samples: [sample(-400, { source: 'https-date', uncertaintySeconds: 0.6 })],
      refusals: [],
    };
    expect(settableAnchor(one)).toBeNull();
    expect(settableAnchor(https)).not.toBeNull();
    expect(settableAnchor(valueIn(agreeing(-400)))).not.toBeNull();
  });
});

describe('clock.automatic', () => {
  const off = timeService({ type: 'NoSync' });
  const disabled = timeService({ service: { startType: 'Disabled', status: 'Stopped' } });
  it.each<[string, Partial<Answers>, string, string[]]>([
    ['on', {}, 'fine', []],
    ['off with a good clock', { timeService: off }, 'attention', ['clock.turn-on']],
    ['off with a broken clock', { timeService: off, time: agreeing(-400) }, 'broken', ['clock.turn-on']],
    [
      'disabled with a broken clock',
      { timeService: disabled, time: agreeing(90) },
      'broken',
      ['clock.turn-on'],
    ],
    [
      'off with a clock nobody could measure',
      { timeService: off, time: failure('unreachable', '') },
      'attention',
      ['clock.turn-on'],
    ],
    [
      'off on a managed PC',
      { timeService: off, time: agreeing(-400), registration: registration('YES', 'NO', 'NO') },
      'attention',
      [],
    ],
    [
      'off on a PC nobody knows to be managed',
      { timeService: off, time: agreeing(-400), registration: failure('timed-out', '') },
      'attention',
      [],
    ],
    ['missing', { timeService: timeService({ service: null }), time: agreeing(-400) }, 'attention', []],
    ['unreadable', { timeService: failure('access-denied', '') }, 'unknown', []],
  ])('finds automatic time %s', (_name, change, status, repairs) => {
    expect(clockAutomatic.judge(pc(change), context)).toMatchObject({ status, repairs });
  });
});

describe('clock.zone', () => {
  it.each([
    [0, 'fine'],
    [-660, 'fine'],
    [-3600, 'attention'],
    [3689, 'attention'],
    [3691, 'fine'],
    [-900, 'attention'],
    [15 * 3600, 'fine'],
  ])('judges an offset of %d s as %s', (offset, status) => {
    expect(clockZone.judge(pc({ time: agreeing(offset) }), context).status).toBe(status);
  });
});
