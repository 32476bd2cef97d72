import { describe, expect, it } from 'vitest';
import type { RunFact } from '../shared/events';
import { pageOf, startOfJourney, takeStep } from './journey';
import { manualPlaces, neighbourOf } from './manual/manual';
import { foldEvents } from './run/fold-events';
import { emptyRun } from './run/run-view';
import { brokenCheck, ended, goodFix, recordRun } from './testing/sample-runs';

const fold = (runId: string, facts: readonly RunFact[]) =>
  recordRun(runId, facts).reduce(foldEvents, emptyRun(runId));
const checking = takeStep(startOfJourney, { type: 'check-started', runId: 'run-check' });
const fixing = takeStep(checking, { type: 'work-started', runId: 'run-repair' });
const check = fold('run-check', brokenCheck);
const state = { unfinished: null };

describe('pageOf', () => {
  it('opens on the first page, or on what was cut off', () => {
    const unfinished = {
      runId: 'run-before',
      startedAt: '2026-04-13T09:00:00Z',
      repair: null,
      canUndo: false,
    };
    expect(pageOf(startOfJourney, null, null, null).page).toBe('start');
    expect(pageOf(startOfJourney, { unfinished }, null, null).page).toBe('unfinished');
    // Who has gone on from it, or looked how this PC is now, is not told again.
    for (const step of [{ type: 'started-over' }, { type: 'check-started', runId: 'run-check' }] as const) {
      const over = takeStep(takeStep(startOfJourney, step), { type: 'started-over' });
      expect(pageOf(over, { unfinished }, null, null).page).toBe('start');
    }
  });

  it('shows a check until it has ended, then what it found', () => {
    expect(pageOf(checking, state, null, null).page).toBe('checking');
    expect(pageOf(checking, state, fold('run-check', brokenCheck.slice(0, 3)), null).page).toBe('checking');
    expect(pageOf(checking, state, check, null)).toEqual({ stage: 'review', page: 'findings' });
    expect(pageOf(takeStep(checking, { type: 'part-opened', part: 'choose' }), state, check, null).page).toBe(
      'choose',
    );
  });

  it('goes back to the first page after a check was stopped', () => {
    expect(pageOf(checking, state, fold('run-check', [ended(6)]), null).page).toBe('start');
  });

  it('shows Approve exactly while Windows asks', () => {
    const upTo = (count: number) =>
      pageOf(fixing, state, check, fold('run-repair', goodFix.slice(0, count))).page;
    expect([2, 3, 4].map(upTo)).toEqual(['fixing', 'approve', 'fixing']);
  });

  it('waits with the run for what only the person may do', () => {
    const work = fold('run-repair', [
      ...goodFix.slice(0, 4),
      { type: 'guidance-started', check: 'accounts.conflict' },
    ]);
    expect(pageOf(fixing, state, check, work).page).toBe('guidance');
  });

  it('ends on Done', () => {
    expect(pageOf(fixing, state, check, fold('run-repair', goodFix))).toEqual({
      stage: 'done',
      page: 'done',
    });
  });

  it('goes from Done to what to try next, over what would change, into the next repair', () => {
    const done = fold('run-repair', goodFix);
    const still = takeStep(fixing, { type: 'part-opened', part: 'still' });
    expect(pageOf(still, state, check, done)).toEqual({ stage: 'done', page: 'still' });
    const changes = takeStep(still, { type: 'part-opened', part: 'changes', chosenPlan: null });
    expect(pageOf(changes, state, check, done)).toEqual({ stage: 'review', page: 'changes' });
    expect(changes.back).toBe('still');
    const second = takeStep(changes, { type: 'work-started', runId: 'run-second' });
    expect(second).toMatchObject({ work: 'run-second', earlier: ['run-repair'], part: 'findings' });
    expect(pageOf(second, state, check, null)).toEqual({ stage: 'fix', page: 'fixing' });
  });

  it('asks after a repair what it asks before one: what is chosen, and what the date is', () => {
    const done = fold('run-repair', goodFix);
    for (const part of ['choose', 'changes', 'date'] as const) {
      const asked = takeStep(fixing, { type: 'part-opened', part });
      expect(pageOf(asked, state, check, done).page).toBe(part);
    }
  });

  it('walks by hand where scripts are blocked, through the stages of every repair', () => {
    const blocked = fold('run-check', [...brokenCheck.slice(0, -1), ended(5)]);
    const stageAt = (at: Parameters<typeof neighbourOf>[0]) =>
      pageOf(takeStep(checking, { type: 'manual-opened', at }), state, blocked, null).stage;
    expect(manualPlaces.map(stageAt)).toEqual(['review', 'fix', 'fix', 'fix', 'fix', 'done']);
    const ticked = takeStep(checking, { type: 'manual-ticked', step: 'helper', done: true });
    const both = takeStep(ticked, { type: 'manual-ticked', step: 'clock', done: true });
    expect(both.manual.done).toEqual(['clock', 'helper']);
    expect(takeStep(both, { type: 'manual-ticked', step: 'helper', done: false }).manual.done).toEqual([
      'clock',
    ]);
    expect([neighbourOf('clock', -1), neighbourOf('accounts', 1), neighbourOf('end', 1)]).toEqual([
      'overview',
      'end',
      null,
    ]);
  });
});
