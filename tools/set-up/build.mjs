import { existsSync } from 'node:fs';
import { commandLinePath, inCheckout, root } from './checkout.mjs';
import { fingerprint, isStamped, listFiles, stamp } from './fingerprint.mjs';
import { modulesFingerprint } from './node-modules.mjs';
import { findNode } from './node-program.mjs';
import { SetUpProblem } from './problem.mjs';
import { runProgram, telltale } from './run-program.mjs';

// In a folder that every other build empties, so that a release build is not taken for this one.
const stampFile = inCheckout('out', 'main', '.built-from');

const roots = [
  'electron',
  'renderer',
  'shared',
  'simulator',
  'tools/build',
  'tools/supply-chain',
  'electron.vite.config.mts',
  'package.json',
  'tsconfig.json',
];

/** @param {string} file */
const isSource = (file) =>
  !/\.test\.tsx?$|^simulator\/(engine|scenarios|wine)\/|\.(ps1|psm1|psd1)$/.test(file);

const sourcesFingerprint = () =>
  fingerprint(root, listFiles(root, roots, isSource), ['development', modulesFingerprint()]);

/** The development flavour in out/. @type {import('../setup.mjs').Step} */
export const build = {
  name: 'build',
  doing: 'building the app',
  isDone: () => existsSync(commandLinePath) && isStamped(stampFile, sourcesFingerprint()),
  async perform() {
    const builtFrom = sourcesFingerprint();
    const electronVite = inCheckout('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const { FLAVOUR: _, ...environment } = process.env;
    const { status, output } = await runProgram(findNode(), [electronVite, 'build'], {
      seconds: 600,
      environment,
    });
    if (status !== 0) {
      throw new SetUpProblem(
        `The app could not be built (${telltale(output)}): npm run build shows all of it.`,
      );
    }
    stamp(stampFile, builtFrom);
  },
};
