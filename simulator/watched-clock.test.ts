import { afterEach, describe, expect, it } from 'vitest';
import { offsetNow } from './simulated-clock';
import type { SimulatedHost } from './simulated-host';
import { approved, elevate, simulate } from './testing/simulate';

const hosts: SimulatedHost[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.dispose();
});

async function start(fields: Record<string, unknown> = {}, filesTellTime = false): Promise<SimulatedHost> {
  const host = await simulate({ clock: { offsetSeconds: -660 }, ...fields }, { filesTellTime });
  hosts.push(host);
  host.clock.wall();
  return host;
}

const seen = (host: SimulatedHost) => (host.clock.wall() - Date.now()) / 1000;

describe('a simulated clock that is set forward', { timeout: 60_000 }, () => {
  it('is seen through the warm session, and measured as it is', async () => {
    const host = await start();
    await host.user.start();
    const session = approved(await elevate(host, ['sync']));
    await session.stepEnded('sync');
    expect(await host.clock.refresh()).toBe(true);
    expect(seen(host)).toBeCloseTo(0, 0);
    const { samples, movedSeconds, lateBySeconds } = await host.time.measure();
    expect({ movedSeconds, lateBySeconds }).toEqual({});
    for (const sample of samples) expect(Math.abs(sample.offsetSeconds)).toBeLessThan(2);
  });

  it('is seen through the elevated script where no session is open', async () => {
    const host = await start();
    const session = approved(await elevate(host, ['sync']));
    await session.stepEnded('sync');
    expect(await host.clock.refresh()).toBe(false);
    expect(seen(host)).toBeCloseTo(0, 0);
  });

  it('is seen in the times of files where no session is open', async () => {
    const host = await start({}, true);
    const session = approved(await elevate(host, ['sync']));
    await session.stepEnded('sync');
    expect(await host.clock.refresh()).toBe(true);
    expect(await host.time.measure()).not.toHaveProperty('lateBySeconds');
    expect(seen(host)).toBeCloseTo(0, 0);
  });

  it('is told as seen late where nobody can look', async () => {
    const host = await start({
      faults: [{ command: 'Get-WallClock', call: 'every', fault: 'access-denied' }],
    });
    await host.user.start();
    approved(await elevate(host, ['sync'])).say('cancel');
    await expect.poll(() => offsetNow(host.readState()), { timeout: 30_000 }).toBe(0);
    expect(await host.time.measure()).toMatchObject({ lateBySeconds: 60 });
    expect(seen(host)).toBeCloseTo(-660, 0);
  });

  it('is seen before the questions that wait, and not behind one that hangs', async () => {
    const host = await start({ faults: [{ command: 'Get-TeamsApp', call: 1, fault: 'slow' }] });
    await host.user.start();
    let answered = 0;
    const waiting = Array.from({ length: 3 }, () => host.user.readTimeService().then(() => answered++));
    expect(await host.clock.refresh()).toBe(true);
    expect(answered).toBeLessThan(3);
    await Promise.all(waiting);
    const slow = host.user.readTeamsApps();
    await new Promise(setImmediate);
    expect(await host.clock.refresh()).toBe(false);
    await slow;
  });
});
