import { inCheckout } from '../set-up/checkout.mjs';
import { findNode } from '../set-up/node-program.mjs';
import { runProgram } from '../set-up/run-program.mjs';

/** What is true of the sources as they stand, besides tests. */
const checks = [
  { name: 'types', script: ['typescript', 'bin', 'tsc'], commandLine: ['--noEmit'] },
  {
    name: 'lint and format',
    script: ['@biomejs', 'biome', 'bin', 'biome'],
    commandLine: ['check', '--error-on-warnings', '.'],
  },
  { name: 'unused code', script: ['knip', 'bin', 'knip.js'], commandLine: [] },
];

/** Runs them one after the other, showing what fails. @returns {Promise<import('./summary.mjs').Summary>} */
export async function runChecks() {
  /** @type {import('./summary.mjs').Summary} */
  const summary = { passed: 0, failed: [], skipped: [] };
  for (const { name, script, commandLine } of checks) {
    const path = inCheckout('node_modules', ...script);
    const { status, output } = await runProgram(findNode(), [path, ...commandLine], { seconds: 300 });
    console.log(`${status === 0 ? 'passed' : 'FAILED'}: ${name}`);
    if (status === 0) summary.passed += 1;
    else {
      summary.failed.push({ name, why: 'what it said stands above' });
      console.log(output.trimEnd());
    }
  }
  return summary;
}
