import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { main } from './en/main';
import { wizard } from './en/wizard';
import type { WordTree } from './languages';

const root = resolve(__dirname, '..', '..');
const files = globSync(['electron/**/*.ts', 'renderer/**/*.{ts,tsx}', 'shared/**/*.ts'], {
  cwd: root,
}).filter(
  (file) => !/\.(test|fixture)\.tsx?$|renderer[\\/]testing[\\/]|shared[\\/]words[\\/]en[\\/]/.test(file),
);

/** Sections whose keys the code names without the section: `say('clock.fine')` is `finding.clock.fine`. */
const implied = /^(finding|repair|secondLine|step)\./;

function keysIn(words: WordTree, path = ''): string[] {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [`${path}${name}`.replace(/_(zero|one|two|few|many|other)$/, '')]
      : keysIn(value, `${path}${name}.`),
  );
}

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

/** Every text of the code as a pattern: where a value is filled in, anything may stand. */
function patternsIn(value: unknown): RegExp[] {
  if (Array.isArray(value)) return value.flatMap(patternsIn);
  if (!isNode(value)) return [];
  if (value.type === 'Literal' && typeof value.value === 'string') return [patternOf([value.value])];
  const inner = Object.values(value).flatMap(patternsIn);
  if (value.type !== 'TemplateLiteral' || !Array.isArray(value.quasis)) return inner;
  const texts = value.quasis.map((part: { value: { cooked: string } }) => part.value.cooked);
  // What is nothing but values, as the number of a version, would match every key.
  return texts.some((text) => /[a-z].*\.|\..*[a-z]/i.test(text)) ? [...inner, patternOf(texts)] : inner;
}

function patternOf(texts: readonly string[]): RegExp {
  const escaped = texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.+')}$`);
}

const patterns = files.flatMap((file) =>
  patternsIn(parseSync(file, readFileSync(resolve(root, file), 'utf8')).program),
);
const isNamed = (key: string) => patterns.some((pattern) => pattern.test(key));

it('every sentence of the word lists is said somewhere', () => {
  const keys = [...new Set([...keysIn(wizard), ...keysIn(main)])];
  expect(keys.length).toBeGreaterThan(600);
  expect(keys.filter((key) => !isNamed(key) && !isNamed(key.replace(implied, '')))).toEqual([]);
});
