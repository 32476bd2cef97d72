import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inCheckout } from './checkout.mjs';
import { exchangeFolder } from './exchange.mjs';
import { fingerprint, isStamped, stamp } from './fingerprint.mjs';
import { SetUpProblem } from './problem.mjs';
import { runProgram, telltale } from './run-program.mjs';

/*
 * What makes installers off Windows, taken from Debian's packages without installing them, so that no root is needed:
 * makensis (setup), wixl (MSI) and osslsigncode (signatures). On Windows electron-builder brings tools of its own.
 */

/** Debian 12 on x64. The hashes were taken from Debian's package list. */
const packages = [
  ['nsis', '3.08-3+deb12u1', 'b9ca8de84341753dd1c071a3f65453dc06bd7b6f2230140a36755d7e402827c2'],
  ['nsis-common', '3.08-3+deb12u1', 'f1c9e63389c947442fddd5ca446e22966e8f03fc10663f998cf7df58642f9b52'],
  ['wixl', '0.101+repack-1', '14fd04cb55e75cc6a42440a0171fdd5130f7ea8db1d167f13ea563e471a9ad2f'],
  ['wixl-data', '0.101+repack-1', '109fac869449e712f88d7593ab3b8d349927ed7fbc2613002435fe532a20fef2'],
  ['libmsi0', '0.101+repack-1', 'f79a27acb18bea16d2cde51a2952d897320988adab97b71d06d0978327dc41f9'],
  ['libgcab-1.0-0', '1.5-1', '978e62f9949ae7e13c0a11431c1329f382a31c4d7f9fdb86e6d9ba06f8f9d4e4'],
  ['libgsf-1-114', '1.14.50-1+deb12u1', '0de6d39d7c57af4c6f597f788f167e815b0b542ebf816c495c370d40bed00ab5'],
  ['msitools', '0.101+repack-1', 'd6f2be83710ab1a64a799b6b41d093f592e0ae45d8e29ab0bfc231d01265b4d6'],
  ['osslsigncode', '2.5-4', 'f3e32b717f34f074cd3ae3ed93cc3c9edbc09d8ef8eb2b897fd0437bdd2f9cf2'],
];

const folder = inCheckout('.cache', 'packaging-tools');
const stampFile = path.join(folder, '.packages');
const recipe = fingerprint('.', [], packages.flat());

const programs = path.join(folder, 'usr', 'bin');
/** Where makensis finds its parts; electron-builder wants the program itself in here. */
const nsisFolder = path.join(folder, 'usr', 'share', 'nsis');
const noPlugins = path.join(folder, 'no-plug-ins');

/** Variables under which electron-builder uses our makensis, and none of the plug-ins that it would download. */
export const nsisEnvironment = {
  ELECTRON_BUILDER_NSIS_DIR: nsisFolder,
  ELECTRON_BUILDER_NSIS_RESOURCES_DIR: noPlugins,
};

/**
 * Runs one of the tools.
 *
 * @param {'makensis' | 'wixl' | 'msibuild' | 'msiinfo' | 'osslsigncode'} name
 * @param {readonly string[]} commandLine
 * @param {string} [workingFolder]
 * @throws {SetUpProblem} with what it said, when it fails
 */
export async function runPackagingTool(name, commandLine, workingFolder) {
  const environment = {
    ...process.env,
    NSISDIR: nsisFolder,
    // wixl writes the dates of files as clocks in this zone show them.
    TZ: 'UTC',
    LD_LIBRARY_PATH: path.join(folder, 'usr', 'lib', 'x86_64-linux-gnu'),
    XDG_DATA_DIRS: `${path.join(folder, 'usr', 'share')}:/usr/share`,
  };
  const { status, output } = await runProgram(path.join(programs, name), commandLine, {
    seconds: 600,
    environment,
    ...(workingFolder !== undefined && { folder: workingFolder }),
  });
  if (status !== 0) throw new SetUpProblem(`${name} failed: ${output.trim().slice(-1500)}`);
  return output;
}

/** Why installers can't be made off Windows here, or null. @param {NodeJS.Platform} platform @param {string} architecture */
export function reasonAgainstInstallers(platform = process.platform, architecture = process.arch) {
  if (platform === 'win32') return null;
  if (platform !== 'linux' || architecture !== 'x64')
    return 'installers are made on Windows, or on Linux on x64 with tools from Debian 12';
  return existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg-deb')
    ? null
    : 'installers need makensis and wixl from Debian 12, which is fetched with apt-get and dpkg-deb';
}

/** @type {import('../setup.mjs').Step} */
export const packagingTools = {
  name: 'packaging tools',
  doing: "fetching makensis, wixl and osslsigncode from Debian's packages",
  isDone: () => process.platform === 'win32' || isStamped(stampFile, recipe),
  async perform() {
    const reason = reasonAgainstInstallers();
    if (reason !== null) throw new SetUpProblem(reason);
    const scratch = `${folder}.new`;
    rmSync(scratch, { recursive: true, force: true });
    mkdirSync(scratch, { recursive: true });
    await download(scratch);
    for (const [name = '', , sha256 = ''] of packages) await unpack(name, sha256, scratch);
    mkdirSync(path.join(scratch, 'usr', 'share', 'nsis', 'linux'));
    cpSync(
      path.join(scratch, 'usr', 'bin', 'makensis'),
      path.join(scratch, 'usr', 'share', 'nsis', 'linux', 'makensis'),
    );
    mkdirSync(path.join(scratch, 'no-plug-ins', 'plugins', 'x86-unicode'), { recursive: true });
    exchangeFolder(scratch, folder);
    stamp(stampFile, recipe);
  },
};

/** @param {string} scratch */
async function download(scratch) {
  const wanted = packages.map(([name, version]) => `${name}=${version}`);
  const fetch = () =>
    runProgram('apt-get', ['-o', 'APT::Sandbox::User=root', 'download', ...wanted], {
      seconds: 300,
      folder: scratch,
    });
  let { status, output } = await fetch();
  if (status !== 0 && process.getuid?.() === 0) {
    // Images are often shipped without package lists.
    await runProgram('apt-get', ['update'], { seconds: 300 });
    ({ status, output } = await fetch());
  }
  if (status !== 0) {
    throw new SetUpProblem(
      `makensis and wixl could not be fetched from Debian 12 (${telltale(output)}): run "apt-get update" there, then start again.`,
    );
  }
}

/** @param {string} name @param {string} sha256 @param {string} scratch */
async function unpack(name, sha256, scratch) {
  const file = readdirSync(scratch).find((entry) => entry.startsWith(`${name}_`) && entry.endsWith('.deb'));
  const archive = path.join(scratch, file ?? `${name}.deb`);
  const found = createHash('sha256').update(readFileSync(archive)).digest('hex');
  if (found !== sha256) {
    throw new SetUpProblem(
      `Debian's ${name} is not the package that was pinned (its SHA-256 differs): do not use it, and tell the maintainers.`,
    );
  }
  const { status, output } = await runProgram('dpkg-deb', ['-x', archive, scratch], { seconds: 60 });
  if (status !== 0) throw new SetUpProblem(`dpkg-deb could not unpack ${name} (${telltale(output)}).`);
  rmSync(archive);
}
