import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournal } from './journal';
import { systemClock } from './system-clock';

let data = '';
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'journal-lock-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

describe('the lock of the journal', () => {
  const lockFile = () => join(data, 'repair.lock');

  it('is held by one at a time', async () => {
    const first = await openJournal(data, systemClock).lock();
    expect(first.ok).toBe(true);
    expect(await openJournal(data, systemClock).lock()).toMatchObject({
      ok: false,
      error: { code: 'refused', detail: expect.stringContaining(`${process.pid}`) },
    });
    if (first.ok) await first.value();
    expect((await openJournal(data, systemClock).lock()).ok).toBe(true);
  });

  it('goes to exactly one of many who ask at once', async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, () => openJournal(data, systemClock).lock()),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(readdirSync(data)).toEqual(['repair.lock']);
  });

  it('is taken over from a process that has ended, by exactly one', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    writeFileSync(lockFile(), JSON.stringify({ pid: child.pid, boot: systemClock.bootId(), start: null }));
    const results = await Promise.all(Array.from({ length: 2 }, () => openJournal(data, systemClock).lock()));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  it.each([
    ['of an earlier boot', () => JSON.stringify({ pid: process.pid, boot: 'earlier', start: null })],
    ['that is torn', () => '{"pid":12'],
  ])('is taken over %s', async (_what, text) => {
    writeFileSync(lockFile(), text());
    expect((await openJournal(data, systemClock).lock()).ok).toBe(true);
  });

  it.runIf(process.platform === 'linux')(
    'is taken over when its process id belongs to another process now',
    async () => {
      writeFileSync(lockFile(), JSON.stringify({ pid: process.pid, boot: systemClock.bootId(), start: '1' }));
      expect((await openJournal(data, systemClock).lock()).ok).toBe(true);
    },
  );

  it('is not given back by somebody who no longer has it', async () => {
    const first = await openJournal(data, systemClock).lock();
    writeFileSync(lockFile(), 'somebody else');
    if (first.ok) await first.value();
    expect(readFileSync(lockFile(), 'utf8')).toBe('somebody else');
  });
});
