import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const isWindows = process.platform === 'win32';
/**
 * What the console sends to every program in it. Windows has no signals to pass on: "kill" would end the child at once.
 *
 * @type {readonly NodeJS.Signals[]}
 */
const shared = isWindows ? ['SIGINT', 'SIGBREAK', 'SIGHUP'] : ['SIGINT'];
/** @type {readonly NodeJS.Signals[]} */
const passedOn = isWindows ? [] : ['SIGTERM', 'SIGHUP'];

/**
 * Runs a program in place of this process: same streams, same signals. Resolves to its exit code.
 *
 * @param {string} program
 * @param {readonly string[]} commandLine
 * @param {{ folder: string, environment?: NodeJS.ProcessEnv, output?: 'inherit' | number }} options `output` is an open
 *   file that gets what the program writes, for one that runs beside another.
 * @returns {Promise<number>}
 */
export function handOver(program, commandLine, options) {
  const { folder, environment = process.env, output = 'inherit' } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, commandLine, {
      cwd: folder,
      env: environment,
      stdio: ['inherit', output, output],
    });
    // These reach the child as well, through the terminal; it decides when to end.
    const ignore = () => undefined;
    for (const signal of shared) process.on(signal, ignore);
    const passOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    for (const signal of passedOn) process.on(signal, passOn);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const signal of shared) process.off(signal, ignore);
      for (const signal of passedOn) process.off(signal, passOn);
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
