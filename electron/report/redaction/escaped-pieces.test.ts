import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRedactor } from '../redact';
import { createFinder } from './find-private';
import { createPseudonyms } from './pseudonym';
import { corpus, guid } from './secrets.fixture';

const salt = 'x';
const redact = createRedactor({ salt });
/** Reads all lines with an escape in them once more as a whole: a name with a backslash could stand across one. */
const redactLines = createRedactor({ salt, names: { users: ['no\\body'] } });

/** Whether nothing is found in a line as it is and without its escapes. */
function isReadOnce(line: string): boolean {
  const find = createFinder({}, new Set(), createPseudonyms(salt));
  const { found } = find(line);
  return new Set(found.map(({ start }) => start)).size === found.length;
}

const json = (path: string) => JSON.stringify({ user: 'anna@x.example', path, state: 4711 });

test.each([
  ['a path', 'C:\\Users\\anna\\x'],
  ['a path that ends with a backslash', 'C:\\Users\\anna\\'],
  ['a path on a server', '\\\\srv01\\Users\\anna\\x'],
  ['a profile in front of a comma', 'C:\\Users\\anna, C:\\Windows'],
])('%s in JSON is read in its line', (_name, path) => {
  expect(redact(json(path))).not.toMatch(/anna|srv01/);
});

test.each([
  ['a path in JSON', json('C:\\Users\\anna\\x')],
  ['JSON in JSON', JSON.stringify({ message: json('C:\\Users\\anna\\x') })],
  ['a folder that begins as an escape does', 'C:\\Users\\anna\\Local\\temp\\x1'],
  ['a tab that is written otherwise', 'anna@x.example:\\t4711'],
])('%s is found once, unless its line has to be looked at', (_name, line) => {
  expect(isReadOnce(line)).toBe(true);
  expect(isReadOnce(`${line} hostName: kasse`)).toBe(false);
});

// As they are written, with backslashes as in JSON in JSON: the plain form alone tells what is private.
test.each([
  ['only shows across a break', String.raw`C:\\\\\\\\Us${'\n'}ers\\\\\\\\anna\\\\\\\\x`, 'anna'],
  ['only shows across a break that is written otherwise', String.raw`on DESK\nTOP-7Q4ABCD now`, '7Q4ABCD'],
  ['only shows across a break that is no line feed', 'to anna\\x40\rcontoso.com now', 'anna'],
  ['only shows across a break, at a sign of HTML', `to anna&#64;\ncontoso.com`, 'anna'],
  ['has such a sign in a piece with others', `to C:\\Temp\\anna&#64;\ncontoso.com`, 'anna'],
  ['is wrapped in another way', String.raw`to \\x%20Bearer%20abcdefghijklmnop12`, 'abcdefghijklmnop12'],
  ['has a blank behind each sign', String.raw`xy\\ a @ b . d e`, 'a @ b'],
  [
    'has a blank behind each sign, some of them written otherwise',
    String.raw`a n\bn a @ c\bo n t o\bs o . c\bo m`,
    'n a @',
  ],
  [
    'has a blank behind each sign, and some signs are written otherwise',
    String.raw`a n n \u0061 @ c o \u006e t o s \u006f . c o \u006d`,
    'a n n',
  ],
  ['is a label whose quote is written otherwise', String.raw`{\"tel\":\"1701234567\"}`, '1701234567'],
  ['is something else without its escapes', String.raw`\\\\srv01\\share(CONTOSO\\\\\\\\anna`, 'anna'],
  ['only shows beside a pseudonym', String.raw`CONTOSO\\\\\\\\::a:2)x`, 'CONTOSO'],
])('a word with an escape whose text %s is read with its lines', (_name, text, secret) => {
  expect(redact(text)).not.toContain(secret);
  expect(redact(text)).toBe(redactLines(text));
});

test('a known name is found in whatever way one of its letters is written', () => {
  const withName = createRedactor({ salt, names: { users: ['Jürgen'] } });
  for (const text of [String.raw`by J\u00fcrgen at 10`, 'by J%C3%BCrgen at 10']) {
    expect(withName(text)).toMatch(/^by user#[0-9a-f]{8} at 10$/);
  }
});

const separators = fc.constantFrom(
  ...['\\', '\\', '\\\\', '\\\\\\', '/', '%5C'],
  ...[
    '\\t',
    '\\n',
    '\\b',
    '\\"',
    '\\/',
    '\\T',
    '\\x41',
    '\\u0040',
    '\\u0000',
    '%20',
    '%22',
    '%40',
    '&#64;',
    '&quot;',
  ],
);
const folders = fc.constantFrom(
  ...[
    'Users',
    'Users',
    'home',
    'Documents and Settings',
    'Settings',
    'C:',
    '',
    'anna',
    'Anna Maria',
    'nick',
    'ulf',
  ],
  ...[
    'Public',
    'x',
    'a;b',
    'a,b',
    'user#1a2b3c4d',
    'srv01',
    'CONTOSO',
    'anna.berg',
    'anna@contoso.com',
    '%41',
    '*',
  ],
  ...[
    'state=4711',
    '\0',
    ' ',
    'a b c d e f g',
    'eyJabcdefgh',
    'S-1-5-21-1-2-3-1001',
    guid(1),
    'a'.repeat(70),
  ],
);
const paths = fc
  .array(fc.tuple(separators, folders), { minLength: 1, maxLength: 6 })
  .map((some) => some.flat().join(''));
const words = fc.oneof(
  paths,
  paths,
  fc.constantFrom(...corpus).map(([, secret]) => secret),
  fc.constantFrom('token', 'password', 'upn', '"', ':', ' ', 'asked for', '2026-11-20'),
);
const messages = fc
  .tuple(fc.array(words, { minLength: 1, maxLength: 4 }), fc.constantFrom('', ' ', '/', ';', '"'))
  .map(([some, glue]) => some.join(glue));
const lines = fc
  .tuple(messages, fc.nat(4))
  .map(
    ([message, form]) =>
      [
        JSON.stringify({ at: '2026-11-20T10:00:00.123Z', message }),
        `2026-11-20T10:00:00.123Z ${JSON.stringify(message)}`,
        JSON.stringify(message).slice(1, -1),
        JSON.stringify(JSON.stringify({ message })),
        message,
      ][form] as string,
  );
const breaks = fc.constantFrom('\n', '\n', '\r\n', '\r', '\n\n', '\u2028');

test('pieces with escapes say what their lines say', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(lines, breaks), { minLength: 1, maxLength: 4 }), (some) => {
      const text = some.flat().join('');
      const redacted = redact(text);
      expect(redacted).toBe(redactLines(text));
      // What is remembered changes nothing.
      expect(redact(text)).toBe(redacted);
    }),
    { numRuns: 300 },
  );
});
