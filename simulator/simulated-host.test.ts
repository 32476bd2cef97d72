import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { AdminSession, ElevationResult } from '../electron/host/host';
import { type LaneStep, laneExit } from '../shared/lane';
import { readScenario } from '../shared/scenario';
import { engineExecutable } from './engine-path';
import { createSimulatedHost, type SimulatedHost } from './simulated-host';

const hosts: SimulatedHost[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.dispose();
});

async function simulate(fields: Record<string, unknown> = {}): Promise<SimulatedHost> {
  const read = readScenario({ name: 'host', about: 'a test', ...fields });
  if (!read.ok) throw new Error(read.problems.join('; '));
  const root = resolve(__dirname, '..');
  const host = await createSimulatedHost({
    scenario: read.scenario,
    engine: engineExecutable(root),
    simulatorFolder: join(root, 'simulator'),
    scriptFolder: join(root, 'electron', 'powershell'),
  });
  hosts.push(host);
  return host;
}

const wallOffset = (host: SimulatedHost) => (host.clock.wall() - Date.now()) / 1000;

/** Asks for elevation with an anchor that was measured now. */
function elevate(
  host: SimulatedHost,
  steps: LaneStep[],
  promptSeconds: number | null = null,
  signal = new AbortController().signal,
) {
  const anchor = { utcMilliseconds: Date.now(), monotonicNanoseconds: host.clock.monotonic() };
  return host.admin.open({ steps, anchor }, { promptSeconds, signal });
}

function approved(result: ElevationResult): AdminSession {
  if (result.answer !== 'approved') throw new Error(`not approved: ${JSON.stringify(result)}`);
  return result.session;
}

const commands = (host: SimulatedHost) => host.readState().mutations.map(({ command }) => command);
const off = { clock: { offsetSeconds: -500, automatic: false } };

describe('the simulated PC', { timeout: 60_000 }, () => {
  it('answers every read of the user lane', async () => {
    const { user } = await simulate();
    expect(await user.start()).toEqual({ ok: true, value: undefined });
    const answers = [
      await user.readPcState(),
      await user.readTimeService(),
      await user.readSignInEvents(),
      await user.readDeviceRegistration(),
      await user.readStoredCredentials(),
      await user.readSignInHelper('Microsoft.AAD.BrokerPlugin'),
      await user.readKnownAccounts(),
      await user.readTeamsApps(),
    ];
    expect(answers.filter((answer) => !answer.ok)).toEqual([]);
  });

  it('has a clock of its own, which every time source sees through', async () => {
    const host = await simulate({ clock: { offsetSeconds: -500 } });
    expect(wallOffset(host)).toBeCloseTo(-500, 0);
    const { samples } = await host.time.measure();
    expect(samples.length).toBeGreaterThan(4);
    for (const sample of samples) expect(sample.offsetSeconds).toBeCloseTo(-500, -1);
  });

  it('blocks scripts where the scenario says so', async () => {
    const constrained = await simulate({ windows: { languageMode: 'ConstrainedLanguage' } });
    expect(await constrained.user.start()).toMatchObject({ ok: false, error: { code: 'scripts-blocked' } });
    expect(constrained.user.blocked()?.languageMode).toBe('ConstrainedLanguage');
    const restricted = await simulate({ windows: { scriptPolicy: 'Restricted' } });
    expect(await restricted.user.start()).toMatchObject({ ok: false, error: { code: 'scripts-blocked' } });
    expect(restricted.user.blocked()?.scriptPolicy).toBe('Restricted');
  });

  it('saves its state in the form of a scenario, and leaves no folder behind', async () => {
    const host = await simulate({ credentials: [{ target: 'LegacyGeneric:target=x' }] });
    const out = mkdtempSync(join(tmpdir(), 'state-'));
    await host.user.removeStoredCredential('LegacyGeneric:target=x', 1);
    host.saveState(join(out, 'state.json'));
    const saved: unknown = JSON.parse(readFileSync(join(out, 'state.json'), 'utf8'));
    expect(saved).not.toHaveProperty('runtime');
    expect(saved).toMatchObject({
      credentials: [],
      mutations: [{ command: 'credential.delete', target: 'LegacyGeneric:target=x', lane: 'user' }],
    });
    expect(readScenario(saved)).toMatchObject({ ok: true });
    rmSync(out, { recursive: true });
    await host.dispose();
    await host.dispose();
    expect(existsSync(host.folder)).toBe(false);
  });

  it('ends every engine with it, even one that hangs with administrator rights', async () => {
    const host = await simulate({ ...off, faults: [{ command: 'Sync-Clock', fault: 'hang' }] });
    const session = approved(await elevate(host, ['sync']));
    await new Promise<void>((started) =>
      session.onFrame((frame) => frame.type === 'step-started' && started()),
    );
    await host.dispose();
    await expect.poll(() => enginesOf(host.folder), { timeout: 10_000 }).toEqual([]);
  });
});

/** The processes whose command line names a run folder. */
function enginesOf(folder: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
    } catch {
      return false;
    }
  });
}

describe('the elevated script', { timeout: 90_000 }, () => {
  it('runs its first step by itself and the next ones at a word each', async () => {
    const host = await simulate(off);
    const session = approved(await elevate(host, ['turn-on', 'sync']));
    const types: string[] = [];
    session.onFrame((frame) => types.push(frame.type));
    expect(await session.stepEnded('turn-on')).toBe('done');
    expect(wallOffset(host)).toBeCloseTo(-500, 0);
    session.say('next');
    expect(await session.stepEnded('sync')).toBe('done');
    expect(wallOffset(host)).toBeCloseTo(0, 0);
    expect(await session.ended()).toBe(laneExit.done);
    expect(types.at(-1)).toBe('run-finished');
    expect(commands(host)).toEqual(expect.arrayContaining(['time.configure', 'time.resync']));
    expect(host.readState().mutations.every(({ lane }) => lane === 'admin')).toBe(true);
  });

  it('runs nothing more after cancel', async () => {
    const host = await simulate(off);
    const session = approved(await elevate(host, ['turn-on', 'sync', 'set']));
    await session.stepEnded('turn-on');
    session.say('cancel');
    expect(await session.ended()).toBe(laneExit.cancelled);
    expect(await session.stepEnded('sync')).toBe('lost');
    expect(commands(host)).not.toContain('time.resync');
    expect(wallOffset(host)).toBeCloseTo(-500, 0);
  });

  it('runs nothing more when no word comes', async () => {
    const host = await simulate(off);
    const session = approved(await elevate(host, ['turn-on', 'sync']));
    await session.stepEnded('turn-on');
    expect(await session.ended()).toBe(laneExit.cancelled);
    expect(commands(host)).not.toContain('time.resync');
  });

  it('does not believe its own failure to be the end: the fallback runs at the next word', async () => {
    const host = await simulate({ clock: { offsetSeconds: 90_000, resync: 'access-denied' } });
    const session = approved(await elevate(host, ['sync', 'set']));
    expect(await session.stepEnded('sync')).toBe('failed');
    session.say('next');
    expect(await session.stepEnded('set')).toBe('done');
    expect(await session.ended()).toBe(laneExit.failed);
    expect(Math.abs(wallOffset(host))).toBeLessThan(2);
  });

  it('sets the right time however long the prompt stood open', async () => {
    const host = await simulate({ ...off, elevation: { answer: 'approve', afterSeconds: 4 } });
    const session = approved(await elevate(host, ['set']));
    expect(await session.stepEnded('set')).toBe('done');
    expect(Math.abs(wallOffset(host))).toBeLessThan(2);
    expect(await session.ended()).toBe(laneExit.done);
  });

  it('sets the right time after a sync has moved the clock', async () => {
    const host = await simulate(off);
    const session = approved(await elevate(host, ['sync', 'set']));
    await session.stepEnded('sync');
    session.say('next');
    expect(await session.stepEnded('set')).toBe('done');
    expect(Math.abs(wallOffset(host))).toBeLessThan(2);
  });

  it('puts back what the word restore names', async () => {
    const host = await simulate({
      clock: { automatic: true, service: { startType: 'Manual', status: 'Running' } },
    });
    const anchor = { utcMilliseconds: Date.now(), monotonicNanoseconds: host.clock.monotonic() };
    const restore = {
      type: 'NoSync',
      startType: 'Disabled',
      status: 'Stopped',
      serverWasEmpty: false,
    } as const;
    const options = { promptSeconds: null, signal: new AbortController().signal };
    const session = approved(await host.admin.open({ steps: ['restore'], anchor, restore }, options));
    expect(await session.stepEnded('restore')).toBe('done');
    expect(await session.ended()).toBe(laneExit.done);
    const service = await host.user.readTimeService();
    expect(service).toMatchObject({
      ok: true,
      value: { type: 'NoSync', service: { startType: 'Disabled', status: 'Stopped' } },
    });
  });

  it('finishes its step and starts no other when main is gone', async () => {
    const host = await simulate({ ...off, faults: [{ command: 'Enable-AutomaticTime', fault: 'slow' }] });
    const session = approved(await elevate(host, ['turn-on', 'sync']));
    await host.admin.dispose();
    await session.ended();
    await expect.poll(() => commands(host), { timeout: 20_000 }).toContain('time.configure');
    expect(commands(host)).not.toContain('time.resync');
  });

  it.each([
    ['decline', { answer: 'declined' }],
    ['blocked-by-policy', { answer: 'blocked' }],
  ])('never starts when the prompt says %s', async (answer, result) => {
    const host = await simulate({ ...off, elevation: { answer } });
    expect(await elevate(host, ['turn-on'])).toMatchObject(result);
    expect(commands(host)).toEqual([]);
  });

  it('never starts when nobody answers, in time or at all', async () => {
    const host = await simulate({ ...off, elevation: { answer: 'never' } });
    expect(await elevate(host, ['turn-on'], 2)).toEqual({ answer: 'timed-out' });
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 1500);
    expect(await elevate(host, ['turn-on'], null, abort.signal)).toEqual({ answer: 'cancelled' });
    expect(commands(host)).toEqual([]);
  });

  it('is not waited for by the questions of the user lane', async () => {
    const host = await simulate({ ...off, elevation: { answer: 'never' } });
    const asking = elevate(host, ['turn-on'], 10);
    expect((await host.user.readTimeService()).ok).toBe(true);
    expect(await asking).toEqual({ answer: 'timed-out' });
  });
});
