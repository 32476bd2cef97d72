import { expect, test } from 'vitest';
import { partsOf } from './parts';
import { createRedactor } from './redact';

const redact = createRedactor({ salt: 'x' });

test.each([
  ['one word', 'a'],
  ['signs with a blank behind each', 'a '],
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
