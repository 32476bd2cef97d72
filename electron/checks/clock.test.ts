import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failure, success } from '../../shared/result';
import { speak } from '../words';
import { agreeing, context, healthyAnswers, registration, sample, valueIn } from './answers.fixture';
import type { Answers } from './check';
import { clockAutomatic } from './clock-automatic';
import { combineOffsets, hasMovedSince, isBeingCorrected, settableAnchor } from './clock-facts';
import { clockOffset } from './clock-offset';
import { clockZone } from './clock-zone';

const pc = (change: Partial<Answers>): Answers => ({ ...healthyAnswers(), ...change });
/** A member of a domain, and what the domain answered. */
function member(domainTime: Answers['domainTime']): Partial<Answers> {
  return { registration: registration('NO', 'YES', 'NO'), domainTime };
}
/** A controller against whose clock this PC's is off by so many seconds. */
const controller = (offsetSeconds: number): Answers['domainTime'] =>
  success({ answered: true, domain: 'corp.example.com', offsetSeconds, uncertaintySeconds: 0.01 });
const silent = (heard: boolean): Answers['domainTime'] =>
  success({ answered: false, domain: 'corp.example.com', heard, why: 'no answer' });
const timeService = (change: object) => success({ ...valueIn(healthyAnswers().timeService), ...change });

describe('clock.offset', () => {
  it.each([
    [0, 'fine', 'unlikely', 'finding.clock.fine'],
    [-9.9, 'fine', 'unlikely', 'finding.clock.fine'],
    [10, 'fine', 'unlikely', 'finding.clock.nearlyAhead', '10 seconds ahead.'],
    [-59.9, 'fine', 'unlikely', 'finding.clock.nearlyBehind', '60 seconds behind.'],
    [-60, 'broken', 'possible', 'finding.clock.behind', '60 seconds behind.'],
    [299.9, 'broken', 'possible', 'finding.clock.ahead', '5 minutes ahead.'],
    [-300, 'broken', 'likely', 'finding.clock.behind', '5 minutes behind.'],
    [86_400, 'broken', 'likely', 'finding.clock.ahead', '24 hours ahead.'],
    [-3 * 86_400, 'broken', 'likely', 'finding.clock.behind', '3 days behind.'],
  ])('judges an offset of %d s as %s and %s', (offset, status, likelihood, key, amount = '') => {
    const finding = clockOffset.judge(pc({ time: agreeing(offset) }), context);
    expect(finding).toMatchObject({ status, likelihood, message: { key } });
    expect(speak(finding.message)).toContain(amount);
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
    [
      'a home PC enrolled in device management',
      { pc: success({ ...valueIn(healthyAnswers().pc), mdmEnrolled: true }) },
      ['clock.sync'],
    ],
    ['a virtual machine', { timeService: timeService({ virtualMachine: true }) }, ['clock.sync']],
    [
      'a virtual machine with automatic time off',
      { timeService: timeService({ virtualMachine: true, type: 'NoSync' }) },
      [],
    ],
    ['a member of a domain whose controller is right', member(controller(-400)), ['clock.sync']],
    ['a member of a domain whose controller is itself wrong', member(controller(0.1)), []],
    ['a member that differs from a controller that is wrong as well', member(controller(-300)), []],
    ['a member of a domain that is away', member(silent(false)), ['clock.sync']],
  ])('offers %s only what may be done there', (_name, change, repairs) => {
    const finding = clockOffset.judge(pc({ ...change, time: agreeing(-400) }), context);
    expect(finding).toMatchObject({ status: 'broken', repairs });
  });

  it.each([
    [0, 'finding.clock.untrusted.fine', 'agrees'],
    [-400, 'finding.clock.untrusted.behind', 'about 7 minutes behind'],
    [9000, 'finding.clock.untrusted.ahead', 'about 3 hours ahead'],
    [-864_000, 'finding.clock.untrusted.behind', 'about 10 days behind'],
  ])('is unknown, whatever an untrusted source says: %d s', (offset, key, amount) => {
    const time = success({
      samples: [sample(offset, { trusted: false, source: 'http-date' })],
      refusals: [],
    });
    const finding = clockOffset.judge(pc({ time }), context);
    expect(finding).toMatchObject({ status: 'unknown', repairs: [], message: { key } });
    expect(speak(finding.message)).toContain(amount);
    expect(finding.evidence.map(({ name }) => name)).not.toContain('offsetSeconds');
  });

  const stamped = (traceId: string, secondsBehind: number, userSid = 'S-1-5-21-1-2-3-1001') => ({
    log: 'Microsoft-Windows-AAD/Operational',
    id: 1098,
    recordId: Number(traceId),
    at: '2026-04-14T11:00:00.000Z',
    userSid,
    text: `Error: 0xCAA20003 AADSTS500133: x Trace ID: 0000000${traceId}-0000-0000-0000-000000000000 Timestamp: ${new Date(
      Date.parse('2026-04-14T11:00:00Z') + secondsBehind * 1000,
    )
      .toISOString()
      .replace('T', ' ')}`,
  });
  const offline = (events: object[]) =>
    pc({
      time: success({ samples: [], refusals: [] }),
      signInEvents: success({ logs: [], events }) as Answers['signInEvents'],
    });

  it('is still unknown when only old answers of the sign-in service hint at the clock', () => {
    const finding = clockOffset.judge(offline([stamped('1', 600), stamped('2', 620)]), context);
    expect(finding).toMatchObject({
      status: 'unknown',
      repairs: [],
      message: { key: 'finding.clock.stamped.behind', values: { seconds: 600 } },
    });
    expect(finding.evidence).toContainEqual(
      expect.objectContaining({ name: 'serverStampConfirmed', value: true }),
    );
  });

  it.each([
    ['somebody else', [stamped('1', 600, 'S-1-5-21-9-9-9-1002')]],
    ['a clock that was right', [stamped('1', 20)]],
  ])('takes no hint from %s', (_whose, events) => {
    expect(clockOffset.judge(offline(events), context).message.key).toBe('finding.clock.unmeasured');
  });

  it('takes no hint from the sign-ins of an administrator who runs it for somebody else', () => {
    const given = offline([stamped('1', 600)]);
    const { identity, ...rest } = valueIn(healthyAnswers().pc);
    const signedIn = { sid: 'S-1-5-21-1-2-3-1002', name: 'PC\\somebody' };
    const answers = { ...given, pc: success({ ...rest, identity: { ...identity, signedIn } }) };
    expect(clockOffset.judge(answers, context).message.key).toBe('finding.clock.unmeasured');
  });

  it.each([
    ['was behind, although it is right now', 0, [stamped('1', 600), stamped('2', 20)], -600],
    ['is behind', -600, [stamped('1', 600)], -600],
    ['may only have been logged again', 0, [stamped('1', -600)], null],
    ['was right', 0, [stamped('1', 20)], null],
    ['is somebody else’s', -600, [stamped('1', 600, 'S-1-5-21-9-9-9-1002')], null],
  ])(
    'has the stamp of an answer as evidence where it proves a wrong clock: one that %s',
    (_what, offset, events, value) => {
      const signInEvents = success({ logs: [], events });
      const { evidence } = clockOffset.judge(pc({ time: agreeing(offset), signInEvents }), context);
      const found = evidence.find(({ name }) => name === 'serverStampOffsetSeconds');
      expect(found?.value ?? null).toBe(value);
      if (found) expect(found).toMatchObject({ source: 'sign-in event', at: '2026-04-14T11:00:00.000Z' });
    },
  );

  it('is not judged while something keeps moving the clock', () => {
    const moved = { ...valueIn(agreeing(-400)), movedSeconds: 60 };
    expect(clockOffset.judge(pc({ time: success(moved) }), context)).toMatchObject({
      status: 'unknown',
      message: { key: 'finding.clock.moving' },
    });
    expect(settableAnchor(moved)).toBeNull();
  });

  it.each<[string, number, number, Partial<Answers>, string]>([
    ['being corrected on a member', 205, 200, member(controller(200)), 'slewing.ahead'],
    ['not nearer than before', 200, 200, member(controller(200)), 'ahead'],
    ['nearer, but on a home PC, which steps at once', 205, 200, {}, 'ahead'],
    ['too far off to be drawn near', 405, 400, member(controller(400)), 'ahead'],
  ])('says that a clock is %s', (_what, before, now, change, key) => {
    const time = success({ ...valueIn(agreeing(now)), earlier: valueIn(agreeing(before)) });
    expect(clockOffset.judge(pc({ ...change, time }), context)).toMatchObject({
      status: 'broken',
      message: { key: `finding.clock.${key}` },
    });
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

describe('a clock that moves by itself', () => {
  const offsets = fc.double({ min: -1e6, max: 1e6, noNaN: true });

  it('is being corrected only when it has come nearer on the same side, by more than the doubt', () => {
    fc.assert(
      fc.property(offsets, offsets, (before, now) => {
        const measurement = { ...valueIn(agreeing(now)), earlier: valueIn(agreeing(before)) };
        if (!isBeingCorrected(measurement)) return true;
        return Math.abs(now) < Math.abs(before) - 0.01 && (before < 0 === now < 0 || Math.abs(now) < 0.1);
      }),
    );
  });

  it('is noticed by the monotonic counter, however long ago it was measured', () => {
    const passing = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(offsets, passing, fc.integer({ min: -1e6, max: 1e6 }), (offset, milliseconds, jump) => {
        const measurement = { samples: [sample(offset)], refusals: [] };
        const now = {
          wall: Date.parse(context.at) + offset * 1000 + milliseconds + jump * 1000,
          monotonic: BigInt(milliseconds) * 1_000_000n,
        };
        return hasMovedSince(measurement, now) === Math.abs(jump) > 2 || Math.abs(jump) === 2;
      }),
    );
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
    [
      'running, however it starts',
      { timeService: timeService({ service: { startType: null, status: 'Running' } }), time: agreeing(-400) },
      'fine',
      [],
    ],
    [
      'stopped, and nobody may ask how it starts',
      { timeService: timeService({ service: { startType: null, status: 'Stopped' } }), time: agreeing(-400) },
      'unknown',
      [],
    ],
    [
      'off, and nobody may ask how it starts',
      {
        timeService: timeService({ type: 'NoSync', service: { startType: null, status: 'Running' } }),
        time: agreeing(-400),
      },
      'unknown',
      [],
    ],
    ['missing', { timeService: timeService({ service: null }), time: agreeing(-400) }, 'attention', []],
    [
      'off in a virtual machine',
      { timeService: timeService({ type: 'NoSync', virtualMachine: true }), time: agreeing(-400) },
      'attention',
      [],
    ],
    ['unreadable', { timeService: failure('access-denied', '') }, 'unknown', []],
  ])('finds automatic time %s', (_name, change, status, repairs) => {
    expect(clockAutomatic.judge(pc(change), context)).toMatchObject({ status, repairs });
  });

  const guest = { timeService: timeService({ virtualMachine: true }) };
  it.each<[string, number, Partial<Answers>, string, string]>([
    ['away', -400, member(silent(false)), 'attention', 'automaticDomainAway'],
    ['away, which a good clock can wait for', 1, member(silent(false)), 'fine', 'automaticManaged'],
    ['there, but told no time', -400, member(silent(true)), 'fine', 'automaticManaged'],
    ['itself wrong', -400, member(controller(0)), 'attention', 'automaticDomainWrong'],
    ['right', -400, member(controller(-400)), 'fine', 'automaticManaged'],
    ['a host, and wrong', -400, guest, 'attention', 'automaticHost'],
    ['a host, and right', 1, guest, 'fine', 'automaticOn'],
    [
      'a host, with automatic time off',
      1,
      { timeService: timeService({ virtualMachine: true, type: 'NoSync' }) },
      'attention',
      'automaticHost',
    ],
  ])('names who keeps the clock: a keeper that is %s', (_what, offset, change, status, key) => {
    expect(clockAutomatic.judge(pc({ ...change, time: agreeing(offset) }), context)).toMatchObject({
      status,
      message: { key: `finding.clock.${key}` },
    });
  });
});

describe('clock.zone', () => {
  const hour = 3600;
  const inTokyo = timeService({ zoneBiasMinutes: -540 });
  it.each<[number, string, Partial<Answers>]>([
    [0, 'zoneFine', {}],
    [-660, 'zoneFine', {}],
    [-hour, 'zoneDaylight', {}],
    [hour + 89, 'zoneDaylight', {}],
    [hour + 91, 'zoneFine', {}],
    [-hour, 'zoneDaylightOff', { timeService: timeService({ daylightSavingOff: true }) }],
    [-900, 'zoneSuspect', {}],
    [12 * hour, 'zoneHalfDay', {}],
    [-24 * hour, 'zoneDay', {}],
    [48 * hour, 'zoneFine', {}],
    [15 * hour, 'zoneFine', {}],
    [-9 * hour, 'zoneDualBoot', { timeService: inTokyo }],
    [9 * hour, 'zoneSuspect', { timeService: inTokyo }],
    [
      9 * hour,
      'zoneDualBoot',
      { timeService: timeService({ zoneBiasMinutes: -540, hardwareClockIsUtc: true }) },
    ],
    [-9 * hour, 'zoneSuspect', { timeService: timeService({ zoneBiasMinutes: null }) }],
    [-9 * hour, 'zoneSuspect', { timeService: failure('access-denied', '') }],
  ])('reads an offset of %d s as %s', (offset, key, change) => {
    expect(clockZone.judge(pc({ ...change, time: agreeing(offset) }), context)).toMatchObject({
      status: key === 'zoneFine' ? 'fine' : 'attention',
      repairs: [],
      message: { key: `finding.clock.${key}` },
    });
  });

  it('names no mistake for an offset that is no round number of quarter hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (offset) => {
        const { status } = clockZone.judge(pc({ time: agreeing(offset) }), context);
        const fromQuarter = Math.abs(offset - Math.round(offset / 900) * 900);
        return status === 'fine' || fromQuarter <= 90;
      }),
    );
  });
});
