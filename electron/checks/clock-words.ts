import { say } from './finding';

/** Sentences that come in minutes, hours and days. */
type Sized = `clock.${'' | 'untrusted.' | 'stamped.'}${'behind' | 'ahead'}`;

/** How far a clock is off, in the largest unit that still tells two neighbours apart. `seconds` of either sign. */
export function sayOffset(sentence: Sized, seconds: number) {
  const size = Math.abs(seconds);
  if (size < 2 * 3600) return say(`${sentence}.minutes`, { count: Math.round(size / 60) });
  if (size < 48 * 3600) return say(`${sentence}.hours`, { count: Math.round(size / 3600) });
  return say(`${sentence}.days`, { count: Math.round(size / 86400) });
}
