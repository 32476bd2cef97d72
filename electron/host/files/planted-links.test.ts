import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { leaveWindowsRules } from '../../../tools/testing/windows-rules/install.mjs';
import { reserveFile } from './reserved-file';

// Somebody with the right to make links has made one here.
leaveWindowsRules();

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sign-in-repair-planted-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('never follows a link that lies in the place of a document', async () => {
  const victim = join(folder, 'victim');
  const target = join(folder, 'out.json');
  writeFileSync(victim, 'precious', { mode: 0o600 });
  symlinkSync(victim, target);
  await (await reserveFile(target)).write('text');
  expect(readFileSync(victim, 'utf8')).toBe('precious');
  expect(readFileSync(target, 'utf8')).toBe('text');
});

it('takes the place of a link that leads nowhere', async () => {
  const target = join(folder, 'out.json');
  symlinkSync(join(folder, 'nowhere'), target);
  await (await reserveFile(target)).write('text');
  expect(readFileSync(target, 'utf8')).toBe('text');
});
