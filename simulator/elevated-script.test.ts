import { afterEach, describe, expect, it } from 'vitest';
import { laneExit } from '../shared/admin-protocol';
import type { SimulatedHost } from './simulated-host';
import { approved, commands, elevate, off, simulate, wallOffset } from './testing/simulate';

const hosts: SimulatedHost[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.dispose();
});

async function start(fields?: Record<string, unknown>): Promise<SimulatedHost> {
  const host = await simulate(fields);
  hosts.push(host);
  return host;
}

describe('the elevated script', { timeout: 90_000 }, () => {
  it('runs its first step by itself and the next ones at a word each', async () => {
    const host = await start(off);
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
    const host = await start(off);
    const session = approved(await elevate(host, ['turn-on', 'sync', 'set']));
    await session.stepEnded('turn-on');
    session.say('cancel');
    expect(await session.ended()).toBe(laneExit.cancelled);
    expect(await session.stepEnded('sync')).toBe('lost');
    expect(commands(host)).not.toContain('time.resync');
    expect(wallOffset(host)).toBeCloseTo(-500, 0);
  });

  it('runs nothing more when no word comes', async () => {
    const host = await start(off);
    const session = approved(await elevate(host, ['turn-on', 'sync']));
    await session.stepEnded('turn-on');
    expect(await session.ended()).toBe(laneExit.cancelled);
    expect(commands(host)).not.toContain('time.resync');
  });

  it('does not believe its own failure to be the end: the fallback runs at the next word', async () => {
    const host = await start({ clock: { offsetSeconds: 90_000, resync: 'access-denied' } });
    const session = approved(await elevate(host, ['sync', 'set']));
    expect(await session.stepEnded('sync')).toBe('failed');
    session.say('next');
    expect(await session.stepEnded('set')).toBe('done');
    expect(await session.ended()).toBe(laneExit.failed);
    expect(Math.abs(wallOffset(host))).toBeLessThan(2);
  });

  it('sets the right time however long the prompt stood open', async () => {
    const host = await start({ ...off, elevation: { answer: 'approve', afterSeconds: 4 } });
    const session = approved(await elevate(host, ['set']));
    expect(await session.stepEnded('set')).toBe('done');
    expect(Math.abs(wallOffset(host))).toBeLessThan(2);
    expect(await session.ended()).toBe(laneExit.done);
  });

  it('sets the right time after a sync has moved the clock', async () => {
    const host = await start(off);
    const session = approved(await elevate(host, ['sync', 'set']));
    await session.stepEnded('sync');
    session.say('next');
    expect(await session.stepEnded('set')).toBe('done');
    expect(Math.abs(wallOffset(host))).toBeLessThan(2);
  });

  it('puts back what the word restore names', async () => {
    const host = await start({
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
    const host = await start({ ...off, faults: [{ command: 'Enable-AutomaticTime', fault: 'slow' }] });
    const session = approved(await elevate(host, ['turn-on', 'sync']));
    await host.admin.dispose();
    await session.ended();
    await expect.poll(() => commands(host), { timeout: 60_000 }).toContain('time.configure');
    expect(commands(host)).not.toContain('time.resync');
  });

  it.each([
    ['decline', { answer: 'declined' }],
    ['blocked-by-policy', { answer: 'blocked' }],
  ])('never starts when the prompt says %s', async (answer, result) => {
    const host = await start({ ...off, elevation: { answer } });
    expect(await elevate(host, ['turn-on'])).toMatchObject(result);
    expect(commands(host)).toEqual([]);
  });

  it('never starts when nobody answers, in time or at all', async () => {
    const host = await start({ ...off, elevation: { answer: 'never' } });
    expect(await elevate(host, ['turn-on'], 2)).toEqual({ answer: 'timed-out' });
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 1500);
    expect(await elevate(host, ['turn-on'], null, abort.signal)).toEqual({ answer: 'cancelled' });
    expect(commands(host)).toEqual([]);
  });

  it('is not waited for by the questions of the user lane', async () => {
    const host = await start({ ...off, elevation: { answer: 'never' } });
    const asking = elevate(host, ['turn-on'], 10);
    expect((await host.user.readTimeService()).ok).toBe(true);
    expect(await asking).toEqual({ answer: 'timed-out' });
  });
});
