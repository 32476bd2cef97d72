import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { hasDisplay } from './tools/set-up/way-to-start.mjs';
import { LongestFirst } from './tools/testing/longest-first.mjs';
import { findReplacingTests } from './tools/testing/replacing-tests.mjs';

/** Needs the engine program (`.cache/engine`), and processes and pipes of its own. */
const hostTests = ['**/*.host.test.ts', 'simulator/**/*.test.ts'];
/** Needs Wine, a prefix of our own and Windows programs in it (`.cache/wine`). */
const wineTests = ['**/*.wine.test.ts'];
const wineRehearsals = ['**/*.rehearsal.wine.test.ts'];
/** What takes too long for every `npm test`, and belongs to `npm run rehearse`. */
const rehearsals = ['**/*.rehearsal.test.ts'];
const unitTests = ['{shared,electron,renderer,tools,fleet}/**/*.test.ts'];
const noUnitTests = [...hostTests, ...wineTests, ...rehearsals];
const replacingTests = findReplacingTests(unitTests);
/** Many whole programs at a time, each with a session of the system of its own: nothing else gets its turn beside them. */
const fleetOfPcs = 'simulator/ansible-fleet.rehearsal.test.ts';
/** The same examples of a property every time. */
const examples = 'tools/testing/examples.mjs';
/** Windows' rules for files and names, in this process and in those that a test starts. */
const windowsRules = 'tools/testing/windows-rules-in-tests.mjs';
const screen = 'e2e/screen.ts';
/** Not for the wizard: Electron hands its open files on to what it starts, and is not gone before they are closed. */
const warmEngines = 'simulator/testing/warm-engines.ts';
/**
 * Engines wait as often as they work: one more file at a time than the smallest machine has processors. Projects with
 * the same number run together, others one after the other.
 */
const workers = 3;
/**
 * A window waits longer than it works, for the engine behind it; on a screen that people use, two would take the focus
 * from each other.
 */
const windowWorkers = hasDisplay({ platform: process.platform, environment: process.env }) ? 1 : 4;
/** One Windows: its vault, its registry and its services are everybody's. */
const oneWindows = {
  globalSetup: 'simulator/wine/global-setup.ts',
  fileParallelism: false,
} as const;
const always = ['**/node_modules/**', 'out/**', 'dist/**', '.cache/**'];

export default defineConfig({
  define: { __SIMULATION__: 'true' },
  test: {
    sequence: { sequencer: LongestFirst },
    // .NET compiles without making it fast: what lives for seconds spends more on that than it saves. A debugger's pipes
    // would be left behind by each engine that is ended in the middle.
    env: { DOTNET_JITMinOpts: '1', DOTNET_EnableDiagnostics: '0' },
    // No assertion: what must come comes late where much else runs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: unitTests,
          exclude: [...always, ...noUnitTests, ...replacingTests],
          environment: 'node',
          maxWorkers: workers,
          // A process for each file would take longer to start than most of them to run.
          isolate: false,
          setupFiles: [examples, windowsRules],
        },
      },
      {
        extends: true,
        test: {
          name: 'unit-alone',
          include: replacingTests,
          exclude: [...always, ...noUnitTests],
          environment: 'node',
          maxWorkers: workers,
          setupFiles: [examples, windowsRules],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'page',
          include: ['renderer/**/*.test.tsx'],
          exclude: always,
          environment: 'jsdom',
          maxWorkers: workers,
          // What these files import takes longer to start than their tests to run.
          isolate: false,
          setupFiles: ['renderer/testing/beside-load.ts', 'renderer/testing/dropped-events.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'host',
          globalSetup: warmEngines,
          include: hostTests,
          exclude: [...always, ...wineTests, ...rehearsals, 'e2e/**'],
          maxWorkers: workers,
          setupFiles: [examples, windowsRules],
        },
      },
      {
        extends: true,
        test: {
          name: 'matrices',
          globalSetup: warmEngines,
          include: ['simulator/**/*.rehearsal.test.ts', 'simulator/scenarios/*/*.test.ts'],
          exclude: [...always, fleetOfPcs],
          env: { TEST_THOROUGH: 'true' },
          maxWorkers: workers,
          maxConcurrency: 2,
          testTimeout: 240_000,
          setupFiles: [examples, windowsRules],
        },
      },
      {
        extends: true,
        test: {
          name: 'fleet',
          globalSetup: warmEngines,
          include: [fleetOfPcs],
          exclude: always,
          setupFiles: [examples, windowsRules],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          exclude: [...always, ...rehearsals],
          maxWorkers: windowWorkers,
          hookTimeout: 60_000,
          setupFiles: screen,
        },
      },
      {
        extends: true,
        test: {
          name: 'packages',
          include: ['e2e/**/*.rehearsal.test.ts'],
          exclude: always,
          // They are built into the same folders.
          fileParallelism: false,
          hookTimeout: 60_000,
          setupFiles: screen,
        },
      },
      {
        extends: true,
        test: {
          ...oneWindows,
          name: 'wine',
          include: wineTests,
          exclude: [...always, ...wineRehearsals],
        },
      },
      {
        extends: true,
        test: {
          ...oneWindows,
          name: 'wine-rehearsal',
          include: wineRehearsals,
          exclude: always,
          testTimeout: 300_000,
        },
      },
    ],
  },
});
