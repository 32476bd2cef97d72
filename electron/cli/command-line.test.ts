import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openJournal } from '../host/journal/journal';
import { systemClock } from '../host/time/system-clock';
import { report } from '../report/report.fixture';
import { runWords } from './run-words.fixture';

/** Windows refuses to replace a file that somebody else has open. */
const replacing = vi.hoisted(() => ({ isRefused: false }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    async rename(from: string, to: string) {
      if (replacing.isRefused) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
      return real.rename(from, to);
    },
  };
});
vi.mock('node:timers/promises', () => ({ setTimeout: async () => undefined }));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sign-in-repair-line-'));
  replacing.isRefused = false;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: string[]) => runWords(words);

describe('a document with a file to go to', () => {
  const file = () => join(folder, 'out.json');

  it('goes there, and standard output stays empty', async () => {
    const { out, error, exitCode } = await run('explain', 'AADSTS50126', '--json', '--output', file());
    expect([out, error, exitCode]).toEqual(['', '', 0]);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ schema: 1, query: 'AADSTS50126' });
    expect(readdirSync(folder)).toEqual(['out.json']);
  });

  it('is printed rather than lost when the file can no longer be written', async () => {
    replacing.isRefused = true;
    const { out, error, exitCode } = await run('explain', 'AADSTS50126', '--json', '--output', file());
    expect(JSON.parse(out)).toMatchObject({ schema: 1, query: 'AADSTS50126' });
    expect(error).toContain(file());
    expect(error.trim().split('\n')).toHaveLength(1);
    expect(exitCode).toBe(70);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves no trace of it when the command is refused', async () => {
    const { exitCode } = await run('report', '--output', file(), '--data', join(folder, 'data'));
    expect(exitCode).toBe(64);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('every JSON document', () => {
  it.each([
    ['report', '--format', 'json'],
    ['report', '--json'],
    ['history', '--json'],
    ['explain', 'AADSTS50126 – \u{1F600}', '--json'],
  ])('is pure ASCII: %s %s %s', async (...words) => {
    const data = join(folder, 'data');
    const [finding] = report.findings;
    const findings = finding ? [{ ...finding, summary: 'Prüfung – \u{1F600}' }] : [];
    const journal = openJournal(data, systemClock);
    const began = { type: 'run-began', kind: 'fix', startedAt: report.run.startedAt } as const;
    await journal.append(report.run.id, { ...began, simulated: false, simulation: null, undoes: null });
    await journal.append(report.run.id, {
      type: 'run-ended',
      report: { ...report, findings },
      newestEventRecord: null,
    });
    const { out, exitCode } = await run(...words, '--data', data);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^[\x20-\x7e\n]*$/);
    expect(JSON.parse(out)).toMatchObject({ schema: 1 });
    if (words[0] === 'report') expect(out).toContain('Pr\\u00fcfung');
  });
});
