import type { Result } from '../../shared/result';
import type { DomainTime, TimeAnchor, TimeMeasurement, TimeSample } from '../host/host';

/** From this offset on the clock is worth correcting, in seconds. */
export const brokenFrom = 60;
/** Below this offset nothing is worth a word. */
export const fineBelow = 10;

/**
 * The time service of a stand-alone PC ignores larger errors than this, in seconds (MaxPosPhaseCorrection, "Windows Time
 * service tools and settings").
 */
export const serviceReach = 54_000;

/** What several sources together say about the clock. */
export type CombinedOffset =
  | {
      readonly kind: 'measured';
      /** Wall clock minus true time, rounded to tenths of a second; negative is behind. */
      readonly seconds: number;
      readonly best: TimeSample;
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
  return combine(measurement.samples.filter((sample) => sample.trusted));
}

/** What sources that anybody on the way can forge say together: worth a word, never a reason to act. */
export function combineUntrusted(measurement: TimeMeasurement): CombinedOffset {
  return combine(measurement.samples.filter((sample) => !sample.trusted));
}

function combine(samples: readonly TimeSample[]): CombinedOffset {
  if (samples.length === 0) return { kind: 'unmeasured' };
  const groups = samples.map((sample) => samples.filter((other) => overlap(sample, other)));
  const largest = groups.reduce((best, group) => (operatorsOf(group) > operatorsOf(best) ? group : best));
  const outside = samples.filter((sample) => !largest.includes(sample));
  if (outside.length > 0 && operatorsOf(outside) >= operatorsOf(largest)) return { kind: 'contradiction' };
  const best = largest.reduce((a, b) => (b.uncertaintySeconds < a.uncertaintySeconds ? b : a));
  return {
    kind: 'measured',
    seconds: Math.round(best.offsetSeconds * 10) / 10,
    best,
  };
}

function overlap(a: TimeSample, b: TimeSample): boolean {
  const apart = Math.abs(a.offsetSeconds - b.offsetSeconds);
  return apart <= a.uncertaintySeconds + b.uncertaintySeconds + slack;
}

function operatorsOf(samples: readonly TimeSample[]): number {
  return new Set(samples.map((sample) => sample.operator)).size;
}

/** The offset as other checks use it: null when it could not be measured, is contradicted or was changing. */
export function offsetOf(time: Result<TimeMeasurement>): number | null {
  if (!time.ok || time.value.movedSeconds !== undefined) return null;
  const combined = combineOffsets(time.value);
  return combined.kind === 'measured' ? combined.seconds : null;
}

/** Whether the clock is so wrong that it wants correcting; null when nobody knows. */
export function isClockBroken(offset: number | null): boolean | null {
  return offset === null ? null : Math.abs(offset) >= brokenFrom;
}

/**
 * Whether Windows is drawing the clock towards true time bit by bit: it is nearer than it was in an earlier measurement
 * after the same correction, by more than the two measurements are in doubt. Domain members do that with errors of up
 * to 300 s (MaxAllowedPhaseOffset, "Windows Time service tools and settings").
 */
export function isBeingCorrected(measurement: TimeMeasurement): boolean {
  const now = combineOffsets(measurement);
  const before = measurement.earlier ? combineOffsets(measurement.earlier) : null;
  if (now.kind !== 'measured' || before?.kind !== 'measured') return false;
  const doubt = now.best.uncertaintySeconds + before.best.uncertaintySeconds;
  const nearer = Math.abs(before.best.offsetSeconds) - Math.abs(now.best.offsetSeconds);
  return nearer > doubt && Math.sign(before.seconds) === Math.sign(now.seconds);
}

/** Whether a clock that was measured as behind may have been set forward already: this process sees that late. */
export function maySeeLate(measurement: TimeMeasurement): boolean {
  const now = combineOffsets(measurement);
  return measurement.lateBySeconds !== undefined && now.kind === 'measured' && now.seconds < 0;
}

/** A difference this small, in seconds, is no jump: the clock may be slewed meanwhile. */
const evenly = 2;

/** Whether somebody has moved the wall clock since it was measured: it no longer agrees with the monotonic counter. */
export function hasMovedSince(
  { samples }: TimeMeasurement,
  now: { readonly wall: number; readonly monotonic: bigint },
): boolean {
  const [sample] = samples;
  if (sample === undefined) return false;
  const passed = Number(now.monotonic - sample.anchor.monotonicNanoseconds) / 1e9;
  const offset = now.wall / 1000 - (sample.anchor.utcMilliseconds / 1000 + passed);
  return Math.abs(offset - sample.offsetSeconds) > evenly;
}

/** A domain controller whose own clock is wrong can't correct anybody's; null when that is not known. */
export function isControllerWrong(
  offset: number | null,
  domainTime: Result<DomainTime | null>,
): boolean | null {
  if (offset === null || !domainTime.ok || !domainTime.value?.answered) return null;
  return Math.abs(offset - domainTime.value.offsetSeconds) >= brokenFrom;
}

/** Whether the domain whose controllers keep this PC's time could not be found on this network. */
export function isControllerAway(domainTime: Result<DomainTime | null>): boolean {
  return domainTime.ok && domainTime.value !== null && !domainTime.value.answered && !domainTime.value.heard;
}

/**
 * True time from which the clock may be set: three SNTP answers of at least two operators that agree, or a trusted
 * HTTPS Date. One stray answer must never move a clock.
 */
export function settableAnchor(measurement: TimeMeasurement): TimeAnchor | null {
  const combined = combineOffsets(measurement);
  if (combined.kind !== 'measured' || measurement.movedSeconds !== undefined) return null;
  const agreeing = measurement.samples.filter((sample) => sample.trusted && overlap(sample, combined.best));
  const sntp = agreeing.filter((sample) => sample.source === 'sntp');
  const enough = sntp.length >= 3 && operatorsOf(sntp) >= 2;
  return enough || agreeing.some((sample) => sample.source === 'https-date') ? combined.best.anchor : null;
}
