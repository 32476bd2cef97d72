import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { windowsWorkPlaces } from '../../electron/host/journal/at-work';
import { bundleScripts } from '../../tools/packaging/bundle-scripts.mjs';
import { makeInstallers } from '../../tools/packaging/make-installers.mjs';
import { packFolder } from '../../tools/packaging/package-windows.mjs';
import { root } from '../../tools/set-up/checkout.mjs';
import { reasonAgainstInstallers, runPackagingTool } from '../../tools/set-up/packaging-tools.mjs';
import { needs, setUp } from '../../tools/setup.mjs';
import {
  onDriveC,
  powershellFolder,
  shippedScripts,
  windowsNode,
  windowsPath,
} from '../../tools/wine/places.mjs';
import { bundleForWindows } from './bundle';
import { endTroubles, hold, putDisk, reasonAgainstTroubles } from './disk-troubles';
import {
  beginLasting,
  beginNode,
  exitOf,
  filesBelow,
  inShell,
  installFolder,
  msiexec,
  ownValues,
  pictureOfPc,
  reg,
  workFolder,
} from './installed-copy';
import { simulatedPcs, simulatorFolder, temporaryFolder } from './places-on-drive-c';

/*
 * Setup and MSI on Windows ground: installed, started, upgraded, repaired and removed, with what may go wrong on the way.
 * The package is the stand-in, which hands its words to Windows Node and the product's command line.
 */

const versions = { old: '1.2.3', new: '1.10.0' };
const handOver = onDriveC('sign-in-repair-rehearsal');
const program = windowsPath(join(installFolder, 'Sign-in Repair.exe'));
const wrapper = windowsPath(join(installFolder, 'sign-in-repair.cmd'));
const uninstaller = windowsPath(join(installFolder, 'uninstall.exe'));
const uninstall = () => exitOf(uninstaller, `/S _?=${windowsPath(installFolder)}`);
const file = (name: string) => windowsPath(join(workFolder, name));
const setup = (name: string, words = '/S') => exitOf(file(`${name}.exe`), words);
const environmentKey = '"HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment"';
const windowsKey = '"HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion"';
const driverKey = 'HKCU\\Software\\Wine\\Drivers';
const setValue = (key: string, name: string, value: string) =>
  reg(`add ${key} /v ${name} /t REG_SZ /d ${value} /f`);
const article = join(root, 'simulator', 'scenarios', 'article.json');
const state = join(simulatedPcs, 'installed', 'state.json');
const data = join(simulatedPcs, 'installed', 'data');

/** As a careless hand may call a folder of downloads. */
const oddFolder = join(workFolder, "R&D 100% 'ü' ^ (!x!)");
/** Longer than a text of setup can be, and than what some programs can read. */
const longPath = `%SystemRoot%\\system32;${'C:\\Program Files\\Tool;'.repeat(200)}`.slice(0, 4000);

let reason = reasonAgainstInstallers();
let before: Awaited<ReturnType<typeof pictureOfPc>>;
let firstMade: Awaited<ReturnType<typeof makePackages>>;
let pathBefore = '';
let endWindows = async () => {};

/** The PATH of the machine as it is written down, with its variables. */
async function pathOfPc(): Promise<string> {
  const { out = '' } = (await reg(`query ${environmentKey} /v PATH`)) ?? {};
  return / REG_(?:EXPAND_)?SZ +(.*?)\r?$/m.exec(out)?.[1] ?? '';
}
const setPath = (path: string) => reg(`add ${environmentKey} /v PATH /t REG_EXPAND_SZ /d "${path}" /f`);

/** What Wine itself writes down when it starts or stops anything, or a test to look. */
const isNoise = (line: string) => /Rng\\Seed|"Seed"|^ {2}[0-9a-f,\\]+$/.test(line);

/** Rooms of Windows Installer itself, empty of any product, which it makes with the first MSI of a PC and keeps. */
const isInstallersOwn = (line: string) =>
  /^\[HKEY_LOCAL_MACHINE\\Software\\(Classes|Microsoft\\Windows\\CurrentVersion)\\Installer(\\(Features|Products|UpgradeCodes|UserData(\\S-1-5-18(\\(Components|Products))?)?))?\]$/.test(
    line,
  );

/** Everything that is not as it was before anything was installed. */
async function differences(): Promise<{ files: string[]; registry: string[] }> {
  const now = await pictureOfPc();
  const names = new Set([...Object.keys(before.files), ...Object.keys(now.files)]);
  // A shortcut gets a twin from Wine for Linux' own menu, which outlives it.
  const files = [...names].filter(
    (name) => before.files[name] !== now.files[name] && !/\.(local\/share|config\/menus)\//.test(name),
  );
  const lines = (picture: typeof before) => picture.registry.filter((line) => !isNoise(line));
  const [then, today] = [new Set(lines(before)), new Set(lines(now))];
  return {
    files,
    registry: [
      ...[...today].filter((line) => !then.has(line) && !isInstallersOwn(line)),
      ...[...then].filter((line) => !today.has(line)),
    ],
  };
}

/** What a package leaves in the install folder, without what setup itself adds. */
const packed = () => {
  const { 'uninstall.exe': _, ...files } = filesBelow(installFolder);
  return files;
};

beforeAll(async () => {
  if (reason === null) {
    await setUp(needs.windowsPackage, { quiet: true }).catch((error: unknown) => {
      reason = String(error);
    });
  }
  if (reason !== null) return;
  endTroubles([installFolder, `${installFolder}.new`, `${installFolder}.old`]);
  for (const place of [
    installFolder,
    `${installFolder}.new`,
    `${installFolder}.old`,
    `${installFolder}.lock`,
    workFolder,
    handOver,
  ])
    rmSync(place, { recursive: true, force: true });
  mkdirSync(workFolder);
  // Whenever its last program ends, Wine does too, and writes the processor into the registry anew at its next start.
  endWindows = await beginLasting();
  const { folder } = await packFolder('x64', { standIn: true });
  const output = join(root, 'dist', 'rehearsal');
  firstMade = await makePackages('old', { folder, kinds: ['zip', 'setup', 'msi'], output });
  await makePackages('new', { folder, kinds: ['setup', 'msi'], output });
  await makeDamaged(folder);
  await makeHandOver();
  // What a rehearsal that was cut off has left.
  for (const name of Object.keys(versions)) await msiexec(`/x "${file(`${name}.msi`)}"`);
  await reg('delete HKLM\\Software\\SignInRepair /f');
  if ((await setup('new')) === 0) await uninstall();
  pathBefore = await pathOfPc();
  await setPath(longPath);
  before = await pictureOfPc();
}, 300_000);

/** Makes installers that tell by a file which they are; of the same day, whenever they are made. */
async function makePackages(
  name: keyof typeof versions,
  options: Pick<Parameters<typeof makeInstallers>[0], 'folder' | 'kinds' | 'output'>,
): ReturnType<typeof makeInstallers> {
  vi.stubEnv('SOURCE_DATE_EPOCH', '1767225600');
  writeFileSync(join(options.folder, 'STAND-IN.txt'), `The ${name} one.\n`);
  const version = versions[name];
  const made = await makeInstallers({ ...options, version, architecture: 'x64', isStandIn: true });
  vi.unstubAllEnvs();
  cpSync(made.setup ?? '', join(workFolder, `${name}.exe`));
  cpSync(made.msi ?? '', join(workFolder, `${name}.msi`));
  return made;
}

/** One that was cut on its way, one whose list of files fits none of its scripts, and one that hardly waits for anything. */
async function makeDamaged(folder: string): Promise<void> {
  mkdirSync(oddFolder);
  for (const name of ['old.exe', 'old.msi']) cpSync(join(workFolder, name), join(oddFolder, name));
  const bytes = readFileSync(join(workFolder, 'new.exe'));
  bytes.fill(0, bytes.length - 5000, bytes.length - 4000);
  writeFileSync(join(workFolder, 'damaged.exe'), bytes);
  const copy = join(root, 'dist', 'rehearsal', 'other-files');
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  writeFileSync(join(copy, 'resources', 'powershell', 'admin-lane.ps1'), 'exit 0');
  const described = join(root, 'dist', 'installers', `x64-${versions.new}`, 'setup-files.nsh');
  const doctored = join(root, 'dist', 'rehearsal', 'setup-files.nsh');
  writeFileSync(doctored, readFileSync(described, 'utf8').replace(folder, copy));
  for (const [name, files] of [
    ['other-files', doctored],
    ['impatient', described],
  ]) {
    vi.stubEnv('SETUP_FILES', files);
    await runPackagingTool('makensis', [
      '-V1',
      '-DSECONDS_TO_CLOSE=2',
      '-DSECONDS_TO_LET_GO=0',
      `-XOutFile "${join(workFolder, `${name}.exe`)}"`,
      join(root, 'build', 'windows', 'setup.nsi'),
    ]);
  }
  vi.unstubAllEnvs();
}

/**
 * Runs a program and presses the first button of each of its dialogs. Wine makes windows without a screen only for a desktop
 * that is told to have none.
 */
async function runByHand(line: string): Promise<void> {
  const hands = join(workFolder, 'hands.exe');
  const script = join(root, 'simulator', 'wine', 'hands.nsi');
  await runPackagingTool('makensis', ['-V1', `-DOUT_FILE=${hands}`, script]);
  await reg(`add ${driverKey} /v Graphics /d null /f`);
  await exitOf('C:\\windows\\explorer.exe', `/desktop=hands,800x600 ${windowsPath(hands)} ${line}`).finally(
    () => reg(`delete ${driverKey} /f`),
  );
}

/** What Windows' shell sets before it starts something whose PowerShell would not find Windows' own modules first. */
function leadAstray(): string {
  const modules = join(workFolder, 'modules');
  const module = join(modules, 'Microsoft.PowerShell.Utility');
  mkdirSync(module, { recursive: true });
  const manifest =
    "@{ ModuleVersion = '7.0'; RootModule = 'planted.psm1'; FunctionsToExport = 'Get-FileHash' }";
  writeFileSync(join(module, 'Microsoft.PowerShell.Utility.psd1'), manifest);
  writeFileSync(join(module, 'planted.psm1'), 'exit 0');
  return `set "PSModulePath=${windowsPath(modules)};${windowsPath(join(powershellFolder, 'Modules'))}"`;
}

/** Tells the stand-in whom to hand its words to. */
async function makeHandOver(): Promise<void> {
  const bundle = await bundleForWindows('wine-command-line');
  const scripts = join(installFolder, 'resources', 'powershell');
  const places = [bundle, scripts, simulatorFolder, join(powershellFolder, 'powershell.exe')].map(
    windowsPath,
  );
  mkdirSync(handOver);
  const words = places.map((place) => `"${place}"`).join(' ');
  writeFileSync(
    join(handOver, 'hand-over.ini'),
    `[hand-over]\r\nnode=${windowsPath(windowsNode)}\r\nbefore=--no-warnings ${words}\r\n`,
  );
  mkdirSync(join(simulatedPcs, 'installed'), { recursive: true });
}

beforeEach(({ skip }) => {
  if (reason !== null) skip(reason);
});

afterEach(() => endTroubles());

afterAll(async () => {
  if (reason !== null) return;
  await setPath(pathBefore);
  await endWindows();
  // Other tests expect the scripts there, and nothing else.
  rmSync(installFolder, { recursive: true, force: true });
  bundleScripts(join(root, 'electron', 'powershell'), shippedScripts);
  for (const place of [workFolder, handOver]) rmSync(place, { recursive: true, force: true });
});

const onSimulatedPc = () =>
  `--simulate "${windowsPath(state)}" --simulate-out "${windowsPath(state)}" --data "${windowsPath(data)}" --json`;

/** What the installed command line answers about the simulated PC. */
async function ask(
  command: string,
): Promise<{ status: number | null | undefined; report: { exitCode: number } }> {
  const ended = await inShell(`"${wrapper}" ${command} ${onSimulatedPc()}`);
  expect(ended?.error).toBe('');
  return { status: ended?.status, report: JSON.parse(ended?.out ?? '') };
}

it('of the same tree and date are the same, byte for byte', async () => {
  const kinds = ['zip', 'setup', 'msi'] as const;
  const { folder } = await packFolder('x64', { standIn: true });
  const made = await makePackages('old', { folder, kinds, output: join(root, 'dist', 'rehearsal', 'again') });
  for (const kind of kinds) {
    const [first = '', second = ''] = [firstMade[kind], made[kind]];
    expect([kind, readFileSync(second).equals(readFileSync(first))]).toEqual([kind, true]);
  }
});

describe('setup', () => {
  it('explains itself, and refuses a word it does not know, without changing anything', async () => {
    expect(await setup('old', '/? /S')).toBe(0);
    expect(await setup('old', '/S /VERYSILENT')).toBe(87);
    // As others call it; a window would wait for somebody here.
    expect(await setup('old', '/quiet')).toBe(87);
    expect(await setup('old', '/S /D=C:\\elsewhere')).toBe(0);
    expect(await inShell(`${leadAstray()} & ${file('old.exe')} /s`)).toMatchObject({ status: 0 });
    expect(existsSync(onDriveC('elsewhere'))).toBe(false);
    expect(await ownValues()).toMatchObject({ Version: versions.old });
    expect(await uninstall()).toBe(0);
    await vi.waitUntil(() => !existsSync(installFolder), { timeout: 20_000 });
  });

  it.each([
    ['an old Windows', windowsKey, 'CurrentBuildNumber', '14393', 1150, 'too old'],
    ['another processor', environmentKey, 'PROCESSOR_ARCHITECTURE', 'ARM64', 1633, 'another processor'],
  ])('and MSI refuse %s in one sentence', async (_what, key, name, value, code, words) => {
    const [, was = ''] = / REG_SZ +(\S+)/.exec((await reg(`query ${key} /v ${name}`))?.out ?? '') ?? [];
    await setValue(key, name, value);
    expect(await setup('old')).toBe(code);
    expect((await ownValues()).SetupMessage).toContain(words);
    expect(await msiexec(`/i "${file('old.msi')}"`)).toBe(1603);
    await setValue(key, name, was);
    expect(existsSync(installFolder)).toBe(false);
    await reg('delete HKLM\\Software\\SignInRepair /f');
  });

  it('installs exactly what was packed, an entry in Installed apps, and a way to start it', async () => {
    // From a folder of any name.
    expect(await exitOf(windowsPath(join(oddFolder, 'old.exe')), '/S')).toBe(0);
    expect(await pathOfPc()).toBe(longPath);
    const listed = readFileSync(join(installFolder, 'files.sha256'), 'utf8').split('\r\n').filter(Boolean);
    const found = Object.entries(packed()).filter(([name]) => name !== 'files.sha256');
    expect(
      found.map(([name, hash]) => `${hash.split(' ')[1]}  ${name.replaceAll('/', '\\')}`).sort(),
    ).toEqual(listed.sort());
    expect(await ownValues()).toEqual({
      Version: versions.old,
      InstallFolder: windowsPath(installFolder),
      InstalledBy: 'setup',
      Architecture: 'x64',
    });
    const entry = (
      await reg('query HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\SignInRepair')
    )?.out;
    for (const part of [
      'DisplayName',
      'DisplayIcon',
      versions.old,
      'EstimatedSize',
      'Publisher',
      'history --delete',
    ])
      expect(entry).toContain(part);
    const menu = ['ProgramData', 'Microsoft', 'Windows', 'Start Menu', 'Programs'];
    expect(existsSync(onDriveC(...menu, 'Sign-in Repair for Microsoft Teams.lnk'))).toBe(true);
    const appPath = await reg(
      'query "HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\App Paths\\sign-in-repair.exe" /ve',
    );
    expect(appPath?.out).toContain(program);
  });

  it('leaves a command line that checks, repairs and hands on its exit codes', async () => {
    cpSync(article, state);
    expect(await ask('check')).toMatchObject({ status: 1, report: { exitCode: 1 } });
    expect(await ask('fix')).toMatchObject({ status: 0, report: { exitCode: 0 } });
    const odd = await inShell(`"${wrapper}" explain "AADSTS50126: a & b ^ !c! (d)" --json`);
    expect(odd).toMatchObject({ status: 0, error: '' });
    expect(odd?.out).toContain('AADSTS50126');
    expect((await inShell(`"${wrapper}" no-such-command`))?.status).toBe(64);
    // As a copy from the zip would lie, for a person of any name; Wine's shell alone stumbles over a single %.
    const copy = join(oddFolder.replace('100% ', ''), 'app');
    cpSync(installFolder, copy, { recursive: true });
    const elsewhere = `"${windowsPath(join(copy, 'sign-in-repair.cmd'))}" history --json --data "${windowsPath(join(simulatedPcs, "Zoë O'Neil & co"))}"`;
    expect(await inShell(elsewhere)).toMatchObject({
      status: 0,
      error: '',
      out: expect.stringMatching(/"runs": \[/),
    });
  });

  it.each([
    ['a file that was cut on its way', 'damaged', 2],
    ['files that are not those of its list', 'other-files', 1603],
  ])('leaves the version before whole when it has %s', async (_what, name, code) => {
    const whole = filesBelow(installFolder);
    expect(await setup(name)).toBe(code);
    expect(filesBelow(installFolder)).toEqual(whole);
    expect(existsSync(`${installFolder}.new`)).toBe(false);
    expect((await ownValues()).Version).toBe(versions.old);
  });

  it('leaves the version before whole where it may not unpack', async () => {
    writeFileSync(`${installFolder}.new`, 'in the way');
    const whole = filesBelow(installFolder);
    expect(await setup('new')).toBe(740);
    expect(filesBelow(installFolder)).toEqual(whole);
    rmSync(`${installFolder}.new`);
  });

  it.for<[string, () => void, number, string]>([
    ['the disk is full', () => putDisk(`${installFolder}.new`, 400), 1603, 'enough space'],
    [
      'something holds the new files',
      () => putDisk(`${installFolder}.new`, 500_000),
      1603,
      'put in its place',
    ],
    ['something holds the installed files', () => hold(installFolder), 1618, 'Something holds a file in'],
    [
      'something holds files of an earlier version',
      () => {
        mkdirSync(`${installFolder}.old`);
        writeFileSync(join(`${installFolder}.old`, 'held'), '');
        hold(join(`${installFolder}.old`, 'held'));
      },
      1618,
      'restart this PC',
    ],
  ])('leaves the version before whole when %s', async ([_what, makeTrouble, code, words], { skip }) => {
    const why = reasonAgainstTroubles();
    if (why !== null) skip(why);
    const whole = filesBelow(installFolder);
    makeTrouble();
    expect(await setup('impatient')).toBe(code);
    expect((await ownValues()).SetupMessage).toMatch(
      new RegExp(`^${code}: .*${words}.*Nothing was changed\\.$`),
    );
    endTroubles();
    expect(filesBelow(installFolder)).toEqual(whole);
    expect(await ownValues()).toMatchObject({ Version: versions.old, InstalledBy: 'setup' });
    for (const name of ['.new', '.old']) rmSync(`${installFolder}${name}`, { recursive: true, force: true });
  });

  it('leaves everything alone, as the uninstaller does, beside another setup and without an administrator', async () => {
    const lock = `${installFolder}.lock`;
    const whole = filesBelow(installFolder);
    // What the other one is unpacking.
    mkdirSync(`${installFolder}.new`);
    writeFileSync(join(`${installFolder}.new`, 'half'), '');
    const letGo = await beginLasting((words) => {
      const held = `require('fs').openSync('${windowsPath(lock).replaceAll('\\', '/')}', 'a')`;
      return `${held};require('child_process').spawnSync(process.execPath, [${JSON.stringify(words)}], { argv0: 'node', windowsVerbatimArguments: true, stdio: 'ignore' })`;
    });
    expect(await setup('new')).toBe(1618);
    expect((await ownValues()).SetupMessage).toMatch(/^1618: Another setup .*Nothing was changed\.$/);
    expect(await setup('new', '/S /no-such-word')).toBe(87);
    expect(await uninstall()).toBe(1618);
    expect(existsSync(join(`${installFolder}.new`, 'half'))).toBe(true);
    await letGo();
    rmSync(lock);
    rmSync(`${installFolder}.new`, { recursive: true });
    // A link that leads nowhere can't be opened, and nothing is there.
    symlinkSync(join(workFolder, 'no-such-folder', 'lock'), lock);
    expect(await setup('new')).toBe(740);
    expect(await uninstall()).toBe(740);
    expect((await ownValues()).SetupMessage).toMatch(/^740: An administrator .*Nothing was changed\.$/);
    rmSync(lock);
    expect(filesBelow(installFolder)).toEqual(whole);
  });

  it('ends with 1618 when the app stays open, and changes nothing', async () => {
    const orders = join(handOver, 'hand-over.ini');
    const usual = readFileSync(orders, 'utf8');
    const close = await beginLasting((words) => {
      // The stand-in hands over to a program without a window, which nobody can ask to close.
      writeFileSync(
        orders,
        usual.replace(/before=.*/, () => `before=${words}`),
      );
      return `require('child_process').spawnSync(${JSON.stringify(program)}, [], { stdio: 'ignore' })`;
    });
    const whole = filesBelow(installFolder);
    expect(await setup('other-files')).toBe(1618);
    expect((await ownValues()).SetupMessage).toMatch(/^1618: The app is open .*Nothing was changed\.$/);
    expect(filesBelow(installFolder)).toEqual(whole);
    await close();
    writeFileSync(orders, usual);
  });

  it('ends with 1618 while a repair is running, and changes nothing', async () => {
    cpSync(article, state);
    const scenario = JSON.parse(readFileSync(state, 'utf8'));
    scenario.faults = [{ command: 'Sync-Clock', call: 1, fault: 'hang' }];
    writeFileSync(state, JSON.stringify(scenario));
    // Not by the program, which would be in use then: another reason.
    const [, before = ''] = /before=(.*)/.exec(readFileSync(join(handOver, 'hand-over.ini'), 'utf8')) ?? [];
    const words = [...`${before} fix ${onSimulatedPc()}`.matchAll(/"([^"]*)"|(\S+)/g)];
    const { process: repair, ended } = beginNode(words.map(([, quoted, plain]) => quoted ?? plain ?? ''));
    const place = windowsWorkPlaces[0]?.replaceAll('\\', '\\\\');
    const look = `require('net').connect('${place}').on('connect', () => process.exit(42)).on('error', () => process.exit(0))`;
    const isAtWork = async () => {
      if (repair.exitCode !== null)
        throw new Error(`The repair ended with ${repair.exitCode} before it began.`);
      return (await exitOf(windowsPath(windowsNode), `-e "${look}"`)) === 42;
    };
    await vi.waitUntil(isAtWork, { timeout: 60_000, interval: 500 });
    const whole = filesBelow(installFolder);
    expect(await setup('new')).toBe(1618);
    expect((await ownValues()).SetupMessage).toContain('A repair is running');
    expect(await uninstall()).toBe(1618);
    expect(filesBelow(installFolder)).toEqual(whole);
    repair.kill('SIGKILL');
    await ended;
    // What the simulated PC had there.
    rmSync(temporaryFolder, { recursive: true, force: true });
    mkdirSync(temporaryFolder);
  });

  it('tells where the version before lies when it can not put it back', async ({ skip }) => {
    const why = reasonAgainstTroubles();
    if (why !== null) skip(why);
    const whole = filesBelow(installFolder);
    const old = `${installFolder}.old`;
    renameSync(installFolder, old);
    hold(old);
    expect(await setup('impatient')).toBe(1603);
    expect((await ownValues()).SetupMessage).toContain(`it lies in ${windowsPath(old)}`);
    endTroubles();
    expect(filesBelow(old)).toEqual(whole);
    renameSync(old, installFolder);
  });

  it('upgrades, and finishes what a setup before it had begun', async () => {
    // As if the power had failed between the two renames.
    renameSync(installFolder, `${installFolder}.old`);
    expect(await setup('new')).toBe(0);
    expect(readFileSync(join(installFolder, 'STAND-IN.txt'), 'utf8')).toContain('new');
    expect(await ownValues()).toMatchObject({ Version: versions.new });
    expect(await ownValues()).not.toHaveProperty('SetupMessage');
    for (const name of ['.new', '.old', '.lock']) expect(existsSync(`${installFolder}${name}`)).toBe(false);
  });

  it('upgrades when what holds its new files lets go', async ({ skip }) => {
    const why = reasonAgainstTroubles();
    if (why !== null) skip(why);
    mkdirSync(`${installFolder}.new`);
    hold(`${installFolder}.new`);
    const isBetween = () => existsSync(`${installFolder}.old`) && !existsSync(installFolder);
    const lettingGo = vi.waitUntil(isBetween, { timeout: 60_000, interval: 100 }).then(() => endTroubles());
    expect(await setup('new')).toBe(0);
    await lettingGo;
    for (const name of ['.new', '.old']) expect(existsSync(`${installFolder}${name}`)).toBe(false);
  });

  it('refuses to go back, and the MSI refuses to install beside it', async () => {
    const whole = filesBelow(installFolder);
    expect(await setup('old')).toBe(1638);
    expect(await msiexec(`/i "${file('new.msi')}"`)).toBe(1603);
    expect(filesBelow(installFolder)).toEqual(whole);
  });

  it('keeps its uninstaller when that of the version before deletes itself late', async () => {
    const script = readFileSync(join(root, 'build', 'windows', 'setup.nsi'), 'utf8');
    const [, deletion = ''] = /^ *Exec '"\$SYSDIR\\cmd\.exe" (.*)'$/m.exec(script) ?? [];
    const line = deletion
      .replaceAll('$INSTDIR', windowsPath(installFolder))
      .replace(/\$\{PROGRAM\}/g, 'Sign-in Repair.exe');
    expect(line).toContain('uninstall.exe');
    await exitOf('C:\\windows\\system32\\cmd.exe', line);
    expect(existsSync(join(installFolder, 'uninstall.exe'))).toBe(true);
  });

  it('is still there to be removed when something holds one of its files', async () => {
    const held = windowsPath(join(installFolder, 'resources', 'powershell', 'user-lane.ps1'));
    // Windows' own shell lets nobody delete what it reads from.
    const letGo = await beginLasting((words) => {
      const line = `/d /s /c ""${windowsPath(windowsNode)}" ${words} < "${held}""`;
      const options = `{ windowsVerbatimArguments: true, stdio: 'ignore' }`;
      return `require('child_process').spawnSync(process.env.ComSpec || 'C:/windows/system32/cmd.exe', [${JSON.stringify(line)}], ${options})`;
    });
    expect(await uninstall()).toBe(1603);
    expect((await ownValues()).SetupMessage).toMatch(/^1603: Something holds a file in .*Installed apps/);
    expect(await ownValues()).toMatchObject({ Version: versions.new });
    await letGo();
  });

  it('is removed without a trace but for the history, which stays', async () => {
    await runByHand(`"${uninstaller}" _?=${windowsPath(installFolder)}`);
    expect(await pathOfPc()).toBe(longPath);
    await vi.waitUntil(() => !existsSync(installFolder), { timeout: 20_000 });
    const { files, registry } = await differences();
    expect(registry).toEqual([]);
    expect(files.filter((name) => !name.includes('simulated pcs'))).toEqual([]);
    expect(Object.keys(filesBelow(join(data, 'journal'))).length).toBeGreaterThan(0);
  });
});

describe('the MSI', () => {
  it('installs the same files, and what an organisation sets', async () => {
    const odd = windowsPath(join(oddFolder, 'old.msi'));
    expect(
      await msiexec(`/i "${odd}" TIMESERVER=time.example.com SECONDLINE=0 INSTALLDIR=C:\\elsewhere`),
    ).toBe(0);
    expect(existsSync(onDriveC('elsewhere'))).toBe(false);
    const listed = readFileSync(join(installFolder, 'files.sha256'), 'utf8').split('\r\n').filter(Boolean);
    expect(Object.keys(packed())).toHaveLength(listed.length + 1);
    expect(await ownValues()).toEqual({
      Version: versions.old,
      InstallFolder: windowsPath(installFolder),
      InstalledBy: 'msi',
      Architecture: 'x64',
      TimeServer: 'time.example.com',
      SecondLine: '0x0',
    });
    cpSync(article, state);
    expect(await ask('check')).toMatchObject({ status: 1 });
  });

  it('puts back a file that is gone when it repairs', async () => {
    const whole = filesBelow(installFolder);
    rmSync(join(installFolder, 'resources', 'powershell', 'user-lane.ps1'));
    // Wine knows no /f.
    expect(await msiexec(`/i "${file('old.msi')}" REINSTALL=ALL REINSTALLMODE=amus`)).toBe(0);
    expect(filesBelow(installFolder)).toEqual(whole);
  });

  it('is not replaced by setup', async () => {
    expect(await setup('new')).toBe(1638);
    expect((await ownValues()).SetupMessage).toContain('MSI');
    await reg('delete HKLM\\Software\\SignInRepair /v SetupMessage /f');
  });

  it('upgrades, remembers what was set, and does not go back', async () => {
    const names = Object.keys(packed());
    expect(await msiexec(`/i "${file('new.msi')}" SECONDLINE=1`)).toBe(0);
    expect(Object.keys(packed())).toEqual(names);
    expect(readFileSync(join(installFolder, 'STAND-IN.txt'), 'utf8')).toContain('new');
    expect(await ownValues()).toMatchObject({
      Version: versions.new,
      TimeServer: 'time.example.com',
      SecondLine: '0x1',
    });
    expect(await msiexec(`/i "${file('old.msi')}"`)).toBe(1603);
    expect(await ownValues()).toMatchObject({ Version: versions.new });
  });

  it('is removed without a trace', async () => {
    expect(await msiexec(`/x "${file('new.msi')}"`)).toBe(0);
    const { files, registry } = await differences();
    expect(existsSync(installFolder)).toBe(false);
    expect(files.filter((name) => !name.includes('simulated pcs'))).toEqual([]);
    expect(registry).toEqual([]);
  });
});
