import { z } from 'zod';

/** Every change we can make. The ids are a public contract. */
export const RepairId = z.enum([
  'clock.turn-on',
  'clock.sync',
  'clock.set',
  'teams.close',
  'helper.register-work',
  'helper.register-personal',
  'credentials.remove',
  'teams.open',
  'teams.reset-cache',
  'wam.sign-out',
  'cache.quarantine-oneauth',
  'cache.quarantine-token-broker',
]);
export type RepairId = z.infer<typeof RepairId>;

/** The privilege a step runs in. */
export const Lane = z.enum(['user', 'admin']);
export type Lane = z.infer<typeof Lane>;

/** The words in which changes are previewed and, on the simulated PC, recorded. */
export const ChangeAction = z.enum([
  'credential.delete',
  'package.register',
  'time.configure',
  'time.service',
  'time.resync',
  'time.set',
  'process.stop',
  'process.start',
  'files.move',
  'account.sign-out',
]);
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

/** Only the clock belongs to the machine; everything else belongs to the user and is never done elevated. */
export function laneOf(repair: RepairId): Lane {
  return repair.startsWith('clock.') ? 'admin' : 'user';
}
