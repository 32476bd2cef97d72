import { existsSync } from 'node:fs';
import { SetUpProblem } from './problem.mjs';
import { runProgram, telltale } from './run-program.mjs';

/**
 * @typedef {object} DebianPackage
 * @property {string} name
 * @property {readonly string[]} files One of them is there when it is installed.
 */

const libraryFolders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib'];

/** @param {string} name @param {string} library @returns {DebianPackage} */
const library = (name, library) => ({ name, files: libraryFolders.map((folder) => `${folder}/${library}`) });

/** What Electron loads at its start. */
const libraries = [
  library('libgtk-3-0', 'libgtk-3.so.0'),
  library('libnss3', 'libnss3.so'),
  library('libasound2', 'libasound.so.2'),
  library('libgbm1', 'libgbm.so.1'),
  library('libxss1', 'libXss.so.1'),
  library('libatk-bridge2.0-0', 'libatk-bridge-2.0.so.0'),
];

/** electron-builder zips with it, and would otherwise download one. */
const sevenZip = { name: '7zip', files: ['/usr/bin/7zz', '/usr/bin/7z'] };

/** What tests use besides: a screen, letters for screenshots, and a time server to compare with. */
const testTools = [
  { name: 'xvfb', files: ['/usr/bin/Xvfb'] },
  { name: 'fonts-noto-core', files: ['/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf'] },
  { name: 'chrony', files: ['/usr/sbin/chronyd'] },
  sevenZip,
];

/** What runs our Ansible role: without its collections, of which the rehearsal brings the one that it needs. */
const fleetTools = [
  { name: 'ansible-core', files: ['/usr/bin/ansible-playbook', '/usr/local/bin/ansible-playbook'] },
  { name: 'openssh-client', files: ['/usr/bin/ssh'] },
];

/** The second ground of the shipped scripts: 1.2 GB, so nobody gets it unasked (see wine.mjs). */
const wineTools = [
  { name: 'wine64', files: ['/usr/lib/wine/wine64', '/usr/bin/wine64'] },
  { name: 'wine', files: ['/usr/bin/wine'] },
];

/** @param {readonly DebianPackage[]} packages @param {(file: string) => boolean} exists */
export function missingPackages(packages, exists = existsSync) {
  return packages.filter(({ files }) => !files.some(exists)).map(({ name }) => name);
}

/**
 * What a step asks the system, for tests to answer.
 *
 * @typedef {object} Surroundings
 * @property {NodeJS.Platform} platform
 * @property {boolean} isRoot
 * @property {(file: string) => boolean} exists
 * @property {typeof runProgram} run
 */

/** @type {Surroundings} */
const here = {
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  run: runProgram,
};

/**
 * A step that installs Debian packages, as root; without root it says what to run.
 *
 * @param {string} name
 * @param {string} purpose
 * @param {readonly DebianPackage[]} packages
 * @param {Surroundings} [surroundings]
 * @returns {import('../setup.mjs').Step}
 */
export function packagesStep(name, purpose, packages, surroundings = here) {
  const { platform, isRoot, exists } = surroundings;
  const missing = () => missingPackages(packages, exists);
  return {
    name,
    turn: 'apt',
    doing: `installing Debian packages for ${purpose}`,
    isDone: () => platform !== 'linux' || missing().length === 0,
    async perform() {
      const names = missing();
      if (!exists('/usr/bin/apt-get')) {
        throw new SetUpProblem(
          `Missing for ${purpose}: install what Debian calls ${names.join(' ')}, then start again.`,
        );
      }
      const advice = `apt-get install -y --no-install-recommends ${names.join(' ')}`;
      if (!isRoot) throw new SetUpProblem(`Missing for ${purpose}: run "sudo ${advice}", then start again.`);
      await installPackages(names, advice, surroundings);
      const left = missing();
      if (left.length > 0) {
        // Without this word every start would install them anew.
        const places = packages
          .filter((each) => left.includes(each.name))
          .map(({ files }) => files.join(' or '));
        throw new SetUpProblem(`${left.join(' ')} was installed, but there is no ${places.join(', no ')}.`);
      }
    },
  };
}

/** A system that has just started may be installing its own updates. */
const waitForOthers = ['-o', 'DPkg::Lock::Timeout=120'];

/** @param {readonly string[]} names @param {string} advice @param {Surroundings} surroundings */
async function installPackages(names, advice, { run }) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  // Images are often shipped without package lists, and old lists name files that are gone.
  await run('apt-get', ['update', ...waitForOthers], { seconds: 300, environment });
  const known = await Promise.all(names.map((name) => nameHere(name, run)));
  const words = ['install', '-y', '--no-install-recommends', ...waitForOthers, ...known];
  const { status, output } = await run('apt-get', words, { seconds: 900, environment });
  if (status !== 0) {
    throw new SetUpProblem(`apt-get failed (${telltale(output)}): run "${advice}" and see what it says.`);
  }
}

/** Debian 13 and Ubuntu 24.04 renamed libraries whose times grew to 64 bits. @param {string} name @param {typeof runProgram} run */
async function nameHere(name, run) {
  const { status } = await run('apt-cache', ['show', `${name}t64`], { seconds: 60 });
  return status === 0 ? `${name}t64` : name;
}

export const electronLibraries = packagesStep('libraries', 'Electron', libraries);
export const testPackages = packagesStep('test packages', 'the tests', testTools);
export const fleetPackages = packagesStep('fleet packages', 'the rehearsal of the Ansible role', fleetTools);
export const packagingPackages = packagesStep('packaging packages', 'packaging', [sevenZip]);
export const winePackages = packagesStep('Wine packages', 'the Wine suite (1.2 GB)', wineTools);
