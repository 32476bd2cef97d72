import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { changeState } from './change-state';

const folder = mkdtempSync(join(tmpdir(), 'changed-state-'));
const file = join(folder, 'state.json');
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('leaves whoever is reading the whole state before, and whoever reads next the whole state after', async () => {
  writeFileSync(file, JSON.stringify({ offsetSeconds: 660, credentials: [] }));
  const reading = openSync(file, 'r');
  const changed = changeState<{ offsetSeconds: number }>(file, (state) => ({ ...state, offsetSeconds: 0 }));
  expect(JSON.parse(readFileSync(reading, 'utf8'))).toEqual({ offsetSeconds: 660, credentials: [] });
  closeSync(reading);
  await changed;
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ offsetSeconds: 0, credentials: [] });
  expect(readdirSync(folder)).toEqual(['state.json']);
});
