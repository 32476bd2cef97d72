import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { readQuarantine, writeQuarantine } from './kept-quarantine';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The folder of a simulated PC; in Windows' paths a backslash is such a character as well. */
function runFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quarantine ü 名 '));
  folders.push(folder);
  return folder;
}

const listIn = (folder: string) =>
  join(folder, 'profile', 'AppData', 'Local', 'SignInRepair', 'Quarantine', 'run', 'teams', 'manifest.json');

it('a list names the folder of the PC that goes on, whatever characters are in it', () => {
  const [first, second] = [runFolder(), runFolder()];
  mkdirSync(join(listIn(first), '..'), { recursive: true });
  // As ConvertTo-JsonString writes a path.
  const inAscii = join(first, 'profile', 'a').replace(
    /[^ !#-[\]-~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(listIn(first), `{"moves":[{"from":"${inAscii}"}]}`);

  const kept = readQuarantine(first);
  expect(kept.map(({ base64 }) => Buffer.from(base64, 'base64').toString('ascii'))).toEqual([
    expect.stringContaining('{run folder}/profile'),
  ]);
  writeQuarantine(second, kept);
  const { moves } = JSON.parse(readFileSync(listIn(second), 'ascii'));
  expect(moves).toEqual([{ from: join(second, 'profile', 'a') }]);
});
