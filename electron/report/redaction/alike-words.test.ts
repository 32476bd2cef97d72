import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeAlike } from './alike-words';
import { nameRules } from './name-rules';
import { secretRules } from './secret-rules';
import { findInWord } from './word-rules';
import { kindsIn } from './word-signs';

/** The word as it is remembered. */
function alike(word: string): string {
  const codes = Uint16Array.from(word, (sign) => sign.charCodeAt(0));
  makeAlike(codes, 0, codes.length, kindsIn(word));
  return String.fromCharCode(...codes);
}

/** What is made of a word, but for what it is found to say. */
function readingOf(word: string): unknown {
  const called = [...secretRules, ...nameRules].map(({ sign }) => sign.test(word));
  const found = [false, true].map((isCut) =>
    findInWord(word, isCut).map(({ kind, start, end, from, runsOn }) => ({ kind, start, end, from, runsOn })),
  );
  return { called, found };
}

test.each([
  ['/6b29fc40-ca47-1067-b31d-00dd010662da/x', '/a0000000-0000-0000-0000-000000000000/x'],
  ['/6B29fc40-ca47-1067-b31d-00dd010662da', '/aA000000-0000-0000-0000-000000000000'],
  ['x/id#1a2b3c4d/y', 'x/id#a0000000/y'],
  ['state=4711', 'state=1111'],
])('%s is read as %s is', (word, written) => {
  expect(alike(word)).toBe(written);
});

test.each([
  'x-6b29fc40-ca47-1067-b31d-00dd010662da/',
  '/6b29fc40-ca47-1067-b31d-00dd010662da@x.example',
  '/00129fc4-ca47-1067-b31d-00dd010662da',
  '/6b29fc40-ca47-1067-b31d-00dd010662dg',
  'phone=0049170',
  'fe80::1',
  '10.1.2.3:443',
  'id#1a2b3c4d:somebody',
])('%s is read for itself', (word) => {
  expect(alike(word)).toBe(word);
});

const hexadecimal = fc.oneof(
  ...['0123456789abcdef', '0123456789', '0123456789ABCDEF', 'abcdef'].map((digits) =>
    fc.array(fc.constantFrom(...digits), { minLength: 32, maxLength: 32 }).map((some) => some.join('')),
  ),
);
const id = hexadecimal.map((digits) => digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
const parts = fc.oneof(
  id,
  id.map((written) => `/${written}/`),
  fc
    .tuple(fc.constantFrom('id', 'user', 'secret', 'x'), hexadecimal)
    .map(([kind, digits]) => `${kind}#${digits.slice(0, 8)}`),
  fc.nat().map((number) => `=${number}`),
  fc.nat({ max: 99 }).map((number) => `a:${number}`),
  fc.constantFrom(
    ...[
      '/',
      '/',
      '=',
      ':',
      '::',
      '-',
      '.',
      '@',
      '%',
      '%40',
      '+',
      '\\',
      '&#',
      '#',
      '00',
      'S-1-',
      'a',
      'Z',
      '9',
    ],
    ...['tel', 'state', 'live:', 'eyJ', 'Users', '.com', 'fe80', '10.1.2.3', 'AB1/AB1/AB1', 'DESKTOP-'],
  ),
);

test('words that are made alike say the same', () => {
  let count = 0;
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 6 }), (some) => {
      const word = some.join('');
      if (alike(word) === word) return;
      count += 1;
      expect(readingOf(alike(word))).toEqual(readingOf(word));
    }),
    { numRuns: 1000 },
  );
  expect(count).toBeGreaterThan(150);
});
