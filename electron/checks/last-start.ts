import type { Result } from '../../shared/result';
import type { PcStateAnswer } from '../host/answers';

/**
 * When Windows was started, milliseconds since 1970 by this PC's clock as it is now; null when that is not known.
 * With fast start-up, a shutdown and a start may count as no start at all [K: to be confirmed on Windows].
 */
export function startOf(pc: Result<PcStateAnswer>, at: string): number | null {
  return pc.ok ? Date.parse(at) - pc.value.secondsSinceStart * 1000 : null;
}
