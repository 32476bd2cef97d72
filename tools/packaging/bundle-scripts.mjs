import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where the module's own file stops saying what it needs and loads a file for each function. */
const loading = "foreach ($folder in @('Private', 'Public')) {";
/** Private functions first, each folder by name, so that the same scripts always make the same bytes. */
const folders = ['Private', 'Public'];
const moduleFile = 'SignInRepair.psm1';
const lineEnd = '\r\n';

/**
 * Writes the PowerShell of a package: the lanes and the manifest as they are, and the module in one file. Windows
 * PowerShell asks about every file that it runs (its zone, the rules for software, the virus scanner), three times per
 * run, so one file loads sooner than eighty. Comments stay: without them it would be a third smaller, but what runs on
 * a PC could no longer be read there.
 *
 * @param {string} from the folder of a checkout, `electron/powershell`
 * @param {string} to a folder; what it held is removed
 * @throws Error when the module's file no longer loads its functions where this expects it
 */
export function bundleScripts(from, to) {
  rmSync(to, { recursive: true, force: true, maxRetries: 10 });
  mkdirSync(path.join(to, 'SignInRepair'), { recursive: true });
  for (const name of ['user-lane.ps1', 'admin-lane.ps1', 'SignInRepair/SignInRepair.psd1'])
    copyFileSync(path.join(from, name), path.join(to, name));
  writeFileSync(path.join(to, 'SignInRepair', moduleFile), bundleModule(path.join(from, 'SignInRepair')));
}

/** @param {string} folder */
function bundleModule(folder) {
  const [head, tail, ...more] = read(path.join(folder, moduleFile)).split(loading);
  if (head === undefined || tail === undefined || more.length > 0)
    throw new Error(`${moduleFile} does not say once: ${loading}`);
  const functions = folders.flatMap((name) =>
    readdirSync(path.join(folder, name))
      .filter((file) => file.endsWith('.ps1'))
      .sort()
      .map((file) => read(path.join(folder, name, file))),
  );
  const parts = [head, ...functions].map((text) => text.trimEnd());
  return `${parts.join(lineEnd + lineEnd)}${lineEnd}`;
}

/** A text with the line ends of a package, whatever those of the checkout are. @param {string} file */
function read(file) {
  return readFileSync(file, 'utf8').replace(/\r?\n/g, lineEnd);
}
