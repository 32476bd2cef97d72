import { z } from 'zod';
import { changeActions } from '../changes';
import { repairIds } from '../repairs';

/** Every change we can make. */
export const RepairId = z.enum(repairIds);
export type RepairId = z.infer<typeof RepairId>;

/** The privilege a step runs in. */
export const Lane = z.enum(['user', 'admin']);
export type Lane = z.infer<typeof Lane>;

/** The words in which changes are previewed and, on the simulated PC, recorded. */
export const ChangeAction = z.enum(changeActions);
export type ChangeAction = z.infer<typeof ChangeAction>;

/** One change that a repair may make: what is done, and to what. */
export const Change = z.strictObject({ action: ChangeAction, target: z.string() });
export type Change = z.infer<typeof Change>;

/** How much of a repair can be put back. */
export const Undo = z.enum(['full', 'partial', 'none']);
export type Undo = z.infer<typeof Undo>;

/** How one repair ended. */
export const RepairOutcome = z.enum(['repaired', 'unchanged', 'failed', 'skipped', 'declined', 'cancelled']);
export type RepairOutcome = z.infer<typeof RepairOutcome>;
