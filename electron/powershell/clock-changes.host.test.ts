import { afterEach, describe, expect, it } from 'vitest';
import { monotonicMilliseconds, offsetNow } from '../../simulator/simulated-clock';
import { createSimulatedPc, type SimulatedPc } from './testing/simulated-session';

const open: SimulatedPc[] = [];
afterEach(async () => {
  for (const pc of open.splice(0)) await pc.close();
});
const sid = 'S-1-5-21-1-2-3-1001';
function createPc(clock: Record<string, unknown>, fields: Record<string, unknown> = {}): SimulatedPc {
  const pc = createSimulatedPc({ user: { sid, name: 'mia' }, clock, ...fields });
  open.push(pc);
  return pc;
}
const byAdministrator = (command: string) => ({ command, target: 'W32Time', lane: 'admin', user: sid });
const anchor = () => `-AnchorUtc ${Date.now()} -AnchorTicks ${process.hrtime.bigint()}`;
const refused = 0x80070005 | 0;

describe('Enable-AutomaticTime', () => {
  it('sets the type, lets the service start and starts it; a server that is set stays', async () => {
    const pc = createPc({
      automatic: false,
      server: 'ntp.example.org,0x8',
      service: { startType: 'Disabled', status: 'Stopped' },
    });
    expect(await pc.elevated('Enable-AutomaticTime')).toMatchObject({ number: 0, typeBefore: 'NoSync' });
    expect(pc.readState().clock).toMatchObject({
      automatic: true,
      server: 'ntp.example.org,0x8',
      service: { startType: 'Manual', status: 'Running' },
    });
    expect(pc.mutations()).toEqual([byAdministrator('time.configure'), byAdministrator('time.service')]);
    await pc.elevated('Enable-AutomaticTime');
    expect(pc.mutations()).toHaveLength(2);
  });

  it('fills an empty server', async () => {
    const pc = createPc({ server: '', service: { startType: 'Automatic', status: 'Running' } });
    expect(await pc.elevated('Enable-AutomaticTime')).toMatchObject({ number: 0, serverChanged: true });
    expect(pc.readState().clock.server).toBe('time.windows.com,0x9');
    expect(pc.mutations()).toEqual([byAdministrator('time.configure')]);
  });
});

describe('Sync-Clock', () => {
  it('starts the service and corrects the clock', async () => {
    const pc = createPc({ offsetSeconds: -660 });
    expect(await pc.elevated('Sync-Clock')).toEqual({ number: 0, exitCode: 0, serviceStarted: true });
    expect(pc.readState().clock.offsetSeconds).toBe(0);
    expect(pc.mutations()).toEqual([byAdministrator('time.service'), byAdministrator('time.resync')]);
  });

  const running = { service: { startType: 'Manual', status: 'Running' } };
  it.each([
    ['no-time-data', {}, 0],
    ['claims-success', {}, 0],
    ['access-denied', {}, refused],
    ['refuses-large', { offsetSeconds: 54_001 }, 0],
    ['works', { automatic: false }, 0],
  ])('changes nothing when resync is %s with %j', async (resync, clock, number) => {
    const pc = createPc({ offsetSeconds: 400, ...running, ...clock, resync });
    expect(await pc.elevated('Sync-Clock')).toMatchObject({ number });
    expect(pc.readState().clock.offsetSeconds).toBe('offsetSeconds' in clock ? clock.offsetSeconds : 400);
    expect(pc.mutations()).toEqual([]);
  });

  it('corrects what is not too large', async () => {
    const pc = createPc({ offsetSeconds: 54_000, ...running, resync: 'refuses-large' });
    await pc.elevated('Sync-Clock');
    expect(pc.mutations()).toEqual([byAdministrator('time.resync')]);
  });

  it('leaves it to the service to correct the clock later, or bit by bit', async () => {
    const running = { startType: 'Manual', status: 'Running' };
    const later = createPc({ offsetSeconds: 400, service: running, resync: 'works-later' });
    const slewed = createPc({ offsetSeconds: 400, service: running, resync: 'slews' });
    await Promise.all([later.elevated('Sync-Clock'), slewed.elevated('Sync-Clock')]);
    expect(offsetNow(later.readState(), 0)).toBe(400);
    expect(offsetNow(later.readState(), monotonicMilliseconds() + 8000)).toBe(0);
    const first = offsetNow(slewed.readState());
    expect(first).toBeLessThan(400);
    expect(offsetNow(slewed.readState(), monotonicMilliseconds() + 10_000)).toBeLessThan(first - 4);
    for (const pc of [later, slewed]) expect(pc.mutations()).toEqual([byAdministrator('time.resync')]);
  });

  it.each([
    ['away', -400],
    ['wrong', -400],
  ])('changes nothing on a domain member whose controller is %s', async (domainController, left) => {
    const pc = createPc({ offsetSeconds: -400, ...running, domainController }, { join: { kind: 'domain' } });
    await pc.elevated('Sync-Clock');
    expect(pc.readState().clock.offsetSeconds).toBe(left);
    expect(pc.mutations()).toEqual([]);
  });

  it('says with its number that there is no such service', async () => {
    const pc = createPc({ service: null });
    expect(await pc.elevated('Sync-Clock')).toEqual({ number: 1060 });
    expect(await pc.ask('Get-TimeService')).toMatchObject({ service: null, type: null, server: null });
  });

  it('says with its number that a disabled service cannot start', async () => {
    const pc = createPc({ service: { startType: 'Disabled', status: 'Stopped' } });
    const attempt = '& { try { Sync-Clock } catch { @{ number = Get-ErrorNumber -ErrorRecord $_ } } }';
    expect(await pc.elevated(attempt)).toEqual({ number: 1058 });
    expect(pc.mutations()).toEqual([]);
  });
});

describe('Set-Clock', () => {
  it('sets the time that has come since the measurement, however wrong the clock is', async () => {
    const pc = createPc({ offsetSeconds: -864_000 });
    const measured = anchor();
    await pc.elevated('[Threading.Thread]::Sleep(1500)');
    expect(await pc.elevated(`Set-Clock ${measured}`)).toMatchObject({ number: 0 });
    expect(Math.abs(pc.readState().clock.offsetSeconds)).toBeLessThan(1);
    expect(pc.mutations()[0]).toEqual(byAdministrator('time.set'));
  });

  it('hands over to the time service, which refused so large a step before', async () => {
    const pc = createPc({ offsetSeconds: -60_000, resync: 'refuses-large' });
    await pc.elevated('Sync-Clock');
    expect(await pc.elevated(`Set-Clock ${anchor()}`)).toMatchObject({ number: 0, resyncNumber: 0 });
    expect(pc.readState().clock.offsetSeconds).toBe(0);
    expect(pc.mutations().map(({ command }) => command)).toEqual(['time.service', 'time.set', 'time.resync']);
  });

  it.each([
    ['is missing', null, 1060],
    ['is disabled', { startType: 'Disabled', status: 'Stopped' }, 1058],
  ])('sets the clock although the time service %s', async (_what, service, resyncNumber) => {
    const pc = createPc({ offsetSeconds: -400, service });
    expect(await pc.elevated(`Set-Clock ${anchor()}`)).toMatchObject({ number: 0, resyncNumber });
    expect(pc.mutations()).toEqual([byAdministrator('time.set')]);
  });

  it('refuses a counter of another boot', async () => {
    const pc = createPc({});
    const later = process.hrtime.bigint() + 3_600_000_000_000n;
    expect(await pc.elevated(`Set-Clock -AnchorUtc ${Date.now()} -AnchorTicks ${later}`)).toEqual({
      number: 87,
    });
    expect(pc.mutations()).toEqual([]);
  });
});

describe('Restore-TimeService', () => {
  const restore = (type: string, start: string, status: string, empty = '$false') =>
    `Restore-TimeService -Type ${type} -StartType ${start} -Status ${status} -EmptyServer ${empty}`;

  it('puts back what differs, a disabled service last', async () => {
    const pc = createPc({ service: { startType: 'Manual', status: 'Running' } });
    expect(await pc.elevated(restore('NoSync', 'Disabled', 'Stopped', '$true'))).toMatchObject({ number: 0 });
    expect(pc.readState().clock).toMatchObject({
      automatic: false,
      server: '',
      service: { startType: 'Disabled', status: 'Stopped' },
    });
    expect(pc.mutations()).toEqual([byAdministrator('time.configure'), byAdministrator('time.service')]);
  });

  it('starts a service that was disabled while it ran, before it disables it again', async () => {
    const pc = createPc({ service: { startType: 'Manual', status: 'Stopped' } });
    expect(await pc.elevated(restore('NTP', 'Disabled', 'Running'))).toMatchObject({ number: 0 });
    expect(pc.readState().clock.service).toEqual({ startType: 'Disabled', status: 'Running' });
  });

  it('brings back a running service, and a type that a scenario cannot say', async () => {
    const pc = createPc({ automatic: false, service: { startType: 'Disabled', status: 'Stopped' } });
    await pc.elevated(restore('AllSync', 'Automatic', 'Running'));
    expect(pc.readState().clock.service).toEqual({ startType: 'Automatic', status: 'Running' });
    expect(await pc.ask('Get-TimeService')).toMatchObject({ type: 'AllSync' });
  });

  it('changes nothing when nothing differs', async () => {
    const pc = createPc({});
    await pc.elevated(restore('NTP', 'Manual', 'Stopped'));
    expect(pc.mutations()).toEqual([]);
  });
});

describe('without elevation', () => {
  it.each([
    ['Enable-AutomaticTime', refused],
    ['Sync-Clock', 5],
    [`Set-Clock ${anchor()}`, 5],
    ['Restore-TimeService -Type NTP -StartType Automatic -Status Stopped -EmptyServer $false', 5],
  ])('%s changes nothing', async (call, number) => {
    const pc = createPc({ automatic: call !== 'Enable-AutomaticTime', offsetSeconds: 100 });
    const attempt = `[Console]::Out.Write((& { try { ${call} } catch { Get-ErrorNumber -ErrorRecord $_ } }))`;
    expect(await pc.run(attempt)).toBe(String(number));
    expect(pc.mutations()).toEqual([]);
  });
});
