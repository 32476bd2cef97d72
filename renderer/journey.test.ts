import { describe, expect, it } from 'vitest';
import type { RunFact } from '../shared/events';
import { foldEvents } from './fold-events';
import { pageOf, startOfJourney, takeStep } from './journey';
import { emptyRun } from './run-view';
import { brokenCheck, ended, goodFix, recordRun } from './testing/sample-runs';

const fold = (runId: string, facts: readonly RunFact[]) =>
  recordRun(runId, facts).reduce(foldEvents, emptyRun(runId));
const checking = takeStep(startOfJourney, { type: 'check-started', runId: 'run-check' });
const fixing = takeStep(checking, { type: 'work-started', runId: 'run-repair' });
const check = fold('run-check', brokenCheck);
const state = { unfinished: null };

describe('pageOf', () => {
  it('opens on the first page, or on what was cut off', () => {
    const unfinished = { runId: 'run-before', startedAt: '2026-04-13T09:00:00Z', repair: null };
    expect(pageOf(startOfJourney, null, null, null).page).toBe('start');
    expect(pageOf(startOfJourney, { unfinished }, null, null).page).toBe('unfinished');
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
});
