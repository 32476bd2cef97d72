import { randomUUID } from 'node:crypto';
import type { RunEvent } from '../../shared/events';
import type { CheckId } from '../../shared/model/check';
import type { Plan } from '../../shared/model/plan';
import type { RunId } from '../../shared/model/run';
import { failure, type Result, success } from '../../shared/result';
import { valueOrNull } from '../checks/inquiry';
import { newestSignInRecord } from '../checks/sign-in-reason/own-events';
import type { Host } from '../host/host';
import type { Journal, JournaledRun } from '../host/journal/journal-entry';
import { type FrozenFrom, freezePlan, secondLineOf } from './freeze-plan';
import { createListener } from './listen';
import { type Pace, usualPace } from './pace';
import { createSettled, type RunStart, recentRepairs } from './past-runs';
import type { Wish } from './plan-repairs';
import { chooseNamed, chooseUndo } from './record-problems';
import type { RunEnd } from './report-run';
import { Run } from './run';
import { type Checked, followClock, isWhole, reasonRead, runChecks } from './run-checks';
import type { Steering, SteeringOptions } from './run-control';
import { createRunDesk, type RunDesk, type StartedRun, type Work } from './run-desk';
import { endRefused, runRepairs, stepsOf } from './run-repairs';
import type { RunStream } from './run-stream';
import { lyingUntold, stepsOfUndo, undoableOf } from './undoable';

export interface RunsOptions {
  readonly host: Host;
  readonly journal: Journal;
  readonly version: string;
  readonly publish: (event: RunEvent) => void;
  /** The simulated PC's name; null on a real one, and for one that no later run can meet again. */
  readonly simulation: string | null;
  readonly pace?: Pace;
  /** Called at the end of a check, which holds no lock, before anybody hears that the next run may begin. */
  readonly onChecked?: (run: RunStart) => Promise<void>;
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
  readonly whatIf: boolean;
}

/** Starts runs, one at a time, and keeps what the newest check has learnt. */
export interface Runs extends Omit<RunDesk, 'start'> {
  check(request: CheckRequest): Promise<Result<StartedRun>>;
  fix(request: FixRequest): Promise<Result<StartedRun>>;
  /** Freezes what was named, from what the newest check has learnt. */
  plan(wish: Wish): Promise<Result<Plan>>;
  /** Runs a plan of this session: one that was frozen, or that a check offered. */
  repair(planId: string, options: SteeringOptions): Promise<Result<StartedRun>>;
  /** Puts back what the named run changed, or else the last of which something can be put back. */
  undo(run: JournaledRun | null, options: SteeringOptions): Promise<Result<StartedRun>>;
  /** Listens for Teams' next sign-in after a finished run; see `createListener`. */
  listen(runId: RunId): Promise<Result<void>>;
  stopListening(runId?: RunId): void;
}

const alone: SteeringOptions = { promptSeconds: null, dateConfirmed: null, admin: true, canGuide: false };

export function createRuns(options: RunsOptions): Runs {
  const { host, journal, simulation, pace = usualPace } = options;
  const pc = { simulated: host.simulated, simulation };
  const settled = createSettled({ host, journal, pc, desk: () => desk });
  let newest: Checked | null = null;
  /** The plans of this session that may be run, by their ids: those that were named, and the newest that was offered. */
  const plans = new Map<string, FrozenFrom>();
  let offered = '';
  /** What each finished run of this session had learnt at its end. */
  const learnt = new Map<RunId, Checked>();
  /** What a person had typed before repairs that are over: said again, it is of before them. */
  let answered = '';

  const planning = { host, lastFix: settled.lastFix };
  const listener = createListener({ host, pace: pace.listening, onFailure: settled.settleUpTo });
  const desk = createRunDesk({ ...options, onStart: () => listener.stop(), onEnd });

  return {
    check: (request) =>
      desk.start('check', alone, async (stream, steering) => {
        const run = await begin(await check(stream, steering, request), stream, steering);
        const { checked, control } = run;
        const { plan } = await freezePlan(checked, { kind: 'all-broken' }, true, planning);
        if (isWhole(checked) && !control.isStopping()) {
          newest = checked;
          plans.delete(offered);
          offered = plan.id;
          plans.set(plan.id, { plan, checked });
        }
        stream.emit({ type: 'plan-ready', plan });
        return run.summary(plan);
      }),

    fix: (request) =>
      desk.start(request.whatIf ? 'check' : 'fix', request, async (stream, steering) => {
        const run = await begin(await check(stream, steering), stream, steering);
        const { admin, whatIf } = request;
        const wish = await request.wish(run.checked);
        const { plan, refused } = await freezePlan(run.checked, wish, admin, planning);
        stream.emit({ type: 'plan-ready', plan });
        if (whatIf || run.control.isStopping()) return run.summary(plan, { admin, whatIf });
        const left = await endRefused(refused, run);
        const { outcomes, elevation } = await runRepairs(stepsOf(plan), run);
        return run.summary(plan, { admin, elevation, outcomes: [...outcomes, ...left] });
      }),

    async plan(wish) {
      if (newest === null) return failure('not-found', 'This PC has not been checked yet.');
      const checked = newest;
      const { plan } = await freezePlan(checked, wish, true, planning);
      plans.set(plan.id, { plan, checked });
      return success(plan);
    },

    async repair(planId, steeringOptions) {
      const frozen = plans.get(planId);
      if (!frozen) return failure('not-found', 'That plan is no longer known. Check again.');
      const { plan, checked } = frozen;
      return desk.start('fix', steeringOptions, async (stream, steering) => {
        // Minutes may lie between the check and the person's word.
        const newestEventRecord = newestSignInRecord(valueOrNull(await host.user.readSignInEvents()));
        const run = await begin(checked, stream, steering);
        stream.emit({ type: 'plan-ready', plan });
        const done = await runRepairs(stepsOf(plan), run);
        stream.emit(reasonRead(checked.reason, [...checked.findings.values()]));
        return run.summary(plan, { ...done, newestEventRecord });
      });
    },

    async undo(named, steeringOptions) {
      const { run: past, unsure } = named ? chooseNamed(named) : chooseUndo(await journal.read(), pc);
      const work: Work = async (stream, steering) => {
        const told = past === null ? [] : undoableOf(past, await journal.readRuns());
        const run = await begin(await check(stream, steering), stream, steering);
        const answers = await run.answers();
        const untold = past === null ? [] : lyingUntold(past, told, answers);
        const steps = stepsOfUndo([...told, ...untold], answers);
        const plan = { id: randomUUID(), repairs: steps.map(({ planned }) => planned) };
        stream.emit({ type: 'plan-ready', plan });
        if (unsure.length > 0) stream.emit({ type: 'undo-unsure', records: [...unsure] });
        if (run.control.isStopping()) return run.summary(plan, { unsure });
        return run.summary(plan, { unsure, ...(await runRepairs(steps, run)) });
      };
      // What only the person may do is no part of what is put back.
      return desk.start('undo', { ...steeringOptions, canGuide: false }, work, past?.runId ?? null);
    },

    find: desk.find,
    active: desk.active,
    latest: desk.latest,
    async listen(runId) {
      const run = desk.find(runId);
      const checked = learnt.get(runId);
      if (!run || !checked) return failure('not-found', `There is no finished run ${runId}.`);
      if (desk.active()) return failure('refused', 'Another run is under way.');
      await listener.listen(run.stream, checked);
      return success(undefined);
    },
    stopListening: (runId) => listener.stop(runId),
  };

  function begin(checked: Checked, stream: RunStream, { control }: Steering): Promise<Run> {
    return Run.begin({ host, journal, stream, checked, control, pace });
  }

  async function check(
    stream: RunStream,
    steering: Steering,
    { typed, address = '', only }: CheckRequest = { typed: '', only: [] },
  ): Promise<Checked> {
    const past = await settled.runs();
    const newerThanRecord = settled.record(past);
    const checked = await runChecks(host, stream, {
      typed: newerThanRecord !== null && typed === answered ? '' : typed,
      address,
      only,
      newerThanRecord,
      recentRepairs: recentRepairs(past, pc),
      isStopping: steering.control.isStopping,
    });
    await followClock(checked, host, stream);
    return checked;
  }

  async function onEnd(end: RunEnd, stream: RunStream): Promise<void> {
    const { checked, stopped } = end;
    learnt.set(stream.runId, checked);
    if (stream.kind === 'fix') answered = checked.context.typed;
    if (stream.kind === 'check')
      await options.onChecked?.({
        startedAt: stream.startedAt,
        clockOffsetSeconds: checked.context.offsetAtStart,
      });
    if (stream.kind === 'undo' || stopped || !isWhole(checked)) return;
    const { offers } = await secondLineOf(checked, planning);
    stream.emit({ type: 'second-line-offered', offers: [...offers] });
  }
}
