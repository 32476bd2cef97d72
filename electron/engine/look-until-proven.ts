import { setTimeout as wait } from 'node:timers/promises';
import type { Answers } from '../checks/check';
import { countAwake } from '../host/time/awake';
import type { Run, Step } from './run';

interface Patience {
  /** Asks anew what the proof rests on. */
  measure(): Promise<void>;
  /** For how long it is asked again; 0 for something that has happened by now or never will. */
  readonly milliseconds: number;
  /** Why asking again would be no use. */
  isVain?(): Promise<boolean>;
  /** The answers from before the act. */
  readonly before?: Answers;
}

/** Looks with the check that found the fault until it passes, for as long as Windows may take. */
export async function lookUntilProven(
  step: Step,
  run: Run,
  { measure, milliseconds, isVain = async () => false, before }: Patience,
): Promise<boolean> {
  const { pauseMilliseconds } = run.pace.proving;
  // Nothing was waited for while the PC slept.
  const waited = countAwake();
  const mayLookAgain = () => milliseconds > 0 && waited.spent() + pauseMilliseconds <= milliseconds;
  try {
    for (;;) {
      await measure();
      if (await run.isProven(step, before)) return true;
      if ((await isVain()) || !mayLookAgain() || run.control.isStopping()) return false;
      await wait(pauseMilliseconds);
    }
  } finally {
    waited.stop();
  }
}
