import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inCheckout } from '../set-up/checkout.mjs';
import { makeBom } from './bom.mjs';
import { type BundledPackage, readBundledPackages } from './bundled.mjs';
import { writeChecksums } from './checksums.mjs';
import { reasonAgainstElectron } from './electron-age.mjs';
import { isAllowed } from './licences.mjs';
import { makeNotices } from './notices.mjs';
import { pinnedElectron, readRuntime } from './runtime.mjs';
import { makeWingetManifests } from './winget.mjs';

const json = (...parts: string[]) => JSON.parse(readFileSync(inCheckout(...parts), 'utf8'));
const lockfile: { packages: Record<string, { version?: string; license?: string }> } =
  json('package-lock.json');
const shipped = readBundledPackages('out');

const part = (fields: Partial<BundledPackage>): BundledPackage => ({
  name: 'a',
  version: '1.0.0',
  licence: 'MIT',
  licenceText: 'Do what you like.',
  homepage: '',
  integrity: '',
  ...fields,
});

describe('licences', () => {
  it('of every package that is built or tested with are allowed', () => {
    const strangers = Object.entries(lockfile.packages)
      .filter(([folder, { license }]) => folder !== '' && !isAllowed(license ?? 'none', 'used'))
      .map(([folder, { license }]) => `${folder}: ${license}`);
    expect(strangers).toEqual([]);
  });

  it('of what is shipped are stricter', () => {
    expect(shipped.filter(({ licence }) => !isAllowed(licence, 'shipped'))).toEqual([]);
    expect(isAllowed('MPL-2.0', 'used')).toBe(true);
    expect(isAllowed('MPL-2.0', 'shipped')).toBe(false);
  });

  it.each([
    ['MIT', true],
    ['(WTFPL OR MIT)', true],
    ['MIT AND ISC', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-only OR MIT', true],
    ['UNLICENSED', false],
    ['', false],
    ['SEE LICENSE IN x', false],
  ])('%j is %j', (expression, allowed) => {
    expect(isAllowed(expression, 'shipped')).toBe(allowed);
  });
});

describe('what is bundled', () => {
  it('is what the lockfile has, React and the session with PowerShell among it', () => {
    const names = shipped.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['react', 'react-dom', 'node-powershell', 'zod', 'i18next']),
    );
    expect(names).not.toContain('vitest');
    const locked = new Set(
      Object.entries(lockfile.packages).map(
        ([folder, { version }]) => `${folder.replace(/^.*node_modules\//, '')}@${version}`,
      ),
    );
    expect(shipped.filter(({ name, version }) => !locked.has(`${name}@${version}`))).toEqual([]);
    expect(shipped.filter(({ integrity }) => !integrity.startsWith('sha512-'))).toEqual([]);
  });
});

describe('the bill of materials', () => {
  const product = { name: 'product', version: '1.2.3', licence: 'MIT' };
  const runtime = { electron: '45.4.1', chromium: '156.0.1.2', node: null };

  it('names every part, Electron, Chromium and Node.js, each once', () => {
    const bom = makeBom(product, shipped, runtime);
    const references = bom.components.map((component) => component['bom-ref']);
    expect(new Set(references).size).toBe(references.length);
    expect(references).toEqual(
      expect.arrayContaining(['pkg:npm/electron@45.4.1', 'pkg:generic/chromium@156.0.1.2']),
    );
    expect(references).toHaveLength(shipped.length + 3);
    expect(bom.dependencies[0]).toEqual({ ref: 'pkg:npm/product@1.2.3', dependsOn: references });
  });

  it('leaves out a version that could not be asked', () => {
    const named = makeBom(product, [], { ...runtime, node: '24.1.0' }).components.at(-1);
    const unnamed = makeBom(product, [], runtime).components.at(-1);
    expect(named).toMatchObject({ name: 'node.js', version: '24.1.0', purl: 'pkg:generic/node.js@24.1.0' });
    expect(unnamed).not.toHaveProperty('version');
  });

  it('gives the same bytes for the same parts, and others for others', () => {
    const one = makeBom(product, [part({})], runtime);
    expect(makeBom(product, [part({})], runtime)).toEqual(one);
    expect(makeBom(product, [part({ version: '1.0.1' })], runtime).serialNumber).not.toBe(one.serialNumber);
    expect(one.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('writes scopes and hashes as its format wants them', () => {
    const bom = makeBom(product, [part({ name: '@b/c', integrity: 'sha512-AAEC' })], runtime);
    expect(bom.components.at(-1)).toMatchObject({
      group: '@b',
      name: 'c',
      purl: 'pkg:npm/%40b/c@1.0.0',
      hashes: [{ alg: 'SHA-512', content: '000102' }],
    });
  });
});

describe('the notices', () => {
  it('name every part with its licence, and say a shared text once', () => {
    const notices = makeNotices([part({}), part({ name: 'b', homepage: 'https://b.example' })]);
    expect(notices).toContain('a 1.0.0 (MIT)\nb 1.0.0 (MIT) - https://b.example\n\nDo what you like.');
    expect(notices.split('Do what you like.')).toHaveLength(2);
  });

  it('say where a package brings no text', () => {
    expect(makeNotices([part({ licenceText: '' })])).toContain('https://spdx.org/licenses/MIT.html');
  });

  it('hold what is shipped', () => {
    const notices = makeNotices(shipped);
    for (const { name, version } of shipped) expect(notices).toContain(`${name} ${version} (`);
  });
});

describe('the runtime', () => {
  it('is the pinned Electron, with the Chromium of its releases', async () => {
    const { electron, chromium } = await readRuntime(pinnedElectron());
    expect(electron).toBe(pinnedElectron());
    expect(chromium).toMatch(/^\d+\.0\.\d+\.\d+$/);
    await expect(readRuntime('1000.0.0')).rejects.toThrow(
      'electron-to-chromium does not know Electron 1000.0.0',
    );
  });
});

describe('the age of Electron', () => {
  it.each([
    ['45.4.1', '45.9.0', null],
    ['45.4.1', '47.0.0', null],
    ['45.4.1', '44.0.0', null],
    [
      '45.4.1',
      '48.0.0',
      'Electron 45.4.1 is no longer supported (the newest is 48.0.0): update it, then release.',
    ],
  ])('%s beside %s', (pinned, newest, reason) => {
    expect(reasonAgainstElectron(pinned, newest)).toBe(reason);
  });

  it('is not judged by what is no version', () => {
    expect(() => reasonAgainstElectron('45.4.1', 'npm error')).toThrow('no version of Electron');
  });
});

describe('the checksums', () => {
  it('are lines that sha256sum reads, in the order of names', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'checksums-'));
    writeFileSync(join(folder, 'b.zip'), 'b');
    writeFileSync(join(folder, 'a.exe'), '');
    await writeChecksums(folder, ['b.zip', 'a.exe']);
    expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.exe\n' +
        '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  b.zip\n',
    );
    rmSync(folder, { recursive: true });
  });
});

describe("winget's manifests", () => {
  const manifests = makeWingetManifests({
    version: '1.2.3',
    date: '2026-11-26',
    url: 'https://downloads.example/v1.2.3',
    product: {
      name: 'Product: "quoted"',
      publisher: 'The makers',
      description: '# no comment',
      licence: 'MIT',
    },
    installers: [
      { architecture: 'x64', file: 'a-x64-setup.exe', sha256: 'ab'.repeat(32) },
      { architecture: 'arm64', file: 'a-arm64-setup.exe', sha256: 'cd'.repeat(32) },
    ],
  });
  const read = (name: string): Record<string, unknown> => parse(manifests[name] ?? '');

  it('are the three that belong together, of one id, version and schema', () => {
    const names = Object.keys(manifests);
    expect(names).toEqual([
      'SignInRepair.SignInRepair.yaml',
      'SignInRepair.SignInRepair.locale.en-US.yaml',
      'SignInRepair.SignInRepair.installer.yaml',
    ]);
    for (const [index, type] of ['version', 'defaultLocale', 'installer'].entries())
      expect(read(names[index] ?? '')).toMatchObject({
        PackageIdentifier: 'SignInRepair.SignInRepair',
        PackageVersion: '1.2.3',
        ManifestType: type,
        ManifestVersion: '1.10.0',
      });
  });

  it('say of each setup where it lies and what it must be', () => {
    expect(read('SignInRepair.SignInRepair.installer.yaml')).toMatchObject({
      Scope: 'machine',
      Installers: [
        {
          Architecture: 'x64',
          InstallerUrl: 'https://downloads.example/v1.2.3/a-x64-setup.exe',
          InstallerSha256: 'AB'.repeat(32),
        },
        { Architecture: 'arm64', InstallerSha256: 'CD'.repeat(32) },
      ],
    });
  });

  it('know every way in which the setup ends, as its own help says it', () => {
    const setup = readFileSync(inCheckout('build', 'windows', 'setup.nsi'), 'utf8');
    const said = /It ends with (.*?)\.\$\\r/.exec(setup)?.[1] ?? '';
    const ends = [...said.matchAll(/(\d+) \(/g)].map(([, code]) => Number(code));
    const { InstallerSuccessCodes, ExpectedReturnCodes } = read('SignInRepair.SignInRepair.installer.yaml');
    const told = (ExpectedReturnCodes as { InstallerReturnCode: number }[]).map(
      ({ InstallerReturnCode }) => InstallerReturnCode,
    );
    expect([...(InstallerSuccessCodes as number[]), ...told].filter((code) => !ends.includes(code))).toEqual(
      [],
    );
  });

  it('survive words that YAML would read otherwise', () => {
    expect(read('SignInRepair.SignInRepair.locale.en-US.yaml')).toMatchObject({
      PackageName: 'Product: "quoted"',
      ShortDescription: '# no comment',
    });
  });
});
