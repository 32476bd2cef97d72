import { type ChildProcess, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PowerShell } from 'node-powershell';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SteadyShell } from '../../electron/host/powershell/powershell-session';
import { startColdEngines } from '../testing/warm-engines';

startColdEngines();

const engine = path.resolve(
  '.cache',
  'engine',
  `simulator-engine${process.platform === 'win32' ? '.exe' : ''}`,
);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'engine-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the engine to its end; `input` is what arrives on standard input. */
function run(commandLine: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(engine, commandLine, { input, timeout: 30_000 });
  return { status, stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8') };
}

it('ends lines as Windows does', () => {
  const { stdout, stderr } = run([
    '-NoLogo',
    '-Command',
    "'one', 'two'; [Console]::Error.WriteLine('three')",
  ]);
  expect([stdout, stderr]).toEqual(['one\r\ntwo\r\n', 'three\r\n']);
});

/** Members that node-powershell has and its types keep private. */
function insideOf(session: PowerShell) {
  return session as unknown as { exitPromise: Promise<void>; process: ChildProcess };
}

function writeScript(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('a node-powershell session', () => {
  const sessions: PowerShell[] = [];
  function startSession(): PowerShell {
    const session = new SteadyShell({
      executable: engine,
      executableOptions: { '-NoProfile': true, '-NonInteractive': true, '-ExecutionPolicy': 'RemoteSigned' },
    });
    insideOf(session).exitPromise.catch(() => undefined);
    sessions.push(session);
    return session;
  }
  afterEach(async () => {
    await Promise.all(sessions.splice(0).map((session) => session.dispose().catch(() => undefined)));
  });

  it('keeps its variables from one command to the next', async () => {
    const session = startSession();
    await session.invoke('$kept = 40');
    expect((await session.invoke('[Console]::Out.Write($kept + 2)')).raw).toBe('42');
  });

  it('hands over pipeline output and direct writes in the order of the script', async () => {
    const { raw } = await startSession().invoke('"first"; [Console]::Out.WriteLine("second"); "third"');
    expect(raw.split(/\r?\n/)).toEqual(['first', 'second', 'third']);
  });

  it('reports an error as a failure and answers the next command', async () => {
    const session = startSession();
    await expect(session.invoke('Get-NoSuchThing')).rejects.toThrow(/Get-NoSuchThing/);
    await expect(session.invoke('throw "thrown"')).rejects.toThrow(/thrown/);
    await expect(session.invoke('"two" "words"')).rejects.toThrow(/Unexpected token/);
    expect((await session.invoke('"alive"')).raw).toBe('alive');
  });

  it('ends with code 0 when a function exits in the middle of a command', async () => {
    const session = startSession();
    const record = await session.invoke(
      'function Leave { exit }; [Console]::Out.Write("before"); Leave; "after"',
    );
    expect(insideOf(session).process.exitCode).toBe(0);
    expect(record.raw).toBe('');
  });

  it('never sees its own delimiters under Constrained Language Mode', async () => {
    const session = startSession();
    // The command itself succeeds, but the delimiter that should follow it is refused.
    const answer = session
      .invoke("$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'")
      .then(() => 'answered');
    const silence = new Promise((resolve) => setTimeout(resolve, 1_500, 'silent'));
    expect(await Promise.race([answer.catch(() => 'failed'), silence])).toBe('silent');
  });
});

describe('commands on standard input', () => {
  it('writes text as UTF-8 without a byte-order mark, exactly as it was given', () => {
    const { stdout } = run(
      ['-NoLogo', '-Command', '-'],
      `[Console]::OutputEncoding = [Text.Encoding]::UTF8\n[Console]::Out.Write("é€😀${'x'.repeat(500)}")\n`,
    );
    expect(stdout).toBe(`é€😀${'x'.repeat(500)}`);
  });

  it('runs a block of several lines at the empty line that ends it, and drops an unfinished one', () => {
    const { stdout, status } = run(
      ['-Command', '-'],
      'if ($true) {\n"block"\n}\n\n"next"\nif ($true) {\n"lost"\n}\n',
    );
    expect(stdout.trim().split(/\r?\n/)).toEqual(['block', 'next']);
    expect(status).toBe(0);
  });

  it('separates errors from output', () => {
    const { stdout, stderr } = run(['-Command', '-'], '1/0\n"output"\n');
    expect(stdout.trim()).toBe('output');
    expect(stderr).toContain('Attempted to divide by zero');
  });

  it('stops reading at exit and passes its code on', () => {
    expect(run(['-Command', '-'], 'exit 5\n"no"\n')).toEqual({ status: 5, stdout: '', stderr: '' });
  });
});

describe('one command', () => {
  it.each([
    ['"fine"', 0],
    ['Get-NoSuchThing; "fine"', 0],
    ['"fine"; Get-NoSuchThing', 1],
    ['throw "boo"', 1],
    ['exit 9', 9],
  ])('%s ends with code %i', (command, code) => {
    expect(run(['-NoProfile', '-Command', command]).status).toBe(code);
  });
});

describe('a script file', () => {
  const parameters = `param([ValidateSet('turn-on', 'sync')] [string] $First, [string[]] $Steps, [long] $Anchor, [switch] $Go)
[Console]::Out.Write("$First|$($Steps.Count)|$Steps|$Anchor|$Go|$($MyInvocation.MyCommand.Path -eq $PSCommandPath)")
exit 7`;

  it('gets its parameters as text, a list as one string, and passes its exit code on', () => {
    const script = writeScript('parameters.ps1', parameters);
    const commandLine = ['-First', 'sync', '-Steps', 'turn-on,sync,set', '-Anchor', '-55', '-Go'];
    expect(run(['-NoLogo', '-ExecutionPolicy', 'RemoteSigned', '-File', script, ...commandLine])).toEqual({
      status: 7,
      stdout: 'sync|1|turn-on,sync,set|-55|True|True',
      stderr: '',
    });
  });

  it('refuses a word outside its set with code 1', () => {
    const { status, stderr } = run([
      '-File',
      writeScript('parameters.ps1', parameters),
      '-First',
      'nonsense',
    ]);
    expect(status).toBe(1);
    expect(stderr).toContain('nonsense');
  });

  it('ends with code 0 after a native program failed, and with 1 after a terminating error', () => {
    const native = process.platform === 'win32' ? '& cmd.exe /c exit 9' : '& /bin/sh -c "exit 9"';
    expect(run(['-File', writeScript('native.ps1', `${native}\n`)]).status).toBe(0);
    expect(run(['-File', writeScript('throws.ps1', 'throw "boo"')]).status).toBe(1);
  });

  it('keeps the exit of a script that it calls to itself', () => {
    const inner = writeScript('inner.ps1', 'exit 4');
    const { status, stdout } = run(['-File', writeScript('outer.ps1', `& '${inner}'; "code $LASTEXITCODE"`)]);
    expect({ status, stdout: stdout.trim() }).toEqual({ status: 0, stdout: 'code 4' });
  });
});

describe('-Import', () => {
  it('brings a module into the global session before anything else', () => {
    const module = writeScript('Given.psm1', 'function Get-Given { "given" }');
    expect(run(['-Import', module, '-Command', 'Get-Given']).stdout.trim()).toBe('given');
  });

  it('says which module it could not import', () => {
    const missing = path.join(folder, 'Missing.psm1');
    const { status, stderr } = run(['-Import', missing, '-Command', '1']);
    expect(status).toBe(70);
    expect(stderr).toContain(`'${missing}' could not be imported`);
  });
});

it('names an option it does not know', () => {
  expect(run(['-Fil', 'x.ps1'])).toEqual({
    status: 64,
    stdout: '',
    stderr: expect.stringContaining("the option '-Fil' is not known"),
  });
});
