import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RunReport } from '../shared/model/report';
import { movesClock } from '../shared/repairs';
import { readScenario } from '../shared/scenario';
import { type Bench, openBench, scenario } from './testing/run-scenario';

// Whole runs on a simulated PC, some of which wait for a clock to be corrected.
vi.setConfig({ testTimeout: 120_000 });

let bench: Bench;
afterEach(() => bench.close());

function load(name: string) {
  const read = readScenario(JSON.parse(readFileSync(join(__dirname, 'scenarios', `${name}.json`), 'utf8')));
  if (!read.ok) throw new Error(read.problems.join('; '));
  return read.scenario;
}

const statusOf = (report: RunReport, id: string) =>
  report.findings.find((finding) => finding.id === id)?.status;
const outcomeOf = (report: RunReport, id: string) =>
  report.outcomes.find((outcome) => outcome.repair === id)?.outcome;
const changes = () => bench.mutations().map(({ command, target }) => `${command} ${target}`);

const helperMissing = { packages: [{ name: 'Microsoft.AAD.BrokerPlugin', state: 'missing' }] };
const oneCredential = { credentials: [{ target: 'LegacyGeneric:target=msteams_adalsso/adal_context_0' }] };
const wrongClock = { clock: { offsetSeconds: -400 } };

describe('the PC of the article', () => {
  it('is repaired in every point that a program may repair, and proved', async () => {
    const given = load('article');
    bench = await openBench(given);
    const report = await bench.fix();
    expect(report.exitCode).toBe(0);
    expect(report.run.clockOffsetSeconds).toBeCloseTo(given.clock.offsetSeconds, 0);
    expect(report.reason).toMatchObject({ class: 'clock', owner: 'this-pc' });
    expect(
      report.outcomes.filter(({ outcome }) => outcome !== 'skipped').every(({ verified }) => verified),
    ).toBe(true);
    expect(outcomeOf(report, 'clock.set')).toBe('skipped');
    expect(changes()).toEqual([
      'time.configure W32Time',
      'time.service W32Time',
      'time.resync W32Time',
      'process.stop new',
      'package.register Microsoft.AAD.BrokerPlugin',
      'credential.delete LegacyGeneric:target=msteams_adalsso/adal_context_segments',
      'credential.delete LegacyGeneric:target=msteams_adalsso/adal_context_0',
      'credential.delete Microsoft_admed',
      'process.start new',
    ]);
    expect(statusOf(report, 'accounts.conflict')).toBe('attention');
    const acted = report.outcomes.filter(({ outcome }) => outcome !== 'skipped').map(({ repair }) => repair);
    expect(bench.events.flatMap(({ fact }) => (fact.type === 'step-started' ? [fact.repair] : []))).toEqual(
      acted,
    );
    expect(bench.events.filter(({ fact }) => fact.type === 'elevation-requested')).toHaveLength(1);
  });

  it('changes nothing in a second run', async () => {
    bench = await openBench(load('article'));
    await bench.fix();
    const before = bench.mutations().length;
    const report = await bench.fix();
    expect(report.exitCode).toBe(0);
    expect(report.outcomes).toEqual([]);
    expect(bench.mutations()).toHaveLength(before);
  });

  it('gets its time settings back by undo, measured', async () => {
    bench = await openBench(load('article'));
    const before = bench.host.readState().clock;
    await bench.fix();
    const report = await bench.undo();
    expect(report.outcomes).toMatchObject([{ repair: 'clock.turn-on', outcome: 'repaired', verified: true }]);
    expect(bench.host.readState().clock).toEqual({ ...before, offsetSeconds: expect.closeTo(0, 0) });
  });

  it('is told, not touched, by --what-if', async () => {
    bench = await openBench(load('article'));
    const report = await bench.fix({ whatIf: true });
    expect(report.exitCode).toBe(1);
    expect(report.plan.repairs.length).toBeGreaterThan(4);
    expect(report.outcomes).toEqual([]);
    expect(bench.mutations()).toEqual([]);
  });
});

describe('a healthy PC', () => {
  it('is never changed', async () => {
    bench = await openBench(load('healthy'));
    expect((await bench.check()).exitCode).toBe(0);
    const report = await bench.fix();
    expect(report).toMatchObject({ exitCode: 0, plan: { repairs: [] }, outcomes: [], reason: null });
    expect(report.findings.every(({ status }) => status === 'fine')).toBe(true);
    expect(bench.mutations()).toEqual([]);
  });
});

describe('elevation', () => {
  it.each([['decline'], ['blocked-by-policy']])(
    'that ends as %s leaves the clock for an administrator and repairs the rest',
    async (answer) => {
      bench = await openBench(
        scenario({ ...wrongClock, ...helperMissing, ...oneCredential, elevation: { answer } }),
      );
      const report = await bench.fix();
      expect(report.exitCode).toBe(3);
      expect(statusOf(report, 'clock.offset')).toBe('broken');
      expect(statusOf(report, 'helper.work')).toBe('fine');
      expect(changes()).not.toContain('time.resync W32Time');
      expect(changes()).toContain('package.register Microsoft.AAD.BrokerPlugin');
    },
  );

  it('that nobody answers ends at the limit and leaves the clock', async () => {
    bench = await openBench(scenario({ ...wrongClock, elevation: { answer: 'never' } }));
    const report = await bench.fix();
    expect(report.exitCode).toBe(3);
    expect(bench.mutations()).toEqual([]);
  });

  it('by another administrator repairs the clock as them and everything else as the person signed in', async () => {
    const given = scenario({ ...wrongClock, ...oneCredential, user: { administrator: false } });
    bench = await openBench(given);
    const report = await bench.fix();
    expect(report.exitCode).toBe(0);
    const admins = bench.mutations().filter(({ lane }) => lane === 'admin');
    const users = bench.mutations().filter(({ lane }) => lane === 'user');
    expect(admins.length).toBeGreaterThan(0);
    expect(admins.every(({ user }) => user.endsWith('-500'))).toBe(true);
    expect(users.map(({ user }) => user)).toEqual([given.user.sid]);
  });

  it('is not asked for when none is wanted', async () => {
    bench = await openBench(scenario({ ...wrongClock, ...oneCredential }));
    const report = await bench.fix({ admin: false });
    expect(report.exitCode).toBe(3);
    expect(bench.events.some(({ fact }) => fact.type === 'elevation-requested')).toBe(false);
    expect(changes()).toEqual(['credential.delete LegacyGeneric:target=msteams_adalsso/adal_context_0']);
  });

  it('of the whole app as somebody else keeps every hand off the data of the person signed in', async () => {
    bench = await openBench(
      scenario({ ...helperMissing, ...oneCredential, elevation: { appRunsAs: 'other-administrator' } }),
    );
    const report = await bench.fix();
    expect(statusOf(report, 'pc.state')).toBe('broken');
    expect(statusOf(report, 'credentials.teams')).toBe('not-applicable');
    expect(report.exitCode).toBe(7);
    expect(bench.mutations()).toEqual([]);
  });
});

describe('the clock', () => {
  it.each<[string, object, string, number]>([
    ['is set when the time service has no time', { resync: 'no-time-data' }, 'time.set W32Time', 0],
    ['is set when the time service only claims success', { resync: 'claims-success' }, 'time.set W32Time', 0],
    [
      'is set when the error is too large for the time service',
      { resync: 'refuses-large', offsetSeconds: -60_000 },
      'time.set W32Time',
      0,
    ],
  ])('%s', async (_name, clock, change, exitCode) => {
    bench = await openBench(scenario({ clock: { offsetSeconds: -400, ...clock } }));
    const report = await bench.fix();
    expect(report.exitCode).toBe(exitCode);
    expect(outcomeOf(report, 'clock.sync')).not.toBe('repaired');
    expect(outcomeOf(report, 'clock.set')).toBe('repaired');
    expect(changes()).toContain(change);
    expect(Math.abs(bench.host.readState().clock.offsetSeconds)).toBeLessThan(1);
  });

  it('is not moved by more than a day without a person saying so', async () => {
    const clock = { offsetSeconds: -200_000, resync: 'refuses-large' };
    bench = await openBench(scenario({ clock }));
    const report = await bench.fix();
    expect(report.exitCode).toBe(2);
    expect(outcomeOf(report, 'clock.set')).toBe('skipped');
    expect(bench.host.readState().clock.offsetSeconds).toBe(-200_000);
    expect((await bench.fix({ dateConfirmed: true })).exitCode).toBe(0);
  });

  it.each([
    ['resynchronised by Windows', {}],
    ['set by us', { resync: 'refuses-large' }],
    ['corrected as soon as its service starts', { automatic: false }],
    ['corrected by its domain', { join: 'domain' }],
  ])(
    'that would be %s is left alone on a person’s word, and nobody is asked for permission',
    async (_how, given) => {
      const { join: kind = 'workgroup', ...clock } = { join: undefined, ...given };
      bench = await openBench(
        scenario({ clock: { offsetSeconds: 200_000, ...clock }, join: { kind }, ...oneCredential }),
      );
      const report = await bench.fix({ dateConfirmed: false });
      const clockOutcomes = report.outcomes.filter(({ repair }) => movesClock(repair));
      expect(clockOutcomes.length).toBeGreaterThan(0);
      for (const { outcome, detail } of clockOutcomes) {
        expect({ outcome, detail }).toEqual({
          outcome: 'skipped',
          detail: 'The date was left alone, as you chose.',
        });
      }
      expect(changes()).toEqual(['credential.delete LegacyGeneric:target=msteams_adalsso/adal_context_0']);
      expect(bench.events.some(({ fact }) => fact.type === 'elevation-requested')).toBe(false);
      expect(report.exitCode).toBe(2);
    },
  );

  it('that is off by less than a day is not what a No was about', async () => {
    bench = await openBench(scenario(wrongClock));
    expect((await bench.fix({ dateConfirmed: false })).exitCode).toBe(0);
  });

  it.each(['entra', 'hybrid', 'domain'])('of a PC joined as %s is only resynchronised', async (kind) => {
    bench = await openBench(
      scenario({
        join: { kind },
        clock: {
          offsetSeconds: -400,
          resync: 'claims-success',
          service: { startType: 'Automatic', status: 'Running' },
        },
      }),
    );
    const report = await bench.fix();
    expect(report.exitCode).toBe(2);
    expect(report.plan.repairs.map(({ id }) => id)).toEqual(['clock.sync']);
    expect(bench.mutations()).toEqual([]);
  });

  it('is measured over HTTPS where time servers are blocked', async () => {
    bench = await openBench(scenario({ ...wrongClock, network: { ntp: 'blocked' } }));
    const report = await bench.fix();
    expect(report.exitCode).toBe(0);
    const offset = report.findings.find(({ id }) => id === 'clock.offset')?.evidence[0];
    expect(offset?.source).toBe('https-date');
  });

  it("is set from HTTPS within the script's patience where time servers are blocked", async () => {
    const clock = { offsetSeconds: -400, resync: 'no-time-data' };
    bench = await openBench(scenario({ clock, network: { ntp: 'blocked' } }));
    const report = await bench.fix();
    expect(outcomeOf(report, 'clock.set')).toBe('repaired');
    expect(report.exitCode).toBe(0);
  });

  it('is not judged by what a captive portal says', async () => {
    bench = await openBench(scenario({ ...wrongClock, network: { ntp: 'blocked', captivePortal: true } }));
    const report = await bench.check();
    expect(statusOf(report, 'clock.offset')).toBe('unknown');
    expect(report.exitCode).toBe(7);
  });
});

describe('claims without proof', () => {
  it('never count as repaired', async () => {
    bench = await openBench(
      scenario({
        clock: { offsetSeconds: -400, resync: 'claims-success' },
        join: { kind: 'entra' },
        credentials: [{ target: 'msteams_adalsso/adal_context_0', removal: 'claims-success' }],
        packages: [{ name: 'Microsoft.AAD.BrokerPlugin', state: 'missing', registration: 'claims-success' }],
      }),
    );
    const report = await bench.fix();
    expect(report.outcomes.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(JSON.stringify(report)).not.toContain('"repaired"');
    expect(report.exitCode).toBe(2);
    expect(changes()).toEqual(['time.service W32Time']);
  });

  it.each(['needs-elevation', '0x80073CF6'])(
    'are told as failures when registration answers %s',
    async (registration) => {
      bench = await openBench(
        scenario({ packages: [{ name: 'Microsoft.AAD.BrokerPlugin', state: 'damaged', registration }] }),
      );
      const report = await bench.fix();
      expect(outcomeOf(report, 'helper.register-work')).toBe('failed');
      expect(report.exitCode).toBe(2);
    },
  );
});

describe("what is somebody else's", () => {
  it.each<[string, Record<string, unknown>, number]>([
    [
      'a helper whose files are gone',
      { packages: [{ name: 'Microsoft.AAD.BrokerPlugin', state: 'missing', manifest: false }] },
      7,
    ],
    ['no internet', { network: { online: false } }, 7],
    ['a blocked sign-in service', { network: { signIn: 'blocked' } }, 7],
    [
      'a wrong password',
      { events: [{ text: 'Error: 0xCAA20003 Code: invalid_grant Description: AADSTS50126: x' }] },
      7,
    ],
    ['an old Windows', { windows: { build: 10240 }, ...helperMissing }, 4],
    ['Constrained Language Mode', { windows: { languageMode: 'ConstrainedLanguage' }, ...helperMissing }, 5],
    ['a Restricted script policy', { windows: { scriptPolicy: 'Restricted' }, ...helperMissing }, 5],
    ['an AllSigned script policy', { windows: { scriptPolicy: 'AllSigned' }, ...helperMissing }, 5],
  ])('is said of %s, and nothing is changed', async (_name, fields, exitCode) => {
    bench = await openBench(scenario(fields));
    expect((await bench.check()).exitCode).toBe(exitCode);
    expect((await bench.fix()).exitCode).toBe(exitCode);
    expect(bench.mutations()).toEqual([]);
  });
});

describe('faults of Windows', () => {
  const reads = [
    ['Get-TimeService', 'clock.automatic'],
    ['Get-StoredCredential', 'credentials.teams'],
    ['Get-SignInHelper', 'helper.work'],
    ['Get-KnownAccount', 'accounts.conflict'],
    ['Get-TeamsApp', 'teams.state'],
    ['Get-PcState', 'pc.state'],
  ] as const;
  it.each(reads)('in %s make %s unknown and spare the others', async (command, id) => {
    bench = await openBench(scenario({ faults: [{ command, call: 'every', fault: 'exit' }] }));
    const report = await bench.check();
    expect(statusOf(report, id)).toBe('unknown');
    expect(statusOf(report, 'network.reach')).toBe('fine');
  });

  it.each(['Remove-StoredCredential', 'Register-SignInHelper'])(
    'in %s leave a failed step and an honest verdict',
    async (command) => {
      bench = await openBench(
        scenario({
          ...helperMissing,
          ...oneCredential,
          faults: [{ command, call: 'every', fault: 'access-denied' }],
        }),
      );
      const report = await bench.fix();
      expect(report.exitCode).toBe(2);
      expect(report.outcomes.filter(({ outcome }) => outcome === 'failed')).toHaveLength(1);
      expect(report.outcomes.filter(({ verified }) => verified)).toHaveLength(1);
    },
  );

  it('in Stop-TeamsApp leave Teams as it is, and nobody starts a second one', async () => {
    const faults = [{ command: 'Stop-TeamsApp', call: 'every', fault: 'access-denied' }];
    bench = await openBench(scenario({ ...oneCredential, teams: { new: 'running' }, faults }));
    const report = await bench.fix();
    expect(outcomeOf(report, 'teams.close')).toBe('failed');
    expect(outcomeOf(report, 'teams.open')).toBe('skipped');
    expect(changes()).toEqual(['credential.delete LegacyGeneric:target=msteams_adalsso/adal_context_0']);
  });

  it('that put rubbish before an answer change nothing about it', async () => {
    bench = await openBench(
      scenario({
        ...oneCredential,
        faults: [{ command: 'Get-StoredCredential', call: 1, fault: 'garbage' }],
      }),
    );
    expect(statusOf(await bench.check(), 'credentials.teams')).toBe('broken');
  });
});

describe('naming what to repair', () => {
  it('removes personal sign-ins only when they are named', async () => {
    const personal = 'MicrosoftAccount:user=me@example.com';
    bench = await openBench(scenario({ credentials: [{ target: personal }] }));
    expect(await bench.fix()).toMatchObject({ exitCode: 0, plan: { repairs: [] } });
    await bench.fix({ only: ['credentials.remove'], personal: [personal] });
    expect(changes()).toEqual([`credential.delete ${personal}`]);
  });
});
