import type { ElevationAnswer, RunEvent, RunFact } from '../../shared/events';
import type { CheckId } from '../../shared/model/check';
import type { Finding, Message } from '../../shared/model/finding';
import type { Plan, SecondLineOffer } from '../../shared/model/plan';
import type { Reason, ReasonAdvice } from '../../shared/model/reason';
import type { RecordProblem } from '../../shared/model/record';
import type { Lane, RepairId } from '../../shared/model/repair';
import type { Outcome, RunId, RunKind } from '../../shared/model/run';
import { emptyLog, type Log } from './run-log';

/** One check of a run: its first verdict and its newest, which differ once something was changed in between. */
export interface CheckView {
  readonly check: CheckId;
  readonly state: 'running' | 'answered';
  readonly first: Finding | null;
  readonly finding: Finding | null;
}

export type StepState = 'waiting' | 'running' | 'verifying' | 'ended';

/** One repair of a run, as far as its events tell. Times are milliseconds since the run began. */
export interface StepView {
  readonly repair: RepairId;
  readonly lane: Lane;
  readonly state: StepState;
  readonly message: Message | null;
  readonly done: number | null;
  readonly of: number | null;
  readonly outcome: Outcome | null;
  /** Why it never began; null for one that did. */
  readonly why: Message | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
}

export interface RunEnd {
  readonly exitCode: number;
  /** True when a person stopped the run. */
  readonly wasStopped: boolean;
  /** True when scripts may not run on this PC. */
  readonly wasBlocked: boolean;
  readonly restartNeeded: boolean;
  readonly clockOffsetSeconds: number | null;
  readonly milliseconds: number;
}

/**
 * How listening for Teams' next sign-in stands; it follows the end of a run, and may begin anew. `since` is this
 * PC's clock then, which tells one beginning from another.
 */
export type Listening =
  | { readonly state: 'listening'; readonly since: string; readonly seconds: number }
  | {
      readonly state: 'ended';
      readonly heard: Extract<RunFact, { type: 'listening-ended' }>['heard'];
      readonly reason: Reason | null;
    };

/** Everything the pages know of one run: nothing in it comes from anywhere but the run's numbered events. */
export interface RunView {
  readonly runId: RunId;
  readonly kind: RunKind | null;
  /** The number of the event that is due next. */
  readonly next: number;
  /** Events that came before their turn, by number; while there are any, the stream has a gap. */
  readonly early: readonly RunEvent[];
  /** Milliseconds since the run began, as of the newest event. */
  readonly elapsed: number;
  readonly checks: readonly CheckView[];
  readonly reason: Reason | null;
  /** What helps against the reason, on this PC. */
  readonly advice: ReasonAdvice | null;
  readonly plan: Plan | null;
  /** Records that keep an undo from knowing all that there is to put back. */
  readonly unsure: readonly RecordProblem[];
  readonly elevation: 'not-asked' | 'asked' | ElevationAnswer;
  /** The check whose fault only the person can remove, while the run waits for that. */
  readonly guidance: CheckId | null;
  readonly steps: readonly StepView[];
  readonly log: Log;
  /** Share of the work that is behind us, 0 to 1; never goes back, and is 1 only when the run has ended. */
  readonly progress: number;
  readonly end: RunEnd | null;
  /** Repairs beyond the plan that may be offered as of now, in the order in which to offer them. */
  readonly offers: readonly SecondLineOffer[];
  /** Null until this run has been listened to. */
  readonly listening: Listening | null;
}

export function emptyRun(runId: RunId): RunView {
  return {
    runId,
    kind: null,
    next: 0,
    early: [],
    elapsed: 0,
    checks: [],
    reason: null,
    advice: null,
    plan: null,
    unsure: [],
    elevation: 'not-asked',
    guidance: null,
    steps: [],
    log: emptyLog,
    progress: 0,
    end: null,
    offers: [],
    listening: null,
  };
}

/** True while events are known to be missing; `readRun` from `next` on has them. */
export function hasGap(view: RunView): boolean {
  return view.early.length > 0;
}

/** The newest verdicts, in the order in which the checks began. */
export function findingsOf(view: RunView | null): readonly Finding[] {
  return (view?.checks ?? []).flatMap((check) => (check.finding ? [check.finding] : []));
}

/** The newest verdict of each check over several runs, the oldest run first. */
export function overlayFindings(runs: readonly (RunView | null)[]): readonly Finding[] {
  const newest = new Map(runs.flatMap(findingsOf).map((finding) => [finding.id, finding]));
  return [...newest.values()];
}

/** For sorting: the likeliest cause first. */
export const likelihoodOrder = { likely: 0, possible: 1, unlikely: 2 } as const;
