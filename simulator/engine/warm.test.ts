import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { engineExecutable } from '../engine-path';

const engine = engineExecutable(resolve(__dirname, '..', '..'));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warm-'));
  mkdirSync(join(folder, 'engines'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const environment = (variables: NodeJS.ProcessEnv = {}) => ({
  ...process.env,
  SIMULATOR_WARM_ENGINES: join(folder, 'engines'),
  ...variables,
});

/** One session that gets all its lines at once. */
function run(lines: string, { variables = {}, cwd = folder, words = ['-Command', '-'] } = {}) {
  const { status, stdout, stderr } = spawnSync(engine, ['-NoProfile', ...words], {
    input: lines,
    env: environment(variables),
    cwd,
    timeout: 60_000,
  });
  return { status, stdout: stdout.toString().replaceAll('\r', '').trim(), stderr: stderr.toString() };
}

/** The process that runs a session, whatever process was started for it. */
const engineId = () => Number(run('$PID').stdout);

describe.skipIf(process.platform === 'win32')('an engine that runs one session after another', () => {
  it('does so in one process, with nothing left of the session before', () => {
    const first = run(
      "$PID; $global:left = 1; $env:LEFT = 'x'; function Get-Left {}; Set-Location /; exit 0",
    );
    const second = run(
      '$PID; $null -eq $left; $null -eq $env:LEFT; (Get-Command Get-Left -ErrorAction Ignore) -eq $null; $PWD.Path; [Environment]::CurrentDirectory',
    );
    expect(second.stdout.split('\n')).toEqual([first.stdout, 'True', 'True', 'True', folder, folder]);
    expect(second.stderr).toBe('');
  });

  it('gets the arguments, variables and folder of the process that was started', () => {
    engineId();
    const given = run('', {
      words: ['-Command', "'{0} {1}' -f $env:GIVEN, [Environment]::CurrentDirectory"],
      variables: { GIVEN: 'ä' },
      cwd: '/',
    });
    expect(given).toEqual({ status: 0, stdout: 'ä /', stderr: '' });
  });

  it.each([
    ['exit 7', 7],
    ['[Environment]::Exit(5)', 5],
  ])('hands on the code of %s, and takes no other session after it', (line, code) => {
    const first = engineId();
    expect(run(line).status).toBe(code);
    expect(engineId()).not.toBe(first);
  });

  it('ends with the process that was started for it, in the middle of a line', async () => {
    const first = engineId();
    const front = spawn(engine, ['-NoProfile', '-Command', '-'], { env: environment(), cwd: folder });
    front.stdin.write("'begun'; [Threading.Thread]::Sleep(60000)\n");
    await once(front.stdout, 'data');
    expect(existsSync(`/proc/${first}`)).toBe(true);
    front.kill('SIGKILL');
    await vi.waitFor(() => expect(existsSync(`/proc/${first}`)).toBe(false), { timeout: 20_000 });
  });

  it('goes on after a process that was ended between two lines', async () => {
    // Where much else runs it may be caught at the end of the first line, and then ends with it.
    await vi.waitFor(async () => {
      const first = engineId();
      const front = spawn(engine, ['-NoProfile', '-Command', '-'], { env: environment(), cwd: folder });
      front.stdin.write("'done'\n");
      await once(front.stdout, 'data');
      front.kill('SIGKILL');
      await once(front, 'exit');
      expect(engineId()).toBe(first);
    }, 30_000);
  });

  it('takes nobody who was started under another language or other settings of .NET', () => {
    const first = engineId();
    expect(Number(run('$PID', { variables: { LC_ALL: 'de_DE.UTF-8' } }).stdout)).not.toBe(first);
    expect(Number(run('$PID', { variables: { DOTNET_gcServer: '0' } }).stdout)).not.toBe(first);
    expect(engineId()).toBe(first);
  });
});
