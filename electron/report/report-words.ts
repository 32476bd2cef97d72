import { exactDuration } from '../../shared/words/duration';
import { report } from '../../shared/words/en/report';
import { facts } from '../verify/facts';
import { sentence } from '../words';
import type { PcFacts, RedactedReport } from './redacted-report';

/** What the report is about, each line with its name. */
export function overviewOf({ run, app, pc, exitCode, restartNeeded }: RedactedReport): [string, string][] {
  const began = trueTime(run.startedAt, run.clockOffsetSeconds);
  const exit = sentence(`report.run.${restartNeeded ? 'exitCodeRestart' : 'exitCode'}`, { code: exitCode });
  return [
    [
      sentence('report.run.run'),
      sentence('report.run.what', { run: run.id, kind: run.kind, version: app.version }),
    ],
    [
      sentence('report.run.began'),
      sentence('report.run.when', { at: began, milliseconds: run.milliseconds }),
    ],
    [sentence('report.run.clock'), describeOffset(run.clockOffsetSeconds)],
    [sentence('report.run.pc'), describePc(pc)],
    [sentence('report.run.result'), exit],
  ];
}

/** How a repair ended, and whether its check has proven that. */
export function describeOutcome({ outcome, verified, detail }: RedactedReport['outcomes'][number]): string {
  return sentence(`report.outcome.${verified ? 'verified' : 'unverified'}`, { outcome, detail });
}

/** The PC in one line, as far as it is known. */
export function describePc({ windowsBuild, joined, teams }: PcFacts): string {
  const parts = [
    windowsBuild === null ? null : sentence('report.build', { build: windowsBuild }),
    joined === null ? null : describeJoin(joined),
    ...teams.map(({ kind, version }) => sentence('report.teams', { kind, version })),
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(', ') : sentence('report.pcUnknown');
}

/** How this PC belongs to an organisation; a way that this version does not know stands as it was recorded. */
function describeJoin(joined: string): string {
  const isKnown = (way: string): way is keyof typeof report.joined => Object.hasOwn(report.joined, way);
  return isKnown(joined) ? sentence(`report.joined.${joined}`) : joined;
}

/** Seconds as `11 min 0 s behind`. */
export function describeOffset(seconds: number | null): string {
  if (seconds === null) return sentence('report.offset.unmeasured');
  if (Math.abs(seconds) < 1) return sentence('report.offset.right');
  return sentence(`report.offset.${seconds < 0 ? 'behind' : 'ahead'}`, { amount: exactDuration(seconds) });
}

/** A time of this PC's clock as true UTC. Without a measurement it stays what it was, and says so. */
export function trueTime(at: string, offsetSeconds: number | null): string {
  if (offsetSeconds === null) return sentence('report.uncheckedTime', { at });
  const corrected = new Date(Date.parse(at) - offsetSeconds * 1000);
  return Number.isNaN(corrected.getTime()) ? at : corrected.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Each of them with what it says; one that this version does not know stands with its id alone. */
export function describeRefuted(ids: readonly string[]): string[] {
  return ids.map((id) => {
    const statement = facts.find((fact) => fact.id === id)?.statement;
    return statement === undefined ? id : `${id}: ${statement.replaceAll('`', '')}`;
  });
}
