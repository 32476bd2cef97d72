import { expect, it } from 'vitest';
import { addSummaries, closingLine, describeFailed, describeSkipped } from './summary.mjs';

const parts = [
  {
    passed: 3,
    failed: [{ name: 'x.test.ts > d', why: 'expected 1 to be 2\n  + 1\n  - 2' }],
    skipped: [{ name: 'a', reason: 'no chrony' }],
  },
  {
    passed: 2,
    failed: [],
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

it('names what failed, with the first line of why', () => {
  expect(describeFailed(addSummaries(parts).failed)).toEqual(['failed: x.test.ts > d: expected 1 to be 2']);
});
