import { pathToFileURL } from 'node:url';
import { build } from './set-up/build.mjs';
import { inCheckout } from './set-up/checkout.mjs';
import { consoleHost } from './set-up/console-host.mjs';
import {
  electronLibraries,
  fleetPackages,
  packagingPackages,
  testPackages,
  winePackages,
} from './set-up/debian-packages.mjs';
import { electronProgram } from './set-up/electron-program.mjs';
import { engineProgram } from './set-up/engine-program.mjs';
import { nodeModules } from './set-up/node-modules.mjs';
import { nodeProgram } from './set-up/node-program.mjs';
import { packagingTools } from './set-up/packaging-tools.mjs';
import { SetUpProblem, setUpFailed } from './set-up/problem.mjs';
import { inTurn } from './set-up/turn.mjs';
import { windowsEngine, windowsNode } from './set-up/windows-programs.mjs';
import { winePrefix } from './set-up/wine-prefix.mjs';
import { reasonAgainstWine } from './set-up/wine-wanted.mjs';

/*
 * Makes a fresh clone ready, on whatever Node the machine has (18 or newer) and without any package. Each step knows
 * when it has nothing to do, so that a second start costs some milliseconds.
 */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} doing What is said while it works.
 * @property {string} [turn] What it works on together with other steps; one of them at a time does.
 * @property {() => boolean} isDone Cheap: asked at every start.
 * @property {(say: (line: string) => void) => Promise<void>} perform Throws a SetUpProblem when it cannot.
 */

/** Order matters: each step of a command may use what those before it made. */
const steps = {
  nodeModules,
  nodeProgram,
  engineProgram,
  consoleHost,
  electronLibraries,
  electronProgram,
  testPackages,
  fleetPackages,
  packagingPackages,
  packagingTools,
  build,
  winePackages,
  winePrefix,
  windowsEngine,
  windowsNode,
};

/** @typedef {keyof typeof steps} StepName */

/** What each command needs; the engine only for the simulated PC. @satisfies {Record<string, readonly StepName[]>} */
export const needs = {
  commandLine: ['nodeModules', 'nodeProgram', 'build'],
  simulatedCommandLine: ['nodeModules', 'nodeProgram', 'engineProgram', 'build'],
  window: ['nodeModules', 'nodeProgram', 'electronLibraries', 'electronProgram', 'build'],
  simulatedWindow: [
    'nodeModules',
    'nodeProgram',
    'electronLibraries',
    'electronProgram',
    'build',
    'engineProgram',
  ],
  checks: ['nodeModules', 'nodeProgram'],
  windowsPackage: ['nodeModules', 'nodeProgram', 'packagingPackages', 'packagingTools'],
  /** On Linux on x64 only. */
  judge: ['consoleHost'],
  /** Only where reasonAgainstWine() knows none. */
  wine: ['winePackages', 'winePrefix', 'windowsEngine', 'windowsNode'],
};

const seldomSteps = /** @type {readonly StepName[]} */ ([
  ...needs.wine,
  ...needs.judge,
  'packagingTools',
  'fleetPackages',
]);

/**
 * Does what is missing of the named steps, in the order in which they are named. Each is done by one at a time, so that
 * two commands in a fresh clone do not install over each other.
 *
 * @param {readonly StepName[]} names
 * @param {{ quiet?: boolean }} [options]
 * @throws {SetUpProblem} at the first step that cannot be done
 */
export async function setUp(names, { quiet = false } = {}) {
  /** @param {string} line */
  const say = (line) => {
    if (!quiet) console.log(`set-up: ${line}`);
  };
  for (const name of names) {
    /** @type {Step} */
    const step = steps[name];
    if (step.isDone()) continue;
    await inTurn(
      async () => {
        // Asked again: somebody else may have done it while we waited for our turn.
        if (step.isDone()) return;
        say(step.doing);
        await step.perform(say);
      },
      inCheckout('.cache', `set-up-${step.turn ?? name}.lock`),
    );
  }
}

/**
 * Runs a tool's main function; a set-up that cannot finish ends in one sentence and its exit code.
 *
 * @param {() => Promise<number>} main
 */
export async function runTool(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetUpProblem)) throw error;
    console.error(error.message);
    process.exitCode = setUpFailed;
  }
}

/** @param {string} moduleAddress `import.meta.url` of the asking module */
export function isStartedDirectly(moduleAddress) {
  return process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === moduleAddress;
}

if (isStartedDirectly(import.meta.url)) {
  await runTool(async () => {
    const quiet = process.argv.includes('--quiet');
    const names = /** @type {StepName[]} */ (Object.keys(steps));
    const often = names.filter((name) => !seldomSteps.includes(name));
    await setUp(reasonAgainstWine() === null ? [...often, ...needs.wine] : often, { quiet });
    if (!quiet) console.log('set-up: everything is in place');
    return 0;
  });
}
