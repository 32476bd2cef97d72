import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ProxySettingAnswer } from '../../electron/host/answers';
import { openWindowsSession, quote, type WindowsSession } from './windows-session';

/* The proxy of Windows' services in a registry that is not ours, and the key in which it is to be kept. */

const kept = 'SOFTWARE\\Sign-in Repair kept proxy';
const connections = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\Connections';
const bytes = (text: string) => [
  40,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  3,
  0,
  0,
  0,
  text.length,
  0,
  0,
  0,
  ...Buffer.from(text),
  0,
  0,
  0,
  0,
];
const value = bytes('proxy.example:3128');
const list = (numbers: readonly number[]) => `([byte[]](${numbers.join(',')}))`;

let windows: WindowsSession;
beforeAll(async () => {
  windows = await openWindowsSession();
  await windows.run('$inside = Get-Module SignInRepair');
  await windows.run(`Open-MachineKey ${quote(connections)}`);
});
beforeEach(async () => {
  await windows.run('& $inside { Remove-KeptProxy }');
  await windows.run('& $inside { Set-MachineProxy -View native -Value $null }');
});
afterAll(() => windows?.end());

const guarded = (line: string) =>
  windows.evaluate(`& $inside { try { ${line}; 0 } catch { Get-ErrorNumber -ErrorRecord $_ } }`);

async function read(): Promise<ProxySettingAnswer['machine']> {
  const answer = await windows.request('Get-ProxySetting', [], ProxySettingAnswer);
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.detail}`);
  return answer.value.machine;
}

it('writes the value byte for byte, and removes it', async () => {
  expect((await read())?.native).toBeNull();
  await windows.run(`& $inside { Set-MachineProxy -View native -Value ${list(value)} }`);
  expect((await read())?.native).toBe(Buffer.from(value).toString('base64'));
  await windows.run('& $inside { Set-MachineProxy -View native -Value $null }');
  expect((await read())?.native).toBeNull();
});

// Wine gives a new key the rights of the one above it, which everybody may read, whatever was asked for.
it('keeps nothing, and so resets nothing, where a key does not get the rights it is to have', async () => {
  await windows.run(`& $inside { Set-MachineProxy -View native -Value ${list(value)} }`);
  expect(await guarded('$null = Reset-MachineProxy')).toBe(1338);
  expect((await read())?.native).toBe(Buffer.from(value).toString('base64'));
  expect(await guarded('$null = Read-KeptProxy'), 'nothing is left behind').toBe(2);
});

it('believes no key that somebody else may read or write', async () => {
  await windows.run(`Set-MachineText ${quote(kept)} native planted`);
  expect(await guarded('$null = Restore-MachineProxy')).toBe(1338);
  expect((await read())?.native).toBeNull();
});
