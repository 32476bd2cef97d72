import { cpus } from 'node:os';
import { SetUpProblem } from '../set-up/problem.mjs';
import { setUp } from '../setup.mjs';
import { addSummaries, closingLine, describeFailed, describeSkipped, describeSpent } from './summary.mjs';

/* What `npm test` and `npm run rehearse` are made of: parts, each with what it came to and what it cost. */

/** @typedef {import('./summary.mjs').Summary} Summary */

/**
 * Why a part of the suites cannot run here, or null. On CI nothing may be left out for a set-up that failed.
 *
 * @param {readonly import('../setup.mjs').StepName[]} steps
 */
export async function reasonAgainst(steps) {
  try {
    await setUp(steps);
    return null;
  } catch (error) {
    if (!(error instanceof SetUpProblem) || process.env.CI === 'true') throw error;
    return error.message;
  }
}

/** @param {string} name @param {string} reason @returns {Summary} */
export const leftOut = (name, reason) => ({ passed: 0, failed: [], skipped: [{ name, reason }] });

/** Seconds since the start of the machine in which its processors worked, for whomever. */
function processorSeconds() {
  const worked = cpus().map(({ times: { user, nice, sys, irq } }) => user + nice + sys + irq);
  return worked.reduce((sum, milliseconds) => sum + milliseconds, 0) / 1000;
}

/**
 * Runs parts one after the other, and says at the end what failed, what was left out and what each cost.
 *
 * @param {readonly { name: string, run: () => Promise<Summary> }[]} parts
 * @returns {Promise<number>} Exit code.
 */
export async function runParts(parts) {
  /** @type {Summary[]} */
  const summaries = [];
  /** @type {import('./summary.mjs').Spent[]} */
  const spent = [];
  for (const { name, run } of parts) {
    const begun = { at: performance.now(), processor: processorSeconds() };
    summaries.push(await run());
    const seconds = (performance.now() - begun.at) / 1000;
    spent.push({ name, seconds, processorSeconds: processorSeconds() - begun.processor });
  }
  const total = addSummaries(summaries);
  const lines = [
    ...describeSpent(spent, cpus().length),
    ...describeSkipped(total.skipped),
    ...describeFailed(total.failed),
    closingLine(total),
  ];
  for (const line of lines) console.log(line);
  return total.failed.length === 0 ? 0 : 1;
}
