import { setTimeout as wait } from 'node:timers/promises';
import type { Result } from '../../shared/result';
import type { HelperName, SignInHelperAnswer } from '../host/answers';
import type { Host } from '../host/host';
import { isBeingServiced } from './helper-state';

const looks = 6;
const pause = 1000;

/**
 * A sign-in helper as it is once Windows has finished working on it, or as it is after five seconds. Other questions
 * are answered in between.
 */
export async function readSettledHelper(
  host: Pick<Host, 'user'>,
  name: HelperName,
): Promise<Result<SignInHelperAnswer>> {
  for (let look = 1; ; look += 1) {
    const answer = await host.user.readSignInHelper(name);
    if (!answer.ok || !isBeingServiced(answer.value) || look === looks) return answer;
    await wait(pause);
  }
}
