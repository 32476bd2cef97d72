import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../tools/set-up/checkout.mjs';
import { findEscapes } from '../../tools/wine/escapes.mjs';
import { onDriveC, prefix, wineFolder } from '../../tools/wine/places.mjs';
import { openWindowsSession, powershellLauncher, quote, type WindowsSession } from './windows-session';

/*
 * The proof that no test under Wine can reach a real person's files. It never goes near the real home: a scratch folder
 * plays it.
 */

let home: string;
let sentinel: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'somebodys-home-'));
  mkdirSync(join(home, 'Documents'));
  sentinel = join(home, 'Documents', 'letter.txt');
  writeFileSync(sentinel, 'private');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Starts PowerShell by its launcher, as somebody whose home it is. */
function start(command: string) {
  const environment = {
    ...process.env,
    HOME: home,
    XDG_DOCUMENTS_DIR: join(home, 'Documents'),
    TOKEN: 'private',
  };
  const { status, stdout, stderr } = spawnSync(powershellLauncher(), ['-NoLogo', '-Command', command], {
    cwd: home,
    env: environment,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, output: stdout + stderr };
}

/** What Linux says of each process of our Windows. */
function statesUnderWine(): string[] {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.flatMap((id) => {
    try {
      const environment = readFileSync(`/proc/${id}/environ`, 'utf8').split('\0');
      return environment.includes(`WINEPREFIX=${prefix}`) ? [readFileSync(`/proc/${id}/status`, 'utf8')] : [];
    } catch {
      // It has ended, or is somebody else's.
      return [];
    }
  });
}

describe('the launcher, the only door to Windows programs', () => {
  it.each([
    ['the drive Z:', () => join(prefix, 'dosdevices', 'z:'), () => '/'],
    ['a link to Documents', () => onDriveC('users', 'Documents'), () => join(home, 'Documents')],
    ['a link to one file', () => onDriveC('letter.txt'), () => sentinel],
  ])('starts nothing while there is %s', (_what, place, target) => {
    const ran = onDriveC('ran.txt');
    rmSync(ran, { force: true });
    const write = `[IO.File]::WriteAllText('C:\\ran.txt', 'x')`;
    symlinkSync(target(), place());
    try {
      const refused = start(write);
      expect(refused).toMatchObject({ status: 70 });
      expect(refused.output).toContain(`leads to ${target()}`);
      expect(existsSync(ran)).toBe(false);
    } finally {
      rmSync(place());
    }
    expect(start(write)).toMatchObject({ status: 0 });
    expect(existsSync(ran)).toBe(true);
    rmSync(ran);
    expect(readFileSync(sentinel, 'utf8')).toBe('private');
  });

  it('lets nothing of its caller in: no variable, no folder', () => {
    const { status, output } = start(
      '[Environment]::GetEnvironmentVariables().GetEnumerator() | ForEach-Object { $_.Name + "=" + $_.Value }; [Environment]::CurrentDirectory',
    );
    expect(status).toBe(0);
    expect(output).toContain('USERPROFILE=C:\\users\\');
    expect(output.trimEnd()).toMatch(/\nC:\\?$/i);
    expect(output).not.toContain('private');
    expect(output.replaceAll('\\', '/')).not.toContain(home);
  });
});

describe('a program under Wine', () => {
  let windows: WindowsSession;
  beforeAll(async () => {
    windows = await openWindowsSession();
  });
  afterAll(() => windows?.end());

  const isTrue = async (expression: string) => (await windows.run(`[string](${expression})`)) === 'True';

  it('sees drive C: and no other', async () => {
    expect(await windows.run(`[string]::Join(' ', [IO.DriveInfo]::GetDrives().Name)`)).toBe('C:\\');
    // Asked while it runs: Wine makes drives and links at its start.
    expect(readdirSync(join(prefix, 'dosdevices')).filter((name) => !/^com\d+$/.test(name))).toEqual(['c:']);
    expect(findEscapes(prefix, wineFolder)).toEqual([]);
  });

  it('has every known folder inside the scratch folder', async () => {
    const lines = await windows.run(
      `[Enum]::GetValues([Environment+SpecialFolder]) | ForEach-Object { [Environment]::GetFolderPath($_) }; [Environment]::SystemDirectory; [IO.Path]::GetTempPath()`,
    );
    const folders = [...new Set(lines.split(/\r?\n/).filter((line) => line !== ''))];
    expect(folders).toEqual(
      expect.arrayContaining([expect.stringMatching(/^C:\\users\\[^\\]+\\Documents$/)]),
    );
    expect(folders.length).toBeGreaterThan(30);
    const boundary = realpathSync(wineFolder);
    for (const folder of folders) {
      expect(folder).toMatch(/^C:\\/i);
      const here = onDriveC(...folder.slice(3).split('\\'));
      if (existsSync(here)) expect(realpathSync(here)).toMatch(new RegExp(`^${boundary}/`));
    }
  });

  it.each([
    'Z:\\etc\\passwd',
    'C:\\..\\..\\..\\..\\..\\..\\..\\etc\\passwd',
    '..\\..\\..\\..\\..\\..\\..\\etc\\passwd',
    '/etc/passwd',
    '\\\\localhost\\C$\\etc\\passwd',
  ])('finds nothing of the computer underneath at %s', async (path) => {
    expect(existsSync('/etc/passwd')).toBe(true);
    expect(await isTrue(`[IO.File]::Exists(${quote(path)})`)).toBe(false);
  });

  it('finds no command that sets the clock, only one that refuses', async () => {
    const found = `Get-Command -Name Set-Date, Microsoft.PowerShell.Utility\\Set-Date -All -ErrorAction Ignore`;
    expect(await windows.run(`[string]::Join(' ', (${found}).Source)`)).toBe('StandIns');
    // What it is asked to set is the time as it is, whatever comes of it.
    const refusal = `try { Set-Date -Date ([DateTime]::Now) } catch { $_.Exception.NativeErrorCode }`;
    // ERROR_PRIVILEGE_NOT_HELD
    expect(await windows.run(refusal)).toBe('1314');
  });

  it('has no right to set the clock, whoever started it', () => {
    // CAP_SYS_TIME, by its number in linux/capability.h.
    const setTime = 1n << 25n;
    const rights = statesUnderWine().map((status) => /^CapEff:\s+(\w+)$/m.exec(status)?.[1]);
    expect(rights.length).toBeGreaterThan(0);
    for (const mask of rights) expect(BigInt(`0x${mask}`) & setTime).toBe(0n);
  });

  it('could pass one door, which Wine keeps for itself, and no script of ours names it', async () => {
    // \\?\unix\ names any file of the computer underneath. Wine offers no way to close it.
    const door = `\\\\?\\unix${sentinel.replaceAll('/', '\\')}`;
    expect(await isTrue(`[IO.File]::Exists(${quote(door)})`)).toBe(true);

    const scripts = ['electron/powershell', 'simulator/wine'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ps1|psm1|psd1|cs)$/.test(name) && !/(^|\/)(bin|obj)\//.test(name))
        .map((name) => readFileSync(join(root, folder, name), 'utf8')),
    );
    expect(scripts.length).toBeGreaterThan(40);
    expect(scripts.filter((text) => /unix|\\\\[?.]\\|\\\?\?\\/i.test(text))).toEqual([]);
  });
});
