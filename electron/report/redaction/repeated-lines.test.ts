import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRedactor } from '../redact';
import { readToTheEnd, salt } from './read-to-the-end.fixture';
import { redactRepeated } from './repeated-lines';
import { corpus, guid } from './secrets.fixture';

const redact = createRedactor({ salt });

/** As long as texts are in which lines are remembered. */
function textOf(lineAt: (index: number) => string, length = 40_000): string {
  const written: string[] = [];
  for (let size = 0, index = 0; size < length; index += 1) {
    const line = lineAt(index);
    written.push(line);
    size += line.length + 1;
  }
  return written.join('\n');
}

/** How many characters of a text are read. */
function charactersRead(text: string): number {
  let read = 0;
  redactRepeated(text, (part) => {
    read += part.length;
    return part;
  });
  return read;
}

test.each([
  ['the same', () => 'anna was here'],
  ['some, in order', (index: number) => `anna was here for the ${index % 50}th time`],
  [
    'some, each behind the same',
    (index: number) => (index % 2 ? `Name : KASSE-${index % 100}` : 'Joined : YES'),
  ],
])('where lines are %s, no line is read again and again', (_name, lineAt) => {
  const [short, long] = [textOf(lineAt), textOf(lineAt, 400_000)];
  expect(charactersRead(long) - charactersRead(short)).toBeLessThan(1_000);
});

test('a text of lines that never come again is read as it is', () => {
  const text = textOf((index) => `anna was here, ${index}`, 400_000);
  expect(charactersRead(text)).toBe(text.length);
});

const some = (line: string, count: number) => new Array<string>(count).fill(line);
const plain = ['u v', 'w x', 'y z', 'a b', 'c d', 'e f', 'g h'];

test.each([
  ['by themselves', ['Signed in as anna@contoso.com.', 'from 10.1.2.3']],
  [
    'of which one goes on in the next',
    ['x refresh_token=abcdefgh', 'ijklmnop', 'and', 'then', 'more', 'here'],
  ],
  ['of which one goes on in the next dozen', ['Cookie: a=b; abcd', ...some('efgh', 12), ...plain]],
  ['of which one shows more in the six before', [...some('eyJ-', 6), 'Label', ...plain]],
  ['of a sign each', [...guid(7)]],
  ['with zeros between their signs', ['\0a\0@\0', '\0b\0', '\0a\0@\0', '\0b\0', ...plain]],
  ['with blank ones between', ['anna@', '', 'contoso.com', '', '', '', '', '']],
])('lines %s are read as where no line is remembered', (_name, lines) => {
  const block = lines.join('\n');
  const text = new Array(Math.ceil(40_000 / block.length)).fill(block).join('\n');
  expect(redact(text)).toBe(readToTheEnd(text));
});

const json = (text: string) => JSON.stringify({ text });
const form = fc.constantFrom<(text: string) => string>(
  ...[
    (text: string) => text,
    json,
    (text: string) => json(json(text)),
    (text: string) => `${text.slice(0, text.length / 2)}\n${text.slice(text.length / 2)}`,
    (text: string) => text.replace(/(.{12})/g, '$1\n'),
    (text: string) => text.slice(0, text.length / 2),
    (text: string) => `2026-11-20T10:00:00.123Z [INFO] ${text}`,
  ],
);
const lines = fc.array(
  fc.oneof(
    fc.tuple(fc.constantFrom(...corpus), form).map(([[, , text], as]) => as(text)),
    fc.constantFrom('', 'and then', 'refresh_token=', 'Device Name :', 'anna@', '.example'),
  ),
  { minLength: 1, maxLength: 6 },
);

test('any lines that come again are read as where no line is remembered, and read again stay as they are', () => {
  fc.assert(
    fc.property(lines, fc.infiniteStream(fc.nat()), fc.boolean(), (some, order, isInOrder) => {
      const text = textOf(
        (index) => some[(isInOrder ? index : (order.next().value ?? 0)) % some.length] as string,
        33_000,
      );
      const redacted = redact(text);
      expect(redacted).toBe(readToTheEnd(text));
      expect(redact(redacted)).toBe(redacted);
    }),
    { numRuns: 40 },
  );
});
