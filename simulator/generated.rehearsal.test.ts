import { describe, expect, it } from 'vitest';
import { pairedScenarios } from './testing/factors';
import { keepsEveryPromise } from './testing/invariants';

describe(`${pairedScenarios.length} PCs that meet every pair of values and every limit`, () => {
  it.each(pairedScenarios.map((given, index) => [index, given] as const))(
    'keep every promise (%i)',
    async (_index, given) => {
      await expect(keepsEveryPromise(given)).resolves.toBeUndefined();
    },
  );
});
