import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScenario } from './scenario';

const named = { name: 'n', about: 'a' };

describe('a scenario', () => {
  it('means an ordinary healthy home PC where it says nothing', () => {
    const read = readScenario(named);
    expect(read).toMatchObject({
      ok: true,
      scenario: {
        windows: {
          build: 22631,
          languageMode: 'FullLanguage',
          scriptPolicy: 'Undefined',
          restartPending: false,
        },
        elevation: { answer: 'approve', afterSeconds: 0, appRunsAs: 'user' },
        join: { kind: 'workgroup', dsregcmd: null },
        clock: {
          offsetSeconds: 0,
          automatic: true,
          service: { startType: 'Manual', status: 'Stopped' },
          resync: 'works',
        },
        network: { online: true, ntp: 'open', signIn: 'open', captivePortal: false, tlsInspection: false },
        teams: { new: 'installed', classic: 'absent' },
        credentials: [],
        packages: [],
        accounts: [],
        events: [],
        faults: [],
      },
    });
  });

  it.each<[string, unknown, string]>([
    ['an unknown field', { ...named, colour: 'red' }, 'unknown field colour'],
    ['an unknown field inside', { ...named, clock: { ofset: 1 } }, 'unknown field clock.ofset'],
    [
      'an unknown field in a list',
      { ...named, credentials: [{ target: 't', secret: 's' }] },
      'unknown field credentials[0].secret',
    ],
    ['an unknown value', { ...named, clock: { resync: 'maybe' } }, 'clock.resync'],
    ['a wrong type', { ...named, windows: { build: 'new' } }, 'windows.build'],
    [
      'a bad HRESULT',
      { ...named, packages: [{ name: 'p', registration: '0x1' }] },
      'packages[0].registration',
    ],
    ['an unknown damage', { ...named, events: [{ damage: 'all' }] }, 'events[0].damage'],
    [
      'an unknown state of a log',
      { ...named, eventLogs: [{ log: 'x', state: 'lost' }] },
      'eventLogs[0].state',
    ],
    ['a missing name', { about: 'a' }, 'name'],
    [
      'an unknown fault command',
      { ...named, faults: [{ command: 'Get-Rich', fault: 'hang' }] },
      'faults[0].command',
    ],
    ['something that is no object', [], 'the scenario'],
  ])('refuses %s by name', (_what, json, problem) => {
    const read = readScenario(json);
    expect(read.ok).toBe(false);
    expect(read.ok ? '' : read.problems.join('; ')).toContain(problem);
  });

  it('accepts a saved state and drops what was recorded in it', () => {
    const read = readScenario({
      ...named,
      mutations: [{ command: 'time.set', target: 'W32Time', lane: 'admin', user: 'S-1' }],
    });
    expect(read.ok && 'mutations' in read.scenario).toBe(false);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => typeof readScenario(json).ok === 'boolean'));
  });

  it('reads its own output to the same scenario', () => {
    const once = readScenario({ ...named, clock: { offsetSeconds: -5 }, packages: [{ name: 'p' }] });
    expect(once.ok && readScenario(JSON.parse(JSON.stringify(once.scenario)))).toEqual(once);
  });
});
