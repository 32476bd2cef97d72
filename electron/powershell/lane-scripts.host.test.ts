import { spawn, spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { engineExecutable } from '../../simulator/engine-path';
import { createSimulatedPc, type SimulatedPc, scriptFolder } from './testing/simulated-session';

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
    ['a parameter too many', words({ ...good, Script: 'x' })],
    ['a word too many', [...words(good), 'stray']],
  ])('refuse %s with 64', (_what, given) => {
    const { status } = spawnSync(engineExecutable(), [...options, '-File', script, ...given]);
    expect(status).toBe(64);
  });
});

/** Runs admin-lane.ps1 on the PC as the simulated prompt would, in the given role. */
function runElevated(pc: SimulatedPc, role: 'user' | 'admin', given: Record<string, string>) {
  const module = join(scriptFolder, '..', '..', 'simulator', 'SimulatedWindows.psm1');
  const command = `Import-Module '${module}' -ArgumentList '${pc.folder}','${role}' -Global; & '${script}' ${words(given).join(' ')}; exit $LASTEXITCODE`;
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
    pc.ask('Start-AdminLane', steps, good.AnchorUtc, '5', good.Pipe, good.Nonce, '', '', '', 'false');

  it.each([
    ['decline', 1223],
    ['blocked-by-policy', 1260],
  ])('hands over the number when the answer is %s', async (answer, number) => {
    expect(await ask(createPc({ elevation: { answer } }))).toEqual({ started: false, number });
  });

  it('refuses words that are not its own before anybody is asked', async () => {
    const pc = createPc({ elevation: { answer: 'never' } });
    const asked = await pc.askFreely('Start-AdminLane', [
      'sync" -Command "x',
      good.AnchorUtc,
      '5',
      good.Pipe,
      good.Nonce,
      '',
      '',
      '',
      'false',
    ]);
    expect(asked?.answers).toMatchObject([{ ok: false, error: { code: 'refused' } }]);
  });

  it('waits for nobody else’s process', async () => {
    const asked = await createPc().askFreely('Wait-AdminLane', ['1']);
    expect(asked?.answers).toMatchObject([{ ok: false, error: { code: 'refused' } }]);
  });
});

describe('a session in Constrained Language Mode', () => {
  it('is switched by the import, so that method calls fail in it', async () => {
    const pc = createPc({ windows: { languageMode: 'ConstrainedLanguage', scriptPolicy: 'AllSigned' } });
    const module = join(scriptFolder, '..', '..', 'simulator', 'SimulatedWindows.psm1');
    const lines = [
      `Import-Module '${module}' -ArgumentList '${pc.folder}','user' -Global`,
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
