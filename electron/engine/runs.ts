import { randomUUID } from 'node:crypto';
import type { RunEvent } from '../../shared/events';
import type { CheckId } from '../../shared/model/check';
import type { Plan } from '../../shared/model/plan';
import type { RepairId } from '../../shared/model/repair';
import type { Outcome, RunId } from '../../shared/model/run';
import { failure, type Result, success } from '../../shared/result';
import { newestSignInRecord } from '../checks/sign-in-reason/own-events';
import type { Host } from '../host/host';
import type { Journal, JournaledRun } from '../host/journal-entry';
import { checks } from './catalog';
import { followClock } from './follow-clock';
import { freezePlan, secondLineOf } from './freeze-plan';
import { known } from './inquiry';
import { createListener } from './listen';
import { type Pace, usualPace } from './pace';
import { recentRepairs } from './past-runs';
import type { Wish } from './plan-repairs';
import { recordOutcome } from './record-outcome';
import { chooseNamed, chooseUndo } from './record-problems';
import type { RunEnd } from './report-run';
import { allAnswers, type Checked, runChecks } from './run-checks';
import type { Steering, SteeringOptions } from './run-control';
import { createRunDesk, type RunDesk, type StartedRun } from './run-desk';
import { runRepairs } from './run-repairs';
import type { RunStream } from './run-stream';
import { createSettled } from './settled';
import { undoRun } from './undo-run';
import { lyingUntold, planUndo, undoableOf } from './undoable';

export interface RunsOptions {
  readonly host: Host;
  readonly journal: Journal;
  readonly version: string;
  readonly publish: (event: RunEvent) => void;
  /** The simulated PC's name; null on a real one, and for one that no later run can meet again. */
  readonly simulation: string | null;
  readonly pace?: Pace;
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
export interface Runs extends Omit<RunDesk, 'start'> {
  check(request: CheckRequest): Promise<Result<StartedRun>>;
  fix(request: FixRequest): Promise<Result<StartedRun>>;
  /** Runs a plan that was frozen before. */
  repair(plan: Plan, checked: Checked, options: SteeringOptions): Promise<Result<StartedRun>>;
  /** Puts back what the named run changed, or else the last of which something can be put back. */
  undo(run: JournaledRun | null, options: SteeringOptions & { admin: boolean }): Promise<Result<StartedRun>>;
  /** Freezes a plan from what the newest check has learnt. */
  plan(checked: Checked, wish: Wish, admin: boolean): Promise<Plan>;
  /** What the newest finished pass of all checks has learnt. */
  newest(): Checked | null;
  /** The plan that the newest check offered. */
  offered(): { plan: Plan; checked: Checked } | null;
  /** Listens for Teams' next sign-in after a finished run; see `createListener`. */
  listen(runId: RunId): Promise<Result<void>>;
  stopListening(runId?: RunId): void;
}

const noSteering: SteeringOptions = { promptSeconds: null, dateConfirmed: null, canGuide: false };

export function createRuns(options: RunsOptions): Runs {
  const { host, journal, simulation, pace = usualPace } = options;
  const pc = { simulated: host.simulated, simulation };
  const settled = createSettled({ host, journal, pc, desk: () => desk });
  let newest: Checked | null = null;
  let offered: { plan: Plan; checked: Checked } | null = null;
  /** What each finished run of this session had learnt at its end. */
  const learnt = new Map<RunId, Checked>();
  /** What a person had typed before repairs that are over: said again, it is of before them. */
  let answered = '';

  const planning = { host, lastFix: settled.lastFix };
  const listener = createListener({ host, pace: pace.listening, onFailure: settled.settleUpTo });
  const desk = createRunDesk({ ...options, onStart: () => listener.stop(), onEnd });

  const self: Runs = {
    check: (request) =>
      desk.start('check', noSteering, async (stream, steering) => {
        const checked = await check(stream, steering, request);
        const plan = await self.plan(checked, { kind: 'all-broken' }, true);
        if (isWhole(checked) && !steering.control.isStopping()) {
          newest = checked;
          offered = { plan, checked };
        }
        stream.emit({ type: 'plan-ready', plan });
        return endOf(checked, plan, steering, {});
      }),

    fix: (request) =>
      desk.start(request.whatIf ? 'check' : 'fix', request, async (stream, steering) => {
        const checked = await check(stream, steering);
        const restartWasPending = await isRestartPending(checked);
        const { admin, whatIf } = request;
        const { plan, refused } = await freezePlan(checked, await request.wish(checked), admin, planning);
        stream.emit({ type: 'plan-ready', plan });
        const details = { admin, whatIf, restartWasPending };
        if (whatIf || steering.control.isStopping()) return endOf(checked, plan, steering, details);
        const left = await recordRefused(refused, stream);
        const run = await runRepairs(plan, {
          host,
          journal,
          stream,
          checked,
          control: steering.control,
          pace,
        });
        return endOf(checked, plan, steering, { ...details, ...run, outcomes: [...run.outcomes, ...left] });
      }),

    repair: (plan, checked, steeringOptions) =>
      desk.start('fix', steeringOptions, async (stream, steering) => {
        // Minutes may lie between the check and the person's word.
        const newestEventRecord = newestSignInRecord(known(await host.user.readSignInEvents()));
        const restartWasPending = await isRestartPending(checked);
        stream.emit({ type: 'plan-ready', plan });
        const run = await runRepairs(plan, {
          host,
          journal,
          stream,
          checked,
          control: steering.control,
          pace,
        });
        stream.emit({ type: 'reason-read', reason: checked.reason });
        return endOf(checked, plan, steering, { ...run, restartWasPending, newestEventRecord });
      }),

    undo: async (named, steeringOptions) => {
      const { run, unsure } = named ? chooseNamed(named) : chooseUndo(await journal.read(), pc);
      return desk.start(
        'undo',
        steeringOptions,
        async (stream, steering) => {
          const told = run === null ? [] : undoableOf(run, await journal.readRuns());
          const checked = await check(stream, steering);
          const restartWasPending = await isRestartPending(checked);
          const answers = await allAnswers(checked.inquiry);
          const undoables = run === null ? [] : [...told, ...lyingUntold(run, told, answers)];
          const plan = planUndo(randomUUID(), undoables, answers);
          stream.emit({ type: 'plan-ready', plan });
          if (unsure.length > 0) stream.emit({ type: 'undo-unsure', records: [...unsure] });
          const details = { restartWasPending, unsure };
          if (steering.control.isStopping()) return endOf(checked, plan, steering, details);
          const parts = { host, journal, stream, checked, control: steering.control, pace };
          const undone = await undoRun(undoables, plan, steeringOptions.admin, parts);
          return endOf(checked, plan, steering, { ...details, ...undone });
        },
        run?.runId ?? null,
      );
    },

    plan: async (checked, wish, admin) => (await freezePlan(checked, wish, admin, planning)).plan,
    newest: () => newest,
    offered: () => offered,
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
  return self;

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
    if (stream.kind === 'undo' || stopped || !isWhole(checked)) return;
    const { offers } = await secondLineOf(checked, planning);
    stream.emit({ type: 'second-line-offered', offers: [...offers] });
  }

  /** What was named and is not offered: nothing is done, and it is said why. */
  async function recordRefused(
    refused: ReadonlyMap<RepairId, string>,
    stream: RunStream,
  ): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const [repair, detail] of refused) {
      const outcome: Outcome = { repair, outcome: 'skipped', verified: false, detail };
      outcomes.push(await recordOutcome(outcome, { journal, stream }));
    }
    return outcomes;
  }
}

function isWhole({ findings }: Checked): boolean {
  return findings.size === checks.length;
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
    unsure: details.unsure ?? [],
    restartWasPending: details.restartWasPending ?? false,
    newestEventRecord: details.newestEventRecord ?? checked.newestEventRecord,
  };
}

async function isRestartPending(checked: Checked): Promise<boolean> {
  return known(await checked.inquiry.answer('pc'))?.restartPending === true;
}
