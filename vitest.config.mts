import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Needs the engine program (`.cache/engine`), and processes and pipes of its own. */
const hostTests = ['**/*.host.test.ts', 'simulator/**/*.test.ts'];
/** Needs Wine, a prefix of our own and Windows programs in it (`.cache/wine`). */
const wineTests = ['**/*.wine.test.ts'];
/** The same examples of a property every time. */
const examples = 'tools/testing/examples.mjs';
/** Windows' rules for files and names, in this process and in those that a test starts. */
const windowsRules = 'tools/testing/windows-rules-in-tests.mjs';
const always = ['**/node_modules/**', 'out/**', 'dist/**', '.cache/**'];

export default defineConfig({
  define: { __SIMULATION__: 'true' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{shared,electron,renderer,tools,fleet}/**/*.test.ts'],
          exclude: [...always, ...hostTests, ...wineTests],
          environment: 'node',
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
        },
      },
      {
        extends: true,
        test: {
          name: 'host',
          include: hostTests,
          exclude: [...always, ...wineTests, 'e2e/**'],
          // Each file starts engines of its own, which wait for a clock or a limit as often as they work: one more than
          // the smallest machine has processors.
          maxWorkers: 3,
          testTimeout: 30_000,
          hookTimeout: 30_000,
          setupFiles: [examples, windowsRules],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          exclude: always,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'wine',
          include: wineTests,
          exclude: always,
          globalSetup: 'simulator/wine/global-setup.ts',
          // One Windows: its vault, its registry and its services are everybody's.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
