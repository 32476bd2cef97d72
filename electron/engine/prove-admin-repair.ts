import type { Outcome } from '../../shared/model/run';
import type { SentenceKey } from '../../shared/words/word-keys';
import { type AdminRepair, type EndedStep, sayStep } from '../repairs/repair';
import { sentence } from '../words';
import { checkOf } from './catalog';
import { lookUntilProven } from './look-until-proven';
import type { Run, Step } from './run';

type Claim = EndedStep['claim'];

/**
 * Looks again with the check that found the fault, as often as it makes sense, and tells how a step of the elevated
 * script ended. What the script claimed decides only the words of a failure.
 */
export async function proveAdminRepair(
  step: Step<AdminRepair>,
  claim: Claim,
  run: Run,
  moreToCome: boolean,
): Promise<Outcome> {
  const { repair } = step;
  const { lastMilliseconds, moreToComeMilliseconds } = run.pace.proving;
  const isPatient = repair.takesTime === true && claim === 'done';
  const limit = moreToCome ? moreToComeMilliseconds : lastMilliseconds;
  const verified = await lookUntilProven(step, run, {
    measure: measuringFor(repair, run),
    milliseconds: isPatient ? limit : 0,
    isVain: async () => repair.vain !== undefined && repair.vain(await run.answers()) !== null,
  });
  const ended = { verified, claim, answers: await run.answers(), wall: run.host.clock.wall() };
  return {
    repair: repair.id,
    outcome: outcomeOf(claim, verified),
    verified,
    detail: repair.describe?.(ended) ?? sentence(verified ? 'outcomes.done' : claims[claim]),
  };
}

/** How it is measured: a clock tells that it is, because that takes long enough to be told. */
function measuringFor(repair: AdminRepair, { checked, stream }: Run): () => Promise<void> {
  const measure = repair.measuring?.(checked.inquiry);
  if (!measure) return async () => void (await checked.inquiry.askAnew(checkOf(repair.provenBy).measures));
  return () => {
    stream.emit({ type: 'step-progressed', repair: repair.id, message: sayStep('measuring') });
    return measure();
  };
}

function outcomeOf(claim: Claim, verified: boolean): Outcome['outcome'] {
  if (verified) return 'repaired';
  return claim === 'done' ? 'unchanged' : 'failed';
}

const claims = {
  done: 'outcomes.asBefore',
  failed: 'outcomes.couldNot',
  lost: 'outcomes.elevation.lost',
} as const satisfies Record<Claim, SentenceKey>;
