import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mark } from '../../../tools/testing/windows-rules/marks.mjs';
import { systemClock } from '../time/system-clock';
import { openJournal } from './journal';
import type { JournalFact } from './journal-entry';
import { type JournalLine, readLines, writeLine } from './journal-lines';
import { describeJournalTrouble } from './journal-trouble';

let data = '';
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'journal ü-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const began: JournalFact = {
  type: 'run-began',
  kind: 'fix',
  startedAt: '2026-04-14T09:30:00.000Z',
  simulated: true,
  undoes: null,
};
const intent = (target: string): JournalFact => ({
  type: 'intent',
  repair: 'credentials.remove',
  changes: [{ action: 'credential.delete', target }],
  captured: { kind: 'names', names: [target] },
});
const run = 'run-00000001';
const other = 'run-00000002';
const files = () => readdirSync(join(data, 'journal')).sort();

function sampleLines(facts: readonly JournalFact[]): JournalLine[] {
  return facts.map((fact, seq) => ({
    v: 1,
    seq,
    run,
    mono: `${seq}`,
    wall: '2026-04-14T09:30:00.000Z',
    type: fact.type,
    data: fact,
  }));
}

describe('the journal', () => {
  it('gives back the facts of each run in order, oldest run first, to another process too', async () => {
    const journal = openJournal(data, systemClock);
    for (const [id, fact] of [
      [other, began],
      [run, began],
      [other, intent('a')],
      [run, intent('b\n"ü😀')],
    ] as const) {
      expect(await journal.append(id, fact)).toEqual({ ok: true, value: undefined });
    }
    const runs = [
      { runId: other, facts: [began, intent('a')] },
      { runId: run, facts: [began, intent('b\n"ü😀')] },
    ];
    expect(await journal.readRuns()).toEqual(runs);
    expect(await openJournal(data, systemClock).readRuns()).toEqual(runs);
  });

  it('keeps the order of facts that were appended at once', async () => {
    const journal = openJournal(data, systemClock);
    const facts = Array.from({ length: 20 }, (_unused, index) => intent(`${index}`));
    await Promise.all(facts.map((fact) => journal.append(run, fact)));
    expect((await journal.readRuns())[0]?.facts).toEqual(facts);
  });

  it('is empty, and creates nothing, before the first fact', async () => {
    expect(await openJournal(data, systemClock).readRuns()).toEqual([]);
    expect(readdirSync(data)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('is readable by its owner only', async () => {
    await openJournal(data, systemClock).append(run, began);
    expect(statSync(join(data, 'journal')).mode & 0o777).toBe(0o700);
    expect(statSync(join(data, 'journal', '000001-run-00000001.jsonl')).mode & 0o777).toBe(0o600);
  });

  it('orders by the sequence of runs even when the clock jumps back', async () => {
    let wall = Date.UTC(2026, 5, 1);
    const journal = openJournal(data, { ...systemClock, wall: () => wall });
    await journal.append(other, began);
    wall = Date.UTC(1999, 0, 1);
    await journal.append(run, began);
    expect((await journal.readRuns()).map(({ runId }) => runId)).toEqual([other, run]);
  });

  it('continues behind a torn line, which stays in a copy', async () => {
    await openJournal(data, systemClock).append(run, began);
    const file = join(data, 'journal', '000001-run-00000001.jsonl');
    const whole = readFileSync(file);
    writeFileSync(file, Buffer.concat([whole, Buffer.from('{"v":1,"seq":1,"ru')]));
    const journal = openJournal(data, systemClock);
    expect((await journal.readRuns())[0]?.facts).toEqual([began]);
    await journal.append(run, intent('after'));
    expect((await journal.readRuns())[0]?.facts).toEqual([began, intent('after')]);
    const copy = files().find((name) => name.includes('.bad-'));
    expect(readFileSync(join(data, 'journal', copy ?? ''), 'utf8')).toContain('"seq":1,"ru');
  });

  it('leaves the lines of a newer version alone, and goes on with other runs', async () => {
    await openJournal(data, systemClock).append(run, began);
    const file = join(data, 'journal', '000001-run-00000001.jsonl');
    const [sample] = sampleLines([began]);
    if (sample === undefined) throw new Error('no sample');
    const newer = writeLine({ ...sample, seq: 1, v: 2 as unknown as 1 });
    const bytes = Buffer.concat([readFileSync(file), newer]);
    writeFileSync(file, bytes);
    const journal = openJournal(data, systemClock);
    expect(await journal.append(run, intent('x'))).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(await journal.append(other, began)).toMatchObject({ ok: true });
    expect((await journal.readRuns()).map(({ facts }) => facts)).toEqual([[began], [began]]);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('names its folder when it may not write there', async () => {
    const release = mark('refused', data);
    const result = await openJournal(data, systemClock).append(run, began);
    release();
    const detail = expect.stringContaining(join(data, 'journal'));
    expect(result).toMatchObject({ ok: false, error: { code: 'access-denied', detail } });
  });

  it('names its folder when the disk is full or something else is there', async () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    expect(describeJournalTrouble('/data', full)).toMatchObject({
      ok: false,
      error: { code: 'refused', detail: expect.stringMatching(/\/data.*disk is full/) },
    });
    writeFileSync(join(data, 'file'), '');
    const result = await openJournal(join(data, 'file'), systemClock).append(run, began);
    expect(result).toMatchObject({
      ok: false,
      error: { detail: expect.stringMatching(/can't be used: .*file.* is not a folder/) },
    });
  });
});

describe('a journal file', () => {
  const facts = [began, intent('one'), intent('zwei ü'), intent('three')];
  const pieces = sampleLines(facts).map(writeLine);
  const bytes = Buffer.concat(pieces);
  const ends = pieces.map((_piece, index) => Buffer.concat(pieces.slice(0, index + 1)).length);
  const wholeLinesBefore = (position: number) => ends.filter((end) => end <= position).length;

  it('reads back as written', () => {
    expect(readLines(bytes)).toEqual({ lines: sampleLines(facts), length: bytes.length, tail: 'none' });
  });

  it('keeps exactly the whole lines wherever it is cut off', () => {
    for (let cut = 0; cut <= bytes.length; cut++) {
      const read = readLines(bytes.subarray(0, cut));
      const kept = wholeLinesBefore(cut);
      expect(read.lines).toEqual(sampleLines(facts).slice(0, kept));
      expect(read.length).toBe(ends[kept - 1] ?? 0);
    }
  });

  it('keeps exactly the lines before any damaged byte', () => {
    const anywhere = fc.nat({ max: bytes.length - 1 });
    fc.assert(
      fc.property(anywhere, fc.integer({ min: 1, max: 255 }), (position, flip) => {
        const damaged = Buffer.from(bytes);
        damaged[position] = (damaged[position] ?? 0) ^ flip;
        expect(readLines(damaged).lines).toEqual(sampleLines(facts).slice(0, wholeLinesBefore(position)));
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws and never gives more than a prefix, whatever bytes are put in or left out', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: bytes.length }),
        fc.nat({ max: 80 }),
        fc.uint8Array({ maxLength: 80 }),
        (at, gone, put) => {
          const damaged = Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + gone)]);
          const { lines } = readLines(damaged);
          expect(lines).toEqual(sampleLines(facts).slice(0, lines.length));
          expect(lines.length).toBeGreaterThanOrEqual(wholeLinesBefore(at));
        },
      ),
    );
  });

  it.each([
    ['a line twice', [0, 1, 1, 2]],
    ['a line left out', [0, 2]],
    ['lines in another order', [0, 2, 1]],
  ])('ends at %s', (_what, order) => {
    const read = readLines(Buffer.concat(order.map((index) => pieces[index] ?? Buffer.alloc(0))));
    expect(read.tail).toBe('damaged');
    expect(read.lines.length).toBe(order[1] === 1 ? 2 : 1);
  });
});
