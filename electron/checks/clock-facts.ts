import type { Result } from '../../shared/result';
import type { TimeAnchor, TimeMeasurement, TimeSample } from '../host/host';

/** From this offset on the clock is worth correcting, in seconds. */
export const brokenFrom = 60;
/** From this offset on it is likely why Teams can't sign in: the usual tolerance of token checks and Kerberos. */
export const likelyFrom = 300;
/** Below this offset nothing is worth a word. */
export const fineBelow = 10;

/** What several sources together say about the clock. */
export type CombinedOffset =
  | {
      readonly kind: 'measured';
      /** Wall clock minus true time, rounded to tenths of a second; negative is behind. */
      readonly seconds: number;
      readonly best: TimeSample;
      /** How many different operators agree. */
      readonly operators: number;
    }
  | { readonly kind: 'contradiction' }
  | { readonly kind: 'unmeasured' };

/** Samples are taken within seconds of each other; a clock that is being slewed moves a little meanwhile. */
const slack = 0.5;

/**
 * Combines samples as intervals: what the largest group of trusted sources agrees on. Sources that contradict each
 * other without a majority are said to contradict; they are never averaged away.
 */
export function combineOffsets(measurement: TimeMeasurement): CombinedOffset {
  const trusted = measurement.samples.filter((sample) => sample.trusted);
  if (trusted.length === 0) return { kind: 'unmeasured' };
  const groups = trusted.map((sample) => trusted.filter((other) => overlap(sample, other)));
  const largest = groups.reduce((best, group) => (operatorsOf(group) > operatorsOf(best) ? group : best));
  const outside = trusted.filter((sample) => !largest.includes(sample));
  if (operatorsOf(outside) >= operatorsOf(largest)) return { kind: 'contradiction' };
  const best = largest.reduce((a, b) => (b.uncertaintySeconds < a.uncertaintySeconds ? b : a));
  return {
    kind: 'measured',
    seconds: Math.round(best.offsetSeconds * 10) / 10,
    best,
    operators: operatorsOf(largest),
  };
}

function overlap(a: TimeSample, b: TimeSample): boolean {
  const apart = Math.abs(a.offsetSeconds - b.offsetSeconds);
  return apart <= a.uncertaintySeconds + b.uncertaintySeconds + slack;
}

function operatorsOf(samples: readonly TimeSample[]): number {
  return new Set(samples.map((sample) => sample.operator)).size;
}

/** The offset as other checks use it: null when it could not be measured or is contradicted. */
export function offsetOf(time: Result<TimeMeasurement>): number | null {
  if (!time.ok) return null;
  const combined = combineOffsets(time.value);
  return combined.kind === 'measured' ? combined.seconds : null;
}

/** Whether the clock is so wrong that it wants correcting; null when nobody knows. */
export function isClockBroken(offset: number | null): boolean | null {
  return offset === null ? null : Math.abs(offset) >= brokenFrom;
}

/**
 * True time from which the clock may be set: three SNTP answers of at least two operators that agree, or a trusted
 * HTTPS Date. One stray answer must never move a clock.
 */
export function settableAnchor(measurement: TimeMeasurement): TimeAnchor | null {
  const combined = combineOffsets(measurement);
  if (combined.kind !== 'measured') return null;
  const agreeing = measurement.samples.filter((sample) => sample.trusted && overlap(sample, combined.best));
  const sntp = agreeing.filter((sample) => sample.source === 'sntp');
  const enough = sntp.length >= 3 && operatorsOf(sntp) >= 2;
  return enough || agreeing.some((sample) => sample.source === 'https-date') ? combined.best.anchor : null;
}
