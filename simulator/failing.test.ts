import { describe, expect, it, vi } from 'vitest';
import { sampledFailures } from './testing/factors';
import { keepsEveryPromise } from './testing/invariants';

vi.setConfig({ testTimeout: 240_000 });

describe(`${sampledFailures.length} PCs with one failing function each`, () => {
  it.each(sampledFailures.map((given, index) => [index, given] as const))(
    'keep every promise (%i)',
    async (_index, given) => {
      await expect(keepsEveryPromise(given)).resolves.toBeUndefined();
    },
  );
});
