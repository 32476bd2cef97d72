import type { RecordFault, RecordProblem } from '../../shared/model/record';
import type { JournaledRun, JournalReading } from '../host/journal/journal-entry';
import { foldRun, hasEnded, isAboutAnother, mayBeAbout, type PcIdentity } from './past-runs';
import { undoableOf } from './undoable';

/** What an undo acts on, and what keeps it from knowing all that there is to put back. */
export interface UndoChoice {
  readonly run: JournaledRun | null;
  readonly unsure: readonly RecordProblem[];
}

/**
 * Whether a run may have changed something of which its record does not tell. A check changes nothing, what an undo
 * puts back stands in the record of the fix, and a run that came to its report has told everything by then.
 */
export function mayHideChanges(run: JournaledRun): boolean {
  if (hasEnded(run) || run.trouble?.fault === 'not-a-file') return false;
  const kind = foldRun(run).began?.kind;
  return kind === undefined || kind === 'fix';
}

/** What is wrong with the records of these runs. */
export function problemsOf(runs: readonly JournaledRun[]): RecordProblem[] {
  return runs.flatMap((run) => (run.trouble ? [problemOf(run, run.trouble.fault)] : []));
}

/** Everything that is wrong in a journal, in the order of its runs; then what is none of its records. */
export function problemsIn({ runs, others, isUnreadable }: JournalReading): RecordProblem[] {
  return [
    ...(isUnreadable ? [noFolder] : []),
    ...problemsOf(runs),
    ...others.map((name): RecordProblem => {
      return { file: showName(name), run: null, fault: 'not-ours', mayHideChanges: false };
    }),
  ];
}

/**
 * The last run of which something can be put back. A damaged record of a younger run makes it unsure that this was the
 * last; where nothing is on record, one of a run that was cut off makes it unsure that there was nothing. The last of
 * those is chosen then, for what lies in its quarantine can be put back all the same.
 */
export function chooseUndo({ runs, isUnreadable }: JournalReading, pc: PcIdentity): UndoChoice {
  const last = runs.findLast((run) => undoableOf(run, runs).length > 0) ?? null;
  const since = last === null ? runs : runs.slice(runs.indexOf(last));
  const isDamaged = (run: JournaledRun) =>
    run.trouble !== undefined && mayHideChanges(run) && !isAboutAnother(run, pc);
  const unsure = since.filter(
    (run) => isDamaged(run) || (last === null && isOpen(run) && mayBeAbout(run, pc)),
  );
  const problems = unsure.map((run) => problemOf(run, run.trouble?.fault ?? 'unfinished'));
  return {
    run: last ?? unsure.at(-1) ?? null,
    unsure: isUnreadable ? [noFolder, ...problems] : problems,
  };
}

/** The undo of a run that was named. */
export function chooseNamed(run: JournaledRun): UndoChoice {
  const fault = run.trouble?.fault ?? 'unfinished';
  const isUnsure = run.trouble === undefined ? isOpen(run) : mayHideChanges(run);
  return { run, unsure: isUnsure ? [problemOf(run, fault)] : [] };
}

/**
 * A run that was cut off, and with nothing on record that could be put back: only its beginning, or what no undo brings
 * back. Where there is something, putting that back settles it, because an intent is on disk before its act begins.
 */
function isOpen(run: JournaledRun): boolean {
  return run.trouble === undefined && mayHideChanges(run) && undoableOf(run, []).length === 0;
}

const noFolder: RecordProblem = { file: 'journal', run: null, fault: 'no-folder', mayHideChanges: true };

function problemOf(run: JournaledRun, fault: RecordFault): RecordProblem {
  return {
    file: showName(run.trouble?.file ?? run.runId),
    run: run.runId,
    fault,
    mayHideChanges: mayHideChanges(run),
  };
}

/** Names from a folder may hold anything, also what a terminal would obey. */
function showName(name: string): string {
  return name.slice(0, 100).replace(/\p{C}/gu, '\u{FFFD}');
}
