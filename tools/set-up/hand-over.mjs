import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a program in place of this process: same streams, same signals. Resolves to its exit code.
 *
 * @param {string} program
 * @param {readonly string[]} commandLine
 * @param {{ folder: string, environment?: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>}
 */
export function handOver(program, commandLine, { folder, environment = process.env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, commandLine, { cwd: folder, env: environment, stdio: 'inherit' });
    // Ctrl+C reaches the child as well, through the terminal; it decides when to end.
    const ignoreInterrupt = () => undefined;
    const passOn = () => child.kill('SIGTERM');
    process.on('SIGINT', ignoreInterrupt);
    process.on('SIGTERM', passOn);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('SIGINT', ignoreInterrupt);
      process.off('SIGTERM', passOn);
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
