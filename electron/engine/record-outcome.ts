import type { Outcome } from '../../shared/model/run';
import type { RunParts } from './run-repairs';

/** How a repair ended: on disk first, then told. */
export async function recordOutcome(
  outcome: Outcome,
  { journal, stream }: Pick<RunParts, 'journal' | 'stream'>,
): Promise<Outcome> {
  await journal.append(stream.runId, { type: 'outcome', outcome });
  stream.emit({ type: 'step-finished', outcome });
  return outcome;
}
