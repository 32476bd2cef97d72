import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mark } from '../../../tools/testing/windows-rules/marks.mjs';
import { readFileClock } from './file-clock';
import { systemClock } from './system-clock';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'file-clock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the clock of the file system', () => {
  it('tells the time between two readings of the counter, and leaves nothing behind', async () => {
    const earliest = Date.now() - 1000;
    const reading = await readFileClock(systemClock.monotonic, folder);
    expect(reading?.utcMilliseconds).toBeGreaterThan(earliest);
    expect(reading?.utcMilliseconds).toBeLessThanOrEqual(Date.now());
    expect(reading && reading.after > reading.before).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('says nothing where nothing can be written', async () => {
    const release = mark('refused', folder);
    expect(await readFileClock(systemClock.monotonic, folder)).toBeNull();
    release();
    expect(await readFileClock(systemClock.monotonic, join(folder, 'gone'))).toBeNull();
  });
});
