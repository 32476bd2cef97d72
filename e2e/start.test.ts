import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { root } from '../tools/set-up/checkout.mjs';
import { electronExecutable, engineSwitches, environmentOf, makeFolder } from './wizard';

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the wizard with a scenario that cannot be used. */
async function startWith(text: string | null): Promise<{ code: number | null; error: string }> {
  folder = makeFolder();
  const scenario = join(folder, 'scenario.json');
  if (text !== null) writeFileSync(scenario, text);
  const child = spawn(
    electronExecutable(),
    [...engineSwitches, root, `--user-data-dir=${join(folder, 'user')}`, '--simulate', scenario],
    { env: environmentOf(folder), stdio: ['ignore', 'ignore', 'pipe'], timeout: 30_000 },
  );
  let error = '';
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    error += words;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, error };
}

it.each([
  ['is missing', null, 'ENOENT'],
  ['is not JSON', '{', 'it is not JSON'],
  ['has a field nobody knows', '{ "name": "x", "about": "x", "clok": {} }', 'unknown field clok'],
])('does not open on a scenario that %s, and says what is wrong', async (_how, text, words) => {
  const { code, error } = await startWith(text);
  expect(code).toBe(64);
  expect(error).toContain(words);
});
