import { SetUpProblem } from './set-up/problem.mjs';
import { hasDisplay } from './set-up/way-to-start.mjs';
import { reasonAgainstWine } from './set-up/wine-wanted.mjs';
import { needs, runTool, setUp } from './setup.mjs';
import { runChecks } from './testing/run-checks.mjs';
import { runVitest } from './testing/run-vitest.mjs';
import { addSummaries, closingLine, describeFailed, describeSkipped } from './testing/summary.mjs';
import { openVirtualDisplay } from './testing/virtual-display.mjs';

/* `npm test`: everything that can run on this machine, what was left out and why, and one closing line. */

/** @typedef {import('./testing/summary.mjs').Summary} Summary */

/**
 * Why a part of the suites cannot run here, or null. On CI nothing may be left out for a set-up that failed.
 *
 * @param {readonly import('./setup.mjs').StepName[]} steps
 */
async function reasonAgainst(steps) {
  try {
    await setUp(steps);
    return null;
  } catch (error) {
    if (!(error instanceof SetUpProblem) || process.env.CI === 'true') throw error;
    return error.message;
  }
}

/** @param {string} name @param {string} reason @returns {Summary} */
const leftOut = (name, reason) => ({ passed: 0, failed: [], skipped: [{ name, reason }] });

/** @returns {Promise<Summary>} */
async function runInWindows() {
  const reason = await reasonAgainst(needs.simulatedWindow);
  if (reason !== null) return leftOut('all tests in Electron', reason);
  if (hasDisplay({ platform: process.platform, environment: process.env })) return runVitest(['e2e']);
  const display = await openVirtualDisplay();
  try {
    return await runVitest(['e2e'], { DISPLAY: display.name });
  } finally {
    display.close();
  }
}

/** @returns {Promise<Summary>} */
async function runUnderWine() {
  const reason = reasonAgainstWine() ?? (await reasonAgainst(needs.wine));
  return reason === null ? runVitest(['wine']) : leftOut('all tests under Wine', reason);
}

await runTool(async () => {
  await setUp(needs.checks);
  const checks = await runChecks();
  await setUp(['build']);
  const noTestPackages = await reasonAgainst(['testPackages']);
  const noEngine = await reasonAgainst(['engineProgram']);

  const parts = [checks, await runVitest(noEngine === null ? ['unit', 'page', 'host'] : ['unit', 'page'])];
  if (noEngine !== null) parts.push(leftOut('all tests on the PowerShell engine', noEngine));
  if (noTestPackages !== null) parts.push(leftOut('tests that need those packages', noTestPackages));
  parts.push(await runInWindows());
  parts.push(await runUnderWine());

  const total = addSummaries(parts);
  for (const line of describeSkipped(total.skipped)) console.log(line);
  for (const line of describeFailed(total.failed)) console.log(line);
  console.log(closingLine(total));
  return total.failed.length === 0 ? 0 : 1;
});
