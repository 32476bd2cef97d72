import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Arch, Platform } from 'electron-builder';
import { inCheckout } from '../set-up/checkout.mjs';
import { renameFresh } from '../set-up/exchange.mjs';
import { SetUpProblem } from '../set-up/problem.mjs';
import { electronForWindows } from './electron-for.mjs';
import { fusesToSet } from './fuses.mjs';
import { makeInstallers } from './make-installers.mjs';
import { buildFlavour, configurationOf, pack, requireGood } from './package-app.mjs';
import { signFiles } from './sign-files.mjs';
import { standInNotice } from './stand-in-electron.mjs';

/** @typedef {import('./make-installers.mjs').Architecture} Architecture */
/** @typedef {import('./make-installers.mjs').Kind} Kind */

const executable = 'Sign-in Repair.exe';

/**
 * The unpacked release for Windows, looked over.
 *
 * @param {Architecture} architecture
 * @param {{ standIn?: boolean }} [options] `standIn`: even where the real Electron can be had
 */
export async function packFolder(architecture, { standIn = false } = {}) {
  const electron = await electronForWindows(architecture, standIn);
  const output = `dist/windows-${architecture}`;
  rmSync(inCheckout(output), { recursive: true, force: true, maxRetries: 10 });
  const notice = inCheckout('dist', 'STAND-IN.txt');
  const configuration = await configurationOf('release', await buildFlavour('release'));
  if (electron.isStandIn) writeFileSync(notice, standInNotice);
  await pack(
    {
      ...configuration,
      electronFuses: await fusesToSet(path.join(electron.folder, 'electron.exe'), 'release'),
      electronVersion: electron.version,
      electronDist: electron.folder,
      directories: { output },
      extraFiles: [
        ...configuration.extraFiles,
        { from: 'build/windows/sign-in-repair.cmd', to: 'sign-in-repair.cmd' },
        ...(electron.isStandIn ? [{ from: notice, to: path.basename(notice) }] : []),
      ],
    },
    Platform.WINDOWS.createTarget('dir', Arch[architecture]),
  );
  const made = inCheckout(output, architecture === 'x64' ? 'win-unpacked' : `win-${architecture}-unpacked`);
  const folder = `${made}${electron.isStandIn ? '-stand-in' : ''}`;
  if (electron.isStandIn) renameFresh(made, folder);
  await signFiles([path.join(folder, executable)]);
  await requireGood({ folder, executable, flavour: 'release' });
  return { folder, isStandIn: electron.isStandIn };
}

/**
 * The MSI of a folder that was packed, and signed, on a Windows, which has no wixl: dist/windows-x64, brought here as it is.
 *
 * @throws {SetUpProblem} when it is not there
 */
export async function packageMsi() {
  const folder = inCheckout('dist', 'windows-x64', 'win-unpacked');
  if (!existsSync(path.join(folder, executable)))
    throw new SetUpProblem(`There is no packed app in ${folder}: bring it from where it was packed.`);
  const output = inCheckout('dist', 'packages');
  return makeInstallers({ folder, architecture: 'x64', isStandIn: false, kinds: ['msi'], output });
}

/** Packages for Windows and this processor, in dist/packages. @param {Architecture} architecture */
export async function packageForWindows(architecture) {
  const { folder, isStandIn } = await packFolder(architecture);
  /** @type {Kind[]} */
  const kinds = ['zip', 'setup'];
  if (architecture === 'x64' && process.platform === 'linux') kinds.push('msi');
  else console.log(`package: no MSI for ${architecture} here: wixl makes it on Linux, and for x64 alone`);
  return makeInstallers({ folder, architecture, isStandIn, kinds, output: inCheckout('dist', 'packages') });
}
