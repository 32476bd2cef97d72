import { afterEach, describe, expect, it } from 'vitest';
import { ProxySettingAnswer } from '../host/answers';
import { createSimulatedPc, type SimulatedPc } from './testing/simulated-session';

const open: SimulatedPc[] = [];
afterEach(async () => {
  for (const pc of open.splice(0)) await pc.close();
});
const sid = 'S-1-5-21-1-2-3-1001';
function createPc(network: Record<string, unknown> = {}, fields: Record<string, unknown> = {}): SimulatedPc {
  const pc = createSimulatedPc({ user: { sid }, network, ...fields });
  open.push(pc);
  return pc;
}
const change = (command: string) => ({ command, target: 'WinHTTP', lane: 'admin', user: sid });
const guarded = (word: string) =>
  `& { try { ${word} } catch { @{ number = Get-ErrorNumber -ErrorRecord $_ } } }`;
const direct = Buffer.from([40, 0, 0, 0, 0, 0, 0, 0, 1, ...Array<number>(11).fill(0)]).toString('base64');

describe('Get-ProxySetting', () => {
  it('finds none where none is set', async () => {
    expect(await createPc().ask('Get-ProxySetting')).toEqual({
      person: { proxy: '', script: '' },
      machine: { native: direct, wow: null },
      policy: false,
      unread: [],
    });
  });

  it('tells no name and password of the person’s proxy, and the machine’s as its bytes', async () => {
    const address = 'http=mia:secret@a.example:80;https=mia:secret@b.example:81';
    const pc = createPc({ proxy: 'open', proxyAddress: address, machineProxy: 'away', proxyPolicy: true });
    const { person, machine, policy } = ProxySettingAnswer.parse(await pc.ask('Get-ProxySetting'));
    expect(person).toEqual({ proxy: 'http=a.example:80;https=b.example:81', script: '' });
    expect(Buffer.from(machine?.native ?? '', 'base64').toString('latin1')).toContain(
      'services-proxy.example.com:3128',
    );
    expect(policy).toBe(true);
  });

  it('reads each part by itself', async () => {
    const key = 'Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\Connections';
    expect(await createPc({}, { unreadableKeys: [key] }).ask('Get-ProxySetting')).toMatchObject({
      person: { proxy: '' },
      machine: null,
      policy: false,
      unread: [{ part: 'machine' }],
    });
  });
});

describe('Reset-MachineProxy and Restore-MachineProxy', () => {
  it('keep what was set, forget it, and put it back', async () => {
    const pc = createPc({ machineProxy: 'away' });
    const before = await pc.ask('Get-ProxySetting');
    expect(await pc.elevated('Reset-MachineProxy')).toEqual({ number: 0, kept: true });
    expect(await pc.ask('Get-ProxySetting')).toMatchObject({ machine: { native: direct } });
    expect(pc.readState().network).toMatchObject({ machineProxy: 'none', keptProxy: 'away' });
    expect(await pc.elevated('Reset-MachineProxy'), 'a second time keeps nothing').toEqual({
      number: 0,
      kept: false,
    });
    expect(pc.readState().network.keptProxy).toBe('away');
    expect(await pc.elevated('Restore-MachineProxy')).toEqual({ number: 0 });
    expect(await pc.ask('Get-ProxySetting')).toEqual(before);
    expect(pc.readState().network.keptProxy).toBeUndefined();
    expect(pc.mutations()).toEqual([change('proxy.reset'), change('proxy.restore')]);
  });

  it.each([
    ['access-denied', -2147024891],
    ['claims-success', 0],
  ])(
    'change nothing when Windows answers %s, and still know what was set',
    async (machineProxyReset, number) => {
      const pc = createPc({ machineProxy: 'away', machineProxyReset });
      expect(await pc.elevated(guarded('Reset-MachineProxy'))).toMatchObject({ number });
      expect(pc.readState().network).toMatchObject({ machineProxy: 'away', keptProxy: 'away' });
      expect(pc.mutations()).toEqual([]);
    },
  );

  it.each([
    ['nothing is kept', {}, 2],
    ['anybody could have written what is kept', { keptProxy: 'planted' }, 1338],
  ])('put nothing back where %s', async (_what, network, number) => {
    const pc = createPc(network);
    expect(await pc.elevated(guarded('Restore-MachineProxy'))).toEqual({ number });
    expect(pc.mutations()).toEqual([]);
  });

  it('are for administrators', async () => {
    const pc = createPc({ machineProxy: 'away' });
    const attempt = `[Console]::WriteLine((ConvertTo-JsonText -Value (& (Get-Module SignInRepair) { try { Reset-MachineProxy } catch { @{ number = Get-ErrorNumber -ErrorRecord $_ } } })))`;
    expect(await pc.run(attempt)).toContain('"number":-2147024891');
    expect(pc.mutations()).toEqual([]);
  });
});
