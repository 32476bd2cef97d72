import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TimeServiceAnswer } from '../../electron/host/answers';
import { openWindowsSession, quote, type WindowsSession } from './windows-session';

/* W32Time as the shipped functions find and change it in a registry and a service manager that are not ours. */

const parameters = 'SYSTEM\\CurrentControlSet\\Services\\W32Time\\Parameters';
const policy = 'SOFTWARE\\Policies\\Microsoft\\W32Time';

let windows: WindowsSession;
beforeAll(async () => {
  windows = await openWindowsSession();
});
async function removeAll(): Promise<void> {
  await windows.run('Uninstall-TimeService');
  for (const key of ['SYSTEM\\CurrentControlSet\\Services\\W32Time', policy])
    await windows.run(`Remove-MachineKey ${quote(key)}`);
}
beforeEach(removeAll);
afterEach(removeAll);
afterAll(() => windows?.end());

/** Registers the service; `startType` as `sc.exe` names it. */
const install = (startType: 'auto' | 'demand' | 'disabled') =>
  windows.run(`Install-TimeService ${startType}`);
const setText = (key: string, name: string, text: string) =>
  windows.run(`Set-MachineText ${quote(key)} ${name} ${quote(text)}`);
const getText = (name: string) => windows.run(`Get-MachineText ${quote(parameters)} ${name}`);
const enable = () => windows.evaluate('Enable-AutomaticTime');
const restore = (type: string, startType: string, status: string, emptyServer: boolean) =>
  windows.evaluate(
    `Restore-TimeService -Type ${type} -StartType ${startType} -Status ${status} -EmptyServer $${emptyServer}`,
  );

async function read(): Promise<TimeServiceAnswer> {
  const answer = await windows.request('Get-TimeService', [], TimeServiceAnswer);
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.detail}`);
  return answer.value;
}

describe('reading', () => {
  it('finds neither service nor settings where there are none', async () => {
    expect(await read()).toMatchObject({ service: null, type: null, server: null, policy: false });
  });

  it('tells a value that is missing from one that is empty', async () => {
    await setText(parameters, 'Type', 'NT5DS');
    expect(await read()).toMatchObject({ type: 'NT5DS', server: null });
    await setText(parameters, 'NtpServer', '');
    expect(await read()).toMatchObject({ type: 'NT5DS', server: '' });
  });

  it('reads the time zone by the name of its key', async () => {
    const { timeZone, hardwareClockIsUtc } = await read();
    expect(timeZone).not.toBe('');
    expect(hardwareClockIsUtc).toBe(false);
  });

  it.each(['Parameters', 'TimeProviders\\NtpClient'])(
    'sees a policy in %s, but not in a key left empty',
    async (key) => {
      await windows.run(`Open-MachineKey ${quote(`${policy}\\${key}`)}`);
      expect(await read()).toMatchObject({ policy: false });
      await setText(`${policy}\\${key}`, 'Any', 'value');
      expect(await read()).toMatchObject({ policy: true });
    },
  );

  it.each([
    ['auto', 'Automatic'],
    ['demand', 'Manual'],
    ['disabled', 'Disabled'],
  ] as const)('a service registered as %s is %s and stopped', async (registered, startType) => {
    await install(registered);
    expect(await read()).toMatchObject({ service: { startType, status: 'Stopped' } });
  });

  it('sees a service run', async () => {
    await install('demand');
    await windows.run('Start-Service W32Time');
    expect(await read()).toMatchObject({ service: { startType: 'Manual', status: 'Running' } });
  });
});

describe('turning automatic time on', () => {
  it('makes a disabled, empty and stopped one run with the constant server', async () => {
    await install('disabled');
    await setText(parameters, 'Type', 'NoSync');
    expect(await enable()).toMatchObject({
      number: 0,
      typeBefore: 'NoSync',
      startBefore: 'Disabled',
      statusBefore: 'Stopped',
      serverChanged: true,
    });
    expect(await read()).toMatchObject({
      type: 'NTP',
      server: 'time.windows.com,0x9',
      service: { startType: 'Manual', status: 'Running' },
    });
    expect(await getText('Type')).toBe('NTP');
  });

  it('never changes a server that is set, nor a start type that lets it start', async () => {
    await install('auto');
    await setText(parameters, 'NtpServer', 'ntp.example.com,0x8');
    expect(await enable()).toMatchObject({ number: 0, typeBefore: null, serverChanged: false });
    expect(await getText('NtpServer')).toBe('ntp.example.com,0x8');
    expect(await read()).toMatchObject({
      type: 'NTP',
      service: { startType: 'Automatic', status: 'Running' },
    });
  });

  it('answers 1060 and writes nothing where there is no service', async () => {
    expect(await enable()).toEqual({ number: 1060 });
    expect(await read()).toMatchObject({ service: null, type: null, server: null });
  });
});

describe('putting back', () => {
  it('restores what was captured, down to the empty server and the disabled service', async () => {
    await install('disabled');
    await setText(parameters, 'Type', 'NoSync');
    await setText(parameters, 'NtpServer', '');
    const before = await read();
    await enable();
    expect(await restore('NoSync', 'Disabled', 'Stopped', true)).toMatchObject({
      number: 0,
      typeBefore: 'NTP',
      startBefore: 'Manual',
      statusBefore: 'Running',
    });
    expect(await read()).toEqual(before);
  });

  it('leaves a server alone that was not empty', async () => {
    await install('demand');
    await setText(parameters, 'Type', 'NT5DS');
    await setText(parameters, 'NtpServer', 'ntp.example.com');
    await enable();
    await restore('NT5DS', 'Manual', 'Stopped', false);
    expect(await read()).toMatchObject({
      type: 'NT5DS',
      server: 'ntp.example.com',
      service: { status: 'Stopped' },
    });
  });

  it('starts a service again that ran', async () => {
    await install('demand');
    await setText(parameters, 'Type', 'NTP');
    await restore('NTP', 'Automatic', 'Running', false);
    expect(await read()).toMatchObject({ service: { startType: 'Automatic', status: 'Running' } });
  });
});
