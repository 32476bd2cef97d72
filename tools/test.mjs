import { reasonAgainstWine } from './set-up/wine-wanted.mjs';
import { needs, runTool, setUp } from './setup.mjs';
import { leftOut, reasonAgainst, runParts } from './testing/parts.mjs';
import { runChecks } from './testing/run-checks.mjs';
import { runVitest } from './testing/run-vitest.mjs';
import { addSummaries } from './testing/summary.mjs';
import { setUpWineBeside } from './testing/wine-ground.mjs';

/* `npm test`: everything quick that can run on this machine, what was left out and why, and one closing line. */

/** @typedef {import('./testing/summary.mjs').Summary} Summary */

/** Why a suite can't run here, as set-up found out; null for one that can. */
const against = {
  /** @type {string | null} */
  engine: null,
  /** @type {string | null} */
  windows: null,
  /** @type {Promise<string | null>} */
  wine: Promise.resolve(null),
};

/** @type {Summary} */
const nothing = { passed: 0, failed: [], skipped: [] };

/** @returns {Promise<Summary>} */
async function setUpAll() {
  // .NET needs nothing of npm's, and each of them waits for a network most of the time.
  const engine = reasonAgainst(['engineProgram']);
  // Heard of when the packages are there.
  engine.catch(() => undefined);
  await setUp(needs.checks);
  const [noTestPackages, noEngine, noWindows] = await Promise.all([
    reasonAgainst(['testPackages']),
    engine,
    reasonAgainst(needs.simulatedWindow),
    setUp(['build']),
  ]);
  against.engine = noEngine;
  against.windows = noWindows;
  const noWine = reasonAgainstWine();
  against.wine = noWine === null ? setUpWineBeside() : Promise.resolve(noWine);
  // Asked for at the end; until then nobody hears of its failure.
  against.wine.catch(() => undefined);
  return noTestPackages === null ? nothing : leftOut('tests that need those packages', noTestPackages);
}

/** @returns {Promise<Summary>} */
async function runSuites() {
  if (against.engine === null) return runVitest(['unit', 'unit-alone', 'page', 'host']);
  const left = leftOut('all tests on the PowerShell engine', against.engine);
  return addSummaries([await runVitest(['unit', 'unit-alone', 'page']), left]);
}

/** @returns {Promise<Summary>} */
async function runWindows() {
  const reason = against.windows;
  return reason === null ? runVitest(['e2e']) : leftOut('all tests in Electron', reason);
}

/** @returns {Promise<Summary>} */
async function runUnderWine() {
  const reason = await against.wine;
  return reason === null ? runVitest(['wine'], { isBeside: true }) : leftOut('all tests under Wine', reason);
}

/** Each of the two waits for a third of its time. @returns {Promise<Summary>} */
async function runWindowsAndWine() {
  const wine = runUnderWine();
  // Heard of when the windows have ended.
  wine.catch(() => undefined);
  return addSummaries([await runWindows(), await wine]);
}

await runTool(() =>
  runParts([
    { name: 'set-up', run: setUpAll },
    { name: 'types, lint and unused code, with Wine set up beside', run: runChecks },
    { name: 'unit, page and host suites', run: runSuites },
    { name: 'windows, with the Wine suite beside', run: runWindowsAndWine },
  ]),
);
