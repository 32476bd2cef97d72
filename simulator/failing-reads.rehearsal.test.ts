import { describe, expect, it } from 'vitest';
import { failingIn } from './testing/factors';
import { keepsEveryPromise } from './testing/invariants';

const failing = failingIn('read');

// Most of their time they wait for an answer that does not come.
describe.concurrent(`${failing.length} PCs on which a function that reads fails, each in each way`, () => {
  it.each(failing)('keep every promise (%s, %s)', async (_command, _fault, given) => {
    await expect(keepsEveryPromise(given)).resolves.toBeUndefined();
  });
});
