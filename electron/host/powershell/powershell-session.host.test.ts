import { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { engineExecutable } from '../../../simulator/engine-path';
import { startColdEngines } from '../../../simulator/testing/warm-engines';
import { PowerShellSession, powershellEnvironment } from './powershell-session';

startColdEngines();

const sessions: PowerShellSession[] = [];
afterEach(async () => {
  for (const session of sessions.splice(0)) await session.end();
  delete process.env.NODE_POWERSHELL;
});

function start(executable = engineExecutable()): PowerShellSession {
  const started = PowerShellSession.start(executable);
  if (!started.ok) throw new Error(started.error.detail);
  sessions.push(started.value);
  return started.value;
}

const generous = 30_000;

describe('a PowerShell session', { timeout: 60_000 }, () => {
  it('answers line after line and remembers what came before', async () => {
    const session = start();
    expect(await session.run('$before = 41', generous)).toEqual({
      ok: true,
      value: { output: '', errors: '' },
    });
    expect(await session.run('$before + 1', generous)).toMatchObject({ ok: true, value: { output: '42' } });
  });

  it('reads an answer that came all at once, with the line ends of Windows', async () => {
    const session = start();
    await session.run(
      '[Console]::Out.NewLine = "`r`n"; [Console]::Error.NewLine = [Console]::Out.NewLine',
      generous,
    );
    for (const line of ["'answer'", '$null = 1', "'answer'; [Console]::Error.WriteLine('grumble')"]) {
      const running = session.run(line, 5000);
      await setImmediate();
      // A busy program reads nothing; meanwhile everything arrives.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
      expect(await running, line).toMatchObject({ ok: true });
    }
  });

  it('hands over what a line printed although it also printed to standard error', async () => {
    const session = start();
    const result = await session.run(
      "'answer'; [Console]::Error.WriteLine('grumble'); Get-Nothing",
      generous,
    );
    expect(result).toMatchObject({ ok: true, value: { output: 'answer' } });
    expect(result.ok && result.value.errors).toContain('grumble');
  });

  it('takes the executable it is given and not the one of NODE_POWERSHELL', async () => {
    process.env.NODE_POWERSHELL = join(tmpdir(), 'no-such-powershell');
    const session = start();
    expect(await session.run('1 + 1', generous)).toMatchObject({ ok: true, value: { output: '2' } });
    expect(await session.run('"[$env:NODE_POWERSHELL]"', generous)).toMatchObject({
      value: { output: '[]' },
    });
  });

  it('does not hand a foreign module path to the child', () => {
    process.env.PSModulePath = 'somewhere';
    const names = Object.keys(powershellEnvironment()).map((name) => name.toUpperCase());
    delete process.env.PSModulePath;
    expect(names).toContain('PATH');
    expect(names).not.toContain('PSMODULEPATH');
  });

  it('hands on no PATH on Windows but that of Windows itself, in whatever letters it was written', () => {
    process.env.Path = '\\\\gone\\tools';
    const environment = powershellEnvironment('win32', 'C:\\Windows');
    delete process.env.Path;
    const paths = Object.entries(environment).filter(([name]) => name.toUpperCase() === 'PATH');
    expect(paths).toEqual([['PATH', 'C:\\Windows\\System32']]);
  });

  it('works in its own folder, and looks for programs in no working folder', async () => {
    process.env.NODEFAULTCURRENTDIRECTORYINEXEPATH = 'inherited';
    const session = start();
    delete process.env.NODEFAULTCURRENTDIRECTORYINEXEPATH;
    const facts = `"$([Environment]::CurrentDirectory)|$env:NoDefaultCurrentDirectoryInExePath|$env:NODEFAULTCURRENTDIRECTORYINEXEPATH"`;
    const own = realpathSync(dirname(engineExecutable()));
    expect(own).not.toBe(process.cwd());
    const second = process.platform === 'win32' ? '1' : '';
    expect(await session.run(facts, generous)).toMatchObject({ value: { output: `${own}|1|${second}` } });
  });

  it.each([
    ['with code 0', 'exit'],
    ['with another code', 'exit 7'],
    ['after half an answer', "'half'; [Environment]::Exit(0)"],
  ])('calls an end in mid-call %s what it is, and stays over', async (_how, line) => {
    const session = start();
    expect(await session.run(line, generous)).toMatchObject({ ok: false, error: { code: 'session-ended' } });
    expect(session.isOver).toBe(true);
    expect(await session.run('1', generous)).toMatchObject({ ok: false, error: { code: 'session-ended' } });
  });

  it('survives an executable that does not exist', async () => {
    const session = start(join(tmpdir(), 'no-such-powershell'));
    expect(await session.run('1', generous)).toMatchObject({ ok: false, error: { code: 'session-missing' } });
  });

  it.skipIf(process.platform === 'win32')('survives an executable that may not be started', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'session-'));
    const file = join(folder, 'powershell');
    writeFileSync(file, 'not a program', { mode: 0o600 });
    const session = start(file);
    expect(await session.run('1', generous)).toMatchObject({ ok: false, error: { code: 'session-missing' } });
    rmSync(folder, { recursive: true });
  });

  it('ends the process of a line that does not end', async () => {
    const session = start();
    const pid = await session.run('$PID', generous);
    const result = await session.run('while ($true) { [Threading.Thread]::Sleep(50) }', 300);
    expect(result).toMatchObject({ ok: false, error: { code: 'timed-out' } });
    expect(pid.ok && existsSync(`/proc/${pid.value.output}`)).toBe(false);
    expect(session.isOver).toBe(true);
  });

  it('waits without a limit when told so', async () => {
    const session = start();
    const result = await session.run("[Threading.Thread]::Sleep(500); 'late'", null);
    expect(result).toMatchObject({ ok: true, value: { output: 'late' } });
  });

  it('ends the process of a line that prints without end', async () => {
    const session = start();
    const result = await session.run(
      "$text = 'x' * 1mb; while ($true) { [Console]::Out.Write($text) }",
      generous,
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'too-much-output' } });
    expect(session.isOver).toBe(true);
  });

  it('reads on behind bytes that are no UTF-8', async () => {
    const session = start();
    const write =
      '$out = [Console]::OpenStandardOutput(); $out.Write([byte[]](0xff, 0xc3, 0x28, 10), 0, 4); $out.Flush()';
    const result = await session.run(`${write}; 'answer'`, generous);
    expect(result.ok && result.value.output.split('\n').at(-1)).toBe('answer');
  });

  it('waits for no process that Windows does not end', async () => {
    const session = start();
    const pid = await session.run('$PID', generous);
    if (!pid.ok) throw new Error(pid.error.detail);
    const kill = vi.spyOn(ChildProcess.prototype, 'kill').mockReturnValue(true);
    try {
      // It ends by itself in the end: whoever has waited for that finds it gone.
      const result = await session.run('[Threading.Thread]::Sleep(30000); [Environment]::Exit(0)', 50);
      expect(result).toMatchObject({ ok: false, error: { code: 'timed-out' } });
      expect(() => process.kill(Number(pid.value.output), 0)).not.toThrow();
    } finally {
      kill.mockRestore();
    }
  });

  it('can be ended twice and while a line runs', async () => {
    const session = start();
    const running = session.run('[Threading.Thread]::Sleep(60000)', null);
    await Promise.all([session.end(), session.end()]);
    expect(await running).toMatchObject({ ok: false, error: { code: 'session-ended' } });
  });
});
