import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { exchangeFile } from '../set-up/exchange.mjs';
import { findNode } from '../set-up/node-program.mjs';
import { onDriveC, wineEnvironment, wineFolder } from './places.mjs';

const guard = path.join(import.meta.dirname, 'guard.mjs');

/**
 * Takes the right to set the clock from whoever has it, which is root: under Wine the clock is that of the computer
 * underneath. util-linux has the program on every Debian.
 */
const withoutClock = process.getuid?.() === 0 ? 'setpriv --inh-caps=-sys_time --bounding-set=-sys_time ' : '';

/**
 * A Linux program that stands for a Windows one: the only way in which tests start anything under Wine. At every start
 * it asks the guard, then becomes the Windows program with an environment that holds nothing of the person's own.
 *
 * @param {string} program Absolute path on the prefix's drive C, as Windows names it.
 * @returns {string} Path of the launcher.
 */
export function createLauncher(program) {
  const folder = path.join(wineFolder, 'launchers');
  mkdirSync(folder, { recursive: true });
  const launcher = path.join(folder, program.replaceAll(/[^A-Za-z0-9.]+/g, '-'));
  const variables = Object.entries(wineEnvironment).map(([name, value]) => `${name}=${quote(value)}`);
  const lines = [
    '#!/bin/sh',
    `${quote(findNode())} ${quote(guard)} || exit 70`,
    // Wine takes even a folder that lies on no drive for the current one: there relative paths would lead.
    `cd ${quote(onDriveC())} || exit 70`,
    `exec env -i ${variables.join(' ')} ${withoutClock}wine ${quote(program)} "$@"`,
  ];
  exchangeFile(launcher, `${lines.join('\n')}\n`, { mode: 0o755 });
  return launcher;
}

/** @param {string} text */
function quote(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
