import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  began,
  ended,
  intent,
  linesOf,
  outcome,
  teamsCache,
  timeService,
  wholeFix,
} from '../host/journal/journal.fixture';
import type { JournaledRun, JournalFact, JournalReading } from '../host/journal/journal-entry';
import { runIn } from '../host/journal/read-journal';
import { historyOf } from './history';
import { newestFix, type PcIdentity } from './past-runs';
import { chooseNamed, chooseUndo, mayHideChanges, problemsIn } from './record-problems';
import { undoableOf } from './undoable';

const pc: PcIdentity = { simulated: false, simulation: null };
const fix = 'run-00000002';
const facts = wholeFix(fix);
const pieces = linesOf(fix, facts);
const bytes = Buffer.concat(pieces);
const ends = pieces.map((_piece, index) => Buffer.concat(pieces.slice(0, index + 1)).length);
const wholeLinesBefore = (position: number) => ends.filter((end) => end <= position).length;

function record(runId: string, given: readonly JournalFact[] | Buffer): JournaledRun {
  const content = Buffer.isBuffer(given) ? given : Buffer.concat(linesOf(runId, given));
  return runIn({ name: `000001-${runId}.jsonl`, place: 1, runId }, content);
}

function reading(...runs: JournaledRun[]): JournalReading {
  return { runs, others: [], isUnreadable: false };
}

/** What must hold for a fix whose record was damaged behind so many whole lines. */
function expectTruth(damaged: Buffer, kept: number): void {
  const run = record(fix, damaged);
  expect(run.facts).toEqual(facts.slice(0, kept));
  const isComplete = kept === facts.length;
  const choice = chooseUndo(reading(run), pc);
  const offered = undoableOf(run, [run]).map(({ repair }) => repair);
  // What was captured is offered, whether or not its outcome is on record.
  expect(offered).toEqual(
    [kept > 1 ? 'clock.turn-on' : null, kept > 3 ? 'teams.reset-cache' : null].filter(Boolean),
  );
  // Never nothing to put back, and nothing unsure about it.
  expect(offered.length > 0 || choice.unsure.length > 0).toBe(true);
  if (!isComplete && run.trouble) expect(choice.unsure).toMatchObject([{ run: fix, mayHideChanges: true }]);
  const [entry] = historyOf([run]);
  if (kept > 0) expect(entry?.exitCode).toBe(isComplete ? 0 : null);
  else expect(problemsIn(reading(run))).toMatchObject([{ run: fix, mayHideChanges: true }]);
  const told = [...(entry?.repaired ?? []), ...(entry?.mayHaveChanged ?? [])];
  expect(told).toEqual(offered);
}

describe('the record of a fix', () => {
  it('is told truthfully wherever it is cut off', () => {
    for (let cut = 0; cut < bytes.length; cut += 1)
      expectTruth(bytes.subarray(0, cut), wholeLinesBefore(cut));
  });

  it('is told truthfully whatever byte is another one', () => {
    const flips = fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(flips, ([position, flip]) => {
        const damaged = Buffer.from(bytes);
        damaged[position] = (damaged[position] ?? 0) ^ flip;
        expectTruth(damaged, wholeLinesBefore(position));
      }),
      { numRuns: 500 },
    );
    for (let position = 0; position < bytes.length; position += 1) {
      const damaged = Buffer.from(bytes);
      damaged[position] = (damaged[position] ?? 0) ^ 1;
      expectTruth(damaged, wholeLinesBefore(position));
    }
  });

  it('hides nothing once it has told its end, and a check and an undo never do', () => {
    const rubbish = Buffer.from('rubbish\n');
    expect(mayHideChanges(record(fix, Buffer.concat([bytes, rubbish])))).toBe(false);
    for (const kind of ['check', 'undo'] as const) {
      const cut = Buffer.concat([...linesOf(fix, [began(kind)]), rubbish]);
      expect(mayHideChanges(record(fix, cut))).toBe(false);
    }
    expect(mayHideChanges(record(fix, rubbish))).toBe(true);
  });
});

describe('an undo that names no run', () => {
  const damaged = record('run-00000003', Buffer.from('rubbish\n'));
  const whole = record(fix, facts);
  const check = record('run-00000004', [began('check'), ended('run-00000004', 'check')]);

  it('takes the last of which something can be put back, and is unsure when a younger record is damaged', () => {
    expect(chooseUndo(reading(whole, check), pc)).toEqual({ run: whole, unsure: [] });
    expect(chooseUndo(reading(damaged, whole), pc)).toEqual({ run: whole, unsure: [] });
    const choice = chooseUndo(reading(whole, damaged, check), pc);
    expect(choice.run).toBe(whole);
    expect(choice.unsure).toMatchObject([{ run: damaged.runId, fault: 'damaged' }]);
  });

  it('takes a damaged one where nothing is on record, and none is as sure as it was', () => {
    expect(chooseUndo(reading(damaged, check), pc)).toMatchObject({
      run: damaged,
      unsure: [{ fault: 'damaged' }],
    });
    expect(chooseUndo(reading(check), pc)).toEqual({ run: null, unsure: [] });
    expect(chooseUndo({ ...reading(), isUnreadable: true }, pc)).toMatchObject({
      run: null,
      unsure: [{ fault: 'no-folder' }],
    });
  });

  it('is unsure of a fix that was cut off with nothing on record, until there is something', () => {
    const cut = record(fix, [began()]);
    const choice = chooseUndo(reading(cut), pc);
    expect(choice).toMatchObject({ run: cut, unsure: [{ run: fix, fault: 'unfinished' }] });
    expect(chooseNamed(cut).unsure).toMatchObject([{ fault: 'unfinished' }]);
    const other = record('run-00000001', wholeFix('run-00000001'));
    expect(chooseUndo(reading(other, cut), pc)).toEqual({ run: other, unsure: [] });
  });

  it('has nothing left to do once a fix that was cut off has been put back', () => {
    const cut = record(fix, [began(), intent('clock.turn-on', timeService)]);
    expect(chooseUndo(reading(cut), pc)).toEqual({ run: cut, unsure: [] });
    const undo = record('run-00000005', [
      began('undo', fix),
      outcome('clock.turn-on'),
      ended('run-00000005', 'undo'),
    ]);
    expect(chooseUndo(reading(cut, undo), pc)).toEqual({ run: null, unsure: [] });
  });

  it('does not mind records of other PCs', () => {
    const elsewhere = { ...began(), simulated: true, simulation: 'other' } as JournalFact;
    const cut = record(fix, Buffer.concat([...linesOf(fix, [elsewhere]), Buffer.from('rubbish\n')]));
    expect(chooseUndo(reading(cut), pc).unsure).toEqual([]);
    expect(chooseUndo(reading(cut), { simulated: true, simulation: 'mine' }).unsure).toEqual([]);
    expect(chooseUndo(reading(cut), { simulated: true, simulation: 'other' }).unsure).toHaveLength(1);
    // A simulated PC that no later run can meet again: its records may be those of this one.
    expect(chooseUndo(reading(cut), { simulated: true, simulation: null }).unsure).toHaveLength(1);
  });
});

describe('what is wrong in a journal', () => {
  it('is listed without what a terminal would obey', () => {
    const name = `\u001b]0;title\u0007 \u202Efdp.${'x'.repeat(300)}`;
    const [problem] = problemsIn({ runs: [], others: [name], isUnreadable: false });
    expect(problem).toMatchObject({ run: null, fault: 'not-ours', mayHideChanges: false });
    expect(problem?.file).not.toMatch(/\p{C}/u);
    expect(problem?.file.length).toBeLessThanOrEqual(100);
  });

  it('keeps an older fix from standing when the newest record may be of anything', () => {
    const now = Date.parse('2026-04-14T12:00:00.000Z');
    const whole = record(fix, facts);
    expect(newestFix([whole], pc, now)).not.toBeNull();
    expect(newestFix([whole, record('run-00000003', Buffer.from('rubbish\n'))], pc, now)).toBeNull();
  });
});

it('an intent without an outcome may have run, and one that was declined has not', () => {
  const declined: JournalFact = {
    type: 'outcome',
    outcome: { repair: 'clock.turn-on', outcome: 'declined', verified: false, detail: '' },
  };
  const cut = [
    began(),
    intent('clock.turn-on', timeService),
    declined,
    intent('teams.reset-cache', teamsCache),
  ];
  const [entry] = historyOf([record(fix, cut)]);
  expect(entry).toMatchObject({ repaired: [], mayHaveChanged: ['teams.reset-cache'], canUndo: true });
});
