import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { inCheckout, root } from '../set-up/checkout.mjs';
import { handOver } from '../set-up/hand-over.mjs';
import { findNode } from '../set-up/node-program.mjs';

/**
 * Runs Vitest projects in one go.
 *
 * @param {readonly string[]} projects
 * @param {object} [options]
 * @param {string} [options.scripts] The folder of the PowerShell that they run on instead of the checkout's.
 * @param {readonly string[]} [options.files] The parts of paths that files must have; all by default.
 * @param {boolean} [options.isThorough] Whether there is time for all of what other runs try a sample of.
 * @param {boolean} [options.isBeside] Whether another part runs meanwhile: its output is shown when this one has ended.
 * @returns {Promise<import('./summary.mjs').Summary>}
 */
export async function runVitest(
  projects,
  { scripts, files = [], isThorough = false, isBeside = false } = {},
) {
  const file = inCheckout('.cache', 'test-summaries', `${projects.join('-')}.json`);
  rmSync(file, { force: true });
  const commandLine = [
    inCheckout('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    ...files,
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    `--reporter=${inCheckout('tools', 'testing', 'summary-reporter.mjs')}`,
  ];
  const environment = {
    ...process.env,
    TEST_SUMMARY_FILE: file,
    ...(scripts !== undefined && { TEST_SCRIPT_FOLDER: scripts }),
    ...(isThorough && { TEST_THOROUGH: 'true' }),
  };
  let isStopped = false;
  const stop = () => {
    isStopped = true;
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const status = isBeside
    ? await withKeptOutput(`${file}.log`, (output) =>
        handOver(findNode(), commandLine, { folder: root, environment, output }),
      )
    : await handOver(findNode(), commandLine, { folder: root, environment });
  process.off('SIGINT', stop).off('SIGTERM', stop);
  // Vitest has ended in its own way; the projects after it must not begin.
  if (isStopped) process.exit(130);
  const name = `the suites ${projects.join(', ')}`;
  if (!existsSync(file)) {
    return {
      passed: 0,
      failed: [{ name, why: `ended with ${status} before they were summed up` }],
      skipped: [],
    };
  }
  /** @type {import('./summary.mjs').Summary} */
  const summary = JSON.parse(readFileSync(file, 'utf8'));
  // Vitest also fails a run for reasons that are no test's, such as finding none.
  if (status !== 0 && summary.failed.length === 0) summary.failed.push({ name, why: `ended with ${status}` });
  return summary;
}

/**
 * Lets something write into a file instead of the screen, and shows that when it has ended.
 *
 * @param {string} file
 * @param {(output: number) => Promise<number>} run
 */
async function withKeptOutput(file, run) {
  mkdirSync(dirname(file), { recursive: true });
  const output = openSync(file, 'w');
  try {
    return await run(output);
  } finally {
    closeSync(output);
    process.stdout.write(readFileSync(file, 'utf8'));
  }
}
