import { expect, it } from 'vitest';
import { addSummaries, closingLine, describeSkipped } from './summary.mjs';

const parts = [
  { passed: 3, failed: 1, skipped: [{ name: 'a', reason: 'no chrony' }] },
  {
    passed: 2,
    failed: 0,
    skipped: [
      { name: 'b', reason: 'not Windows' },
      { name: 'c', reason: 'no chrony' },
    ],
  },
];

it('closes with the sums of all parts', () => {
  expect(closingLine(addSummaries(parts))).toBe('5 passed, 1 failed, 3 skipped');
});

it('names what was skipped, once for each reason', () => {
  expect(describeSkipped(addSummaries(parts).skipped)).toEqual([
    'skipped (no chrony): a; c',
    'skipped (not Windows): b',
  ]);
});
