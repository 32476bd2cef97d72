import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { NtExecutable, NtExecutableResource } from 'resedit';
import { listFiles } from '../set-up/fingerprint.mjs';
import { strangersInArchive, strangersInRelease } from './file-table.mjs';
import { differencesInFuses } from './fuses.mjs';
import { hashScripts } from './script-hashes.mjs';

/**
 * @typedef {object} UnpackedPackage
 * @property {string} folder
 * @property {string} executable Its name inside the folder.
 * @property {'development' | 'release'} flavour
 */

/** What the archive may weigh, bytes. */
const heaviestArchive = 4 * 1024 * 1024;

/** No part of any package, not even of one for development: sources, maps, native modules, tests. */
const isForeign = (/** @type {string} */ file) =>
  /\.(map|tsx?|mts|node)$|\.test\.|node_modules|app-update\.yml$/.test(file);

/**
 * Looks an unpacked package over: what may be in it, whether its scripts are those it knows, its fuses, and for Windows
 * its manifest and the hash that guards its archive.
 *
 * @param {UnpackedPackage} subject
 * @returns {Promise<string[]>} One sentence for each thing that is wrong.
 */
export async function inspectPackage({ folder, executable, flavour }) {
  const archive = path.join(folder, 'resources', 'app.asar');
  const program = path.join(folder, executable);
  const inside = filesInArchive(archive);
  const beside = listFiles(folder, ['.']).map((file) => file.replace(/^\.\//, ''));
  const problems = [...inside, ...beside]
    .filter(isForeign)
    .map((file) => `${file} does not belong into a package`);
  if (flavour === 'release') {
    problems.push(...strangersInRelease(beside, executable.endsWith('.exe')), ...strangersInArchive(inside));
    const { size } = statSync(archive);
    if (size > heaviestArchive) problems.push(`the archive has ${size} bytes, more than ${heaviestArchive}`);
  }

  const known = JSON.parse(
    extractFile(archive, path.join('out', 'main', 'script-hashes.json')).toString('utf8'),
  );
  const shipped = hashScripts(path.join(folder, 'resources', 'powershell'));
  if (JSON.stringify(known) !== JSON.stringify(shipped))
    problems.push('the scripts are not those in the list of hashes');
  if (Object.keys(shipped).length === 0) problems.push('there are no scripts');
  const loose = Object.keys(shipped).filter((file) => /^SignInRepair\/.*\.ps1$/.test(file));
  if (loose.length > 0) problems.push(`the module is not in one file: ${loose[0]}`);
  const hasSimulator = existsSync(path.join(folder, 'resources', 'simulator'));
  if (hasSimulator !== (flavour === 'development'))
    problems.push('the simulator belongs into development, and only there');

  problems.push(...(await differencesInFuses(program, flavour)));
  if (executable.endsWith('.exe')) problems.push(...inspectWindowsProgram(program, archive));
  return problems;
}

/** The list of an archive has its folders too. @param {string} archive */
function filesInArchive(archive) {
  const names = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/').slice(1));
  const folders = new Set(names.map((name) => name.split('/').slice(0, -1).join('/')));
  return names.filter((name) => !folders.has(name));
}

/** @param {string} program @param {string} archive */
function inspectWindowsProgram(program, archive) {
  const resources = NtExecutableResource.from(
    NtExecutable.from(Uint8Array.from(readFileSync(program)).buffer, { ignoreCert: true }),
  ).entries;
  /** @param {(entry: typeof resources[number]) => boolean} fits */
  const textOf = (fits) => {
    const entry = resources.find(fits);
    return entry === undefined ? '' : Buffer.from(entry.bin).toString('utf8');
  };
  const problems = [];
  const manifestType = 24;
  if (!/requestedExecutionLevel[^>]*level="asInvoker"/.test(textOf(({ type }) => type === manifestType))) {
    problems.push('the manifest does not say asInvoker');
  }
  const wanted = createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');
  const integrity = textOf(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR');
  if (!integrity.includes(wanted)) problems.push('the program does not carry the hash of its archive');
  return problems;
}
