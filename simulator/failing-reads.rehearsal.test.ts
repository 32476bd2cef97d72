import { describe, expect, it } from 'vitest';
import { failingScenarios } from './testing/factors';
import { keepsEveryPromise } from './testing/invariants';

const failing = failingScenarios.flatMap((given) =>
  given.faults.flatMap(({ command, fault }) =>
    command.startsWith('Get-') ? [[command, fault, given] as const] : [],
  ),
);

describe(`${failing.length} PCs on which a function that reads fails, each in each way`, () => {
  it.each(failing)('keep every promise (%s, %s)', async (_command, _fault, given) => {
    await expect(keepsEveryPromise(given)).resolves.toBeUndefined();
  });
});
