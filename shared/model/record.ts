import { z } from 'zod';
import { RunId } from './run';

/**
 * Why a record of the journal could not be read, or not to its end.
 * `damaged`: a line is torn or was changed since. `newer`: a newer version of this program wrote it. `misnamed`: it
 * holds another run than its name says. `too-large`: only its beginning was read. `unreadable`: Windows did not let us
 * read it. `not-a-file`: a folder, link or device in the place of a record. `unfinished`: every line is whole, but the
 * run never told its end. `not-ours`: no name that this program gives. `no-folder`: the journal's folder can't be read.
 */
export const RecordFault = z.enum([
  'damaged',
  'newer',
  'misnamed',
  'too-large',
  'unreadable',
  'not-a-file',
  'unfinished',
  'not-ours',
  'no-folder',
]);
export type RecordFault = z.infer<typeof RecordFault>;

/** One thing in the journal that keeps us from knowing all that was done. It is left where it is, as it is. */
export const RecordProblem = z.strictObject({
  /** Its name in the journal's folder, control characters replaced; of an unfinished run its id. */
  file: z.string(),
  /** The run it belongs to by its name, null when it has no such name. */
  run: RunId.nullable(),
  fault: RecordFault,
  /** Whether a change may stand there that nobody can read now, so that undo can't know of it. */
  mayHideChanges: z.boolean(),
});
export type RecordProblem = z.infer<typeof RecordProblem>;
