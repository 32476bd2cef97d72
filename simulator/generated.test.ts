import { describe, expect, it, vi } from 'vitest';
import { sampledScenarios } from './testing/factors';
import { keepsEveryPromise } from './testing/invariants';

vi.setConfig({ testTimeout: 240_000 });

describe(`${sampledScenarios.length} PCs that meet most pairs of values and every limit`, () => {
  it.each(sampledScenarios.map((given, index) => [index, given] as const))(
    'keep every promise (%i)',
    async (_index, given) => {
      await expect(keepsEveryPromise(given)).resolves.toBeUndefined();
    },
  );
});
