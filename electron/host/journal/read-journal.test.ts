import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { outsideWindowsRules } from '../../../tools/testing/windows-rules/install.mjs';
import { systemClock } from '../time/system-clock';
import { openJournal } from './journal';
import { began, linesOf, wholeFix } from './journal.fixture';

// Nobody lets go here, so there is nothing to wait for; see held-file.test.ts.
vi.mock('node:timers/promises', () => ({ setTimeout: async () => undefined }));

/** Files that a foreign program holds, as Windows would answer whoever opens them. */
const held = new Map<string, string>();
vi.mock('node:fs/promises', async (original) => {
  const files = await original<typeof import('node:fs/promises')>();
  return {
    ...files,
    open: async (...words: Parameters<typeof files.open>) => {
      const code = [...held].find(([name]) => `${words[0]}`.endsWith(name))?.[1];
      if (code !== undefined) throw Object.assign(new Error(code), { code });
      return files.open(...words);
    },
  };
});

const good = 'run-00000001';
const odd = 'run-00000002';
const last = 'run-00000003';
const oddName = `000002-${odd}.jsonl`;

let data = '';
let folder = '';
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'journal-'));
  folder = join(data, 'journal');
  mkdirSync(folder);
  put(`000001-${good}.jsonl`, Buffer.concat(linesOf(good, wholeFix(good))));
  put(`000003-${last}.jsonl`, Buffer.concat(linesOf(last, [began('check')])));
});
afterEach(() => {
  held.clear();
  rmSync(data, { recursive: true, force: true });
});

const put = (name: string, bytes: Buffer | string) => writeFileSync(join(folder, name), bytes);
const read = () => openJournal(data, systemClock).read();
/** No ordinary person may make one on Windows; somebody else may have. */
const plantLink = (target: string) => outsideWindowsRules(() => symlinkSync(target, join(folder, oddName)));
const isWindows = process.platform === 'win32';

describe('an entry of the journal folder that is no readable record', () => {
  const oddEntries: [string, string, () => void][] = [
    ['a folder', 'not-a-file', () => mkdirSync(join(folder, oddName))],
    ['a dangling link', 'not-a-file', () => plantLink('nowhere')],
    ['a link to an endless device', 'not-a-file', () => plantLink('/dev/zero')],
    [
      'a link to a whole record',
      'not-a-file',
      () => {
        writeFileSync(join(data, 'elsewhere'), Buffer.concat(linesOf(odd, wholeFix(odd))));
        plantLink(join(data, 'elsewhere'));
      },
    ],
    [
      'a pipe that nobody writes to',
      'not-a-file',
      () => execFileSync('mkfifo', [join(folder, oddName)], { stdio: 'ignore' }),
    ],
    ['a file that may not be read', 'unreadable', () => hold('EACCES')],
    ['a file that Windows refuses', 'unreadable', () => hold('EPERM')],
    ['a file that another program holds', 'unreadable', () => hold('EBUSY')],
    ['an empty file', 'damaged', () => put(oddName, '')],
    ['a file of something else', 'damaged', () => put(oddName, 'hello\n')],
    ['a file of zeros', 'damaged', () => put(oddName, Buffer.alloc(4096))],
    [
      'a file of another run',
      'misnamed',
      () => put(oddName, Buffer.concat(linesOf('run-00000009', wholeFix('run-00000009')))),
    ],
    [
      'a file of a newer version',
      'newer',
      () => put(oddName, '{"v":2,"run":"run-00000002","what":"nobody knows"}\n'),
    ],
    [
      'a file of a terabyte',
      'too-large',
      () => {
        put(oddName, '');
        truncateSync(join(folder, oddName), 2 ** 40);
      },
    ],
  ];

  function hold(code: string): void {
    put(oddName, Buffer.concat(linesOf(odd, wholeFix(odd))));
    held.set(oddName, code);
  }

  it.skipIf(isWindows).each(oddEntries)(
    'is told, and the others are read: %s',
    async (_what, fault, make) => {
      make();
      const { runs, others, isUnreadable } = await read();
      expect(runs.map(({ runId, facts }) => [runId, facts.length])).toEqual([
        [good, 6],
        [odd, 0],
        [last, 1],
      ]);
      expect(runs.map(({ trouble }) => trouble)).toEqual([undefined, { file: oddName, fault }, undefined]);
      expect([others, isUnreadable]).toEqual([[], false]);
    },
  );

  it.skipIf(isWindows).each(oddEntries)(
    'keeps no run from being recorded: %s',
    async (_what, _fault, make) => {
      make();
      const before = readdirSync(folder);
      expect(await openJournal(data, systemClock).append('run-00000004', began())).toMatchObject({
        ok: true,
      });
      expect(readdirSync(folder).filter((name) => !before.includes(name))).toEqual([
        '000004-run-00000004.jsonl',
      ]);
    },
  );

  it('is listed by its name when it is no name of ours, and the first few of many', async () => {
    for (let count = 10; count < 60; count += 1) put(`notes-${count}.txt`, '');
    const { others, runs } = await read();
    expect(others).toHaveLength(20);
    expect(others[0]).toBe('notes-10.txt');
    expect(runs).toHaveLength(2);
  });

  it('is the folder itself, when it can not be listed', async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'not a folder');
    expect(await read()).toEqual({ runs: [], others: [], isUnreadable: true });
  });
});

describe('a record', () => {
  it('counts up to where it is larger than is read', async () => {
    const file = join(folder, `000001-${good}.jsonl`);
    truncateSync(file, 2 ** 40);
    const [run] = (await read()).runs;
    expect(run?.facts).toEqual(wholeFix(good));
    expect(run?.trouble?.fault).toBe('too-large');
  });

  it('that is there twice counts as the one that tells more', async () => {
    const whole = linesOf(odd, wholeFix(odd));
    put(`000002-${odd}.jsonl`, Buffer.concat(whole.slice(0, 2)));
    put(`000004-${odd}.jsonl`, Buffer.concat(whole));
    const found = (await read()).runs.filter(({ runId }) => runId === odd);
    expect(found.map(({ facts }) => facts)).toEqual([wholeFix(odd)]);
  });

  it('is never changed by looking, whatever is wrong with it', async () => {
    const damaged = Buffer.concat([...linesOf(odd, wholeFix(odd)).slice(0, 2), Buffer.from('{"v":1,"se')]);
    put(oddName, damaged);
    await read();
    expect(readdirSync(folder)).toHaveLength(3);
    expect(readFileSync(join(folder, oddName)).equals(damaged)).toBe(true);
  });

  it('that is damaged in the middle is not written behind, and stays as it is', async () => {
    const bytes = Buffer.concat(linesOf(odd, wholeFix(odd)));
    bytes[400] = (bytes[400] ?? 0) ^ 1;
    put(oddName, bytes);
    const appended = await openJournal(data, systemClock).append(odd, began());
    expect(appended).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(readFileSync(join(folder, oddName)).equals(bytes)).toBe(true);
  });

  it('that was torn is continued only once a copy of it is kept, and no earlier copy is lost', async () => {
    const [first = Buffer.alloc(0)] = linesOf(odd, [began()]);
    const torn = Buffer.concat([first, Buffer.from('{"v":1,"seq":1,"ru')]);
    put(oddName, torn);
    put(`${oddName}.bad-${first.length}`, 'an earlier copy');
    expect(await openJournal(data, systemClock).append(odd, began())).toMatchObject({ ok: true });
    expect(readFileSync(join(folder, `${oddName}.bad-${first.length}`), 'utf8')).toBe('an earlier copy');
    expect(readFileSync(join(folder, `${oddName}.bad-${first.length}-1`)).equals(torn)).toBe(true);
  });

  it('that was torn is not touched where no copy of it can be kept', async () => {
    const [first = Buffer.alloc(0)] = linesOf(odd, [began()]);
    const torn = Buffer.concat([first, Buffer.from('{"v":1,"seq":1,"ru')]);
    put(oddName, torn);
    held.set(`.bad-${first.length}`, 'ENOSPC');
    expect(await openJournal(data, systemClock).append(odd, began())).toMatchObject({ ok: false });
    expect(readFileSync(join(folder, oddName)).equals(torn)).toBe(true);
  });
});
