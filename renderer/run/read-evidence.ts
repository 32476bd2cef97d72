import type { Evidence, Finding } from '../../shared/model/finding';

// The names that the checks give to what they saw, as far as a page does more than list them.
const offsetName = 'offsetSeconds';
const personalName = 'personalTarget';

/** A measured clock: how far it was off, and both times at that moment. */
export interface ClockReading {
  /** Wall clock minus true time, seconds; negative is behind. */
  readonly offsetSeconds: number;
  readonly shown: Date;
  readonly real: Date;
}

/** The clock as a finding measured it; null when it could not be measured. */
export function readClock(finding: Finding | null | undefined): ClockReading | null {
  const measured = finding?.evidence.find((evidence) => evidence.name === offsetName);
  if (measured === undefined || typeof measured.value !== 'number') return null;
  const shown = new Date(measured.at);
  return { offsetSeconds: measured.value, shown, real: new Date(shown.getTime() - measured.value * 1000) };
}

/** Personal saved sign-ins: listed, and taken out only when a person names them. */
export function readPersonalTargets(findings: readonly Finding[]): readonly string[] {
  const saved = findings.find((finding) => finding.id === 'credentials.teams');
  return textsOf(saved, personalName);
}

function textsOf(finding: Finding | null | undefined, name: string): readonly string[] {
  return (finding?.evidence ?? []).flatMap(({ name: found, value }: Evidence) =>
    found === name && typeof value === 'string' ? [value] : [],
  );
}
