import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildReport } from '../report/build-report';
import { blockedByRule, reportOf } from '../report/overview/sample-report.fixture';
import { runWords } from './run-words.fixture';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'overview-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: unknown): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  );
}

async function overview(...words: string[]) {
  const { exitCode, out, error } = await runWords(['overview', folder, '--json', ...words]);
  expect([exitCode, error]).toEqual([0, '']);
  return JSON.parse(out).overview;
}

const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** Four PCs, one with two reports: what was found, fixed and left on them is known. */
function putFleet(): void {
  put('PC-1.check.json', reportOf('run-00000001', { exitCode: 1, broken: ['clock.offset', 'helper.work'] }));
  put(
    'PC-1.fix.json',
    reportOf('run-00000002', {
      ...{ kind: 'fix', at: '2026-11-20T10:05:00.000Z', exitCode: 3, broken: ['clock.offset'] },
      ...{ repaired: ['teams.close', 'helper.register-work', 'teams.open'], offset: -660 },
    }),
  );
  put('PC-2.json', buildReport(reportOf('run-00000003', { exitCode: 7, reason: blockedByRule })));
  put('PC-3.json', reportOf('run-00000004', { version: '1.1.0', at: '2026-11-21T10:00:00.000Z' }));
  put('PC-4/fix.json', reportOf('run-00000005', { kind: 'fix', repaired: ['credentials.remove'] }));
}

describe('the overview of a fleet', () => {
  it('counts PCs by their last report, what was found on them, fixed and left', async () => {
    putFleet();
    expect(await overview()).toMatchObject({
      reports: 5,
      pcs: 4,
      duplicates: 0,
      first: '2026-11-20T10:00:00.000Z',
      last: '2026-11-21T10:00:00.000Z',
      standings: { fine: 1, repaired: 1, administrator: 1, elsewhere: 1, left: 0, repairable: 0 },
      owners: { administrator: 1, organisation: 1, 'this-pc': 0, you: 0 },
      checks: [
        { id: 'clock.offset', found: 1, fixed: 0, left: 1 },
        { id: 'credentials.teams', found: 1, fixed: 1, left: 0 },
        { id: 'helper.work', found: 1, fixed: 1, left: 0 },
      ],
      codes: [{ code: 'AADSTS53003', owner: 'organisation', pcs: 1 }],
      classes: { organisation: 1 },
      days: [
        { name: '2026-11-20', total: 4 },
        { name: '2026-11-21', total: 1 },
      ],
      versions: [
        { name: '1.0.0', total: 3 },
        { name: '1.1.0', total: 1 },
      ],
      open: [
        { pc: 'PC-1', owner: 'administrator', broken: ['clock.offset'] },
        { pc: 'PC-2', owner: 'organisation', code: 'AADSTS53003' },
      ],
      faulty: { total: 0 },
    });
  });

  it('makes a page and a table in the folder, and says where', async () => {
    putFleet();
    const { exitCode, out, error } = await runWords(['overview', folder]);
    expect([exitCode, error]).toEqual([0, '']);
    expect(out).toContain('5 reports of 4 PCs');
    expect(out).toContain(join(folder, 'overview.html'));
    expect(read('overview.html')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(read('overview.csv').trimEnd().split('\r\n')).toHaveLength(6);
  });

  it.each(['page.html', 'page.csv', 'page'])(
    'makes both where --output %s says, and stays silent',
    async (name) => {
      putFleet();
      const { exitCode, out, error } = await runWords(['overview', folder, '--output', join(folder, name)]);
      expect([exitCode, out, error]).toEqual([0, '', '']);
      expect(read(name === 'page' ? 'page' : 'page.html')).toContain('<!doctype html>');
      expect(read('page.csv')).toContain('PC-4');
    },
  );

  it.each(['html', 'csv', 'json', 'text'])('hands %s alone over where it is asked for', async (format) => {
    putFleet();
    const { exitCode, out } = await runWords(['overview', folder, '--format', format]);
    expect(exitCode).toBe(0);
    expect(out).toContain('PC-2'.slice(0, format === 'text' ? 2 : 4));
    expect(() => read('overview.html')).toThrow('ENOENT');
    // No line of a table ends in a sign for what ends it.
    expect(out).not.toContain('[U+');
    if (format === 'csv') expect(out.split('\r\n')).toHaveLength(7);
  });

  it('names nobody unless it is asked to', async () => {
    putFleet();
    put(
      'lena.maier@fabrikam.example.json',
      reportOf('run-00000009', { exitCode: 1, broken: ['helper.work'] }),
    );
    await runWords(['overview', folder]);
    const silent = [read('overview.html'), read('overview.csv'), JSON.stringify(await overview())];
    expect(silent.filter((text) => /lena|fabrikam/.test(text))).toEqual([]);
    await runWords(['overview', folder, '--addresses']);
    expect(read('overview.html')).toContain('lena.maier@fabrikam.example');
    expect(read('overview.csv')).toContain(',lena.maier@fabrikam.example\r\n');
    expect((await overview('--addresses')).open[0].addresses).toEqual(['lena.maier@fabrikam.example']);
  });
});

describe('what is no report', () => {
  it('is counted and named with its cause, and the rest is counted', async () => {
    putFleet();
    put('a.json', 'rubbish');
    put('b.json', '');
    put('c.json', '{"schema":1}');
    put('d.json', JSON.stringify({ ...reportOf('run-00000010'), schema: 2, findings: { other: 'form' } }));
    put('deep.json', '['.repeat(1_000_000));
    put('large.json', Buffer.alloc(5 * 1024 * 1024, ' '));
    put(
      'text.json',
      JSON.stringify({ ...reportOf('run-00000011'), app: { name: 'sign-in-repair', version: '<b>' } }),
    );
    put('notes.txt', 'nobody asked');
    const { faulty, reports } = await overview();
    expect(reports).toBe(5);
    expect(faulty).toEqual({
      total: 7,
      causes: { 'not-json': 2, empty: 1, 'not-a-report': 2, newer: 1, 'too-large': 1 },
      files: [
        { file: 'a.json', fault: 'not-json' },
        { file: 'b.json', fault: 'empty' },
        { file: 'c.json', fault: 'not-a-report' },
        { file: 'd.json', fault: 'newer' },
        { file: 'deep.json', fault: 'not-json' },
        { file: 'large.json', fault: 'too-large' },
        { file: 'text.json', fault: 'not-a-report' },
      ],
    });
    await runWords(['overview', folder]);
    expect(read('overview.html')).toContain('a newer version of Sign-in Repair wrote it');
  });

  it.skipIf(process.platform === 'win32')('is never followed, waited for or opened', async () => {
    putFleet();
    spawnSync('mkfifo', [join(folder, 'pipe.json')]);
    // Not by this process, which lives under Windows' rules.
    spawnSync('ln', ['-s', join(folder, 'PC-3.json'), join(folder, 'link.json')]);
    spawnSync('ln', ['-s', folder, join(folder, 'PC-4', 'round')]);
    spawnSync('ln', ['-s', '/dev/zero', join(folder, 'zero.json')]);
    const { faulty, reports } = await overview();
    expect([reports, faulty.causes]).toEqual([5, { 'not-a-file': 3 }]);
  });

  it('is not followed deeper than anybody sorts reports', async () => {
    put(`${'d/'.repeat(20)}PC-9.json`, reportOf('run-00000012'));
    expect((await overview()).faulty.causes).toEqual({ 'too-deep': 1 });
  });
});

describe('several reports of one PC', () => {
  it('are told apart from copies of one', async () => {
    putFleet();
    put('2026-11-22/PC-3 (1).json', reportOf('run-00000004'));
    put('2026-11-22/PC-3.json', reportOf('run-00000013', { at: '2026-11-22T08:00:00.000Z', exitCode: 2 }));
    expect(await overview()).toMatchObject({
      reports: 6,
      pcs: 4,
      duplicates: 1,
      standings: { fine: 0, left: 1 },
    });
  });

  it('are put in order by true time, not by a wrong clock', async () => {
    const hour = 3600;
    put(
      'PC-1.check.json',
      reportOf('run-00000001', { exitCode: 1, at: '2026-11-20T14:00:00.000Z', offset: 4 * hour }),
    );
    put('PC-1.fix.json', reportOf('run-00000002', { kind: 'fix', at: '2026-11-20T10:30:00.000Z' }));
    expect(await overview()).toMatchObject({ pcs: 1, standings: { fine: 1, repairable: 0 } });
  });

  it('are read as Windows PowerShell saves them', async () => {
    put(
      'PC-1.json',
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from(JSON.stringify(reportOf('run-00000001')), 'utf16le'),
      ]),
    );
    put('PC-2.json', `\ufeff${JSON.stringify(reportOf('run-00000002'))}`);
    expect(await overview()).toMatchObject({ reports: 2, faulty: { total: 0 } });
  });
});

describe('what it cannot do', () => {
  it.each([
    [['overview'], 'needs the folder'],
    [['overview', ''], 'needs the folder'],
    [['overview', 'no-such-folder'], 'no-such-folder'],
    [['overview', '.', 'more'], 'does not take "more"'],
    [['overview', '.', '--format', 'pdf'], 'html, csv, json, text'],
    [['report', '--format', 'csv'], 'json, html, text'],
    [['check', '--addresses'], 'check does not take --addresses'],
  ])('%j is refused in a sentence', async (words, why) => {
    const { exitCode, out, error } = await runWords(words);
    expect([exitCode, out]).toEqual([64, '']);
    expect(error).toContain(why);
  });

  it('a folder without any report leaves no file behind', async () => {
    put('notes.txt', 'nothing');
    const { exitCode, error } = await runWords(['overview', folder]);
    expect([exitCode, error]).toEqual([64, expect.stringContaining('holds no file named *.json')]);
    for (const name of ['overview.html', 'overview.csv']) expect(() => read(name)).toThrow('ENOENT');
  });
});
