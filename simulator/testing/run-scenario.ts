import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Pace } from '../../electron/engine/pace';
import type { Wish } from '../../electron/engine/plan-repairs';
import type { StartedRun } from '../../electron/engine/run-desk';
import { createRuns, type Runs } from '../../electron/engine/runs';
import { openJournal } from '../../electron/host/journal/journal';
import type { Journal } from '../../electron/host/journal/journal-entry';
import type { PowerShellLimits } from '../../electron/host/powershell/script-session';
import type { RunEvent } from '../../shared/events';
import type { CheckId } from '../../shared/model/check';
import type { RepairId } from '../../shared/model/repair';
import type { RunReport } from '../../shared/model/report';
import type { Result } from '../../shared/result';
import { type Mutation, readScenario, type Scenario } from '../../shared/scenario';
import { engineExecutable } from '../engine-path';
import { createSimulatedHost, type SimulatedHost } from '../simulated-host';
import { scriptFolder } from './script-folder';

const root = resolve(__dirname, '..', '..');

/** A simulated PC with the product's engine in front of it. */
export interface Bench {
  readonly host: SimulatedHost;
  readonly runs: Runs;
  readonly events: RunEvent[];
  readonly journal: Journal;
  readonly journalFolder: string;
  /** Runs every check; `typed` is what a person typed. */
  check(typed?: string): Promise<RunReport>;
  fix(options?: FixOptions): Promise<RunReport>;
  /** Puts back what the named run changed, or the last that changed anything. */
  undo(runId?: string): Promise<RunReport>;
  mutations(): Mutation[];
  close(): Promise<void>;
}

export interface FixOptions {
  readonly only?: readonly (CheckId | RepairId)[];
  readonly personal?: readonly string[];
  readonly admin?: boolean;
  readonly whatIf?: boolean;
  /** Null, as by default: nobody was asked. */
  readonly dateConfirmed?: boolean | null;
}

/** Any scenario, by the fields that matter to a test. */
export function scenario(fields: Record<string, unknown>): Scenario {
  const read = readScenario({ name: 'test', about: 'a test', ...fields });
  if (!read.ok) throw new Error(read.problems.join('; '));
  return read.scenario;
}

/** Waits for nothing that happens only later, so that tests pay for work and not for patience. */
export const quickPace: Pace = {
  listening: { seconds: 1, pauseMilliseconds: 200 },
  proving: {
    lastMilliseconds: 600,
    moreToComeMilliseconds: 600,
    startingMilliseconds: 1000,
    pauseMilliseconds: 200,
  },
};

/**
 * A change that hangs is given up sooner, but never before one that is only slow (5 s) has answered. Reads keep the
 * shipped limit, which the load of other tests comes too close to.
 */
const quickLimits: PowerShellLimits = { change: 12_000, handshake: 2000 };

/** `pace`: what is not to be as quick as can be. */
export async function openBench(
  given: Scenario,
  journalFolder?: string,
  pace: Partial<Pace> = {},
): Promise<Bench> {
  const host = await createSimulatedHost({
    scenario: given,
    engine: engineExecutable(root),
    simulatorFolder: join(root, 'simulator'),
    scriptFolder,
    limits: quickLimits,
    // Where much else runs, a second engine takes its time; one that says nothing is another test's.
    hello: 120_000,
  });
  const ownFolder = journalFolder === undefined;
  const folder = journalFolder ?? mkdtempSync(join(tmpdir(), 'sign-in-repair-journal-'));
  const journal = openJournal(folder, host.clock);
  const events: RunEvent[] = [];
  const runs = createRuns({
    host,
    journal,
    version: '0.0.0',
    publish: (event) => void events.push(event),
    simulation: given.name,
    pace: { ...quickPace, ...pace },
  });
  const noGuide = { canGuide: false } as const;
  // Long enough for any answer, and short where none comes.
  const promptSeconds = given.elevation.answer === 'never' ? 2 : 120;

  return {
    host,
    runs,
    events,
    journal,
    journalFolder: folder,
    check: (typed = '') => reportOf(runs.check({ typed, only: [] })),
    fix: (options = {}) =>
      reportOf(
        runs.fix({
          ...noGuide,
          promptSeconds,
          dateConfirmed: options.dateConfirmed ?? null,
          admin: options.admin ?? true,
          whatIf: options.whatIf ?? false,
          wish: async () => wishOf(options),
        }),
      ),
    async undo(runId) {
      const run = (await journal.readRuns())
        .filter(
          (one) => one.runId === (runId ?? one.runId) && one.facts.some(({ type }) => type === 'intent'),
        )
        .at(-1);
      if (!run) throw new Error('No run has changed anything.');
      return reportOf(runs.undo(run, { ...noGuide, promptSeconds, dateConfirmed: null, admin: true }));
    },
    mutations: () => host.readState().mutations,
    async close() {
      await host.dispose();
      if (ownFolder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function wishOf({ only = [], personal = [] }: FixOptions): Wish {
  return only.length === 0 && personal.length === 0
    ? { kind: 'all-broken' }
    : { kind: 'named', ids: only, personal };
}

async function reportOf(starting: Promise<Result<StartedRun>>): Promise<RunReport> {
  const started = await starting;
  if (!started.ok) throw new Error(started.error.detail);
  const report = await started.value.done;
  if (!report.ok) throw new Error(report.error.detail);
  return report.value;
}
