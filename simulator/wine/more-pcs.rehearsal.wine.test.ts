import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { root } from '../../tools/set-up/checkout.mjs';
import { readScenarioFile } from '../testing/describe-theme';
import { scenario } from '../testing/run-scenario';
import { temporaryFolder } from './places-on-drive-c';
import { openSimulatedPc } from './simulated-pc';

/* The main job on more PCs on Windows ground; see main-job.wine.test.ts. */

const scenarioNamed = (...name: string[]) =>
  readScenarioFile(join(root, 'simulator', 'scenarios', ...name.slice(0, -1), `${name.at(-1)}.json`));
const broken = {
  clock: { offsetSeconds: -400, automatic: false },
  packages: [{ name: 'Microsoft.AAD.BrokerPlugin', state: 'missing' }],
};
const timeChanges = ['time.configure W32Time', 'time.service W32Time', 'time.resync W32Time'];
const helperChange = 'package.register Microsoft.AAD.BrokerPlugin';

describe('a prompt for administrator rights', () => {
  it('that is approved lets everything be repaired', async () => {
    const pc = await openSimulatedPc(scenario(broken));
    const { report, changes } = await pc.repair(['fix'], ['approved']);
    expect(report.exitCode).toBe(0);
    expect(changes).toEqual([...timeChanges, helperChange]);
  });

  it('that is declined leaves the clock for an administrator and repairs the rest', async () => {
    const pc = await openSimulatedPc(scenario({ ...broken, elevation: { answer: 'decline' } }));
    const { report, changes } = await pc.repair(['fix'], ['declined']);
    expect(report.exitCode).toBe(3);
    expect(changes).toEqual([helperChange]);
  });

  it('that another administrator approves changes this PC, and nothing of theirs', async () => {
    const pc = await openSimulatedPc(scenario({ ...broken, elevation: { answer: 'other-administrator' } }));
    const { report, changes } = await pc.repair(['fix'], ['approved']);
    expect(report.exitCode).toBe(0);
    expect(changes).toEqual([...timeChanges, helperChange]);
    const { mutations, user } = pc.state();
    for (const mutation of mutations) expect(mutation.user === user.sid).toBe(mutation.lane === 'user');
  });
});

it('a second-line repair is made, told and taken back', async () => {
  const pc = await openSimulatedPc(scenarioNamed('second-line', 'reset-after-a-fix'));
  const first = await pc.repair(['fix']);
  expect([first.report.exitCode, first.changes]).toEqual([0, []]);

  const { report, changes } = await pc.repair(['fix', '--only', 'teams.reset-cache']);
  expect(report.exitCode).toBe(0);
  expect(changes).toEqual(['process.stop new', 'files.move teams', 'process.start new']);
  const kept = pc.state().quarantine ?? [];
  const list = kept.find(({ file }) => file.endsWith('/manifest.json'));
  const { moves } = JSON.parse(Buffer.from(list?.base64 ?? '', 'base64').toString('utf8'));
  expect(moves.map(({ from }: { from: string }) => from)).toContainEqual(
    expect.stringMatching(/^\{run folder\}\\profile\\AppData\\Local\\Packages\\MSTeams_\w+\\/),
  );

  const undone = await pc.repair(['undo']);
  const put = undone.report.outcomes.map(({ repair, verified }) => [repair, verified]);
  expect(undone.report.exitCode).toBe(0);
  expect(put).toEqual([
    ['teams.close', true],
    ['teams.reset-cache', true],
    ['teams.open', true],
  ]);
  expect(undone.changes).toEqual(['process.stop new', 'files.move teams', 'process.start new']);

  const history = await pc.lookBack('history', '--json');
  expect(JSON.parse(history.out).runs).toMatchObject([
    { kind: 'undo', exitCode: 0 },
    { kind: 'fix', exitCode: 0, repaired: ['teams.close', 'teams.reset-cache', 'teams.open'] },
    { kind: 'fix', exitCode: 0, repaired: [] },
  ]);
  const told = await pc.lookBack('report', '--format', 'html');
  expect(told.exitCode).toBe(0);
  expect(told.out).toContain('<html');
  expect((await pc.lookBack('report', '--format', 'json')).out).toContain('"kind": "undo"');
});

it('a healthy PC is left alone', async () => {
  const pc = await openSimulatedPc(scenarioNamed('healthy'));
  const { report, changes } = await pc.repair(['fix']);
  expect(report).toMatchObject({ exitCode: 0, plan: { repairs: [] }, outcomes: [], reason: null });
  expect(changes).toEqual([]);
});

it('a stale token is signed out where that was asked for', async () => {
  const pc = await openSimulatedPc(scenarioNamed('second-line', 'stale-token'));
  const { report, changes } = await pc.repair(['fix', '--only', 'wam.sign-out']);
  expect(report).toMatchObject({ exitCode: 0, reason: { class: 'stale-token', owner: 'this-pc' } });
  expect(changes).toEqual(['process.stop new', 'account.sign-out user@example.com', 'process.start new']);
  expect(pc.state().accounts.map(({ address }) => address)).toEqual(['me@example.org']);
});

it('a PC in Constrained Language Mode is told that scripts are blocked', async () => {
  const pc = await openSimulatedPc(scenarioNamed('pc', 'constrained-language'));
  const { report, changes } = await pc.repair(['check']);
  expect(report.exitCode).toBe(5);
  expect(changes).toEqual([]);
});

/** The state of the one simulated PC that nobody has cleared away. */
function stateOfAbandoned(): { mutations: { command: string }[]; runtime?: object } | null {
  for (const name of readdirSync(temporaryFolder)) {
    const file = join(temporaryFolder, name, 'state.json');
    if (name.startsWith('sign-in-repair-simulated-') && existsSync(file))
      return JSON.parse(readFileSync(file, 'utf8'));
  }
  return null;
}

it('after it was killed in the middle of a repair, the next start tells of it and puts it back', async () => {
  const given = { ...broken, packages: [] };
  const pc = await openSimulatedPc(
    scenario({ ...given, faults: [{ command: 'Sync-Clock', call: 1, fault: 'hang' }] }),
  );
  const before = pc.state().clock;
  const { process, ended } = pc.begin('fix');
  await vi.waitUntil(() => stateOfAbandoned()?.mutations.some(({ command }) => command === 'time.service'), {
    timeout: 120_000,
    interval: 200,
  });
  process.kill('SIGKILL');
  expect(await ended).toMatchObject({ exitCode: null, out: '' });

  const { runtime: _, ...left } = stateOfAbandoned() ?? { mutations: [] };
  pc.become({ ...left, faults: [] });
  const history = await pc.lookBack('history', '--json');
  expect(JSON.parse(history.out).runs).toMatchObject([{ kind: 'fix', exitCode: null, canUndo: true }]);

  const undone = await pc.repair(['undo'], ['approved']);
  expect(undone.report.outcomes).toMatchObject([{ repair: 'clock.turn-on', verified: true }]);
  expect(pc.state().clock).toMatchObject({ automatic: false, service: before.service });

  const fixed = await pc.repair(['fix'], ['approved']);
  expect(fixed.report.exitCode).toBe(0);
});
