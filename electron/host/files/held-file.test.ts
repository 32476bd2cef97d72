import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mark } from '../../../tools/testing/windows-rules/marks.mjs';
import { openJournal } from '../journal/journal';
import type { JournalFact } from '../journal/journal-entry';
import { readLines } from '../journal/journal-lines';
import { systemClock } from '../time/system-clock';
import { whileHeld } from './held-file';

vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn(async () => undefined) }));

beforeEach(() => {
  vi.mocked(pause).mockReset();
});

const failing = (code: string) => Object.assign(new Error(code), { code });

describe('a file that a foreign program holds', () => {
  it('is waited for as long as a scanner takes, and no longer', async () => {
    const act = vi.fn(async () => {
      throw failing('EPERM');
    });
    await expect(whileHeld(act)).rejects.toMatchObject({ code: 'EPERM' });
    expect(act).toHaveBeenCalledTimes(9);
    const waited = vi.mocked(pause).mock.calls.reduce((sum, [milliseconds]) => sum + Number(milliseconds), 0);
    expect(waited).toBe(2000);
  });

  it('is not waited for when nothing holds it', async () => {
    await expect(whileHeld(() => Promise.reject(failing('ENOENT')))).rejects.toMatchObject({
      code: 'ENOENT',
    });
    expect(await whileHeld(async () => 'done')).toBe('done');
    expect(pause).not.toHaveBeenCalled();
  });
});

describe.skipIf(process.platform === 'win32')('the journal', () => {
  const run = 'run-00000001';
  const began: JournalFact = {
    type: 'run-began',
    kind: 'fix',
    startedAt: '2026-04-14T09:30:00.000Z',
    simulated: true,
    undoes: null,
  };
  let data: string;
  let file: string;
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'held-journal-'));
    file = join(data, 'journal', `000001-${run}.jsonl`);
  });
  afterEach(() => rmSync(data, { recursive: true, force: true }));

  it('goes on when a scanner lets go of its file', async () => {
    const journal = openJournal(data, systemClock);
    await journal.append(run, began);
    const letGo = mark('held', file);
    vi.mocked(pause).mockImplementation(async () => letGo());
    expect(await journal.append(run, began)).toMatchObject({ ok: true });
    expect(readLines(readFileSync(file))).toMatchObject({ tail: 'none', lines: [{ seq: 0 }, { seq: 1 }] });
  });

  it('reads records, and continues one, once a scanner lets go of them', async () => {
    const other = 'run-00000002';
    for (const [journal, runId] of [run, other].map((id) => [openJournal(data, systemClock), id] as const))
      await journal.append(runId, began);
    const marks = [file, join(data, 'journal', `000002-${other}.jsonl`)].map((path) => mark('held', path));
    vi.mocked(pause).mockImplementation(async () => {
      for (const letGo of marks.splice(0)) letGo();
    });
    const runs = await openJournal(data, systemClock).readRuns();
    expect(runs).toEqual([run, other].map((runId) => ({ runId, facts: [began] })));

    marks.push(mark('held', file));
    expect(await openJournal(data, systemClock).append(run, began)).toMatchObject({ ok: true });
  });

  it('waits for many records no longer than for one', async () => {
    for (const runId of [run, 'run-00000002', 'run-00000003'])
      await openJournal(data, systemClock).append(runId, began);
    const names = readdirSync(join(data, 'journal'));
    const marks = names.map((name) => mark('held', join(data, 'journal', name)));
    // Nobody goes on before all three wait: one after the other would never end.
    const waiting: (() => void)[] = [];
    vi.mocked(pause).mockImplementation(
      () =>
        new Promise<undefined>((resolve) => {
          waiting.push(() => resolve(undefined));
          if (waiting.length === names.length) for (const goOn of waiting.splice(0)) goOn();
        }),
    );
    const runs = await openJournal(data, systemClock).readRuns();
    for (const undo of marks) undo();
    expect(runs.map(({ trouble }) => trouble?.fault)).toEqual(Array(3).fill('unreadable'));
  });

  it.each<[string, (path: string) => () => void, string, RegExp]>([
    ['held', (path) => mark('held', path), 'refused', /another program holds/],
    [
      'read-only',
      (path) => {
        chmodSync(path, 0o400);
        return () => chmodSync(path, 0o600);
      },
      'access-denied',
      /may not be written/,
    ],
  ])('says which of its files stays %s, and appends nothing', async (_what, spoil, code, words) => {
    const journal = openJournal(data, systemClock);
    await journal.append(run, began);
    const mend = spoil(file);
    const result = await journal.append(run, began);
    mend();
    expect(result).toMatchObject({ ok: false, error: { code, detail: expect.stringMatching(words) } });
    expect(result).toMatchObject({ error: { detail: expect.stringContaining(file) } });
    expect(await journal.append(run, began)).toMatchObject({ ok: true });
    expect(readLines(readFileSync(file)).lines).toHaveLength(2);
  });

  it('begins in an empty file that is there already, and changes a hidden one', async () => {
    mkdirSync(join(data, 'journal'));
    writeFileSync(file, '');
    const journal = openJournal(data, systemClock);
    const show = mark('hidden', file);
    for (const _fact of [1, 2]) expect(await journal.append(run, began)).toMatchObject({ ok: true });
    show();
    expect(readLines(readFileSync(file)).lines).toHaveLength(2);
  });
});
