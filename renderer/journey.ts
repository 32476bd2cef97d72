import type { AppState } from '../shared/contract';
import type { CheckId } from '../shared/model/check';
import type { Plan } from '../shared/model/plan';
import type { RunId } from '../shared/model/run';
import {
  type Manual,
  type ManualPlace,
  type ManualStep,
  startOfManual,
  takeManualStep,
} from './manual/manual';
import type { RunEnd, RunView } from './run/run-view';

/** Pages a person opens beside the four stages, in the order of the menu. */
export const sidePages = ['history', 'look-up', 'preferences', 'about'] as const;
export type SidePage = (typeof sidePages)[number];

/** What is shown of a run that has ended: what it found, one of the questions that lead to a start, or what to try next. */
export type Part = 'findings' | 'choose' | 'changes' | 'date' | 'still';

/** Where a person is: which runs the pages speak about, and what was opened on top. */
export interface Journey {
  /** The check whose findings Review shows. */
  readonly check: RunId | null;
  /** The repair or undo that is running or has ended. */
  readonly work: RunId | null;
  /** Repairs since that check that were not the last word, the oldest first. */
  readonly earlier: readonly RunId[];
  readonly part: Part;
  /** The part from which this one was opened. */
  readonly back: Part;
  readonly side: SidePage | null;
  /** The plan that is about to be approved, when it is not the one the check offered. */
  readonly chosenPlan: Plan | null;
  /** Findings that are only worth knowing, and that the person nevertheless wants repaired. */
  readonly wanted: readonly CheckId[];
  /** What is ticked on the page that lets one choose; null as long as nobody has changed anything there. */
  readonly ticks: Ticks | null;
  /** How far the four steps by hand are, where scripts are blocked. */
  readonly manual: Manual;
  /** Whether the person has gone on from being told that an earlier repair was cut off. */
  readonly knowsOfCutOff: boolean;
}

/** What a person chose to have fixed: findings, and personal saved sign-ins by their targets. */
export interface Ticks {
  readonly findings: readonly CheckId[];
  readonly personal: readonly string[];
}

export const startOfJourney: Journey = {
  check: null,
  work: null,
  earlier: [],
  part: 'findings',
  back: 'findings',
  side: null,
  chosenPlan: null,
  wanted: [],
  ticks: null,
  manual: startOfManual,
  knowsOfCutOff: false,
};

export type JourneyStep =
  | { readonly type: 'check-started'; readonly runId: RunId }
  | { readonly type: 'work-started'; readonly runId: RunId }
  | { readonly type: 'resumed'; readonly memory: Memory }
  | { readonly type: 'part-opened'; readonly part: Part; readonly chosenPlan?: Plan | null }
  | { readonly type: 'repair-wanted'; readonly check: CheckId }
  | { readonly type: 'ticked'; readonly ticks: Ticks }
  | { readonly type: 'manual-opened'; readonly at: ManualPlace }
  | { readonly type: 'manual-ticked'; readonly step: ManualStep; readonly done: boolean }
  | { readonly type: 'manual-rechecked'; readonly runId: RunId }
  | { readonly type: 'side-opened'; readonly side: SidePage }
  | { readonly type: 'side-closed' }
  | { readonly type: 'started-over' };

export function takeStep(journey: Journey, step: JourneyStep): Journey {
  switch (step.type) {
    case 'check-started':
      return { ...startOfJourney, check: step.runId, knowsOfCutOff: true };
    case 'work-started':
      return {
        ...journey,
        work: step.runId,
        earlier: journey.work === null ? journey.earlier : [...journey.earlier, journey.work],
        part: 'findings',
        side: null,
        chosenPlan: null,
        knowsOfCutOff: true,
      };
    case 'resumed':
      return { ...startOfJourney, ...step.memory };
    case 'part-opened':
      return {
        ...journey,
        part: step.part,
        back: journey.part,
        chosenPlan: step.chosenPlan === undefined ? journey.chosenPlan : step.chosenPlan,
      };
    case 'repair-wanted':
      return {
        ...journey,
        wanted: withOne(journey.wanted, step.check),
        ticks: journey.ticks && { ...journey.ticks, findings: withOne(journey.ticks.findings, step.check) },
      };
    case 'ticked':
      return { ...journey, ticks: step.ticks };
    case 'manual-opened':
    case 'manual-ticked':
    case 'manual-rechecked':
      return { ...journey, manual: takeManualStep(journey.manual, step) };
    case 'side-opened':
      return { ...journey, side: step.side };
    case 'side-closed':
      return { ...journey, side: null };
    case 'started-over':
      return { ...startOfJourney, knowsOfCutOff: true };
  }
}

function withOne<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list : [...list, one];
}

export type Stage = 'check' | 'review' | 'fix' | 'done';

/** The page that the runs call for. */
export type StagePage =
  | { readonly stage: 'check'; readonly page: 'start' | 'unfinished' | 'checking' }
  | { readonly stage: 'review'; readonly page: Exclude<Part, 'still'> }
  | { readonly stage: 'fix'; readonly page: 'approve' | 'guidance' | 'fixing' }
  | { readonly stage: Exclude<Stage, 'check'>; readonly page: 'manual' }
  | { readonly stage: 'done'; readonly page: 'done' | 'still' };

/** Decides the page from what is known, so that a reloaded window comes to the same one. */
export function pageOf(
  journey: Journey,
  state: Pick<AppState, 'unfinished'> | null,
  check: RunView | null,
  work: RunView | null,
): StagePage {
  if (journey.work !== null) {
    if (work?.end) return pageAfterWork(journey.part);
    if (work?.elevation === 'asked') return { stage: 'fix', page: 'approve' };
    if (work?.guidance) return { stage: 'fix', page: 'guidance' };
    return { stage: 'fix', page: 'fixing' };
  }
  if (journey.check !== null && check?.end?.wasStopped !== true) {
    return check?.end ? pageAfterCheck(journey, check.end) : { stage: 'check', page: 'checking' };
  }
  return { stage: 'check', page: state?.unfinished && !journey.knowsOfCutOff ? 'unfinished' : 'start' };
}

function pageAfterCheck({ part, manual }: Journey, { wasBlocked }: RunEnd): StagePage {
  if (wasBlocked) {
    const stages = { overview: 'review', end: 'done' } as const;
    return {
      stage: manual.at === 'overview' || manual.at === 'end' ? stages[manual.at] : 'fix',
      page: 'manual',
    };
  }
  return part === 'still' ? { stage: 'done', page: 'still' } : { stage: 'review', page: part };
}

/** After a repair, what to try next is chosen as on Review: by seeing what would change, with the same questions. */
function pageAfterWork(part: Part): StagePage {
  if (part === 'still') return { stage: 'done', page: 'still' };
  return part === 'findings' ? { stage: 'done', page: 'done' } : { stage: 'review', page: part };
}

/** What of a journey outlives a reload of the window. A plan does not: main may have forgotten it. */
export type Memory = Pick<Journey, 'check' | 'work' | 'earlier' | 'manual' | 'knowsOfCutOff'> & {
  readonly part: Extract<Part, 'findings' | 'still'>;
};

/** Where the session storage of this window keeps the runs of the journey. */
export const placeOfRuns = 'runs';

/**
 * Remembers, for this window only, which runs its pages speak about. Main knows the newest run; that a repair
 * belongs to a certain check, whose findings Done compares with, only the window knows.
 */
export function rememberRuns(journey: Journey): void {
  sessionStorage.setItem(placeOfRuns, asMemory(journey));
}

function asMemory({ check, work, earlier, part, manual, knowsOfCutOff }: Journey): string {
  const memory: Memory = {
    ...{ check, work, earlier, manual, knowsOfCutOff },
    part: part === 'still' ? part : 'findings',
  };
  return JSON.stringify(memory);
}

/** Whether this window was showing a run before it was reloaded. */
export function hasRememberedRuns(): boolean {
  const remembered = sessionStorage.getItem(placeOfRuns);
  return remembered !== null && remembered !== asMemory(startOfJourney);
}
