import { z } from 'zod';
import { CheckId } from './check';
import { Evidence, FindingStatus, Likelihood } from './finding';
import { Reason } from './reason';
import { RecordProblem } from './record';
import { Change, Lane, RepairId, Undo } from './repair';
import { Outcome, RunKind } from './run';

/**
 * The JSON document of `check`, `fix` and `undo`: a public interface, in English and not redacted, because
 * targets must equal names. `report` prints the redacted one.
 */
export const RunReport = z.strictObject({
  schema: z.literal(1),
  app: z.strictObject({ name: z.literal('sign-in-repair'), version: z.string() }),
  simulated: z.boolean(),
  run: z.strictObject({
    id: z.string(),
    kind: RunKind,
    /** This PC's clock; `clockOffsetSeconds` tells how wrong it was at that moment. */
    startedAt: z.iso.datetime(),
    milliseconds: z.number().int().nonnegative(),
    /** Wall clock minus true time when the run began, negative when behind; null when it could not be measured. */
    clockOffsetSeconds: z.number().nullable(),
  }),
  reason: Reason.nullable(),
  findings: z.array(
    z.strictObject({
      id: CheckId,
      status: FindingStatus,
      likelihood: Likelihood,
      summary: z.string(),
      repairs: z.array(RepairId),
      evidence: z.array(Evidence),
    }),
  ),
  plan: z.strictObject({
    id: z.string(),
    repairs: z.array(z.strictObject({ id: RepairId, lane: Lane, undo: Undo, changes: z.array(Change) })),
  }),
  outcomes: z.array(Outcome),
  restartNeeded: z.boolean(),
  /** Records of earlier runs that could not be read in full; left out when there are none. */
  records: z.array(RecordProblem).optional(),
  /** True when an undo could not know all that there is to put back; left out otherwise. */
  undoUnsure: z.boolean().optional(),
  /** Ids of the facts about Windows (`docs/verify-on-windows.md`) that this PC refuted; left out when there are none. */
  refutedFacts: z.array(z.string()).optional(),
  exitCode: z.number().int(),
});
export type RunReport = z.infer<typeof RunReport>;
