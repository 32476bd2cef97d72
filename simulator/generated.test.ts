import { describe, expect, it, vi } from 'vitest';
import { sampledScenarios } from './testing/factors';
import { keepsEveryPromise } from './testing/invariants';
import { sample } from './testing/sample';

vi.setConfig({ testTimeout: 240_000 });

const generated = sample(sampledScenarios);

describe(`${generated.length} PCs of those that meet most pairs of values and every limit`, () => {
  it.each(generated.map((given, index) => [index, given] as const))(
    'keep every promise (%i)',
    async (_index, given) => {
      await expect(keepsEveryPromise(given)).resolves.toBeUndefined();
    },
  );
});
