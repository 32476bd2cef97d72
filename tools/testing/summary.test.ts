import { expect, it } from 'vitest';
import { addSummaries, closingLine, describeFailed, describeSkipped, describeSpent } from './summary.mjs';

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

it('tells a part that works from one that waits', () => {
  const parts = [
    { name: 'works', seconds: 100, processorSeconds: 190.4 },
    { name: 'waits', seconds: 300, processorSeconds: 9.6 },
    { name: 'is over at once', seconds: 0, processorSeconds: 0 },
  ];
  expect(describeSpent(parts, 2)).toEqual([
    'time: works: 100 s (190 s of processor time, 95 % of 2)',
    'time: waits: 300 s (10 s of processor time, 2 % of 2)',
    'time: is over at once: 0 s (0 s of processor time, 0 % of 2)',
    'time: all of it: 400 s (200 s of processor time, 25 % of 2)',
  ]);
});
