import { spawn, spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { engineExecutable } from '../../simulator/engine-path';
import { scriptFolder } from '../../simulator/testing/script-folder';
import { createSimulatedPc, type SimulatedPc } from './testing/simulated-session';

const open: SimulatedPc[] = [];
const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  for (const pc of open.splice(0)) await pc.close();
});
function createPc(fields: Record<string, unknown> = {}): SimulatedPc {
  const pc = createSimulatedPc(fields);
  open.push(pc);
  return pc;
}
const hex = (digit: string, length: number) => digit.repeat(length);
const good = {
  Steps: 'sync',
  AnchorUtc: '1776154269120',
  AnchorTicks: '5',
  Pipe: hex('0', 32),
  Nonce: hex('0', 64),
};
const words = (given: Record<string, string>) =>
  Object.entries(given).flatMap(([name, value]) => [`-${name}`, value]);
const options = '-NoLogo -NoProfile -NonInteractive -ExecutionPolicy RemoteSigned'.split(' ');
const script = join(scriptFolder, 'admin-lane.ps1');
const simulatedWindows = resolve(__dirname, '..', '..', 'simulator', 'SimulatedWindows.psm1');

describe('the words of admin-lane.ps1', () => {
  // No simulated Windows is loaded: bad words must be refused before anything of Windows is asked.
  it.each([
    ['no words at all', []],
    ['an unknown step', words({ ...good, Steps: 'sync,format' })],
    ['a step in capitals', words({ ...good, Steps: 'Sync' })],
    ['a step twice', words({ ...good, Steps: 'sync,sync' })],
    ['an empty step', words({ ...good, Steps: 'sync,' })],
    ['a date before 2020', words({ ...good, AnchorUtc: '1000000000000' })],
    ['a date after 2100', words({ ...good, AnchorUtc: '9999999999999' })],
    ['a number that is none', words({ ...good, AnchorTicks: '$(1)' })],
    ['a negative counter', words({ ...good, AnchorTicks: '-1' })],
    ['a pipe with a path', words({ ...good, Pipe: `..\\${hex('0', 29)}` })],
    ['a pipe in capitals', words({ ...good, Pipe: hex('A', 32) })],
    ['a short nonce', words({ ...good, Nonce: hex('0', 63) })],
    ['restore without its settings', words({ ...good, Steps: 'restore' })],
    ['a value for the proxy', words({ ...good, Steps: 'restore-proxy', Proxy: 'planted.example:8080' })],
    ['a parameter too many', words({ ...good, Script: 'x' })],
    ['a word too many', [...words(good), 'stray']],
  ])('refuse %s with 64', (_what, given) => {
    const { status } = spawnSync(engineExecutable(), [...options, '-File', script, ...given]);
    expect(status).toBe(64);
  });
});

/** Runs admin-lane.ps1 on the PC as the simulated prompt would, in the given role. */
function runElevated(pc: SimulatedPc, role: 'user' | 'admin', given: Record<string, string>) {
  const command = `Import-Module '${simulatedWindows}' -ArgumentList '${pc.folder}','${role}' -Global; & '${script}' ${words(given).join(' ')}; exit $LASTEXITCODE`;
  const child = spawn(engineExecutable(), [...options, '-Command', command], { stdio: 'ignore' });
  return new Promise<number | null>((resolve) => child.on('exit', resolve));
}

describe('admin-lane.ps1', () => {
  it('refuses to work without elevation, with 77', async () => {
    expect(await runElevated(createPc(), 'user', good)).toBe(77);
  });

  it('lets one run at a time work on a PC; a second one ends with 75', async () => {
    const pc = createPc();
    const connected = new Promise<void>((resolve) => {
      // Listens and says nothing, so that the first one waits for its welcome.
      const server = createServer((socket) => {
        socket.on('error', () => undefined);
        resolve();
      });
      servers.push(server.listen(`/tmp/CoreFxPipe_sign-in-repair-${hex('b', 32)}`));
    });
    const first = runElevated(pc, 'admin', { ...good, Pipe: hex('b', 32) });
    await connected;
    expect(await runElevated(pc, 'admin', { ...good, Pipe: hex('c', 32) })).toBe(75);
    expect(await first).toBe(3);
    expect(pc.mutations()).toEqual([]);
  }, 60_000);
});

describe('asking for elevation', () => {
  const ask = (pc: SimulatedPc, steps = 'sync') =>
    pc.ask('Start-AdminLane', steps, good.AnchorUtc, '5', good.Pipe, good.Nonce, '', '', '', 'false', '0');

  it.each([
    ['decline', 1223],
    ['blocked-by-policy', 1260],
  ])('hands over the number when the answer is %s', async (answer, number) => {
    expect(await ask(createPc({ elevation: { answer } }))).toEqual({ started: false, number });
  });

  const texts = (steps: string, windowHandle: string) => [
    steps,
    good.AnchorUtc,
    '5',
    good.Pipe,
    good.Nonce,
    '',
    '',
    '',
    'false',
    windowHandle,
  ];

  it.each([
    ['steps', texts('sync" -Command "x', '0')],
    ['a window that is no number', texts('sync', '0 -Steps set')],
    ['a window below 0', texts('sync', '-1')],
    ['a window beyond 31 bits', texts('sync', '2147483648')],
  ])('refuses %s that are not its own before anybody is asked', async (_what, given) => {
    const pc = createPc({ elevation: { answer: 'never' } });
    const asked = await pc.askFreely('Start-AdminLane', given);
    expect(asked?.answers).toMatchObject([{ ok: false, error: { code: 'refused' } }]);
  });

  it('hands the window to Windows, and no word of it to the elevated command line', async () => {
    const pc = createPc();
    const given =
      '$global:given = @{ words = $Words; window = $WindowHandle }; @{ Number = 1223; Process = $null }';
    const parameters = "[Alias('Start-Elevated')] param($Script, $Words, $WindowHandle)";
    await pc.run(`function global:Show-Given { ${parameters} ${given} }`);
    await pc.ask('Start-AdminLane', ...texts('sync', '1182260'));
    const anchor = ['-AnchorUtc', good.AnchorUtc, '-AnchorTicks', '5'];
    expect(JSON.parse(await pc.run('ConvertTo-JsonText -Value $global:given'))).toEqual({
      words: ['-Steps', 'sync', ...anchor, '-Pipe', good.Pipe, '-Nonce', good.Nonce],
      window: 1182260,
    });
  });

  it('waits for nobody else’s process', async () => {
    const asked = await createPc().askFreely('Wait-AdminLane', ['1']);
    expect(asked?.answers).toMatchObject([{ ok: false, error: { code: 'refused' } }]);
  });
});

describe('a session in Constrained Language Mode', () => {
  it('is switched by the import, so that method calls fail in it', async () => {
    const pc = createPc({ windows: { languageMode: 'ConstrainedLanguage', scriptPolicy: 'AllSigned' } });
    const lines = [
      `Import-Module '${simulatedWindows}' -ArgumentList '${pc.folder}','user' -Global`,
      '"#policy $($ExecutionContext.SessionState.LanguageMode) $(Get-ExecutionPolicy -Scope MachinePolicy)"',
      '[Console]::Out.WriteLine("never")',
    ];
    const { stdout, stderr } = spawnSync(engineExecutable(), [...options, '-Command', '-'], {
      input: `${lines.join('\n')}\n`,
      encoding: 'utf8',
    });
    expect(stdout.trim()).toBe('#policy ConstrainedLanguage AllSigned');
    expect(stderr).toContain('MethodInvocationNotSupportedInConstrainedLanguage');
  });
});
