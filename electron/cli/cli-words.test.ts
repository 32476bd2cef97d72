import { expect, it } from 'vitest';
import { main } from '../../shared/words/en/main';

/*
 * A Windows console shows bytes in its own old code page unless somebody changed that: whatever we ourselves say must
 * look the same in all of them. Names of people and folders stay as they are, because a "?" would tell even less.
 */

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

it('what the command line says by itself is ASCII', () => {
  const texts = textsIn(main);
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => !/^[\x20-\x7e\n]*$/.test(text))).toEqual([]);
});
