import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readScenario } from '../shared/scenario';
import type { SimulatedHost } from './simulated-host';
import { approved, elevate, off, simulate, wallOffset } from './testing/simulate';

const hosts: SimulatedHost[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.dispose();
});

async function start(fields?: Record<string, unknown>): Promise<SimulatedHost> {
  const host = await simulate(fields);
  hosts.push(host);
  return host;
}

describe('the simulated PC', { timeout: 60_000 }, () => {
  it('answers every read of the user lane', async () => {
    const { user } = await start();
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
    const host = await start({ clock: { offsetSeconds: -500 } });
    expect(wallOffset(host)).toBeCloseTo(-500, 0);
    const { samples } = await host.time.measure();
    expect(samples.length).toBeGreaterThan(4);
    for (const sample of samples) expect(sample.offsetSeconds).toBeCloseTo(-500, -1);
  });

  it('blocks scripts where the scenario says so', async () => {
    const constrained = await start({ windows: { languageMode: 'ConstrainedLanguage' } });
    expect(await constrained.user.start()).toMatchObject({ ok: false, error: { code: 'scripts-blocked' } });
    expect(constrained.user.blocked()?.languageMode).toBe('ConstrainedLanguage');
    const restricted = await start({ windows: { scriptPolicy: 'Restricted' } });
    expect(await restricted.user.start()).toMatchObject({ ok: false, error: { code: 'scripts-blocked' } });
    expect(restricted.user.blocked()?.scriptPolicy).toBe('Restricted');
  });

  it('saves its state in the form of a scenario, and leaves no folder behind', async () => {
    const host = await start({ credentials: [{ target: 'LegacyGeneric:target=x' }] });
    const out = mkdtempSync(join(tmpdir(), 'state-'));
    await host.user.removeStoredCredential('LegacyGeneric:target=x', 1);
    writeFileSync(join(out, 'state.json'), host.describeState());
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
    const host = await start({ ...off, faults: [{ command: 'Sync-Clock', fault: 'hang' }] });
    const session = approved(await elevate(host, ['sync']));
    await new Promise<void>((started) =>
      session.onFrame((frame) => frame.type === 'step-started' && started()),
    );
    await host.dispose();
    await expect.poll(() => enginesOf(host.folder), { timeout: 10_000 }).toEqual([]);
  });

  it('goes on from a saved state with what was set aside, which then can be put back', async () => {
    const first = await start({ teams: { new: 'installed' } });
    expect(await first.user.moveToQuarantine('teams', 'run-1')).toMatchObject({ value: { number: 0 } });
    const file = join(mkdtempSync(join(tmpdir(), 'sign-in-repair-state-')), 'state.json');
    writeFileSync(file, first.describeState());
    const read = readScenario(JSON.parse(readFileSync(file, 'utf8')));
    rmSync(file);
    if (!read.ok) throw new Error(read.problems.join('; '));

    const next = await start(read.scenario);
    const kept = async () => {
      const answer = await next.user.readSignInCaches();
      return answer.ok ? answer.value.quarantined : answer;
    };
    expect(await kept()).toEqual([{ runId: 'run-1', cache: 'teams', items: 2, hasList: true }]);
    expect(await next.user.restoreFromQuarantine('teams', 'run-1')).toMatchObject({ value: { number: 0 } });
    expect(await kept()).toEqual([{ runId: 'run-1', cache: 'teams', items: 0, hasList: true }]);
    expect(next.readState().mutations.map(({ command }) => command)).toEqual(['files.move']);
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
