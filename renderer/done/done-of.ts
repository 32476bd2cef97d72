import { exitCodes } from '../../shared/exit-code';
import type { Finding, Message } from '../../shared/model/finding';
import { isErrand } from '../../shared/repairs';
import { findingsOf, likelihoodOrder, type RunView, type StepView } from '../run/run-view';

/** How a run ended, in the words of the Done page. */
export type Ending =
  | 'good'
  | 'unproven'
  | 'partly'
  | 'administrator'
  | 'elsewhere'
  | 'stopped'
  | 'restart'
  | 'undone'
  | 'undone-partly'
  | 'undone-unsure'
  | 'fault';

/** What one check said before the work and says now. */
export interface Difference {
  readonly before: Finding;
  readonly after: Finding;
}

/** A finished run of repairs or of undoing, sorted for the Done page. */
export interface Done {
  readonly ending: Ending;
  /** Steps whose repair was proven by its check. */
  readonly proven: readonly StepView[];
  /** Steps that answer for a fault: closing and opening Teams around them is no success of its own. */
  readonly counted: readonly StepView[];
  /** Faults that this run was to mend, and how many of them are gone by measurement. */
  readonly faults: { readonly fixed: number; readonly total: number };
  /** What its check says differently now. */
  readonly differences: readonly Difference[];
  /** Faults that are still there, as last measured. */
  readonly left: readonly Finding[];
  readonly canUndo: boolean;
}

/** `known` is what was known before the work; null when nothing is. */
export function doneOf(work: RunView, known: readonly Finding[] | null): Done {
  const counted = work.steps.filter(
    (step) => !isErrand(step.repair) && step.outcome !== null && step.outcome.outcome !== 'skipped',
  );
  const proven = counted.filter(isProven);
  return {
    ending: endingOf(work, proven),
    proven,
    counted,
    faults: countFaults(work, known) ?? { fixed: proven.length, total: counted.length },
    differences: differencesOf(work, known ?? []),
    left: leftOf(work, known ?? []),
    canUndo: canUndo(work),
  };
}

/** Repaired, and the check that found the fault has passed again since. */
function isProven(step: Pick<StepView, 'outcome'>): boolean {
  return step.outcome?.outcome === 'repaired' && step.outcome.verified;
}

function endingOf(work: RunView, proven: readonly StepView[]): Ending {
  const code = work.end?.exitCode;
  if (code === exitCodes.internalFault || code === exitCodes.wrongUsage) return 'fault';
  if (code === exitCodes.stopped) return 'stopped';
  if (work.kind === 'undo') {
    const isBack = work.steps.every((step) => isProven(step) || isSkipped(step));
    if (!isBack) return 'undone-partly';
    return work.unsure.length > 0 ? 'undone-unsure' : 'undone';
  }
  if (code === exitCodes.needsAdministrator) return 'administrator';
  if (code === exitCodes.somebodyElse) return 'elsewhere';
  if (work.end?.restartNeeded) return 'restart';
  if (code === exitCodes.healthy) return proven.length > 0 ? 'good' : 'unproven';
  return 'partly';
}

function isSkipped(step: StepView): boolean {
  return step.outcome?.outcome === 'skipped';
}

function differencesOf(work: RunView, earlier: readonly Finding[]): readonly Difference[] {
  const differences = work.checks.flatMap(({ check: id, first, finding: after }) => {
    const before = earlier.find((finding) => finding.id === id) ?? first;
    return before && after && saysOtherwise(before, after) ? [{ before, after }] : [];
  });
  return differences.sort(
    (a, b) => likelihoodOrder[a.before.likelihood] - likelihoodOrder[b.before.likelihood],
  );
}

/** A clock that is right to another hundredth of a second says nothing new. */
function saysOtherwise(before: Finding, after: Finding): boolean {
  return (
    before.status !== after.status ||
    (before.status !== 'fine' && !isSameMessage(before.message, after.message))
  );
}

function isSameMessage(one: Message, other: Message): boolean {
  const names = Object.keys({ ...one.values, ...other.values });
  return one.key === other.key && names.every((name) => one.values[name] === other.values[name]);
}

function leftOf(work: RunView, earlier: readonly Finding[]): readonly Finding[] {
  const now = findingsOf(work);
  const notMeasuredAgain = earlier.filter((finding) => !now.some((one) => one.id === finding.id));
  return [...now, ...notMeasuredAgain].filter((finding) => finding.status === 'broken');
}

/** Counts faults, not steps: two ways of correcting one clock are one fault. Null when nothing is known of before. */
function countFaults(work: RunView, known: readonly Finding[] | null): Done['faults'] | null {
  if (known === null) return null;
  const tried = new Set(work.plan?.repairs.map((repair) => repair.id));
  const faults = known.filter(
    (finding) => finding.status !== 'fine' && finding.repairs.some((repair) => tried.has(repair)),
  );
  const now = findingsOf(work);
  const isMended = (fault: Finding) =>
    now.some((finding) => finding.id === fault.id && finding.status === 'fine');
  return { fixed: faults.filter(isMended).length, total: faults.length };
}

/** Undo is offered only for changes that were made and that the plan called undoable. */
function canUndo(work: RunView): boolean {
  if (work.kind !== 'fix') return false;
  return work.steps.some((step) => {
    const planned = work.plan?.repairs.find((repair) => repair.id === step.repair);
    const changed = step.outcome?.outcome === 'repaired' || step.outcome?.outcome === 'unchanged';
    return changed && planned !== undefined && planned.undo !== 'none';
  });
}
