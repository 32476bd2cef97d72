import { setTimeout as wait } from 'node:timers/promises';
import type { Outcome } from '../../shared/model/run';
import type { SentenceKey } from '../../shared/words/word-keys';
import { countAwake } from '../host/time/awake';
import { type AdminRepair, type EndedStep, sayStep } from '../repairs/repair';
import { sentence } from '../words';
import { checkOf } from './catalog';
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
  const { lastMilliseconds, moreToComeMilliseconds, pauseMilliseconds } = run.pace.proving;
  const isPatient = repair.takesTime === true && claim === 'done';
  const limit = moreToCome ? moreToComeMilliseconds : lastMilliseconds;
  // Nothing was waited for while the PC slept.
  const waited = countAwake();
  const mayLookAgain = () => isPatient && waited.spent() + pauseMilliseconds <= limit;
  const verified = await lookUntilProven(step, run, mayLookAgain).finally(waited.stop);
  const ended = { verified, claim, answers: await run.answers(), wall: run.host.clock.wall() };
  return {
    repair: repair.id,
    outcome: outcomeOf(claim, verified),
    verified,
    detail: repair.describe?.(ended) ?? sentence(verified ? 'outcomes.done' : claims[claim]),
  };
}

async function lookUntilProven(
  step: Step<AdminRepair>,
  run: Run,
  mayLookAgain: () => boolean,
): Promise<boolean> {
  const { repair } = step;
  const measure = repair.measuring?.(run.checked.inquiry);
  for (;;) {
    if (measure) {
      run.stream.emit({ type: 'step-progressed', repair: repair.id, message: sayStep('measuring') });
      await measure();
    } else {
      await run.checked.inquiry.askAnew(checkOf(repair.provenBy).measures);
    }
    if (await run.isProven(step)) return true;
    const isVain = repair.vain !== undefined && repair.vain(await run.answers()) !== null;
    if (isVain || !mayLookAgain() || run.control.isStopping()) return false;
    await wait(run.pace.proving.pauseMilliseconds);
  }
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
