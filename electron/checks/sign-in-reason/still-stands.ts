import type { Likelihood } from '../../../shared/model/finding';
import type { ReasonClass } from '../../../shared/model/reason';

/** What decides whether a cause that was recorded may still be one. */
export interface Now {
  /** This PC's clock, milliseconds since 1970. */
  readonly now: number;
  /** Wall clock minus true time now, seconds; null when not measured. */
  readonly offsetSeconds: number | null;
  /** Whether this PC reaches Microsoft's sign-in service now; null when nobody looked. */
  readonly isReached: boolean | null;
}

const hour = 3600;
const day = 24 * hour;

/** What goes away by itself, or by the person's next attempt: a day later it tells nothing. */
const passing: readonly ReasonClass[] = ['interaction', 'network', 'service'];

/**
 * How likely a cause of this class is after so many seconds; null when it has had the time to go away. What does not
 * go away by itself (a rule, an account, a password, a deleted device, the helper) stands for the seven days that
 * records count, but after a day it is no more than possible: the person may have signed in since. So does a network
 * that failed the latest attempt, which none that succeeded has followed, and fails now.
 */
export function standingOf(
  reasonClass: ReasonClass,
  ageSeconds: number,
  { offsetSeconds, isReached, isLatest }: Pick<Now, 'offsetSeconds' | 'isReached'> & { isLatest: boolean },
): Exclude<Likelihood, 'unlikely'> | null {
  const fails = reasonClass === 'network' && isReached === false && isLatest;
  if (passing.includes(reasonClass) && ageSeconds >= day) return fails ? 'possible' : null;
  switch (reasonClass) {
    case 'unknown':
      return 'possible';
    case 'network':
      if (isReached === true) return ageSeconds < hour ? 'possible' : null;
      return isReached === false || ageSeconds < hour ? 'likely' : 'possible';
    case 'service':
      return ageSeconds < hour ? 'likely' : 'possible';
    case 'clock':
      // It was the clock, and somebody has corrected it since.
      return offsetSeconds !== null && Math.abs(offsetSeconds) < 60 ? 'possible' : 'likely';
    default:
      return ageSeconds < day ? 'likely' : 'possible';
  }
}

/**
 * How old something is, in seconds: by this PC's clock as it is now or, where the clock was moved since, by true time.
 * What seems to lie in the future is new.
 */
export function ageOf(at: number, { now, offsetSeconds }: Pick<Now, 'now' | 'offsetSeconds'>): number {
  const ages = [now - at, now - (offsetSeconds ?? 0) * 1000 - at].filter((age) => age >= 0);
  return ages.length === 0 ? 0 : Math.min(...ages) / 1000;
}
