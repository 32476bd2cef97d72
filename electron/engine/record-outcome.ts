import type { Message } from '../../shared/model/finding';
import type { Outcome } from '../../shared/model/run';
import type { RunParts } from './run-parts';

/** How a repair ended: on disk first, then told. `why` is the reason that a person gave for leaving it out. */
export async function recordOutcome(
  outcome: Outcome,
  { journal, stream }: Pick<RunParts, 'journal' | 'stream'>,
  why?: Message,
): Promise<Outcome> {
  await journal.append(stream.runId, { type: 'outcome', outcome });
  stream.emit({ type: 'step-finished', outcome, ...(why && { why }) });
  return outcome;
}
