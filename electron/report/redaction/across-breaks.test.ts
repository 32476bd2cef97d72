import { expect, test } from 'vitest';
import { createRedactor } from '../redact';

const redact = createRedactor({ salt: 'x' });

test('what only looks private because not all of its line is looked at beside a break stays', () => {
  const looked = `DESKTOP-7Q4ABCD${' and so on'.repeat(17)}, in Name : abc`;
  expect(looked).toHaveLength(200);
  const text = `x${looked}\ndef`;
  expect(redact(text)).toBe(text);
});
