import { z } from 'zod';
import { CheckId } from './model/check';
import { Finding, Message } from './model/finding';
import { Plan, SecondLineOffer } from './model/plan';
import { Reason, ReasonAdvice } from './model/reason';
import { RecordProblem } from './model/record';
import { Lane, RepairId } from './model/repair';
import { Outcome, RunId, RunKind } from './model/run';

/** How the one request for elevation ended. */
export const ElevationAnswer = z.enum([
  'approved',
  'declined',
  'blocked',
  'unavailable',
  'timed-out',
  'cancelled',
]);
export type ElevationAnswer = z.infer<typeof ElevationAnswer>;

/** What a run can tell. Each is a fact that has just happened; none is a promise. */
export const RunFact = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('run-started'), kind: RunKind }),
  z.strictObject({ type: z.literal('check-started'), check: CheckId }),
  z.strictObject({ type: z.literal('check-finished'), finding: Finding }),
  z.strictObject({
    type: z.literal('reason-read'),
    reason: Reason.nullable(),
    /** What helps on this PC, and what not to try; left out where there is no reason. */
    advice: ReasonAdvice.optional(),
  }),
  /** The plan that is about to run (for `fix` and `undo`), or the one that is offered (for `check`). */
  z.strictObject({ type: z.literal('plan-ready'), plan: Plan }),
  /** An undo can't know all that there is to put back, because of these records. */
  z.strictObject({ type: z.literal('undo-unsure'), records: z.array(RecordProblem) }),
  z.strictObject({ type: z.literal('elevation-requested') }),
  z.strictObject({ type: z.literal('elevation-answered'), answer: ElevationAnswer }),
  z.strictObject({ type: z.literal('step-started'), repair: RepairId, lane: Lane }),
  /** Something observable inside a step; `message` is for people, `done`/`of` count where counting makes sense. */
  z.strictObject({
    type: z.literal('step-progressed'),
    repair: RepairId,
    message: Message,
    done: z.number().int().nonnegative().optional(),
    of: z.number().int().positive().optional(),
  }),
  z.strictObject({ type: z.literal('step-verifying'), repair: RepairId }),
  /** `why` it never began, where it did not: in whatever language the page speaks. */
  z.strictObject({ type: z.literal('step-finished'), outcome: Outcome, why: Message.optional() }),
  /**
   * The run pauses for something only the person may do, on a Settings page. Each `recheckGuided` answers with a
   * `check-finished` of the same check; `finishGuided` lets the run go on.
   */
  z.strictObject({ type: z.literal('guidance-started'), check: CheckId }),
  z.strictObject({ type: z.literal('guidance-finished'), check: CheckId }),
  /** What may be offered beyond the plan, as of now; an empty list takes earlier offers back. */
  z.strictObject({ type: z.literal('second-line-offered'), offers: z.array(SecondLineOffer) }),
  /**
   * After a finished run: the program listens for what Windows records about Teams' next sign-in. These facts follow
   * `run-finished` in the same stream.
   */
  z.strictObject({ type: z.literal('listening-started'), seconds: z.number().int().positive() }),
  z.strictObject({
    type: z.literal('listening-ended'),
    /** `failure`: a new event of Teams spoke, and `reason` says what. `unreadable`: the log could not be read. */
    heard: z.enum(['failure', 'silence', 'stopped', 'unreadable']),
    reason: Reason.nullable(),
  }),
  /** A line for the technical details: English, unredacted, never shown as a status. */
  z.strictObject({
    type: z.literal('logged'),
    level: z.enum(['info', 'warning', 'error']),
    text: z.string().max(4096),
  }),
  z.strictObject({
    type: z.literal('run-finished'),
    exitCode: z.number().int(),
    restartNeeded: z.boolean(),
    clockOffsetSeconds: z.number().nullable(),
    milliseconds: z.number().int().nonnegative(),
  }),
]);
export type RunFact = z.infer<typeof RunFact>;

/** The place of a fact in its run; the stream of a run is numbered from 0 without gaps. */
export const Sequence = z.number().int().nonnegative();

/**
 * One numbered event of a run. `at` is this PC's clock and may jump when we correct it; `elapsed` is monotonic
 * milliseconds since the run began and is what order and durations are made from.
 */
export const RunEvent = z.strictObject({
  runId: RunId,
  sequence: Sequence,
  at: z.iso.datetime(),
  elapsed: z.number().nonnegative(),
  fact: RunFact,
});
export type RunEvent = z.infer<typeof RunEvent>;
