import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { host } from '../shared/words/en/host';
import { shell } from '../shared/words/en/shell';
import { sentence } from './shell-words';

it('fills in what it is given, as it is', () => {
  expect(sentence('shell.stop.question')).toBe('Stop the repair?');
  expect(sentence('shell.start.scenario', { file: '$& {{why}}', why: '$1' })).toBe(
    "The scenario $& {{why}} can't be used: $1.",
  );
});

it('says nothing that is counted or written by a formatter', () => {
  expect(JSON.stringify({ shell, host })).not.toMatch(/_(one|other)"|\{\{\w+,/);
});

/** What a file reads when it is read, its own imports included: files of ours by their path, libraries by name. */
function readsAtOnce(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { moduleRequest, entries } of parseSync(file, readFileSync(file, 'utf8')).module.staticImports) {
    if (entries.length > 0 && entries.every(({ isType }) => isType)) continue;
    const path = join(dirname(file), `${moduleRequest.value}.ts`);
    if (moduleRequest.value.startsWith('.') && existsSync(path)) readsAtOnce(path, seen);
    else seen.add(moduleRequest.value);
  }
  return seen;
}

it('the window opens without i18next', () => {
  const read = [...readsAtOnce(resolve(__dirname, 'main.ts'))];
  expect(read).toContain(resolve(__dirname, 'shell-words.ts'));
  expect(read).not.toContain('i18next');
  expect([...readsAtOnce(resolve(__dirname, 'app', 'start', 'open-service.ts'))]).toContain('i18next');
});
