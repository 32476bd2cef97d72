import { describe, expect, it, vi } from 'vitest';
import type { RunEvent, RunFact } from '../../../shared/events';
import { CheckId } from '../../../shared/model/check';
import type { RepairId } from '../../../shared/model/repair';
import { RunWatch, taskbarBar } from './run-progress';

const runId = 'run-00000001';
let sequence = 0;
const event = (fact: RunFact, of = runId): RunEvent => ({
  runId: of,
  sequence: sequence++,
  at: '2026-01-01T00:00:00.000Z',
  elapsed: 0,
  fact,
});
const checked = (id: CheckId): RunFact => ({
  type: 'check-finished',
  finding: {
    id,
    status: 'fine',
    likelihood: 'unlikely',
    message: { key: 'k', values: {} },
    repairs: [],
    evidence: [],
  },
});
const stepEnded = (repair: RepairId): RunFact => ({
  type: 'step-finished',
  outcome: { repair, outcome: 'repaired', verified: true, detail: '' },
});
const over: RunFact = {
  type: 'run-finished',
  exitCode: 2,
  restartNeeded: false,
  clockOffsetSeconds: null,
  milliseconds: 1,
};
const planned = (...ids: RepairId[]): RunFact => ({
  type: 'plan-ready',
  plan: {
    id: 'plan',
    repairs: ids.map((id) => ({
      id,
      lane: 'user',
      undo: 'none',
      changes: [],
      message: { key: 'k', values: {} },
      fallback: false,
    })),
  },
});

function watchOf(...facts: RunFact[]) {
  const fractions: number[] = [];
  const watch = new RunWatch((_before, now) => fractions.push(now.fraction));
  for (const fact of facts) watch.take(event(fact));
  return { watch, fractions };
}

describe('RunWatch', () => {
  it('counts checks until all have answered', () => {
    const { fractions } = watchOf({ type: 'run-started', kind: 'check' }, ...CheckId.options.map(checked));
    expect(fractions[0]).toBe(0);
    expect(fractions.at(-1)).toBe(1);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  });

  it('counts the steps of a repair run, and not its measurements', () => {
    const { watch } = watchOf(
      { type: 'run-started', kind: 'fix' },
      planned('teams.close', 'teams.open'),
      stepEnded('teams.close'),
      checked('clock.offset'),
    );
    expect(watch.progress()?.fraction).toBe(0.5);
  });

  it('never runs backwards when the plan grows', () => {
    const { fractions } = watchOf(
      { type: 'run-started', kind: 'fix' },
      planned('teams.close', 'teams.open'),
      stepEnded('teams.close'),
      planned('teams.close', 'helper.register-work', 'credentials.remove', 'teams.open'),
      stepEnded('helper.register-work'),
    );
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  });

  it('says that a person is awaited, until they have answered', () => {
    const { watch } = watchOf({ type: 'run-started', kind: 'fix' }, { type: 'elevation-requested' });
    expect(watch.progress()?.waiting).toBe(true);
    watch.take(event({ type: 'elevation-answered', answer: 'declined' }));
    expect(watch.progress()?.waiting).toBe(false);
  });

  it('resolves `ended` when that run is over, and not before', async () => {
    const { watch } = watchOf({ type: 'run-started', kind: 'fix' });
    const ended = vi.fn();
    const promise = watch.ended(runId).then(ended);
    await Promise.resolve();
    expect(ended).not.toHaveBeenCalled();
    watch.take(event(over));
    await promise;
    expect(ended).toHaveBeenCalledOnce();
    expect(watch.progress()).toMatchObject({ active: false, exitCode: 2 });
    await watch.ended(runId);
  });

  it('does not mix another run into the newest', () => {
    const { watch } = watchOf({ type: 'run-started', kind: 'fix' }, planned('teams.close'));
    watch.take(event(stepEnded('teams.close'), 'run-00000000'));
    expect(watch.progress()?.fraction).toBe(0);
  });
});

describe('the bar on the taskbar', () => {
  const barAfter = (...facts: RunFact[]) => {
    const progress = watchOf({ type: 'run-started', kind: 'fix' }, ...facts).watch.progress();
    return progress && taskbarBar(progress);
  };
  const asked: RunFact = { type: 'elevation-requested' };

  it('is yellow, and long enough to be seen, from the first moment that a person is awaited', () => {
    expect(barAfter(asked)).toEqual({ value: 0.1, mode: 'paused' });
    const half = [planned('teams.close', 'teams.open'), stepEnded('teams.close')];
    expect(barAfter(...half, asked)).toEqual({ value: 0.5, mode: 'paused' });
  });

  it('never asks for an endless bar, which would be green whatever its mode', () => {
    const bars = [barAfter(), barAfter(asked), barAfter(planned('teams.close'), stepEnded('teams.close'))];
    for (const bar of bars) expect(bar?.value).toBeLessThanOrEqual(1);
  });

  it('is normal once they have answered, and gone at the end', () => {
    expect(barAfter(asked, { type: 'elevation-answered', answer: 'declined' })).toEqual({
      value: 0,
      mode: 'normal',
    });
    expect(barAfter(over)).toEqual({ value: -1, mode: 'normal' });
  });
});
