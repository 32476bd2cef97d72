import { bundleScripts } from './packaging/bundle-scripts.mjs';
import { inCheckout } from './set-up/checkout.mjs';
import { findNode } from './set-up/node-program.mjs';
import { runProgram } from './set-up/run-program.mjs';
import { reasonAgainstWine } from './set-up/wine-wanted.mjs';
import { needs, runTool, setUp } from './setup.mjs';
import { lookAtPages } from './testing/look-at-pages.mjs';
import { leftOut, reasonAgainst, runParts } from './testing/parts.mjs';
import { runVitest } from './testing/run-vitest.mjs';

/*
 * `npm run rehearse`: what takes too long for every `npm test`. Whole matrices of simulated PCs, a long day of one of
 * them, the suites of the scripts on what packages carry, the packages, the main job on Windows ground, and the tests
 * themselves tried on a product that was broken on purpose.
 */

/** @typedef {import('./testing/summary.mjs').Summary} Summary */

/** @returns {Promise<Summary>} */
async function runMutants() {
  const { status, output } = await runProgram(findNode(), [inCheckout('tools', 'mutants.mjs')], {
    seconds: 900,
  });
  console.log(output.trimEnd());
  if (status === 0) return { passed: 1, failed: [], skipped: [] };
  const why = status === null ? 'did not end' : 'what it said stands above';
  return { passed: 0, failed: [{ name: 'a product broken on purpose is noticed', why }], skipped: [] };
}

/** The test of the fleet looks for Ansible itself, and says why it is skipped. @returns {Promise<Summary>} */
async function runFleet() {
  const reason = await reasonAgainst(['fleetPackages']);
  if (reason !== null) console.log(reason);
  return runVitest(['fleet']);
}

/** @returns {Promise<Summary>} */
async function runPackages() {
  const reason = await reasonAgainst([...needs.simulatedWindow, 'testPackages']);
  return reason === null ? runVitest(['packages']) : leftOut('all tests of packages', reason);
}

/** @returns {Promise<Summary>} */
async function runPages() {
  const reason = await reasonAgainst(needs.simulatedWindow);
  return reason === null ? lookAtPages() : leftOut('all looks at pages', reason);
}

/** The suites of the scripts, and whole runs, once more on the PowerShell as packages carry it. @returns {Promise<Summary>} */
async function runOnBundle() {
  const scripts = inCheckout('.cache', 'bundled-scripts');
  bundleScripts(inCheckout('electron', 'powershell'), scripts);
  return runVitest(['host'], { scripts, files: ['electron/powershell/', 'simulator/scenarios.test.ts'] });
}

/** @returns {Promise<Summary>} */
async function runUnderWine() {
  const reason = reasonAgainstWine() ?? (await reasonAgainst(needs.wine));
  return reason === null
    ? runVitest(['wine-rehearsal'])
    : leftOut('the main job on more PCs under Wine', reason);
}

// 200 PCs instead of 30: for whoever changes the role.
if (process.argv.includes('--fleet')) process.env.FLEET_PCS = '200';

await runTool(async () => {
  if (process.platform === 'linux' && process.arch === 'x64') await setUp(needs.judge);
  await setUp(['nodeModules', 'nodeProgram', 'engineProgram', 'build']);
  return runParts([
    { name: 'whole matrices and a long day', run: () => runVitest(['matrices']) },
    { name: 'a fleet', run: runFleet },
    { name: 'suites on bundled scripts', run: runOnBundle },
    { name: 'every page in every way', run: runPages },
    { name: 'packages', run: runPackages },
    { name: 'the main job on more PCs under Wine', run: runUnderWine },
    { name: 'mutants', run: runMutants },
  ]);
});
