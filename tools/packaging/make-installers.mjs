import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { inCheckout, root } from '../set-up/checkout.mjs';
import { nsisEnvironment } from '../set-up/packaging-tools.mjs';
import { makeMsi } from './make-msi.mjs';
import { dateFiles, packageDate } from './package-date.mjs';
import { describeForSetup, sizeOf, writeFileList } from './setup-files.mjs';
import { findSevenZip } from './seven-zip.mjs';
import { findSignProgram, signFiles } from './sign-files.mjs';

/** @typedef {'x64' | 'arm64'} Architecture */
/** @typedef {'zip' | 'setup' | 'msi'} Kind */

const packageDescription = JSON.parse(readFileSync(inCheckout('package.json'), 'utf8'));
const builderConfiguration = readFileSync(inCheckout('electron-builder.yml'), 'utf8');

/** What Windows shows and knows this product by. */
const product = {
  PRODUCT: String(packageDescription.productName),
  PUBLISHER: String(packageDescription.author),
  ABOUT: String(packageDescription.description),
  APP_MODEL_ID: /^appId: (\S+)$/m.exec(builderConfiguration)?.[1] ?? '',
  /** What neither setup nor MSI takes along, because it is each person's own. */
  HISTORY_STAYS:
    'The history of repairs stays in the profile of each person, in %LOCALAPPDATA%\\Sign-in Repair, and what repairs set aside in %LOCALAPPDATA%\\SignInRepair\\Quarantine. To remove your own history, press Windows+R before and type: sign-in-repair history --delete',
  /** Windows 10, version 1703: see electron/checks/pc-limits.ts. */
  OLDEST_BUILD: 15063,
  /** How many repairs at once setup sees: see electron/host/journal/at-work.ts. */
  LAST_PLACE: 7,
};

/**
 * By architecture: Windows' name of the processor, and a setup program that every such Windows starts. NSIS as it is made
 * for Windows, which electron-builder brings there, has only 32-bit ones; under Debian's Wine only 64-bit ones run.
 *
 * @param {Architecture} architecture
 * @param {NodeJS.Platform} platform where setup is made
 */
export function machineOf(architecture, platform) {
  // Windows 10 on ARM starts no 64-bit Intel programs.
  if (architecture === 'arm64') return { PROCESSOR: 'ARM64', STUB: 'x86-unicode' };
  return { PROCESSOR: 'AMD64', STUB: platform === 'win32' ? 'x86-unicode' : 'amd64-unicode' };
}

/**
 * Makes installers of an unpacked package, which gets its list of files here: from now on nothing in it may change.
 *
 * @param {object} options
 * @param {string} options.folder The unpacked package.
 * @param {Architecture} options.architecture
 * @param {string} [options.version] that of package.json by default
 * @param {boolean} options.isStandIn
 * @param {readonly Kind[]} options.kinds
 * @param {string} options.output A folder; what else lies there stays.
 * @returns {Promise<Partial<Record<Kind, string>>>} The files.
 */
export async function makeInstallers({
  folder,
  architecture,
  version = packageDescription.version,
  isStandIn,
  kinds,
  output,
}) {
  writeFileList(folder);
  dateFiles(folder, packageDate());
  mkdirSync(output, { recursive: true });
  const base = `${packageDescription.name}-${version}-win-${architecture}`;
  const label = isStandIn ? '-stand-in' : '';
  /** @type {Partial<Record<Kind, string>>} */
  const made = {};
  const targets = {
    zip: `${base}${label}.zip`,
    setup: `${base}-setup${label}.exe`,
    msi: `${base}${label}.msi`,
  };
  for (const kind of kinds) made[kind] = path.join(output, targets[kind]);

  const forBuilder = kinds.filter((kind) => kind !== 'msi');
  if (forBuilder.length > 0) {
    const scratch = inCheckout('dist', 'installers', `${architecture}-${version}`);
    rmSync(scratch, { recursive: true, force: true, maxRetries: 10 });
    mkdirSync(scratch, { recursive: true });
    const described = path.join(scratch, 'setup-files.nsh');
    const signProgram = findSignProgram();
    const constants = {
      ...product,
      ...machineOf(architecture, process.platform),
      VERSION: version,
      ARCHITECTURE: architecture,
      ICON: inCheckout('build', 'icon.ico'),
      SIZE_KB: sizeOf(folder),
      ...(signProgram !== null && { SIGN_PROGRAM: signProgram }),
    };
    // electron-builder defines the version too.
    const text = describeForSetup(folder, constants).replace(
      '!define VERSION',
      '!undef VERSION\n!define VERSION',
    );
    // The mark of UTF-8, without which makensis on a Windows reads the paths in it in the code page of that Windows.
    writeFileSync(described, `\ufeff!ifndef VERSION\n!define VERSION ""\n!endif\n${text}`);
    const sevenZip = process.env.ELECTRON_BUILDER_7ZIP_PATH ?? findSevenZip();
    Object.assign(process.env, {
      ...(process.platform === 'win32' ? {} : nsisEnvironment),
      SETUP_FILES: described,
      // Without one electron-builder brings its own.
      ...(sevenZip !== undefined && { ELECTRON_BUILDER_7ZIP_PATH: sevenZip }),
    });
    await build({
      projectDir: root,
      prepackaged: folder,
      publish: 'never',
      targets: Platform.WINDOWS.createTarget(
        forBuilder.map((kind) => (kind === 'setup' ? 'nsis' : kind)),
        Arch[architecture],
      ),
      config: {
        extraMetadata: { version },
        directories: { output: scratch },
        win: { artifactName: targets.zip },
        nsis: { artifactName: targets.setup },
      },
    });
    for (const kind of forBuilder) {
      const file = made[kind];
      if (file !== undefined) cpSync(path.join(scratch, targets[kind]), file);
    }
  }
  if (made.msi !== undefined) await makeMsi({ folder, version, file: made.msi, product });
  await signFiles([made.setup, made.msi].filter((file) => file !== undefined));
  return made;
}
