import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { root } from './checkout.mjs';

/**
 * @typedef {object} ProgramEnd
 * @property {number | null} status Exit code; null when it could not start, was ended, or ran out of time.
 * @property {string} output Both streams, as they came.
 * @property {boolean} isMissing The program does not exist.
 */

/**
 * Runs a program to its end without showing its output.
 *
 * @param {string} program
 * @param {readonly string[]} commandLine
 * @param {object} options
 * @param {number} options.seconds Time limit.
 * @param {string} [options.folder]
 * @param {NodeJS.ProcessEnv} [options.environment]
 * @param {boolean} [options.isVerbatim] On Windows the words get no quotes but their own.
 * @returns {Promise<ProgramEnd>}
 */
export function runProgram(
  program,
  commandLine,
  { seconds, folder = root, environment = process.env, isVerbatim = false },
) {
  return new Promise((resolve) => {
    const child = spawn(program, commandLine, {
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: seconds * 1000,
      windowsVerbatimArguments: isVerbatim,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.once('error', (error) => {
      const isMissing = /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT';
      resolve({ status: null, output: error.message, isMissing });
    });
    child.once('close', (status) => resolve({ status, output, isMissing: false }));
  });
}

/** What a telling line looks like, the most telling first. */
const signs = [
  /\berror\b.*[^:]$|\bfatal\b|^E: /i,
  /^\[[A-Z_]+\]|could not|cannot|unable|not found/i,
  /failed/i,
];

/** Stack traces, and codes for which npm finds words on its next line. */
const saysNothing = /^at |^npm error( (code|errno|syscall|path|A complete log).*)?$/;

/**
 * The line of a program's output that most likely says why it failed.
 *
 * @param {string} output
 */
export function telltale(output) {
  const lines = stripVTControlCharacters(output)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !saysNothing.test(line));
  for (const sign of signs) {
    const found = lines.find((line) => sign.test(line));
    if (found !== undefined) return found;
  }
  return lines.at(-1) ?? 'it said nothing';
}
