import { z } from 'zod';
import { RepairId, RepairOutcome } from './repair';

export const RunKind = z.enum(['check', 'fix', 'undo']);
export type RunKind = z.infer<typeof RunKind>;

export const RunId = z.string().regex(/^[0-9a-z-]{8,64}$/);
export type RunId = z.infer<typeof RunId>;

/** How one repair of a run ended, and whether the check that found the fault has passed again since. */
export const Outcome = z.strictObject({
  repair: RepairId,
  outcome: RepairOutcome,
  verified: z.boolean(),
  /** English, for the report and the technical details. */
  detail: z.string(),
});
export type Outcome = z.infer<typeof Outcome>;

/** How a repair ends that never began. */
export type LeftOut = Extract<RepairOutcome, 'skipped' | 'declined' | 'cancelled'>;

/** Whether the PC was touched at all: what was skipped, declined or cancelled never began. */
export function wasTried({ outcome }: Pick<Outcome, 'outcome'>): boolean {
  return outcome !== 'skipped' && outcome !== 'declined' && outcome !== 'cancelled';
}
