import { spawn } from 'node:child_process';
import { SetUpProblem } from '../set-up/problem.mjs';

/**
 * A screen nobody sees, for tests in real windows.
 *
 * @returns {Promise<{ name: string, close: () => void }>} `name`: the value of DISPLAY
 */
export function openVirtualDisplay() {
  return new Promise((resolve, reject) => {
    // It picks a free number itself and writes it to the fourth stream once it accepts clients.
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const close = () => {
      server.kill();
    };
    server.once('error', () =>
      reject(new SetUpProblem('Xvfb could not be started: install the package xvfb.')),
    );
    server.once('exit', () =>
      reject(new SetUpProblem('Xvfb ended at once: run "Xvfb :99" and see what it says.')),
    );
    server.stdio[3]?.once('data', (number) => resolve({ name: `:${String(number).trim()}`, close }));
    process.once('exit', close);
  });
}
