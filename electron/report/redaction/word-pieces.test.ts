import { expect, test } from 'vitest';
import { createRedactor } from '../redact';

const redact = createRedactor({ salt: 'x' });

test.each([
  ['a way to sign in behind a quote', '{"header":"Bearer abcdefghijklmnop12"}', 'abcdefghijklmnop12'],
  ['a label whose colon stands behind a blank', 'Phone : 1701234567', '1701234567'],
  ['a label with a wide blank', 'password\u2003=hunter2x', 'hunter2x'],
  ['a label in quotes, its sign percent-encoded', '"password"%3Dhunter2x', 'hunter2x'],
])('%s is known though its word is read in pieces', (_name, text, secret) => {
  expect(redact(text)).not.toContain(secret);
});
