import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Pace } from '../../electron/engine/pace';
import type { CheckId } from '../../shared/model/check';
import type { Finding, FindingStatus } from '../../shared/model/finding';
import type { Reason } from '../../shared/model/reason';
import type { RepairId } from '../../shared/model/repair';
import type { RunReport } from '../../shared/model/report';
import { readScenario, type Scenario } from '../../shared/scenario';
import { expectAgreement } from './agreement';
import { expectPagesAgree } from './pages-agree';
import { type Bench, type FixOptions, openBench } from './run-scenario';
import { sample } from './sample';

/** A status, or a status and the key of the sentence that must be said (without `finding.`). */
type ExpectedFinding = FindingStatus | readonly [FindingStatus, string];

/** What a run on one PC of a theme must come to. */
export interface Expected {
  /** `fix` unless said otherwise. */
  readonly run?: 'check' | 'fix';
  readonly options?: FixOptions;
  /** Fixes that ran on this PC before, one after the other; their changes are among the mutations. */
  readonly before?: readonly FixOptions[];
  /** Where a test is about how long is waited. */
  readonly pace?: Partial<Pace>;
  /** What a person typed before a check. */
  readonly typed?: string;
  /** The fields of the reason that matter; null when nothing may speak. Left out: not looked at. */
  readonly reason?: Partial<Reason> | null;
  /** Verdicts as last measured. Every check that is not named must be fine. */
  readonly findings?: Partial<Record<CheckId, ExpectedFinding>>;
  /** The whole plan, in order; nothing when left out. */
  readonly plan?: readonly RepairId[];
  /** Every change that reached the simulated Windows, in order: `command target`; nothing when left out. */
  readonly mutations?: readonly string[];
  readonly exitCode: number;
  /** Anything else that must hold. */
  readonly also?: (report: RunReport, bench: Bench) => void | Promise<void>;
}

/**
 * Runs scenario files of a folder, all of them in `npm run rehearse`, and holds each against what is expected of it. A
 * file without an expectation fails, and so does an expectation without a file.
 */
export function describeTheme(folder: string, theme: Readonly<Record<string, Expected>>): void {
  // Some of these wait for a clock to be corrected, or for a limit to pass.
  vi.setConfig({ testTimeout: 120_000 });
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

  describe(`the theme ${folder.split(/[\\/]/).at(-1)}`, () => {
    it('expects something of every scenario', () => {
      expect(files.map((file) => file.replace(/\.json$/, '')).sort()).toEqual(Object.keys(theme).sort());
    });

    it.each(sample(Object.entries(theme)))('%s', async (name, expected) => {
      const given = readScenarioFile(join(folder, `${name}.json`));
      expect(given.name, 'a scenario is called like its file').toBe(name);
      const bench = await openBench(given, undefined, expected.pace);
      try {
        for (const options of expected.before ?? []) await bench.fix(options);
        const report = await runAsExpected(bench, expected);
        expectVerdicts(report, bench, expected);
        expectAgreement({ report, events: bench.events });
        expect(
          report.plan.repairs.map(({ id }) => id),
          'plan',
        ).toEqual(expected.plan ?? []);
        const mutations = bench.mutations().map(({ command, target }) => `${command} ${target}`);
        expect(mutations, 'mutations').toEqual(expected.mutations ?? []);
        expect(report.exitCode, 'exit code').toBe(expected.exitCode);
        expectPagesAgree(bench.events, report, given);
        await expected.also?.(report, bench);
      } finally {
        await bench.close();
      }
    });
  });
}

/** Reads one scenario file; problems name its fields. */
export function readScenarioFile(file: string): Scenario {
  const read = readScenario(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error(`${file}: ${read.problems.join('; ')}`);
  return read.scenario;
}

function runAsExpected(bench: Bench, { run = 'fix', options, typed }: Expected): Promise<RunReport> {
  return run === 'check' ? bench.check(typed) : bench.fix(options);
}

function expectVerdicts(report: RunReport, bench: Bench, expected: Expected): void {
  if (expected.reason === null) expect(report.reason, 'reason').toBeNull();
  else if (expected.reason) expect(report.reason, 'reason').toMatchObject(expected.reason);
  const said = lastFindings(bench);
  const found = report.findings.map(({ id, status }) => {
    const wanted = expected.findings?.[id];
    const key = said.get(id)?.message.key.replace(/^finding\./, '');
    return [id, Array.isArray(wanted) ? [status, key] : status];
  });
  const wanted = report.findings.map(({ id }) => [id, expected.findings?.[id] ?? 'fine']);
  expect(Object.fromEntries(found), 'findings').toEqual(Object.fromEntries(wanted));
}

function lastFindings({ events }: Bench): Map<CheckId, Finding> {
  return new Map(
    events.flatMap(({ fact }) => (fact.type === 'check-finished' ? [[fact.finding.id, fact.finding]] : [])),
  );
}
