import { describe, expect, it, vi } from 'vitest';
import { failingScenarios } from './testing/factors';
import { keepsEveryPromise } from './testing/invariants';

vi.setConfig({ testTimeout: 240_000 });

describe(`${failingScenarios.length} PCs with one failing function each`, () => {
  it.each(failingScenarios.map((given, index) => [index, given] as const))(
    'keep every promise (%i)',
    async (_index, given) => {
      await expect(keepsEveryPromise(given)).resolves.toBeUndefined();
    },
  );
});
