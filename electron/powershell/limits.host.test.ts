import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { engineExecutable } from '../../simulator/engine-path';
import { checkoutScripts, scriptFolder } from '../../simulator/testing/script-folder';
import { PowerShellSession } from '../host/powershell/powershell-session';
import { limits } from '../host/powershell/user-lane';
import { buildScriptPolicy, readWaits } from './testing/script-policy';

beforeAll(buildScriptPolicy, 300_000);

/** How often the places at which a function waits come round, where that is inside a loop: work and personal accounts, logs. */
const passes: Readonly<Record<string, number>> = { 'Disconnect-WamAccount': 2, 'Get-SignInEvent': 3 };
/** What the elevated script gives all of its steps together, milliseconds; each of the lists is one whole plan. */
const elevatedWork = 60_000;
const plans = [
  ['Reset-MachineProxy', 'Enable-AutomaticTime', 'Sync-Clock', 'Set-Clock'],
  ['Restore-TimeService', 'Restore-MachineProxy'],
];

function waits(): ReadonlyMap<string, number> {
  // Each function by itself: a package holds the same ones, word for word.
  const files = readdirSync(checkoutScripts, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ps1$/.test(name))
    .map((name) => join(checkoutScripts, name));
  const sum = (name: string, places: readonly { milliseconds: number | null }[]) =>
    (passes[name] ?? 1) *
    places.reduce((all, { milliseconds }) => all + (milliseconds ?? Number.POSITIVE_INFINITY), 0);
  return new Map(Object.entries(readWaits(files)).map(([name, places]) => [name, sum(name, places)]));
}

const questions = [
  'Get-PcState',
  'Get-TimeService',
  'Get-SignInEvent',
  'Get-DeviceRegistration',
  'Get-StoredCredential',
  'Get-SignInHelper',
  'Get-KnownAccount',
  'Get-TeamsApp',
  'Get-SignInCache',
  'Get-ProxySetting',
  'Get-ProductSetting',
  'Get-SessionFact',
  'Get-SettingFact',
  'Get-EventLogFact',
  'Test-VaultChange',
  'Test-FileChange',
];
const changes = [
  'Remove-StoredCredential',
  'Register-SignInHelper',
  'Stop-TeamsApp',
  'Start-TeamsApp',
  'Disconnect-WamAccount',
  'Move-ToQuarantine',
  'Restore-FromQuarantine',
];

describe('what a script waits for inside one request', () => {
  it('ends before the request does, so that the rest of the answer is still told', () => {
    const all = waits();
    const late = (names: readonly string[], limit: number) =>
      names.filter((name) => (all.get(name) ?? 0) >= limit);
    expect(late(questions, limits.read)).toEqual([]);
    expect(late(changes, limits.change)).toEqual([]);
    // Some of the questions do wait: a table of nothing would prove nothing.
    expect(questions.filter((name) => all.has(name))).toEqual([
      'Get-PcState',
      'Get-SignInEvent',
      'Get-DeviceRegistration',
      'Get-KnownAccount',
      'Get-SessionFact',
    ]);
  });

  it('ends before the elevated script ends itself', () => {
    const all = waits();
    for (const steps of plans) {
      const sum = steps.reduce((milliseconds, step) => milliseconds + (all.get(step) ?? 0), 0);
      expect(sum, steps.join(', ')).toBeGreaterThan(0);
      expect(sum, steps.join(', ')).toBeLessThan(elevatedWork);
    }
  });
});

describe.skipIf(process.platform === 'win32')('a program of Windows that takes too long', () => {
  it('is ended and leaves no half an answer', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tool-'));
    const session = openSession();
    const { run } = session;
    try {
      const tool = `#!/bin/sh\necho $$ > '${folder}/pid'\necho half of it\nexec /bin/sleep 600\n`;
      writeFileSync(join(folder, 'dsregcmd.exe'), tool, { mode: 0o755 });
      await session.prepare({ 'Get-KnownFolder': `'${folder}'` });
      // Nothing is looked for in folders of the person's.
      expect(await run('"[$env:PATH]"')).toBe(await run('"[$([Environment]::SystemDirectory)]"'));
      const ask = "(Invoke-NativeTool -Tool dsregcmd -Arguments '/status' -Seconds 1)";
      const answer = await run(`& (Get-Module SignInRepair) { ConvertTo-JsonText -Value ${ask} }`);
      expect(JSON.parse(answer)).toEqual({ ExitCode: 1460, Text: '' });
      const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
      await expect.poll(() => isRunning(pid), { timeout: 5000 }).toBe(false);
    } finally {
      await session.end();
      rmSync(folder, { recursive: true });
    }
  });
});

describe.skipIf(process.platform === 'win32')('what is handed to the shell', () => {
  it('has the variables of the person, and we have ours again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shell-'));
    const session = openSession();
    try {
      const seen = join(folder, 'seen');
      const shell = `#!/bin/sh\necho "$1|$PATH|$PSModulePath|$NoDefaultCurrentDirectoryInExePath" > '${seen}.new'\n/bin/mv '${seen}.new' '${seen}'\n`;
      writeFileSync(join(folder, 'explorer.exe'), shell, { mode: 0o755 });
      await session.prepare({
        'Get-KnownFolder': `'${folder}'`,
        'Get-PersonVariable': '"their $($args[1])"',
      });
      const ours = '"$env:PATH|$env:PSModulePath|$env:NoDefaultCurrentDirectoryInExePath"';
      const before = await session.run(ours);
      await session.run("& (Get-Module SignInRepair) { Open-WithExplorer -Target 'shell:x' }");
      await expect.poll(() => existsSync(seen), { timeout: 10_000 }).toBe(true);
      const names = ['PATH', 'PSModulePath', 'NoDefaultCurrentDirectoryInExePath'];
      expect(readFileSync(seen, 'utf8').trim()).toBe(
        ['shell:x', ...names.map((name) => `their ${name}`)].join('|'),
      );
      expect(await session.run(ours)).toBe(before);
    } finally {
      await session.end();
      rmSync(folder, { recursive: true });
    }
  });
});

/** The module in a PowerShell without a simulated Windows. */
function openSession() {
  const started = PowerShellSession.start(engineExecutable());
  if (!started.ok) throw new Error(started.error.detail);
  const session = started.value;
  const run = async (line: string) => {
    const result = await session.run(line, 20_000);
    if (!result.ok || result.value.errors !== '') throw new Error(JSON.stringify(result));
    return result.value.output.trim();
  };
  return {
    run,
    end: () => session.end(),
    /** @param answers what functions of the module answer instead: an alias of the session comes before them */
    async prepare(answers: Record<string, string>) {
      await run(`. '${join(scriptFolder, 'user-lane.ps1')}'`);
      for (const [name, answer] of Object.entries(answers)) {
        const own = name.replace('-', '-Own');
        await run(`function global:${own} { ${answer} }`);
        await run(
          `$null = $ExecutionContext.SessionState.InvokeProvider.Item.Set('alias:\\${name}', '${own}')`,
        );
      }
    },
  };
}

/** A process that has ended and was not waited for yet counts as ended. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
