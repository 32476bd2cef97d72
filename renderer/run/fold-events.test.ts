import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunEvent, RunFact } from '../../shared/events';
import { wrongClock } from '../testing/sample-findings';
import { brokenCheck, cacheOffer, declinedFix, ended, goodFix, recordRun } from '../testing/sample-runs';
import { foldEvents } from './fold-events';
import { countLines, lineAt } from './run-log';
import { emptyRun, findingsOf, hasGap, type RunView } from './run-view';

const runId = 'run-repair';
const foldAll = (events: readonly RunEvent[]) => events.reduce(foldEvents, emptyRun(runId));

/** A stream as it may travel: shuffled, with repetitions, and complete in the end. */
const travelled = (events: readonly RunEvent[]) =>
  fc
    .tuple(fc.shuffledSubarray([...events]), fc.shuffledSubarray([...events], { minLength: events.length }))
    .map(([again, all]) => [...again, ...all]);

describe('foldEvents', () => {
  it.each([
    ['a check', brokenCheck],
    ['a repair', goodFix],
    ['a declined repair', declinedFix],
  ])('gives the same picture of %s for any order with any repetition', (_name, facts) => {
    const events = recordRun(runId, facts);
    const whole = foldAll(events);
    fc.assert(
      fc.property(travelled(events), (mixed) => {
        expect(foldAll(mixed)).toEqual(whole);
      }),
    );
  });

  it('gives the same picture wherever a reload cuts the stream in two', () => {
    const events = recordRun(runId, goodFix);
    const whole = foldAll(events);
    fc.assert(
      fc.property(fc.nat(events.length), fc.nat(events.length), (cut, overlap) => {
        const before = foldAll(events.slice(0, cut));
        const rest = events.slice(Math.max(0, cut - overlap));
        expect(rest.reduce(foldEvents, before)).toEqual(whole);
      }),
    );
  });

  it('never moves the bar back, and fills it only when the run has ended', () => {
    fc.assert(
      fc.property(travelled(recordRun(runId, declinedFix)), (mixed) => {
        let last = emptyRun(runId);
        for (const event of mixed) {
          const next = foldEvents(last, event);
          expect(next.progress).toBeGreaterThanOrEqual(last.progress);
          expect(next.progress === 1).toBe(next.end !== null);
          last = next;
        }
      }),
    );
  });

  it('keeps the last verdict while the stream has a gap, and says that it has one', () => {
    const clock = wrongClock(-660);
    const [started, answered, , late] = recordRun(runId, [
      { type: 'run-started', kind: 'check' },
      { type: 'check-finished', finding: clock },
      { type: 'check-started', check: 'clock.offset' },
      { type: 'check-finished', finding: { ...clock, status: 'fine' } },
    ]);
    const view = foldAll([started, answered, late].filter((event) => event !== undefined));
    expect(hasGap(view)).toBe(true);
    expect(findingsOf(view)).toEqual([clock]);
  });

  it('remembers the first verdict of a check beside its newest', () => {
    const clock = wrongClock(-660);
    const view = foldAll(
      recordRun(runId, [
        { type: 'check-finished', finding: clock },
        { type: 'check-finished', finding: { ...clock, status: 'fine' } },
      ]),
    );
    expect(view.checks[0]).toMatchObject({ first: { status: 'broken' }, finding: { status: 'fine' } });
  });

  it('ignores events of other runs', () => {
    const view = foldAll(recordRun(runId, goodFix).slice(0, 4));
    const [stranger] = recordRun('run-other-one', [ended(0)]);
    if (stranger) expect(foldEvents(view, { ...stranger, sequence: view.next })).toBe(view);
    expect.assertions(1);
  });

  it('lists every planned step as waiting before any has begun', () => {
    const view = foldAll(recordRun(runId, goodFix).slice(0, 2));
    expect(view.steps.map((step) => step.state)).toEqual(Array(7).fill('waiting'));
  });

  it('keeps twenty thousand log lines in order', () => {
    const facts = Array.from(
      { length: 20_000 },
      (_, index): RunFact => ({ type: 'logged', level: 'info', text: `line ${index}` }),
    );
    const view: RunView = foldAll(recordRun(runId, facts));
    expect(countLines(view.log)).toBe(20_000);
    expect([0, 255, 256, 19_999].map((index) => lineAt(view.log, index)?.text)).toEqual([
      'line 0',
      'line 255',
      'line 256',
      'line 19999',
    ]);
  });

  it('takes in what is told after the end: offers, and listening that may begin anew', () => {
    const facts: readonly RunFact[] = [
      ...goodFix,
      { type: 'second-line-offered', offers: [cacheOffer] },
      { type: 'listening-started', seconds: 120 },
      { type: 'listening-ended', heard: 'silence', reason: null },
    ];
    const silent = foldAll(recordRun(runId, facts));
    expect(silent).toMatchObject({
      offers: [cacheOffer],
      listening: { state: 'ended', heard: 'silence' },
      end: { exitCode: 0 },
      progress: 1,
    });
    const events = recordRun(runId, [
      ...facts,
      { type: 'listening-started', seconds: 90 },
      { type: 'second-line-offered', offers: [] },
    ]);
    expect(foldAll(events)).toMatchObject({
      offers: [],
      listening: { state: 'listening', seconds: 90, since: events.at(-2)?.at },
    });
  });
});
