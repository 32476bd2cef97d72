import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NtExecutable, NtExecutableResource } from 'resedit';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { inspectPackage } from '../tools/packaging/inspect-package.mjs';
import { makeInstallers } from '../tools/packaging/make-installers.mjs';
import { packFolder } from '../tools/packaging/package-windows.mjs';
import { packedFiles } from '../tools/packaging/setup-files.mjs';
import { findSevenZip } from '../tools/packaging/seven-zip.mjs';
import { inCheckout } from '../tools/set-up/checkout.mjs';
import { reasonAgainstInstallers, runPackagingTool } from '../tools/set-up/packaging-tools.mjs';
import { needs, setUp } from '../tools/setup.mjs';

/*
 * One package for Windows on the stand-in, and its installers, looked over without starting anything of it. What they do
 * when they run is shown under Wine, see simulator/wine/installers.rehearsal.wine.test.ts.
 */

/** What stands in front of the fuses in every Electron: then come version, count, and one character a fuse. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const ours = [
  'resources/powershell/SignInRepair/SignInRepair.psd1',
  'resources/powershell/SignInRepair/SignInRepair.psm1',
  'resources/powershell/admin-lane.ps1',
  'resources/powershell/user-lane.ps1',
];

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** The manifest of a Windows program. */
function manifestOf(program: string): string {
  const { entries } = NtExecutableResource.from(
    NtExecutable.from(Uint8Array.from(readFileSync(program)).buffer, { ignoreCert: true }),
  );
  const bytes = entries.find(({ type }) => type === 24)?.bin;
  return bytes === undefined ? '' : Buffer.from(bytes).toString('utf8');
}

/** The rows of an MSI's table, each as its fields. */
async function tableOf(msi: string, table: string): Promise<string[][]> {
  const text = await runPackagingTool('msiinfo', ['export', msi, table]);
  const lines = text.split(/\r?\n/).slice(3).filter(Boolean);
  return lines.map((line) => line.split('\t'));
}

let reason = process.platform === 'linux' ? reasonAgainstInstallers() : 'the stand-in is made on Linux';
let scratch = '';
let folder = '';
let made: { zip: string; setup: string; msi: string };
const options = { architecture: 'x64', isStandIn: true, kinds: ['zip', 'setup', 'msi'] } as const;

describe('the Windows package', () => {
  const sevenZip = findSevenZip() ?? '';
  beforeAll(async () => {
    if (reason === null) {
      // A machine without Debian's packages has no installers, and its other tests run all the same.
      await setUp(needs.windowsPackage, { quiet: true }).catch((error: unknown) => {
        reason = String(error);
      });
    }
    if (reason !== null) return;
    scratch = mkdtempSync(join(tmpdir(), 'sign-in-repair-packages-'));
    ({ folder } = await packFolder('x64', { standIn: true }));
    const { zip = '', setup = '', msi = '' } = await makeInstallers({ ...options, folder, output: scratch });
    made = { zip, setup, msi };
  }, 300_000);
  beforeEach(({ skip }) => {
    if (reason !== null) skip(reason);
  });
  afterAll(() => {
    if (scratch !== '') rmSync(scratch, { recursive: true, force: true });
  });

  it('is a zip with everything where the app looks for it, and says when it is only a stand-in', () => {
    const listing = spawnSync(sevenZip, ['l', '-ba', '-slt', made.zip], { encoding: 'utf8' }).stdout;
    const files = [...listing.matchAll(/^Path = (.*)$/gm)].map(([, path]) => path?.replaceAll('\\', '/'));
    const wanted = ['Sign-in Repair.exe', 'sign-in-repair.cmd', 'resources/app.asar', 'LICENSE', ...ours];
    expect(files).toEqual(expect.arrayContaining(wanted));
    expect(files).toContain('STAND-IN.txt');
    for (const file of Object.values(made)) expect(file).toMatch(/-stand-in\.\w+$/);
  });

  it('carries a list of exactly its files, by which setup checks what it has unpacked', () => {
    const lines = readFileSync(join(folder, 'files.sha256'), 'utf8').split('\r\n').filter(Boolean);
    const expected = packedFiles(folder).map(
      (file) => `${sha256(join(folder, file))}  ${file.replaceAll('/', '\\')}`,
    );
    expect(lines).toEqual(expected);
    expect(lines.length).toBeGreaterThan(10);
  });

  it('has a setup that asks for an administrator, unpacks nothing into a temporary folder, and is the same every time', async () => {
    expect(manifestOf(made.setup)).toContain('requireAdministrator');
    const listing = spawnSync(sevenZip, ['l', made.setup], { encoding: 'utf8' }).stdout;
    expect(listing).toContain('app.asar');
    expect(listing).not.toContain('PLUGINSDIR');
    const { version } = JSON.parse(readFileSync(inCheckout('package.json'), 'utf8'));
    const described = inCheckout('dist', 'installers', `x64-${version}`, 'setup-files.nsh');
    expect(readFileSync(described).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const again = await makeInstallers({
      ...options,
      folder,
      kinds: ['setup'],
      output: join(scratch, 'again'),
    });
    expect(sha256(again.setup ?? '')).toBe(sha256(made.setup));
  });

  it('has a signer sign the uninstaller, before the setup that carries it', async () => {
    const signed = join(scratch, 'signed.txt');
    const signer = join(scratch, 'a signer.sh');
    writeFileSync(signer, `#!/bin/sh\nfor file; do echo "$(head -c 2 "$file") $file" >> '${signed}'; done\n`);
    chmodSync(signer, 0o755);
    vi.stubEnv('SIGN_PROGRAM', signer);
    const { setup } = await makeInstallers({
      ...options,
      folder,
      kinds: ['setup'],
      output: join(scratch, 'signed'),
    }).finally(() => vi.unstubAllEnvs());
    const [uninstaller, ...others] = readFileSync(signed, 'utf8').split('\n').filter(Boolean);
    expect(uninstaller).toMatch(/^MZ /);
    expect(others).toEqual([`MZ ${setup}`]);
  });

  it('has an MSI that refuses what setup refuses, and remembers what an organisation set', async () => {
    const conditions = await tableOf(made.msi, 'LaunchCondition');
    expect(conditions.map(([condition]) => condition).sort()).toEqual([
      'Installed OR NOT (INSTALLEDBY = "setup")',
      'Installed OR PROCESSOR = "AMD64"',
      'Installed OR WINDOWSBUILD >= 15063',
      'NOT WIX_DOWNGRADE_DETECTED',
    ]);
    const components = await tableOf(made.msi, 'Component');
    const conditional = components.flatMap(([name, , , , condition]) =>
      condition ? [`${name}: ${condition}`] : [],
    );
    expect(conditional.sort()).toEqual([
      'keptAddressesInReports: OLDADDRESSESINREPORTS AND NOT ADDRESSESINREPORTS',
      'keptSecondLine: OLDSECONDLINE AND NOT SECONDLINE',
      'keptSupportText: OLDSUPPORTTEXT AND NOT SUPPORTTEXT',
      'keptTimeServer: OLDTIMESERVER AND NOT TIMESERVER',
      'setAddressesInReports: ADDRESSESINREPORTS',
      'setSecondLine: SECONDLINE',
      'setSupportText: SUPPORTTEXT',
      'setTimeServer: TIMESERVER',
    ]);
    expect(await tableOf(made.msi, 'File')).toHaveLength(packedFiles(folder).length + 1);
    // Names in capitals are those that a command line may set.
    const folders = (await tableOf(made.msi, 'Directory')).map(([id = '']) => id);
    expect(folders.filter((id) => /^[A-Z0-9_]+$/.test(id))).toEqual(['TARGETDIR']);
  });

  it('has an MSI whose upgrade is undone as a whole when it fails, and brings every file when it does not', async () => {
    const sequence = new Map(
      (await tableOf(made.msi, 'InstallExecuteSequence')).map(([action = '', , place]) => [
        action,
        Number(place),
      ]),
    );
    const place = (action: string) => sequence.get(action) ?? Number.NaN;
    // Windows Installer undoes what happened between these two, and removes first: no file is there twice.
    expect(place('RemoveExistingProducts')).toBeGreaterThan(place('InstallInitialize'));
    const changing = [...sequence.entries()].filter(([action]) =>
      /^(Process|Unpublish|Remove(?!Existing)|Install(?!Validate|Initialize)|Create|Write|Register|Publish)/.test(
        action,
      ),
    );
    expect(changing.length).toBeGreaterThan(10);
    for (const [action, number] of changing)
      expect([action, number > place('RemoveExistingProducts')]).toEqual([action, true]);
    const properties = new Map(
      (await tableOf(made.msi, 'Property')).map(([name = '', value = '']) => [name, value]),
    );
    expect(properties.get('REINSTALLMODE')).toBe('amus');
    // What is looked for before somebody agrees to the change is known behind it only by this list.
    const searched = (await tableOf(made.msi, 'AppSearch')).map(([property]) => property);
    expect(searched).toHaveLength(7);
    expect(properties.get('SecureCustomProperties')?.split(';')).toEqual(expect.arrayContaining(searched));
  });

  it('would not have passed with a changed or a loose script, a stranger, a simulator or another fuse', async () => {
    const copy = join(scratch, 'doctored');
    cpSync(folder, copy, { recursive: true });
    const subject = { folder: copy, executable: 'Sign-in Repair.exe', flavour: 'release' } as const;
    expect(await inspectPackage(subject)).toEqual([]);
    const resources = join(copy, 'resources');
    appendFileSync(join(resources, 'powershell', 'admin-lane.ps1'), '# one line more\r\n');
    mkdirSync(join(resources, 'powershell', 'SignInRepair', 'Private'));
    writeFileSync(join(resources, 'powershell', 'SignInRepair', 'Private', 'Get-More.ps1'), '1');
    writeFileSync(join(resources, 'main.js.map'), '{}');
    writeFileSync(join(copy, 'version.dll'), '');
    rmSync(join(copy, 'LICENSE'));
    mkdirSync(join(resources, 'simulator'));
    const program = join(copy, subject.executable);
    const bytes = readFileSync(program);
    bytes[bytes.indexOf(fuseSentinel) + fuseSentinel.length + 2] = '1'.charCodeAt(0);
    writeFileSync(program, bytes);
    expect(await inspectPackage(subject)).toEqual([
      'resources/main.js.map does not belong into a package',
      'resources/main.js.map is not in the table of files',
      'resources/powershell/SignInRepair/Private/Get-More.ps1 is not in the table of files',
      'version.dll is not in the table of files',
      'LICENSE is missing',
      'the scripts are not those in the list of hashes',
      'the module is not in one file: SignInRepair/Private/Get-More.ps1',
      'the simulator belongs into development, and only there',
      'RunAsNode should be off',
    ]);
  });
});
