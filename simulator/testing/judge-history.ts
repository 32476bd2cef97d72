import { expect } from 'vitest';
import { createRuns } from '../../electron/engine/runs';
import type { Journal } from '../../electron/host/journal/journal-entry';
import type { RunEvent } from '../../shared/events';
import type { RunReport } from '../../shared/model/report';
import { success } from '../../shared/result';
import { type History, kindNames, writeHistory } from '../histories/histories';
import { expectAgreement } from './agreement';
import { rememberingHost } from './remembering-host';

/** A moment like any other, milliseconds since 1970. */
export const someMoment = Date.parse('2026-05-20T12:00:00.000Z');

/** A check forgets what it would write down. */
const forgetful: Journal = {
  append: async () => success(undefined),
  read: async () => ({ runs: [], others: [], isUnreadable: false }),
  readRuns: async () => [],
  lock: async () => success(async () => {}),
};

/** The history that a seed stands for: each kind of PC in turn, every other one with a cause. */
export function historyOf(seed: number, trueNow = someMoment): History {
  const kind = kindNames[Math.floor(seed / 2) % kindNames.length] ?? '';
  return writeHistory(kind, seed, seed % 2 === 1, trueNow);
}

/** What a check says of a history, all of whose records it can see. The history is of `historyOf`'s own moment. */
export async function judgeHistory(history: Pick<History, 'pc' | 'records'>): Promise<RunReport> {
  const events: RunEvent[] = [];
  const runs = createRuns({
    host: rememberingHost({ ...history, trueNow: someMoment }),
    journal: forgetful,
    version: '0.0.0',
    publish: (event) => void events.push(event),
    simulation: null,
  });
  const started = await runs.check({ typed: '', only: [] });
  if (!started.ok) throw new Error(started.error.detail);
  const report = await started.value.done;
  if (!report.ok) throw new Error(report.error.detail);
  expectAgreement({ report: report.value, events });
  return report.value;
}

/** Without a cause no reason and exit 0; with one, that cause, whatever else is in the log. */
export function expectVerdict({ reason, exitCode }: RunReport, { name, expected }: History): void {
  if (expected === null) {
    expect({ reason, exitCode }, name).toEqual({ reason: null, exitCode: 0 });
    return;
  }
  expect(reason, name).toMatchObject({
    class: expected.class,
    ...(expected.code === undefined ? {} : { code: expected.code }),
  });
  expect(exitCode, name).toBe(expected.exitCode);
}
