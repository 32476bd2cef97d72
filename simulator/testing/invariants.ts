import { expect } from 'vitest';
import { kindOf } from '../../electron/checks/saved-sign-ins';
import { exitCodeOf } from '../../shared/exit-code';
import { laneOf } from '../../shared/model/repair';
import { RunReport } from '../../shared/model/report';
import type { Mutation, Scenario } from '../../shared/scenario';
import { type Bench, openBench } from './run-scenario';

const isManaged = ({ join, clock }: Scenario) =>
  clock.policy || ['entra', 'hybrid', 'domain'].includes(join.kind);
const isBlocked = ({ windows }: Scenario) =>
  windows.languageMode !== 'FullLanguage' || ['Restricted', 'AllSigned'].includes(windows.scriptPolicy);

/** What must hold for any PC whatsoever. */
function expectInvariants(
  bench: Bench,
  report: RunReport,
  given: Scenario,
  mutations: readonly Mutation[],
): void {
  RunReport.parse(report);
  const answers = bench.events.flatMap(({ fact }) =>
    fact.type === 'elevation-answered' ? [fact.answer] : [],
  );
  expect(report.exitCode, 'the exit code follows from the findings').toBe(
    exitCodeOf({
      command: 'fix',
      findings: report.findings,
      reason: report.reason,
      unsupported: given.windows.build < 15063 && !isBlocked(given),
      scriptsBlocked: isBlocked(given),
      administratorMissing: answers.some((answer) => answer !== 'approved'),
      restartNeeded: report.restartNeeded,
    }),
  );
  const preview = report.plan.repairs.flatMap(({ changes }) =>
    changes.map(({ action, target }) => `${action} ${target}`),
  );
  for (const { command, target } of mutations) expect(preview).toContain(`${command} ${target}`);

  const requests = bench.events.filter(({ fact }) => fact.type === 'elevation-requested').length;
  expect(requests).toBeLessThanOrEqual(Math.abs(given.clock.offsetSeconds) < 60 ? 0 : 1);
  for (const { repair, outcome, verified } of report.outcomes) {
    if (outcome === 'repaired') expect(verified, `${repair} is repaired only when proved`).toBe(true);
  }
  for (const mutation of mutations) {
    const isTime = mutation.command.startsWith('time.');
    expect(mutation.lane).toBe(isTime ? 'admin' : 'user');
    if (!isTime) expect(mutation.user).toBe(given.user.sid);
    if (isManaged(given)) expect(['time.configure', 'time.set']).not.toContain(mutation.command);
    if (mutation.command === 'credential.delete')
      expect(kindOf({ target: mutation.target, type: 1 })).toBe('ours');
  }
  for (const { id, lane } of report.plan.repairs) expect(lane).toBe(laneOf(id));
  if (report.plan.repairs.length === 0) expect(mutations).toEqual([]);
}

/** Repairs a PC, twice when the first time left nothing, and holds both against every promise. */
export async function keepsEveryPromise(given: Scenario): Promise<void> {
  const bench = await openBench(given);
  try {
    const first = await bench.fix({ promptSeconds: 2, dateConfirmed: true });
    const afterFirst = bench.mutations();
    expectInvariants(bench, first, given, afterFirst);

    if (first.exitCode !== 0) return;
    await bench.fix({ promptSeconds: 2, dateConfirmed: true });
    expect(bench.mutations(), 'a second run changes nothing').toHaveLength(afterFirst.length);
  } finally {
    await bench.close();
  }
}
