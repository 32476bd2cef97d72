import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readAccountEntries } from '../../shared/account-advice';
import type { RunReport } from '../../shared/model/report';
import { type Bench, openBench, scenario } from '../../simulator/testing/run-scenario';
import { canUndo } from './history';

vi.setConfig({ testTimeout: 120_000 });

let bench: Bench;
afterEach(() => bench.close());

const twoCaches = ['teams.reset-cache', 'cache.quarantine-oneauth'] as const;
const oneauth = { store: 'oneauth', address: 'user@example.com', id: 'one-1' };
const outcomes = (report: RunReport) => report.outcomes.map(({ repair, outcome }) => `${repair} ${outcome}`);
const changes = () => bench.mutations().map(({ command, target }) => `${command} ${target}`);

async function itemsLeft(): Promise<Record<string, number>> {
  const caches = await bench.host.user.readSignInCaches();
  if (!caches.ok) throw new Error(caches.error.detail);
  return Object.fromEntries(caches.value.caches.map(({ name, items }) => [name, items]));
}

/** The lists in quarantine on the simulated PC. */
function lists(): string[] {
  const profile = join(bench.host.folder, 'profile');
  const found = readdirSync(profile, { recursive: true, encoding: 'utf8' });
  return found.filter((file) => file.endsWith('manifest.json')).map((file) => join(profile, file));
}

async function isUndoable(runId: string): Promise<boolean> {
  const all = await bench.journal.readRuns();
  return all.some((run) => run.runId === runId && canUndo(run, all));
}

/** Sets both caches aside, as after a fix that did not help. */
async function setAside(fields: Record<string, unknown>): Promise<RunReport> {
  bench = await openBench(scenario({ accounts: [oneauth], ...fields }));
  await bench.fix();
  return bench.fix({ only: twoCaches });
}

describe('undo', () => {
  it('puts back everything that a run set aside, the last first, with Teams closed around it', async () => {
    const done = await setAside({ teams: { new: 'running' } });
    expect(await itemsLeft()).toMatchObject({ teams: 0, oneauth: 0 });
    const before = changes().length;
    const report = await bench.undo();
    expect(report).toMatchObject({ exitCode: 0, run: { kind: 'undo' } });
    expect(outcomes(report)).toEqual([
      'teams.close repaired',
      'cache.quarantine-oneauth repaired',
      'teams.reset-cache repaired',
      'teams.open repaired',
    ]);
    expect(changes().slice(before)).toEqual([
      'process.stop new',
      'files.move oneauth',
      'files.move teams',
      'process.start new',
    ]);
    expect((await itemsLeft()).teams).toBeGreaterThan(0);
    expect(bench.host.readState().accounts).toMatchObject([oneauth]);
    expect(await isUndoable(done.run.id)).toBe(false);
  });

  it('of which a part failed can be tried again, and does only that part', async () => {
    const done = await setAside({ faults: [{ command: 'Restore-FromQuarantine', call: 1, fault: 'exit' }] });
    const first = await bench.undo(done.run.id);
    expect(outcomes(first)).toEqual(['cache.quarantine-oneauth failed', 'teams.reset-cache repaired']);
    expect(first.exitCode).toBe(2);
    expect(await isUndoable(done.run.id)).toBe(true);
    const second = await bench.undo(done.run.id);
    expect(outcomes(second)).toEqual(['cache.quarantine-oneauth repaired']);
    expect(second.exitCode).toBe(0);
    expect(await isUndoable(done.run.id)).toBe(false);
  });

  it('puts back what a run had moved that ended before it could say so', async () => {
    bench = await openBench(scenario({}));
    const runId = 'run-that-crashed';
    const captured = { kind: 'quarantine', cache: 'teams' } as const;
    const began = { type: 'run-began', kind: 'fix', simulated: true, undoes: null } as const;
    await bench.journal.append(runId, { ...began, startedAt: '2026-01-01T00:00:00.000Z' });
    await bench.journal.append(runId, { type: 'intent', repair: 'teams.reset-cache', changes: [], captured });
    const { teams } = await itemsLeft();
    await bench.host.user.moveToQuarantine('teams', runId);

    expect(await isUndoable(runId)).toBe(true);
    expect(outcomes(await bench.undo(runId))).toEqual(['teams.reset-cache repaired']);
    expect((await itemsLeft()).teams).toBe(teams);
  });

  it('finds nothing to do where the crash came before the move', async () => {
    bench = await openBench(scenario({}));
    const runId = 'run-that-crashed';
    const captured = { kind: 'quarantine', cache: 'teams' } as const;
    const began = { type: 'run-began', kind: 'fix', simulated: true, undoes: null } as const;
    await bench.journal.append(runId, { ...began, startedAt: '2026-01-01T00:00:00.000Z' });
    await bench.journal.append(runId, { type: 'intent', repair: 'teams.reset-cache', changes: [], captured });
    const report = await bench.undo(runId);
    expect(report.outcomes).toMatchObject([{ outcome: 'unchanged', verified: true }]);
    expect(bench.mutations()).toEqual([]);
  });

  it('puts back what lies there although its list is lost', async () => {
    const done = await setAside({});
    for (const list of lists()) writeFileSync(list, '');
    const report = await bench.undo(done.run.id);
    expect(outcomes(report)).toEqual(['cache.quarantine-oneauth repaired', 'teams.reset-cache repaired']);
    expect(report.outcomes[0]?.detail).toContain('list of what was set aside is damaged');
    expect(await itemsLeft()).toMatchObject({ teams: 2, oneauth: 2 });
    expect(report.exitCode).toBe(0);
  });

  it('says that a list leads elsewhere, moves nothing, and can be tried again with the right one', async () => {
    const done = await setAside({});
    const kept = lists().map((list) => ({ list, text: readFileSync(list, 'utf8') }));
    for (const { list, text } of kept) writeFileSync(list, text.replace(/"to":"[^"]*"/, '"to":".."'));
    const first = await bench.undo(done.run.id);
    expect(outcomes(first)).toEqual(['cache.quarantine-oneauth failed', 'teams.reset-cache failed']);
    expect(first.outcomes[0]?.detail).toContain('leads to another place');
    expect(first.exitCode).toBe(2);
    expect(await itemsLeft()).toMatchObject({ teams: 0, oneauth: 0 });
    expect(await isUndoable(done.run.id)).toBe(true);
    for (const { list, text } of kept) writeFileSync(list, text);
    expect((await bench.undo(done.run.id)).exitCode).toBe(0);
    expect(await isUndoable(done.run.id)).toBe(false);
  });

  it('guides nobody through what only the person may do, although there is such a thing', async () => {
    const user = { store: 'wam', address: 'pat@example.com', kind: 'work' };
    bench = await openBench(
      scenario({
        user: { address: 'pat@example.com' },
        join: { kind: 'registered', tenant: 'example.com' },
        accounts: [
          { ...user, tenant: 'example.com', id: '1' },
          { ...user, tenant: 'old.example.com', id: '2' },
        ],
      }),
    );
    const runId = 'run-that-crashed';
    const captured = { kind: 'quarantine', cache: 'teams' } as const;
    const began = { type: 'run-began', kind: 'fix', simulated: true, undoes: null } as const;
    await bench.journal.append(runId, { ...began, startedAt: '2026-01-01T00:00:00.000Z' });
    await bench.journal.append(runId, { type: 'intent', repair: 'teams.reset-cache', changes: [], captured });
    await bench.host.user.moveToQuarantine('teams', runId);
    const [run] = await bench.journal.readRuns();
    const steering = { promptSeconds: 20, dateConfirmed: null, admin: true, canGuide: true };
    const started = await bench.runs.undo(run ?? null, steering);
    const done = started.ok ? await started.value.done : started;
    if (!done.ok) throw new Error(done.error.detail);
    const conflict = done.value.findings.find(({ id }) => id === 'accounts.conflict');
    expect(readAccountEntries({ evidence: conflict?.evidence ?? [] })).toContainEqual(
      expect.objectContaining({ advice: 'remove' }),
    );
    expect(outcomes(done.value)).toEqual(['teams.reset-cache repaired']);
    expect(bench.events.map(({ fact }) => fact.type)).not.toContain('guidance-started');
  });

  it('waits for Teams that cannot be closed, and stays possible', async () => {
    const done = await setAside({
      teams: { new: 'running' },
      faults: [{ command: 'Stop-TeamsApp', call: 2, fault: 'access-denied' }],
    });
    const report = await bench.undo(done.run.id);
    expect(outcomes(report)).toEqual([
      'teams.close failed',
      'cache.quarantine-oneauth skipped',
      'teams.reset-cache skipped',
      'teams.open skipped',
    ]);
    expect(report.exitCode).toBe(2);
    expect(await isUndoable(done.run.id)).toBe(true);
  });
});
