import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { TestSpecification, Vitest } from 'vitest/node';
import { inCheckout } from '../set-up/checkout.mjs';
import { LongestFirst, longest } from './longest-first.mjs';

/** A Vitest that remembers nothing, as in a fresh clone. */
const forgetful = { cache: { getTestSpecificationResult: () => undefined } } as unknown as Vitest;
const project = { name: 'host', config: { isolate: true, sequence: { groupOrder: 0 } } };
const fileOf = (name: string) => ({ moduleId: inCheckout(name), project }) as unknown as TestSpecification;

it('names files that are there', () => {
  expect(longest.filter((name) => !existsSync(inCheckout(name)))).toEqual([]);
});

it('starts with the longest, in their order, and forgets no other', async () => {
  const others = ['tools/testing/longest-first.test.ts', 'tools/testing/summary.test.ts'];
  const files = [...others, ...longest.toReversed()].map(fileOf);
  const sorted = (await new LongestFirst(forgetful).sort(files)).map(({ moduleId }) => moduleId);
  const paths = longest.map((name) => inCheckout(name));
  expect(sorted.slice(0, longest.length)).toEqual(paths);
  expect(sorted.slice(longest.length).sort()).toEqual(others.map((name) => inCheckout(name)));
});
