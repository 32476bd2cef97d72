import type { ElevationAnswer } from '../../shared/events';
import { exitCodeOf } from '../../shared/exit-code';
import type { Plan } from '../../shared/model/plan';
import type { PrivateNames } from '../../shared/model/private-names';
import type { RecordProblem } from '../../shared/model/record';
import type { RunReport } from '../../shared/model/report';
import type { Outcome } from '../../shared/model/run';
import { isErrand } from '../../shared/repairs';
import { valueOrNull } from '../checks/inquiry';
import type { Host } from '../host/host';
import { refutedFacts } from '../verify/refuted-facts';
import { speak } from '../words';
import { type Checked, isUnsupported } from './run-checks';
import type { RunStream } from './run-stream';

/** What happened in a run, for its report. */
export interface RunEnd {
  readonly checked: Checked;
  readonly plan: Plan;
  readonly outcomes: readonly Outcome[];
  readonly elevation: ElevationAnswer | null;
  /** False when a person said that no elevation is wanted. */
  readonly admin: boolean;
  readonly stopped: boolean;
  /** True when the run was only to say what it would do. */
  readonly whatIf: boolean;
  /** What kept an undo from knowing all that there is to put back. */
  readonly unsure: readonly RecordProblem[];
  readonly restartWasPending: boolean;
  /** Highest sign-in event record when the run began: only younger ones tell about what it did. */
  readonly newestEventRecord: number | null;
}

/** Of the private words that a run came to know, those that stand in its report: no more than that is kept. */
export function namesToldBy(report: RunReport, known: PrivateNames): PrivateNames {
  const text = JSON.stringify(report).toLowerCase();
  const isTold = (name: string) => text.includes(JSON.stringify(name.trim()).slice(1, -1).toLowerCase());
  const told = (names: readonly string[]) =>
    [...new Set(names)].filter((name) => name.trim() !== '' && isTold(name));
  return {
    users: told(known.users),
    computers: told(known.computers),
    organisations: told(known.organisations),
    ids: told(known.ids),
  };
}

/**
 * Writes the report of a run: verdicts as last measured, and the exit code they mean.
 * @param problems what is wrong with the records of earlier runs
 */
export async function reportRun(
  end: RunEnd,
  stream: RunStream,
  { host, version, problems }: { host: Host; version: string; problems: readonly RecordProblem[] },
): Promise<RunReport> {
  const { checked, plan, outcomes, unsure } = end;
  const findings = [...checked.findings.values()];
  const pc = valueOrNull(await checked.inquiry.answer('pc'));
  const changed = outcomes.some((outcome) => outcome.outcome === 'repaired');
  const restartNeeded = changed && !end.restartWasPending && pc?.restartPending === true;
  const isUndo = stream.kind === 'undo';
  const exitCode = exitCodeOf({
    command: end.whatIf ? 'check' : stream.kind,
    findings,
    reason: checked.reason,
    unsupported: await isUnsupported(checked.inquiry),
    scriptsBlocked: host.user.blocked() !== null,
    stopped: end.stopped,
    administratorMissing: !end.admin || (end.elevation !== null && end.elevation !== 'approved'),
    notPutBack: isUndo && outcomes.some((outcome) => !outcome.verified && !isErrand(outcome.repair)),
    undoUnsure: unsure.length > 0,
    restartNeeded,
  });
  const records = [...unsure, ...problems.filter(({ run }) => !unsure.some((one) => one.run === run))];
  const refuted = refutedFacts(checked.inquiry.answered(), host.simulated);
  return {
    schema: 1,
    app: { name: 'sign-in-repair', version },
    simulated: host.simulated,
    run: {
      id: stream.runId,
      kind: stream.kind,
      startedAt: stream.startedAt,
      milliseconds: stream.elapsed(),
      clockOffsetSeconds: checked.context.offsetAtStart,
    },
    reason: checked.reason,
    findings: findings.map(({ message, ...finding }) => ({
      id: finding.id,
      status: finding.status,
      likelihood: finding.likelihood,
      summary: speak(message),
      repairs: finding.repairs,
      evidence: finding.evidence,
    })),
    plan: {
      id: plan.id,
      repairs: plan.repairs.map(({ id, lane, undo, changes }) => ({ id, lane, undo, changes })),
    },
    outcomes: [...outcomes],
    restartNeeded,
    ...(records.length > 0 ? { records } : {}),
    ...(unsure.length > 0 ? { undoUnsure: true } : {}),
    ...(refuted.length > 0 ? { refutedFacts: refuted } : {}),
    exitCode,
  };
}
