import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { inCheckout, root } from '../set-up/checkout.mjs';
import { SetUpProblem } from '../set-up/problem.mjs';
import { isStartedDirectly, needs, runTool, setUp } from '../setup.mjs';

/*
 * Sets Wine up in a process of its own, which lets everything else go first: it costs more than a minute of processor
 * time, and the tests beside it have limits to keep.
 */

/** @returns {Promise<string | null>} Why it could not be set up. On CI that is an error. */
export function setUpWineBeside() {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inCheckout('tools', 'testing', 'wine-ground.mjs')], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(null);
      else if (process.env.CI === 'true') reject(new SetUpProblem(said.trim()));
      else resolve(said.trim());
    });
  });
}

if (isStartedDirectly(import.meta.url)) {
  setPriority(constants.priority.PRIORITY_LOW);
  await runTool(async () => {
    await setUp(needs.wine);
    return 0;
  });
}
