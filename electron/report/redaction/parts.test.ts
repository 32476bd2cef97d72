import { expect, test } from 'vitest';
import { createRedactor } from '../redact';
import { partsOf } from './parts';
import { readToTheEnd, salt } from './read-to-the-end.fixture';
import { corpus } from './secrets.fixture';

const redact = createRedactor({ salt });

test.each([
  ['one word', 'a'],
  ['one header', 'Cookie: a'],
])('a text of twelve million characters that is %s is read', (_name, sign) => {
  const text = sign.repeat(12_000_000 / sign.length);
  expect(() => redact(text)).not.toThrow();
});

test('a long text is parted where nothing is cut', () => {
  const secret = 'anna.berg@contoso.com';
  for (const between of ['\n2026-11-20 10:00:00 ', '\n', ' ', ',', '","']) {
    const text = `${secret}${between}`.repeat(300_000);
    const parts = partsOf(text);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.join('')).toBe(text);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(2_000_000);
    expect(new Set(parts.flatMap((part) => part.match(/[a-z.@]+/g) ?? []))).toEqual(new Set([secret]));
  }
});

test.each([
  ['a log', (text: string) => `2026-11-20 10:00:00 ${text.replaceAll('\n', '\n10:00:01 ')}\n`],
  ['JSON, a line for each record', (text: string) => `${JSON.stringify({ text })}\n`],
  ['paragraphs', (text: string) => `${text}\r\n\r\n`],
])('%s in parts tells what it tells as a whole', (_name, form) => {
  const text = corpus
    .map(([, , sentence]) => form(sentence))
    .join('')
    .repeat(3);
  expect(partsOf(text).length).toBeGreaterThan(2);
  expect(redact(text)).toBe(readToTheEnd(text));
});

test('lines of which each may go on in the next are not parted', () => {
  const text = 'x refresh_token=abc\n'.repeat(5_000);
  expect(partsOf(text)).toHaveLength(1);
  expect(redact(text)).toBe(readToTheEnd(text));
});
