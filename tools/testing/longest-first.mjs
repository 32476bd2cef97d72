import { BaseSequencer } from 'vitest/node';

/**
 * The files that take longest. Vitest remembers that itself, but not in a fresh clone: there it would start with what
 * has the most letters, and end with one long file while all other workers have nothing to do.
 */
export const longest = [
  'simulator/failing.test.ts',
  'simulator/scenarios/clock/clock-pcs.test.ts',
  'simulator/generated.test.ts',
  'simulator/scenarios.test.ts',
  'e2e/slow-step.test.ts',
  'e2e/mid-run.test.ts',
  'e2e/endings.test.ts',
  'e2e/article.test.ts',
  'simulator/failing-reads.rehearsal.test.ts',
  'simulator/generated.rehearsal.test.ts',
];

/** Starts the longest files first, and the others in Vitest's own order. */
export class LongestFirst extends BaseSequencer {
  /** @override @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    const rank = (/** @type {import('vitest/node').TestSpecification} */ { moduleId }) => {
      const place = longest.findIndex((name) => moduleId.endsWith(`/${name}`));
      return place === -1 ? longest.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
