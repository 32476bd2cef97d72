import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inCheckout } from '../set-up/checkout.mjs';
import { SetUpProblem } from '../set-up/problem.mjs';

/*
 * Which packages are really inside what we ship. package.json can't say: everything is bundled, so all of them are
 * development dependencies, and most of those never leave the developer's machine.
 */

/**
 * A package that is inside what we ship.
 *
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence An SPDX expression, as the package states it.
 * @property {string} licenceText Of the package itself; empty where it brings none.
 * @property {string} homepage Empty where it names none.
 * @property {string} integrity The hash under which it was installed, as the lockfile has it.
 */

const licenceFile = /^(?:licen[cs]e|notice|copying)(?:[.-][\w.-]+)?$/i;

/** Where a build of the flavour in `out` writes its lists, one for each of main, preload and renderer. @param {string} out */
export const listsOf = (out) => path.join(out, 'bundled-packages');

/**
 * The folder of the package that a module belongs to, relative to the checkout; null for a module of our own.
 *
 * @param {string} id As Rollup names it: often with a question mark and more, or a zero byte in front.
 */
export function packageFolderOf(id) {
  const file = id.replace(/^\0+/, '').replace(/\?.*$/s, '').replaceAll('\\', '/');
  return /(?:^|\/)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? null;
}

/**
 * The packages in a build, by name and version.
 *
 * @param {string} out Its folder, relative to the checkout.
 * @returns {BundledPackage[]}
 */
export function readBundledPackages(out) {
  const folder = inCheckout(listsOf(out));
  if (!existsSync(folder)) throw new SetUpProblem(`Nothing is built in ${out}: run npm run build first.`);
  const lists = readdirSync(folder);
  /** @type {string[]} */
  const folders = lists.flatMap((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
  const { packages: locked } = JSON.parse(readFileSync(inCheckout('package-lock.json'), 'utf8'));
  return [...new Set(folders)].map((folder) => readPackage(folder, locked)).sort(byName);
}

/** @param {BundledPackage} a @param {BundledPackage} b */
const byName = (a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1);

/** @param {string} folder @param {Record<string, { integrity?: string }>} locked @returns {BundledPackage} */
function readPackage(folder, locked) {
  const about = JSON.parse(readFileSync(inCheckout(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(inCheckout(folder))
    .filter((file) => licenceFile.test(file))
    .sort();
  return {
    name: about.name,
    version: about.version,
    licence: about.license ?? '',
    licenceText: texts
      .map((file) => readFileSync(path.join(inCheckout(folder), file), 'utf8').trim())
      .join('\n\n')
      .replaceAll('\r\n', '\n'),
    homepage: about.homepage ?? '',
    integrity: locked[folder]?.integrity ?? '',
  };
}
