import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { enginePath, inCheckout, root } from '../set-up/checkout.mjs';
import { findNode } from '../set-up/node-program.mjs';
import { SetUpProblem } from '../set-up/problem.mjs';
import { runProgram, telltale } from '../set-up/run-program.mjs';
import { setUp } from '../setup.mjs';
import { writePapers } from '../supply-chain/release-papers.mjs';
import { bundleScripts } from './bundle-scripts.mjs';
import { electronForThisSystem } from './electron-for.mjs';
import { fusesToSet } from './fuses.mjs';
import { inspectPackage } from './inspect-package.mjs';
import { hashScripts } from './script-hashes.mjs';
import { signFiles } from './sign-files.mjs';

/** @typedef {import('./fuses.mjs').Flavour} Flavour */
/** @typedef {import('electron-builder').Configuration} Configuration */

/** Builds the app in one flavour. @param {Flavour} flavour @returns {Promise<string>} the folder, relative to the checkout */
export async function buildFlavour(flavour) {
  const folder = flavour === 'release' ? 'dist/build-release' : 'out';
  if (flavour === 'development') await setUp(['build']);
  else {
    const electronVite = inCheckout('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const environment = { ...process.env, FLAVOUR: 'release', NO_COLOR: '1' };
    const built = await runProgram(findNode(), [electronVite, 'build'], { seconds: 600, environment });
    if (built.status !== 0)
      throw new SetUpProblem(`The release could not be built (${telltale(built.output)}).`);
  }
  const scripts = inCheckout('dist', 'powershell');
  bundleScripts(inCheckout('electron', 'powershell'), scripts);
  // A signature is part of a script, so it comes before the hash.
  if (flavour === 'release')
    await signFiles(Object.keys(hashScripts(scripts)).map((file) => path.join(scripts, file)));
  const hashes = hashScripts(scripts);
  writeFileSync(inCheckout(folder, 'main', 'script-hashes.json'), JSON.stringify(hashes, null, 1));
  return folder;
}

/** What a flavour adds to the lists of electron-builder.yml. @param {Flavour} flavour @param {string} built */
export async function configurationOf(flavour, built) {
  const extraFiles = await writePapers(built, 'dist/papers');
  // The command line of the package is main.js with words behind it; cli.js is for a checkout's Node.
  const app = {
    from: built,
    to: 'out',
    filter: ['**/*', '!main/cli.js', '!main/.built-from', '!**/*.map', '!bundled-packages/**'],
  };
  if (flavour === 'release') return { files: [app], extraFiles };
  return {
    files: [app],
    extraFiles,
    extraResources: [
      {
        from: 'simulator',
        to: 'simulator',
        filter: ['*.psm1', 'windows/*.ps1', 'modules/**/*', 'scenarios/*.json'],
      },
      {
        from: path.relative(root, path.dirname(enginePath)),
        to: 'simulator/engine',
        filter: ['**/*', '!.built-from'],
      },
    ],
  };
}

/** @param {Configuration} configuration @param {Map<Platform, Map<Arch, string[]>>} targets */
export async function pack(configuration, targets) {
  // electron-builder says a lot on its way, and colours it.
  await build({ projectDir: root, targets, config: configuration, publish: 'never' });
}

/** @param {Flavour} flavour */
export async function packageForLinux(flavour) {
  const electron = electronForThisSystem();
  const output = `dist/linux-${flavour}`;
  rmSync(inCheckout(output), { recursive: true, force: true, maxRetries: 10 });
  const configuration = await configurationOf(flavour, await buildFlavour(flavour));
  await pack(
    {
      ...configuration,
      electronFuses: await fusesToSet(path.join(electron.folder, 'electron'), flavour),
      electronVersion: electron.version,
      electronDist: electron.folder,
      directories: { output },
    },
    Platform.LINUX.createTarget('dir', Arch.x64),
  );
  const folder = inCheckout(output, 'linux-unpacked');
  await requireGood({ folder, executable: 'sign-in-repair', flavour });
  return folder;
}

/** @param {import('./inspect-package.mjs').UnpackedPackage} subject */
export async function requireGood(subject) {
  const problems = await inspectPackage(subject);
  if (problems.length > 0)
    throw new SetUpProblem(`The package is not as it should be: ${problems.join('; ')}.`);
}
