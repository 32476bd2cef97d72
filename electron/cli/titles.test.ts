import { expect, it } from 'vitest';
import { checkIds } from '../../shared/checks';
import type { RunReport } from '../../shared/model/report';
import { factsOf, repairIds } from '../../shared/repairs';
import { createProgress } from './progress';
import { summarize } from './summary';

const report: RunReport = {
  schema: 1,
  app: { name: 'sign-in-repair', version: '1.0.0' },
  simulated: false,
  run: {
    id: 'run-0001',
    kind: 'fix',
    startedAt: '2026-04-14T12:00:00.000Z',
    milliseconds: 1,
    clockOffsetSeconds: 0,
  },
  reason: null,
  findings: checkIds.map((id) => ({
    ...{ id, status: 'fine' as const, likelihood: 'possible' as const, summary: 'Said.' },
    ...{ repairs: [], evidence: [] },
  })),
  plan: {
    id: 'p',
    repairs: repairIds.map((id) => ({ id, lane: factsOf(id).lane, undo: factsOf(id).undo, changes: [] })),
  },
  outcomes: repairIds.map((repair) => ({
    ...{ repair, outcome: 'repaired' as const, verified: true, detail: 'Done.' },
  })),
  restartNeeded: false,
  exitCode: 0,
};

it('a summary calls every check and repair by a name of its own', () => {
  const lines = summarize(report, { whatIf: true }).split('\n');
  const named = [
    ...lines.filter((line) => line.endsWith(' - fine')),
    ...lines.filter((line) => line.endsWith(': repaired. Done.')),
    ...lines.filter((line) => line.includes('can be put back')),
  ];
  expect(new Set(named).size).toBe(checkIds.length + 2 * repairIds.length);
  expect(named.join('\n')).not.toMatch(/undefined|null/);
});

it('so does the progress of a run', () => {
  const written: string[] = [];
  const tell = createProgress({
    write: (text) => void written.push(text),
    isTerminal: false,
    eraseLine: () => undefined,
  });
  for (const fact of [
    ...checkIds.map((id) => ({
      type: 'check-finished' as const,
      finding: {
        ...{ id, status: 'fine' as const, likelihood: 'possible' as const, repairs: [], evidence: [] },
        message: { key: 'finding.clock.fine', values: {} },
      },
    })),
    ...repairIds.map((repair) => ({ type: 'step-started' as const, repair, lane: factsOf(repair).lane })),
  ]) {
    tell({ runId: 'run-0001', sequence: 1, at: report.run.startedAt, elapsed: 0, fact });
  }
  expect(new Set(written).size).toBe(checkIds.length + repairIds.length);
  expect(written.join('')).not.toMatch(/undefined|null/);
});
