import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RecordFault } from '../../shared/model/record';
import { began, intent, linesOf, teamsCache, wholeFix } from '../host/journal/journal.fixture';
import { RedactedReport } from '../report/redacted-report';
import { runWords } from './run-words.fixture';
import { recordLines } from './summary';

const fix = 'run-00000001';
const pieces = linesOf(fix, wholeFix(fix));

let data = '';
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'look-back-'));
  mkdirSync(join(data, 'journal'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const put = (name: string, bytes: Buffer | string) => writeFileSync(join(data, 'journal', name), bytes);
const putFix = (bytes: Buffer | string) => put(`000001-${fix}.jsonl`, bytes);

const run = (...words: string[]) => runWords([...words, '--data', data]);

/** A fix whose record was damaged in one of its lines. */
function damagedIn(line: number): Buffer {
  const bytes = Buffer.concat(pieces);
  const at = Buffer.concat(pieces.slice(0, line)).length + 40;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

describe('history', () => {
  it('never says that a damaged or cut run changed nothing', async () => {
    const records = [0, 1, 2, 3, 4, 5].flatMap((line) => [
      damagedIn(line),
      Buffer.concat(pieces.slice(0, line)),
    ]);
    for (const bytes of records) {
      putFix(bytes);
      const { exitCode, out } = await run('history');
      expect(out).not.toMatch(/nothing changed|No runs yet/);
      expect(exitCode).toBe(0);
    }
  });

  it('tells what is on record before the damage, what may have run, and what is damaged', async () => {
    putFix(damagedIn(4));
    const { out } = await run('history');
    expect(out).toMatch(/never ended: .*; may have changed: .*\(can be undone, record damaged\)/);
    expect(out).toContain('is damaged (000001-run-00000001.jsonl)');
    expect(out).toContain('undo can put back only what is known');
    const document = JSON.parse((await run('history', '--json')).out);
    expect(document.runs).toMatchObject([
      { fault: 'damaged', mayHaveChanged: ['teams.reset-cache'], repaired: ['clock.turn-on'], canUndo: true },
    ]);
    expect(document.records).toEqual([
      { file: '000001-run-00000001.jsonl', run: fix, fault: 'damaged', mayHideChanges: true },
    ]);
  });

  it('says where what was set aside stays, when records are forgotten', async () => {
    putFix(Buffer.concat(pieces));
    expect((await run('history', '--delete')).out).toMatch(
      /^0 runs were forgotten\.\n1 stays.*\n.*LOCALAPPDATA%\\SignInRepair\\Quarantine, until it is put back\.\n\n/,
    );
    expect(JSON.parse((await run('history', '--delete', '--json')).out).forgotten).toEqual({
      gone: 0,
      kept: 1,
      setAside: true,
    });
  });

  it('names what lies there and is none of our records', async () => {
    put('000002-run-00000002.jsonl.bad', Buffer.concat(pieces));
    const { out, exitCode } = await run('history');
    expect(out).toContain('No runs yet.');
    expect(out).toContain('none of this program');
    expect(exitCode).toBe(0);
  });

  it('says that the folder can not be read', async () => {
    rmSync(join(data, 'journal'), { recursive: true });
    writeFileSync(join(data, 'journal'), '');
    const { out, exitCode } = await run('history');
    expect(exitCode).toBe(70);
    expect(out).not.toContain('No runs yet');
    expect(out).toContain('nothing is known of earlier runs');
  });
});

describe('report', () => {
  it('never says that nothing was recorded when a record is damaged, and fails', async () => {
    for (const bytes of ['', 'rubbish\n', damagedIn(0), damagedIn(3), damagedIn(5)]) {
      putFix(bytes);
      for (const words of [['report'], ['report', fix]]) {
        const { exitCode, out, error } = await run(...words);
        expect([exitCode, out]).toEqual([70, '']);
        expect(error).toContain('is damaged');
        expect(error).not.toMatch(/has been recorded|There is no/);
        expect(error.trim().split('\n')).toHaveLength(1);
      }
    }
  });

  it('says of a run that was cut off that it never came to a report', async () => {
    putFix(Buffer.concat(linesOf(fix, [began(), intent('teams.reset-cache', teamsCache)])));
    expect(await run('report')).toMatchObject({
      exitCode: 64,
      error: expect.stringContaining('No run has come to its end yet'),
    });
    expect((await run('report', fix)).error).toContain('never came to a report');
    expect((await run('report', 'run-of-nobody')).error).toContain('There is no finished run');
  });

  it('tells beside an older report that a record is damaged, in every format', async () => {
    putFix(Buffer.concat(pieces));
    put('000002-run-00000002.jsonl', 'rubbish\n');
    const json = RedactedReport.parse(JSON.parse((await run('report', '--json')).out));
    expect(json.run.id).toBe(fix);
    expect(json.records).toMatchObject([{ file: '000002-run-00000002.jsonl', fault: 'damaged' }]);
    expect((await run('report')).out).toContain('is damaged (000002-run-00000002.jsonl)');
    expect((await run('report', '--format', 'html')).out).toContain('is damaged (000002');
  });
});

it('every kind of fault has its sentences, for one and for several', () => {
  for (const fault of RecordFault.options) {
    const problem = { file: 'the-file', run: null, fault, mayHideChanges: false };
    const [one = ''] = recordLines([problem]);
    const [several = ''] = recordLines([problem, problem, problem, problem]);
    expect([one, several]).not.toContain(`record.${fault}`);
    if (fault === 'no-folder') continue;
    expect(one).toContain('the-file');
    expect(several).toContain('the-file, the-file, the-file, …');
    expect(one).not.toBe(several);
  }
});
