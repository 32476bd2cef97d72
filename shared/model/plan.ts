import { z } from 'zod';
import { Message } from './finding';
import { Change, Lane, RepairId, Undo } from './repair';

/** One repair of a plan: exactly what it may change, in which lane, and whether it can be put back. */
export const PlannedRepair = z.strictObject({
  id: RepairId,
  lane: Lane,
  undo: Undo,
  /** Everything that this repair may change; a run never changes anything that is not listed. */
  changes: z.array(Change),
  /** What we will do, in one sentence. */
  message: Message,
  /** True for a repair that only runs when the one before it did not help. */
  fallback: z.boolean(),
});
export type PlannedRepair = z.infer<typeof PlannedRepair>;

/** The exact repairs that a person approves, in the order in which they run. Main keeps it; others name it by id. */
export const Plan = z.strictObject({ id: z.string(), repairs: z.array(PlannedRepair) });
export type Plan = z.infer<typeof Plan>;

/**
 * A second-line repair that may be offered now: only after a verified run did not help, or at once where it is the
 * very thing that helps (`first`). The order of offers is the order in which to offer them.
 */
export const SecondLineOffer = z.strictObject({
  repair: RepairId,
  /** True for the one offer that is made before any other repair. */
  first: z.boolean(),
  undo: Undo,
  /** What it does, in one sentence. */
  message: Message,
  /** What it costs the person, e.g. that they have to sign in again. */
  cost: Message,
  /** Whether, and until when, it can be put back. */
  putBack: Message,
});
export type SecondLineOffer = z.infer<typeof SecondLineOffer>;
