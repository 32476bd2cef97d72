import { afterEach, expect, test, vi } from 'vitest';
import { createRedactor } from '../redact';
import { nameRules } from './name-rules';
import { secretRules } from './secret-rules';

const rules = [...secretRules, ...nameRules];

afterEach(() => void vi.restoreAllMocks());

/** How many characters the rules for lines are given while a text is redacted. */
function charactersRead(text: string): number {
  const spies = rules.map((one) => vi.spyOn(one, 'rule'));
  createRedactor({ salt: 'x' })(text);
  const read = spies.flatMap(({ mock }) => mock.calls.map(([line]) => line.length));
  vi.restoreAllMocks();
  return read.reduce((sum, length) => sum + length, 0);
}

const guid = (index: number) => `00000000-1111-4222-8333-${String(index).padStart(12, '0')}`;
const lines: Readonly<Record<string, (index: number) => string>> = {
  'an address': (index) => `upn=person${index}@fabrikam.example now`,
  'a key and its value': (index) => `password=abc${index} and token=def${index}`,
  'an id in a URL': (index) => `https://login.microsoftonline.com/${guid(index)}/oauth2/token was asked`,
  JSON: (index) => JSON.stringify({ user: `p${index}@x.example`, path: `C:\\Users\\p ${index}\\x` }),
  'JSON in JSON': (index) => JSON.stringify(JSON.stringify({ name: `C:\\Users\\p${index}\\x` })),
  'a name of a domain': (index) => `CONTOSO\\person${index}, /home/person ${index}/x`,
  'a value cut in two': (index) => `Cookie: abcdefghijkl${index}\nmnopqrstuvwx${index}`,
};

test.each(Object.entries(lines))(
  'a text with %s in every line costs as much as its lines do',
  (_name, line) => {
    const textOf = (count: number) =>
      Array.from({ length: count }, (_, index) => line(1000 + index)).join('\n');
    const [once, often] = [textOf(100), textOf(800)];
    const [little, much] = [charactersRead(once), charactersRead(often)];
    expect(little).toBeGreaterThan(0);
    // What is read of each line depends on its neighbours, and on nothing beyond them.
    expect(much / often.length).toBeLessThan((little / once.length) * 1.1);
  },
);
