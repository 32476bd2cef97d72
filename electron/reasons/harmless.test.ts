import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from './explain';
import { harmlessTexts } from './harmless.fixture';

const codesOf = (text: string) => explain(text).map(({ code }) => code);
const root = resolve(__dirname, '..', '..');

describe('texts in which nothing is a code', () => {
  test('of mails, logs, bills and documents, each by itself and all in one', () => {
    const wrong = harmlessTexts.map((text) => [text, codesOf(text)]).filter(([, codes]) => codes?.length);
    expect(wrong).toEqual([]);
    expect(harmlessTexts.length).toBeGreaterThan(240);
    for (let start = 0; start < harmlessTexts.length; start += 40) {
      const page = harmlessTexts
        .slice(start, start + 40)
        .filter((text) => !/sign|Teams|Microsoft|err(?:or )?code|invalid_grant/i.test(text));
      expect(codesOf(page.join('\n'))).toEqual([]);
    }
  });

  test('the licences and the notes of the packages this program is built with', () => {
    const files = globSync(
      'node_modules/{*,@*/*}/{LICENSE,LICENCE,license,NOTICE,CHANGELOG,README}{,.md,.txt}',
      {
        cwd: root,
      },
    )
      .sort()
      .slice(0, 400);
    const wrong = files.flatMap((file) => {
      const text = readFileSync(resolve(root, file), 'utf8').slice(0, 20_000);
      const codes = codesOf(text);
      return codes.length > 0 ? [[file, codes]] : [];
    });
    expect(files.length).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  }, 60_000);
});

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const number = (min: number, max: number) => fc.integer({ min, max }).map(String);
const two = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));

const telephone = fc.oneof(
  fc.tuple(number(1, 999), digits(3), digits(3), digits(4)).map((p) => `+${p.join(' ')}`),
  fc.tuple(digits(3), digits(3), digits(4)).map(([a, b, c]) => `(${a}) ${b}-${c}`),
  fc.tuple(digits(3), digits(3), digits(4)).map((parts) => parts.join('-')),
  fc.tuple(digits(4), digits(4)).map((parts) => parts.join(' ')),
  fc
    .tuple(
      fc.constantFrom('Tel. ', 'Phone: ', 'call ', 'Fax ', 'Mobil '),
      fc.oneof(digits(7), digits(8), digits(10)),
    )
    .map((p) => p.join('')),
  digits(7),
);
const date = fc.oneof(
  fc.tuple(number(1990, 2040), two(12), two(31)).map((parts) => parts.join('-')),
  fc.tuple(two(31), two(12), number(1990, 2040)).map((parts) => parts.join('.')),
  fc.tuple(number(1990, 2040), two(12), two(31)).map((parts) => parts.join('')),
  fc
    .tuple(number(1990, 2040), two(12), two(31), two(23), two(59))
    .map(([y, m, d, h, s]) => `${y}${m}${d}T${h}${s}00Z`),
  fc.integer({ min: 1_400_000_000, max: 2_000_000_000 }).map(String),
);
const hex = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 15 }), { minLength: length, maxLength: length })
    .map((all) => all.map((d) => d.toString(16)).join(''));
const id = fc.oneof(
  fc.uuid(),
  fc.uuid().map((text) => `{${text.toUpperCase()}}`),
  fc
    .tuple(fc.constantFrom('caa20003', '80070005', 'c000006d', 'caad0009'), hex(4), hex(4), hex(4), hex(12))
    .map((p) => p.join('-')),
  hex(32),
  hex(40),
  hex(64),
  fc
    .tuple(number(1, 4_294_967_295), number(1, 4_294_967_295), number(500, 9999))
    .map(([a, b, c]) => `S-1-5-21-${a}-${b}-${c}`),
);
const version = fc.oneof(
  fc
    .tuple(number(1, 99), number(0, 99), number(10_000, 99_999), number(0, 99_999))
    .map((parts) => parts.join('.')),
  fc.tuple(number(0, 99), number(0, 999), number(0, 999_999)).map((parts) => `v${parts.join('.')}`),
  fc.tuple(number(10_000, 30_000), number(1, 9999)).map(([a, b]) => `build ${a}.${b}`),
  digits(7).map((text) => `KB${text}`),
);
const place = fc.oneof(
  number(1024, 65_535).map((port) => `localhost:${port}`),
  fc
    .tuple(number(0, 255), number(0, 255), number(1024, 65_535))
    .map(([a, b, port]) => `10.0.${a}.${b}:${port}`),
  number(10_000, 99_999).map((code) => `${code} Main Street`),
  fc.tuple(number(10, 999), digits(3), digits(2)).map(([a, b, c]) => `${a},${b}.${c} EUR`),
  fc
    .tuple(number(10_000, 9_999_999), fc.constantFrom(' bytes', ' ms', ' rows', ' km', '%'))
    .map((p) => p.join('')),
);
/** Words that say neither error nor code. */
const words = fc.constantFrom(
  '',
  'on ',
  'see ',
  'from ',
  'id ',
  'no. ',
  'value = ',
  '(',
  '"',
  '- ',
  'at ',
  'für ',
  'le ',
);

describe('what chance makes', () => {
  test.each<[string, fc.Arbitrary<string>]>([
    ['telephone numbers', telephone],
    ['dates and times', date],
    ['ids and hashes', id],
    ['versions and builds', version],
    ['ports, places, amounts', place],
  ])(
    '%s hold no code',
    (_kind, made) => {
      const around = fc.tuple(words, made, fc.constantFrom('', '.', ' and more', '\n', ')', ';', ' x'));
      fc.assert(
        fc.property(fc.array(around, { minLength: 1, maxLength: 6 }), (parts) => {
          // A number of seven digits that is nothing but a known one is looked up as such.
          const text = `We met ${parts.map((part) => part.join('')).join(' ')}`;
          expect(codesOf(text)).toEqual([]);
        }),
        { numRuns: 1500 },
      );
    },
    30_000,
  );
});
