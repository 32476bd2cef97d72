import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dateFiles, packageDate } from './package-date.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dated-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the date of a package', () => {
  it('is what the variable says, else a day that does not change from one minute to the next', () => {
    expect(packageDate({ SOURCE_DATE_EPOCH: '1767225600' })).toEqual(new Date('2026-01-01T00:00:00Z'));
    const usual = packageDate({});
    expect(usual).toEqual(packageDate({ SOURCE_DATE_EPOCH: '' }));
    expect(usual.getTime()).toBeLessThan(Date.now());
    expect(usual.getTime() % 1000).toBe(0);
  });

  it.each(['yesterday', '2026-01-01', '-1', '17672256000000'])('is not taken from %s', (given) => {
    expect(() => packageDate({ SOURCE_DATE_EPOCH: given })).toThrow(`SOURCE_DATE_EPOCH is "${given}"`);
  });

  it('is borne by every file and folder in it', () => {
    mkdirSync(join(folder, 'resources', 'empty'), { recursive: true });
    writeFileSync(join(folder, 'resources', 'app.asar'), '');
    const date = new Date('2026-01-01T00:00:00Z');
    dateFiles(folder, date);
    for (const name of ['', 'resources', 'resources/empty', 'resources/app.asar'])
      expect([name, statSync(join(folder, name)).mtime]).toEqual([name, date]);
  });
});
