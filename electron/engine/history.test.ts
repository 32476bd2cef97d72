import { describe, expect, it } from 'vitest';
import type { JournaledRun, JournalFact } from '../host/journal/journal-entry';
import { historyOf, unfinishedOf } from './history';

const startedAt = '2026-04-14T11:00:00.000Z';
const began = (kind: 'check' | 'fix' | 'undo'): JournalFact => ({
  type: 'run-began',
  kind,
  startedAt,
  simulated: false,
  undoes: null,
});
const intent: JournalFact = {
  type: 'intent',
  repair: 'clock.turn-on',
  changes: [{ action: 'time.configure', target: 'W32Time' }],
  captured: { kind: 'time-service', type: 'NTP', server: '', startType: 'Disabled', status: 'Stopped' },
};
const end = (kind: 'check' | 'fix' | 'undo', id: string): JournalFact => ({
  type: 'run-ended',
  report: {
    schema: 1,
    app: { name: 'sign-in-repair', version: '1' },
    simulated: false,
    run: { id, kind, startedAt, milliseconds: 1, clockOffsetSeconds: 0 },
    reason: null,
    findings: [],
    plan: { id: 'p', repairs: [] },
    outcomes: [],
    restartNeeded: false,
    exitCode: 0,
  },
});
const run = (runId: string, ...facts: JournalFact[]): JournaledRun => ({ runId, facts });
const cut = run('run-cut-off', began('fix'), intent);

describe('a repair that was cut off', () => {
  it('is told, with the step it was cut off during and whether it can be put back', () => {
    expect(unfinishedOf([cut])).toEqual({
      runId: 'run-cut-off',
      startedAt,
      repair: 'clock.turn-on',
      canUndo: true,
    });
  });

  it.each(['check', 'fix', 'undo'] as const)('is told no more once a %s has ended since', (kind) => {
    expect(unfinishedOf([cut, run('run-later1', began(kind), end(kind, 'run-later1'))])).toBeNull();
  });

  it('is still told after a check that was cut off, too, and one that ended before', () => {
    const before = run('run-earlier', began('check'), end('check', 'run-earlier'));
    expect(unfinishedOf([before, cut, run('run-later2', began('check'))])?.runId).toBe('run-cut-off');
  });
});

describe('the history of a run', () => {
  const why = { key: 'outcomes.clock.leftAlone', values: {} };
  const outcome = { repair: 'clock.sync', outcome: 'skipped', verified: false, detail: '' } as const;

  it('tells what never began, and why, but nothing of errands', () => {
    const closing = { ...outcome, repair: 'teams.close' } as const;
    const told = historyOf([
      run('run-left', began('fix'), { type: 'outcome', outcome, why }, { type: 'outcome', outcome: closing }),
    ]);
    expect(told[0]?.left).toEqual([{ outcome, why }]);
  });

  it('tells that it was undone once an undo of it has put something back', () => {
    const back = { repair: 'clock.turn-on', outcome: 'repaired', verified: true, detail: '' } as const;
    const undo: JournalFact = { ...began('undo'), type: 'run-began', undoes: 'run-cut-off' } as JournalFact;
    const undoneIn = (verified: boolean) =>
      historyOf([cut, run('run-undoing', undo, { type: 'outcome', outcome: { ...back, verified } })]).find(
        ({ runId }) => runId === 'run-cut-off',
      )?.undone;
    expect([undoneIn(false), undoneIn(true)]).toEqual([false, true]);
  });
});
