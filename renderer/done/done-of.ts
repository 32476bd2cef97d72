import { exitCodes } from '../../shared/exit-code';
import type { CheckId } from '../../shared/model/check';
import type { Finding, Message } from '../../shared/model/finding';
import type { RepairId } from '../../shared/model/repair';
import { hasRepair, isErrand } from '../../shared/repairs';
import { runsAsSomebodyElse, wayIntoTeams } from '../run/obstacles';
import { type OutcomeWord, outcomeWord } from '../run/outcome-word';
import { findingsOf, likelihoodOrder, type RunView, type StepView } from '../run/run-view';

/** How a run ended, in the words of the Done page. */
export type Ending =
  | 'good'
  | 'unproven'
  /** A person said No to the date that the clock would move to. */
  | 'date'
  /** What is left waits for a call in Teams to end. */
  | 'call'
  /** Windows asked, and did not hear Yes. */
  | 'permission'
  | 'administrator'
  | 'partly'
  /** Nothing that is known of is left, and something could not be looked at. */
  | 'unanswered'
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
  /** What about how this program was started keeps it from looking at the person's own things. */
  readonly limit: Finding | null;
  /** What of that is told; where nothing is left, what could not be looked at. */
  readonly told: readonly Finding[];
  readonly canUndo: boolean;
  /** The first fault that is left because of what a person or Windows answered; null where there is none. */
  readonly refused: Finding | null;
  /** Repairs that never began and may be done now: what going on would do. */
  readonly open: readonly RepairId[];
  /** Whether Teams was opened by this run. */
  readonly openedTeams: boolean;
  /** How to see it sign in. */
  readonly wayIn: ReturnType<typeof wayIntoTeams>;
  /** Whether to hear Teams sign in by now: not while what most likely keeps it out is still there. */
  readonly mayListen: boolean;
}

/** `known` is what was known before the work; null when nothing is. */
export function doneOf(work: RunView, known: readonly Finding[] | null): Done {
  const own = work.steps.filter((step) => !isErrand(step.repair) && step.outcome !== null);
  const counted = own.filter((step) => step.outcome?.outcome !== 'skipped');
  const proven = counted.filter(isProven);
  const left = leftOf(work, known ?? []);
  const ending = endingOf(work, own, left);
  const wayIn = wayIntoTeams([...(known ?? []), ...findingsOf(work)]);
  const open = own.filter(isOpen).map(({ repair }) => repair);
  return {
    ending,
    proven,
    counted,
    faults: countFaults(work, known, left) ?? { fixed: proven.length, total: counted.length },
    differences: differencesOf(work, known ?? []),
    left,
    limit: left.find(runsAsSomebodyElse) ?? null,
    told: leftToTell(work, ending, left),
    canUndo: canUndo(work),
    refused: left.find(({ repairs }) => repairs.some((repair) => open.includes(repair))) ?? null,
    open,
    openedTeams: work.steps.some((step) => step.repair === 'teams.open' && isProven(step)),
    wayIn,
    mayListen: wayIn === 'open-teams' && work.kind === 'fix' && !silent.has(ending) && !left.some(isLikely),
  };
}

/** Repaired, and the check that found the fault has passed again since. */
function isProven(step: Pick<StepView, 'outcome'>): boolean {
  return step.outcome?.outcome === 'repaired' && step.outcome.verified;
}

/** Endings after which Teams would only be turned away again, or of which nobody knows what it would do. */
const silent: ReadonlySet<Ending> = new Set([
  'fault',
  'elsewhere',
  'restart',
  'call',
  'date',
  'permission',
  'administrator',
]);

/** What was put back is as broken as it was: that is no news. */
function leftToTell(work: RunView, ending: Ending, left: readonly Finding[]): readonly Finding[] {
  if (work.kind === 'undo') return [];
  return ending === 'unanswered' ? findingsOf(work).filter(isUnanswered) : left;
}

function isLikely({ likelihood }: Finding): boolean {
  return likelihood === 'likely';
}

function isUnanswered({ id, status }: Finding): boolean {
  return status === 'unknown' && hasRepair(id);
}

function wordOf({ outcome, why }: StepView): OutcomeWord | null {
  return outcome === null ? null : outcomeWord(outcome, 'fix', why);
}

/** It was wanted, never began, and nothing stands against doing it now; the date is asked about anew. */
function isOpen(step: StepView): boolean {
  const word = wordOf(step);
  return word === 'afterCall' || word === 'declined' || word === 'cancelled' || word === 'leftAlone';
}

function endingOf(work: RunView, own: readonly StepView[], left: readonly Finding[]): Ending {
  const code = work.end?.exitCode;
  if (code === exitCodes.internalFault || code === exitCodes.wrongUsage) return 'fault';
  if (code === exitCodes.stopped) return 'stopped';
  if (work.kind === 'undo') {
    const isBack = own.every((step) => isProven(step) || wordOf(step) === 'notNeeded');
    if (!isBack) return 'undone-partly';
    return work.unsure.length > 0 ? 'undone-unsure' : 'undone';
  }
  if (code === exitCodes.left || code === exitCodes.needsAdministrator) return unfinishedBy(own, left, code);
  if (code === exitCodes.somebodyElse) return 'elsewhere';
  if (work.end?.restartNeeded) return 'restart';
  if (code === exitCodes.healthy) return own.some(isProven) ? 'good' : 'unproven';
  return 'partly';
}

/** Why not everything that can be repaired here was: what a person said comes before what Windows said. */
function unfinishedBy(own: readonly StepView[], left: readonly Finding[], code: number): Ending {
  const has = (word: OutcomeWord) => own.some((step) => wordOf(step) === word);
  if (left.length === 0) return 'unanswered';
  if (has('leftAlone')) return 'date';
  if (has('afterCall')) return 'call';
  if (has('declined') || has('cancelled')) return 'permission';
  return code === exitCodes.needsAdministrator ? 'administrator' : 'partly';
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

/**
 * Counts faults, not steps: two ways of correcting one clock are one fault, and what nobody chose is left all the same.
 * Null when nothing is known of before.
 */
function countFaults(
  work: RunView,
  known: readonly Finding[] | null,
  left: readonly Finding[],
): Done['faults'] | null {
  if (known === null) return null;
  const tried = new Set(work.plan?.repairs.map((repair) => repair.id));
  const isLeft = (id: CheckId) => left.some((one) => one.id === id && one.repairs.length > 0);
  const faults = known.filter(
    ({ id, status, repairs }) =>
      status !== 'fine' && (repairs.some((repair) => tried.has(repair)) || isLeft(id)),
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
