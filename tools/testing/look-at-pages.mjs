import { runVitest } from './run-vitest.mjs';

const files = ['article', 'accounts', 'after-done', 'by-hand', 'endings'].map(
  (name) => `e2e/${name}.test.ts`,
);

/** The tests in real windows that look at pages, each page in every way. @returns {Promise<import('./summary.mjs').Summary>} */
export const lookAtPages = () => runVitest(['e2e'], { files, isThorough: true });
