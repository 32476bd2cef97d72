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
};

/** @type {Summary} */
const nothing = { passed: 0, failed: [], skipped: [] };

/** The Wine suite, which begins when its ground is there and waits for a third of its time. @type {Promise<Summary>} */
let wine = Promise.resolve(nothing);

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
    // Tests look into it also where no window can be shown.
    setUp(['build']),
  ]);
  against.engine = noEngine;
  against.windows = noWindows;
  wine = runUnderWine();
  // Asked for at the end; until then nobody hears of its failure.
  wine.catch(() => undefined);
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
  const reason = reasonAgainstWine() ?? (await setUpWineBeside());
  return reason === null ? runVitest(['wine'], { isBeside: true }) : leftOut('all tests under Wine', reason);
}

await runTool(() =>
  runParts([
    { name: 'set-up', run: setUpAll },
    { name: 'types, lint and unused code', run: runChecks },
    { name: 'unit, page and host suites', run: runSuites },
    { name: 'windows', run: runWindows },
    { name: 'what is left of Wine, which was set up and ran beside', run: () => wine },
  ]),
);
