import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(__dirname, '..', '..');
const code = '{shared,electron,renderer,simulator,e2e,tools}/**/*.{ts,tsx}';
const find = (pattern: string) => globSync(pattern, { cwd: root }).map((file) => file.replaceAll('\\', '/'));

/** Every language has the same rooms, and the vocabulary is named after what the rooms work with. */
const sameByDesign = /^shared\/(model|words\/[a-z]+)\//;

it('no two files of code have one name', () => {
  const files = find(code).filter((file) => !sameByDesign.test(file));
  const names = files.map((file) => basename(file));
  const shared = files.filter((_file, index) => names.filter((name) => name === names[index]).length > 1);
  expect(files.length).toBeGreaterThan(500);
  expect(shared).toEqual([]);
});

/** A file of code in the way the pages name one: in backticks, with as much of its path as tells it apart. */
const mention = /`([\w-][\w./-]*\.(?:tsx?|mjs|grit))`/g;

it('every file of code that a page of docs/ names is there', () => {
  const files = [code, 'tools/**/*.{mjs,grit}', 'simulator/**/*.mjs'].flatMap(find);
  const named = find('docs/**/*.md').flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(mention)].map(([, name = '']) => ({ page, name })),
  );
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(({ name }) => !files.some((file) => `/${file}`.endsWith(`/${name}`)))).toEqual([]);
});
