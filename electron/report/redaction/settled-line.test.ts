import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRedactor } from '../redact';
import { find, readToTheEnd, salt } from './read-to-the-end.fixture';
import { corpus, guid } from './secrets.fixture';

const redact = createRedactor({ salt });

test.each([
  ['an id in a URL', `asked https://login.microsoftonline.com/${guid(1)}/oauth2/token for ${guid(2)} now`],
  ['a kept id, too', `Correlation ID: ${guid(3)} for /${guid(4)}/users/${guid(5)}/me was told`],
  ['JSON with a path', JSON.stringify({ user: 'anna@x.example', path: 'C:\\Users\\anna\\x', state: 4711 })],
  ['an address with a port', 'from anna@x.example:443 on'],
])('a line with %s is read once', (_name, line) => {
  const text = `${line}\n`.repeat(3);
  expect(find(`2026-11-20 ${text.replaceAll('\n', '\n2026-11-20 ')}`)).toMatchObject({ hidesMore: false });
});

test.each([
  ['lines that begin and end with a find', `anna@x.example was at DESKTOP-7Q4ABCD\n`.repeat(3)],
  ['a list', 'Device Name : KASSE-04\nUser Name : anna\nDevice Name : KASSE-04\n'],
  ['a word that might go on behind a break, and does not', `x ${guid(1)}\nabc`],
])('a text with %s is read once', (_name, text) => {
  expect(find(text)).toMatchObject({ hidesMore: false });
});

test.each([
  ['what is a key only beside a pseudonym', `${'AB1/'.repeat(10)}${guid(1).toUpperCase()}/X`],
  ['what goes on behind a break', `refresh_token=abc\ndef, is wrong, ${guid(1)}/x`],
  ['what is a key only beside a pseudonym in front of a break', `x ${guid(1)}\n${'AB1/'.repeat(9)}`],
  ['a long word that may go on behind a break', `${'x/'.repeat(100)}${guid(1)}\nabc`],
  ['what shows without its encoding only', 'refresh_token&#61;abc'],
  ['a time that is one no longer', 'https://u:p@h.example/Usersnastate=108320223\n2026-11-20::1;'],
])('a text with %s is read again', (_name, text) => {
  expect(find(text)).toMatchObject({ hidesMore: true });
});

const json = (text: string) => JSON.stringify({ text });
const forms: ((text: string) => string)[] = [
  (text) => text,
  json,
  (text) => json(json(text)),
  (text) => encodeURIComponent(text.toWellFormed()),
  (text) => text.replace(/[^a-z0-9 ]/gi, (sign) => `&#${sign.charCodeAt(0)};`),
  (text) => [...text].join('\0'),
  (text) => `${text.slice(0, text.length / 2)}\n${text.slice(text.length / 2)}`,
  (text) => `2026-11-20T10:00:00.123Z [INFO] ${text.replaceAll('\n', '\n2026-11-20T10:00:01.123Z ')} and on`,
];
const secrets = fc
  .tuple(fc.constantFrom(...corpus), fc.constantFrom(...forms), fc.nat(2))
  .map(([[, secret, text], form, way]) => [form(text), secret, text][way] as string);
const between = fc.constantFrom(
  ...['', '', ' ', ' ', '/', '\n', '\r\n', '\\', '"', '":"', ',', ':', '=', '-'],
);
const ids = fc.nat(99).map((seed) => guid(seed));

test('reading once more, where the first reading tells of it, is as good as always', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.oneof(secrets, secrets, ids), between), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...forms),
      (parts, form) => {
        const text = form(parts.flat().join(''));
        expect(redact(text)).toBe(readToTheEnd(text));
      },
    ),
    { numRuns: 100 },
  );
});
