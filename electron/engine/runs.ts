import { randomUUID } from 'node:crypto';
import type { RunEvent } from '../../shared/events';
import { exitCodes } from '../../shared/exit-code';
import type { CheckId } from '../../shared/model/check';
import type { Plan } from '../../shared/model/plan';
import type { RunReport } from '../../shared/model/report';
import type { RunId, RunKind } from '../../shared/model/run';
import { failure, type Result, success } from '../../shared/result';
import type { Host } from '../host/host';
import type { Journal, JournaledRun } from '../host/journal-entry';
import { known } from './inquiry';
import { createListener, type ListeningPace, usualPace } from './listen';
import { planRepairs, type Wish } from './plan-repairs';
import { type RunEnd, reportRun } from './report-run';
import { allAnswers, type Checked, isUnsupported, runChecks } from './run-checks';
import { createSteering, type Steering, type SteeringOptions } from './run-control';
import { runRepairs } from './run-repairs';
import { openRunStream, type RunStream } from './run-stream';
import { planUndo, undoableOf, undoRun } from './undo-run';

/** A run that has begun. */
export interface StartedRun {
  readonly stream: RunStream;
  readonly steering: Steering;
  /** The report, once the run has ended; a failure when something unexpected ended it. */
  readonly done: Promise<Result<RunReport>>;
}

export interface RunsOptions {
  readonly host: Host;
  readonly journal: Journal;
  readonly version: string;
  readonly publish: (event: RunEvent) => void;
  readonly pace?: ListeningPace;
}

/** What a check run asks. */
export interface CheckRequest {
  readonly typed: string;
  /** The address that the person says they use for Teams. */
  readonly address?: string;
  readonly only: readonly CheckId[];
}

/** A fix of the command line: one run that checks, plans and repairs. */
export interface FixRequest extends SteeringOptions {
  readonly wish: (checked: Checked) => Promise<Wish>;
  readonly admin: boolean;
  readonly whatIf: boolean;
}

/** Starts runs, one at a time, and keeps what the newest check has learnt. */
export interface Runs {
  check(request: CheckRequest): Promise<Result<StartedRun>>;
  fix(request: FixRequest): Promise<Result<StartedRun>>;
  /** Runs a plan that was frozen before. */
  repair(plan: Plan, checked: Checked, options: SteeringOptions): Promise<Result<StartedRun>>;
  /** Puts back what a run changed; without one there is nothing to put back, and the PC is only checked. */
  undo(run: JournaledRun | null, options: SteeringOptions & { admin: boolean }): Promise<Result<StartedRun>>;
  /** Freezes a plan from what the newest check has learnt. */
  plan(checked: Checked, wish: Wish, admin: boolean): Promise<Plan>;
  /** What the newest finished pass of all checks has learnt. */
  newest(): Checked | null;
  /** The plan that the newest check offered. */
  offered(): { plan: Plan; checked: Checked } | null;
  find(runId: RunId): StartedRun | undefined;
  /** The run under way, if there is one. */
  active(): StartedRun | null;
  latest(): StartedRun | null;
  /** Listens for Teams' next sign-in after a finished run; see `createListener`. */
  listen(runId: RunId): Promise<Result<void>>;
  stopListening(runId?: RunId): void;
}

type Work = (stream: RunStream, steering: Steering) => Promise<RunEnd>;
const noSteering: SteeringOptions = { promptSeconds: null, dateConfirmed: false, canGuide: false };

export function createRuns({ host, journal, version, publish, pace = usualPace }: RunsOptions): Runs {
  const started = new Map<RunId, StartedRun>();
  let active: StartedRun | null = null;
  let latest: StartedRun | null = null;
  let newest: Checked | null = null;
  let offered: { plan: Plan; checked: Checked } | null = null;
  /** What each finished run of this session had learnt at its end. */
  const learnt = new Map<RunId, Checked>();
  /** Set once a failure was heard after a run: what was recorded before it is history. */
  let heardAfter: number | null = null;
  const listener = createListener({
    host,
    pace,
    onFailure: (newerThanRecord) => {
      heardAfter = newerThanRecord;
    },
  });

  const self: Runs = {
    check: (request) =>
      start('check', noSteering, null, async (stream, steering) => {
        const checked = await runChecks(host, stream, {
          ...request,
          newerThanRecord: heardAfter,
          isStopping: steering.control.isStopping,
        });
        const plan = await self.plan(checked, { kind: 'all-broken' }, true);
        if (request.only.length === 0 && !steering.control.isStopping()) {
          newest = checked;
          offered = { plan, checked };
        }
        stream.emit({ type: 'plan-ready', plan });
        return endOf(checked, plan, steering, {});
      }),

    fix: (request) =>
      start(request.whatIf ? 'check' : 'fix', request, null, async (stream, steering) => {
        const checked = await check(stream, steering);
        const restartWasPending = await isRestartPending(checked);
        const plan = await self.plan(checked, await request.wish(checked), request.admin);
        stream.emit({ type: 'plan-ready', plan });
        const details = { admin: request.admin, whatIf: request.whatIf, restartWasPending };
        if (request.whatIf || steering.control.isStopping()) return endOf(checked, plan, steering, details);
        const run = await runRepairs(plan, { host, journal, stream, checked, control: steering.control });
        return endOf(checked, plan, steering, { ...details, ...run });
      }),

    repair: (plan, checked, options) =>
      start('fix', options, null, async (stream, steering) => {
        const restartWasPending = await isRestartPending(checked);
        stream.emit({ type: 'plan-ready', plan });
        const run = await runRepairs(plan, { host, journal, stream, checked, control: steering.control });
        stream.emit({ type: 'reason-read', reason: checked.reason });
        return endOf(checked, plan, steering, { ...run, restartWasPending });
      }),

    undo: (run, options) =>
      start('undo', options, run?.runId ?? null, async (stream, steering) => {
        const undoables = run === null ? [] : undoableOf(run);
        const checked = await check(stream, steering);
        const restartWasPending = await isRestartPending(checked);
        const plan = planUndo(randomUUID(), undoables);
        stream.emit({ type: 'plan-ready', plan });
        if (steering.control.isStopping()) return endOf(checked, plan, steering, { restartWasPending });
        const parts = { host, journal, stream, checked, control: steering.control };
        const undone = await undoRun(undoables, plan, options.admin, parts);
        return endOf(checked, plan, steering, { ...undone, restartWasPending });
      }),

    async plan(checked, wish, admin) {
      const isLimited = host.user.blocked() !== null || (await isUnsupported(checked.inquiry));
      const findings = isLimited ? [] : [...checked.findings.values()];
      return planRepairs({
        id: randomUUID(),
        findings,
        answers: await allAnswers(checked.inquiry),
        wish,
        admin,
      });
    },

    newest: () => newest,
    offered: () => offered,
    find: (runId) => started.get(runId),
    active: () => active,
    latest: () => latest,
    async listen(runId) {
      const run = started.get(runId);
      const checked = learnt.get(runId);
      if (!run || !checked) return failure('not-found', `There is no finished run ${runId}.`);
      if (active) return failure('refused', 'Another run is under way.');
      await listener.listen(run.stream, checked);
      return success(undefined);
    },
    stopListening: (runId) => listener.stop(runId),
  };
  return self;

  async function check(stream: RunStream, steering: Steering): Promise<Checked> {
    const { isStopping } = steering.control;
    return runChecks(host, stream, { typed: '', only: [], newerThanRecord: null, isStopping });
  }

  async function start(
    kind: RunKind,
    options: SteeringOptions,
    undoes: RunId | null,
    work: Work,
  ): Promise<Result<StartedRun>> {
    if (active) return failure('refused', 'Another run is still under way.');
    const lock = kind === 'check' ? success(async () => {}) : await journal.lock();
    if (!lock.ok) return lock;
    listener.stop();

    const steering = createSteering(options);
    const stream = openRunStream({ runId: randomUUID(), kind, clock: host.clock, publish });
    const begun = await journal.append(stream.runId, {
      type: 'run-began',
      kind,
      startedAt: stream.startedAt,
      simulated: host.simulated,
      undoes,
      newestEventRecord: newest?.newestEventRecord ?? null,
    });
    if (!begun.ok) {
      await lock.value();
      return begun;
    }
    const done = finish(stream, steering, work).finally(async () => {
      active = null;
      await lock.value();
    });
    const run: StartedRun = { stream, steering, done };
    active = run;
    latest = run;
    started.set(stream.runId, run);
    return success(run);
  }

  async function finish(stream: RunStream, steering: Steering, work: Work): Promise<Result<RunReport>> {
    try {
      const end = await work(stream, steering);
      learnt.set(stream.runId, end.checked);
      const report = await reportRun(end, stream, host, version);
      await journal.append(stream.runId, { type: 'run-ended', report });
      emitEnd(stream, report.exitCode, report.restartNeeded, report.run.clockOffsetSeconds);
      return success(report);
    } catch (error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      stream.emit({ type: 'logged', level: 'error', text: text.slice(0, 4096) });
      emitEnd(stream, exitCodes.internalFault, false, null);
      return failure('unexpected', text);
    }
  }
}

function emitEnd(
  stream: RunStream,
  exitCode: number,
  restartNeeded: boolean,
  clockOffsetSeconds: number | null,
) {
  stream.emit({
    type: 'run-finished',
    exitCode,
    restartNeeded,
    clockOffsetSeconds,
    milliseconds: stream.elapsed(),
  });
}

function endOf(checked: Checked, plan: Plan, steering: Steering, details: Partial<RunEnd>): RunEnd {
  return {
    checked,
    plan,
    outcomes: details.outcomes ?? [],
    elevation: details.elevation ?? null,
    admin: details.admin ?? true,
    stopped: steering.control.isStopping(),
    whatIf: details.whatIf ?? false,
    restartWasPending: details.restartWasPending ?? false,
  };
}

async function isRestartPending(checked: Checked): Promise<boolean> {
  return known(await checked.inquiry.answer('pc'))?.restartPending === true;
}
