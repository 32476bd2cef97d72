import type { Result } from '../../shared/result';
import type { PcStateAnswer } from '../host/answers';

/**
 * When Windows was last restarted, milliseconds since 1970 by this PC's clock as it is now; null when that is not known.
 * With fast start-up, which is how Windows comes, shutting down and switching on is no restart: Windows goes on where it
 * was, and so does its counter ("Acquiring high-resolution time stamps").
 */
export function startOf(pc: Result<PcStateAnswer>, at: string): number | null {
  const seconds = pc.ok ? pc.value.secondsSinceStart : null;
  return seconds === null ? null : Date.parse(at) - seconds * 1000;
}
