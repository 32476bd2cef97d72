import { describe, expect, it } from 'vitest';
import type { JournaledRun } from '../host/journal/journal-entry';
import { newestFix, wasVerified } from './past-runs';

const now = Date.parse('2026-04-14T12:00:00.000Z');
const real = { simulated: false, simulation: null };
let count = 0;

interface Past {
  readonly kind?: 'check' | 'fix' | 'undo';
  readonly startedAt?: string;
  readonly clockOffsetSeconds?: number | null;
  readonly simulated?: boolean;
  readonly simulation?: string | null;
  readonly ended?: boolean;
  readonly exitCode?: number;
  readonly repaired?: boolean;
}

function run(past: Past = {}): JournaledRun {
  count += 1;
  const runId = `run-0000000${count}`;
  const { kind = 'fix', startedAt = '2026-04-14T11:00:00.000Z', simulated = false, ended = true } = past;
  const began = {
    type: 'run-began' as const,
    kind,
    startedAt,
    simulated,
    undoes: null,
    ...('simulation' in past ? { simulation: past.simulation ?? null } : {}),
  };
  const end = {
    type: 'run-ended' as const,
    newestEventRecord: 41,
    report: {
      schema: 1 as const,
      app: { name: 'sign-in-repair' as const, version: '1' },
      simulated,
      run: { id: runId, kind, startedAt, milliseconds: 1, clockOffsetSeconds: past.clockOffsetSeconds ?? 0 },
      reason: null,
      findings: [],
      plan: { id: 'p', repairs: [] },
      outcomes: past.repaired
        ? [
            {
              repair: 'helper.register-work' as const,
              outcome: 'repaired' as const,
              verified: true,
              detail: '',
            },
          ]
        : [],
      restartNeeded: false,
      exitCode: past.exitCode ?? 0,
    },
  };
  return { runId, facts: ended ? [began, end] : [began] };
}

describe('the last fix', () => {
  it('is the newest, whatever was checked since', () => {
    const [older, newer, check] = [run(), run(), run({ kind: 'check' })];
    expect(newestFix([older, newer, check], real, now)).toMatchObject({
      runId: newer.runId,
      newestEventRecord: 41,
    });
  });

  it('stands when an undo since then found nothing to put back', () => {
    const fix = run();
    expect(newestFix([fix, run({ kind: 'undo' })], real, now)).toMatchObject({ runId: fix.runId });
  });

  it.each<[string, Past]>([
    ['something was put back since', { kind: 'undo', repaired: true }],
    ['an undo was cut off since', { kind: 'undo', ended: false }],
    ['another one was cut off since', { ended: false }],
  ])('does not stand when %s', (_what, later) => {
    expect(newestFix([run(), run(later)], real, now)).toBeNull();
  });

  it('is forgotten after a week of true time', () => {
    expect(newestFix([run({ startedAt: '2026-04-07T11:59:00.000Z' })], real, now)).toBeNull();
    expect(newestFix([run({ startedAt: '2026-04-07T12:01:00.000Z' })], real, now)).not.toBeNull();
    // Its clock was two months ahead, and the run corrected it.
    const ahead = run({ startedAt: '2026-06-14T11:00:00.000Z', clockOffsetSeconds: 61 * 86_400 });
    expect(newestFix([ahead], real, now)).not.toBeNull();
  });

  it('is of the same PC: a real one, or the simulated one of that name', () => {
    const simulatedRun = run({ simulated: true, simulation: 'home' });
    expect(newestFix([simulatedRun], real, now)).toBeNull();
    expect(newestFix([simulatedRun], { simulated: true, simulation: 'home' }, now)).not.toBeNull();
    expect(newestFix([simulatedRun], { simulated: true, simulation: 'office' }, now)).toBeNull();
    const nameless = run({ simulated: true, simulation: null });
    expect(newestFix([nameless], { simulated: true, simulation: null }, now)).toBeNull();
    // As journaled before simulated PCs had names.
    expect(newestFix([run({ simulated: true })], { simulated: true, simulation: 'home' }, now)).toBeNull();
  });

  it('was verified when it repaired something and left nothing', () => {
    const verified = (past: Past) => {
      const fix = newestFix([run(past)], real, now);
      return fix !== null && wasVerified(fix);
    };
    expect(verified({ repaired: true })).toBe(true);
    expect(verified({ repaired: true, exitCode: 3010 })).toBe(true);
    expect(verified({ repaired: false })).toBe(false);
    expect(verified({ repaired: true, exitCode: 7 })).toBe(false);
  });
});
