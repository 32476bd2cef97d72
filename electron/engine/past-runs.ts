import { exitCodes } from '../../shared/exit-code';
import type { PrivateNames } from '../../shared/model/private-names';
import type { RunReport } from '../../shared/model/report';
import { type Outcome, type RunId, wasTried } from '../../shared/model/run';
import type { RecentRepair } from '../checks/check';
import { noNames } from '../checks/private-names';
import type { Host } from '../host/host';
import type { Journal, JournaledRun, JournalFact } from '../host/journal/journal-entry';

/** Which PC runs are about: this one, or a simulated one by its name. */
export interface PcIdentity {
  readonly simulated: boolean;
  /** The simulated PC's name; null on a real one, and for a simulated one that no later run can meet again. */
  readonly simulation: string | null;
}

/** A fix that ended, and nothing has been put back or begun to be repaired since. */
export interface PastFix {
  readonly runId: RunId;
  readonly report: RunReport;
  readonly newestEventRecord: number | null;
}

/** How many runs are looked through for the last fix: more than anybody makes in the week for which it counts. */
export const lookBack = 60;

const week = 7 * 24 * 3600 * 1000;

/**
 * The newest run that changed this PC, or could have, when it was a fix, has ended and is at most a week old. The clock
 * may be what that run corrected, so both times are taken free of the error that was measured.
 * @param now true time, milliseconds since 1970
 */
export function newestFix(runs: readonly JournaledRun[], pc: PcIdentity, now: number): PastFix | null {
  const newest = runs.filter((run) => mayBeAbout(run, pc) && couldChange(run)).at(-1);
  const end = newest && foldRun(newest).end;
  if (!newest || end?.report.run.kind !== 'fix') return null;
  if (Math.abs(now - trueStart(end.report.run)) > week) return null;
  return { runId: newest.runId, report: end.report, newestEventRecord: end.newestEventRecord ?? null };
}

/** When a run began, and how wrong its clock was then; null where that was not measured. */
export type RunStart = Pick<RunReport['run'], 'startedAt' | 'clockOffsetSeconds'>;

/** True time at which a run began, as far as it has measured its clock; milliseconds since 1970. */
export function trueStart({ startedAt, clockOffsetSeconds }: RunStart): number {
  return Date.parse(startedAt) - (clockOffsetSeconds ?? 0) * 1000;
}

/**
 * A check changes nothing, and an undo that found nothing to put back leaves the fix before it standing. A record
 * whose beginning can't be read may be of anything.
 */
function couldChange(run: JournaledRun): boolean {
  if (run.trouble?.fault === 'not-a-file') return false;
  const { began, end } = foldRun(run);
  const kind = began?.kind;
  return (
    kind === undefined || kind === 'fix' || (kind === 'undo' && (end?.report.outcomes.some(wasTried) ?? true))
  );
}

type Fact<Type extends JournalFact['type']> = Extract<JournalFact, { type: Type }>;

/** What the record of a run tells, as far as it can be read. */
interface Told {
  readonly began: Fact<'run-began'> | undefined;
  /** In the order in which they were begun; one without an outcome may have been done. */
  readonly intents: readonly Fact<'intent'>[];
  readonly outcomes: readonly Outcome[];
  readonly end: Fact<'run-ended'> | undefined;
}

/** Folds the facts of a run: the one place that looks for them by their types. */
export function foldRun({ facts }: Pick<JournaledRun, 'facts'>): Told {
  return {
    began: facts.find((fact) => fact.type === 'run-began'),
    intents: facts.filter((fact) => fact.type === 'intent'),
    outcomes: facts.filter((fact) => fact.type === 'outcome').map(({ outcome }) => outcome),
    end: facts.find((fact) => fact.type === 'run-ended'),
  };
}

/** The report of a run, when it came to one. */
export function reportIn(run: JournaledRun): RunReport | null {
  return foldRun(run).end?.report ?? null;
}

/** The private words in a run's report, as far as its record has kept them. */
export function privateNamesIn(run: JournaledRun): PrivateNames {
  return foldRun(run).end?.names ?? noNames();
}

/** Whether a run came to its report. */
export function hasEnded(run: JournaledRun): boolean {
  return foldRun(run).end !== undefined;
}

/** Whether a fix repaired something, proved it, and left nothing that is broken here. */
export function wasVerified({ report }: PastFix): boolean {
  const isWhole = report.exitCode === exitCodes.healthy || report.exitCode === exitCodes.restartNeeded;
  return isWhole && report.outcomes.some(({ outcome }) => outcome === 'repaired');
}

/** What fixes of this PC repaired and proved, as far as the given runs go back. */
export function recentRepairs(runs: readonly JournaledRun[], pc: PcIdentity): RecentRepair[] {
  return runs.flatMap((run) => {
    const { began, outcomes } = foldRun(run);
    if (began?.kind !== 'fix' || !isAbout(run, pc)) return [];
    return outcomes
      .filter(({ outcome }) => outcome === 'repaired')
      .map(({ repair }) => ({ repair, at: began.startedAt }));
  });
}

/** Whether a run is of this PC, as far as its record can be read. */
export function mayBeAbout(run: JournaledRun, pc: PcIdentity): boolean {
  return foldRun(run).began === undefined || isAbout(run, pc);
}

/** Whether a run says that it was of another PC. */
export function isAboutAnother(run: JournaledRun, pc: PcIdentity): boolean {
  const { began } = foldRun(run);
  if (began === undefined) return false;
  const isOtherName = typeof began.simulation === 'string' && began.simulation !== pc.simulation;
  return began.simulated !== pc.simulated || (pc.simulation !== null && isOtherName);
}

function isAbout(run: JournaledRun, pc: PcIdentity): boolean {
  const { began } = foldRun(run);
  if (began?.simulated !== pc.simulated) return false;
  return !pc.simulated || (pc.simulation !== null && began.simulation === pc.simulation);
}

/** What earlier runs of this PC have settled, so that it is neither told nor done again. */
export interface Settled {
  /** The newest runs, oldest first; the one under way is not past before its end is on disk. */
  runs(): Promise<JournaledRun[]>;
  /** The newest fix that still stands. @param now true time, milliseconds since 1970 */
  lastFix(now: number): Promise<PastFix | null>;
  /** The event record up to which everything is history, as far as these runs tell; null when nothing is. */
  record(past: readonly JournaledRun[]): number | null;
  /** A failure was heard after a run: what was recorded up to here is history. */
  settleUpTo(record: number): void;
}

/** As much of the desk as tells which runs are this process's. */
interface ThisProcess {
  active(): { readonly stream: { readonly runId: RunId } } | null;
  find(runId: RunId): unknown;
}

interface SettledParts {
  readonly host: Host;
  readonly journal: Journal;
  readonly pc: PcIdentity;
  /** The runs of this process. */
  readonly desk: () => ThisProcess;
}

export function createSettled({ host, journal, pc, desk }: SettledParts): Settled {
  let heardUpTo: number | null = null;

  async function runs(): Promise<JournaledRun[]> {
    const underWay = desk().active()?.stream.runId;
    const all = await journal.readRuns(lookBack);
    return all.filter((run) => run.runId !== underWay || hasEnded(run));
  }

  return {
    runs,
    lastFix: async (now) => newestFix(await runs(), pc, now),
    /**
     * A verified fix has answered what was recorded before it. Of a simulated PC only runs of this process count,
     * because each start makes a new one whose records begin anew.
     */
    record(past) {
      const fix = newestFix(past, pc, host.clock.wall());
      const isOurs = fix && wasVerified(fix) && (!host.simulated || desk().find(fix.runId) !== undefined);
      const records = [heardUpTo, isOurs ? fix.newestEventRecord : null].filter((record) => record !== null);
      return records.length === 0 ? null : Math.max(...records);
    },
    settleUpTo(record) {
      heardUpTo = record;
    },
  };
}
