import { describe, expect, it, vi } from 'vitest';
import { sampledFailures } from './testing/factors';
import { keepsEveryPromise } from './testing/invariants';
import { sample } from './testing/sample';

vi.setConfig({ testTimeout: 240_000 });

const failing = sample(sampledFailures);

describe(`${failing.length} PCs with one failing function each`, () => {
  it.each(failing.map((given, index) => [index, given] as const))(
    'keep every promise (%i)',
    async (_index, given) => {
      await expect(keepsEveryPromise(given)).resolves.toBeUndefined();
    },
  );
});
