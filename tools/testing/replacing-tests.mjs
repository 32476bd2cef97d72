import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../set-up/checkout.mjs';

/**
 * The test files that put modules of their own in place of others. They need a process to themselves: one that has run
 * another file holds the modules that this file loaded.
 *
 * @param {readonly string[]} patterns of test files, relative to the checkout
 */
export function findReplacingTests(patterns) {
  const replaces = (/** @type {string} */ file) =>
    /\bvi\.(?:mock|doMock|resetModules)\(/.test(readFileSync(join(root, file), 'utf8'));
  return globSync([...patterns], { cwd: root, exclude: (name) => name === 'node_modules' }).filter(replaces);
}
