import type { AppState } from '../shared/contract';
import type { Plan } from '../shared/model/plan';
import type { RunId } from '../shared/model/run';
import type { RunView } from './run-view';

/** Pages a person opens beside the four stages. */
export type SidePage = 'history' | 'look-up' | 'about';

/** What Review shows: the findings, or one of the questions that lead to a start. */
export type ReviewPart = 'findings' | 'choose' | 'changes' | 'date';

/** Where a person is: which runs the pages speak about, and what was opened on top. */
export interface Journey {
  /** The check whose findings Review shows. */
  readonly check: RunId | null;
  /** The repair or undo that is running or has ended. */
  readonly work: RunId | null;
  readonly part: ReviewPart;
  readonly side: SidePage | null;
  /** The plan that is about to be approved, when it is not the one the check offered. */
  readonly chosenPlan: Plan | null;
}

export const startOfJourney: Journey = {
  check: null,
  work: null,
  part: 'findings',
  side: null,
  chosenPlan: null,
};

export type JourneyStep =
  | { readonly type: 'check-started'; readonly runId: RunId }
  | { readonly type: 'work-started'; readonly runId: RunId }
  | { readonly type: 'resumed'; readonly check: RunId | null; readonly work: RunId | null }
  | { readonly type: 'part-opened'; readonly part: ReviewPart; readonly chosenPlan?: Plan | null }
  | { readonly type: 'side-opened'; readonly side: SidePage }
  | { readonly type: 'side-closed' }
  | { readonly type: 'started-over' };

export function takeStep(journey: Journey, step: JourneyStep): Journey {
  switch (step.type) {
    case 'check-started':
      return { ...startOfJourney, check: step.runId };
    case 'work-started':
      return { ...journey, work: step.runId, part: 'findings', side: null };
    case 'resumed':
      return { ...startOfJourney, check: step.check, work: step.work };
    case 'part-opened':
      return {
        ...journey,
        part: step.part,
        chosenPlan: step.chosenPlan === undefined ? journey.chosenPlan : step.chosenPlan,
      };
    case 'side-opened':
      return { ...journey, side: step.side };
    case 'side-closed':
      return { ...journey, side: null };
    case 'started-over':
      return startOfJourney;
  }
}

export type Stage = 'check' | 'review' | 'fix' | 'done';

/** The page that the runs call for. */
export type StagePage =
  | { readonly stage: 'check'; readonly page: 'start' | 'unfinished' | 'checking' }
  | { readonly stage: 'review'; readonly page: ReviewPart }
  | { readonly stage: 'fix'; readonly page: 'approve' | 'guidance' | 'fixing' }
  | { readonly stage: 'done'; readonly page: 'done' };

/** Decides the page from what is known, so that a reloaded window comes to the same one. */
export function pageOf(
  journey: Journey,
  state: Pick<AppState, 'unfinished'> | null,
  check: RunView | null,
  work: RunView | null,
): StagePage {
  if (journey.work !== null) {
    if (work?.end) return { stage: 'done', page: 'done' };
    if (work?.elevation === 'asked') return { stage: 'fix', page: 'approve' };
    if (work?.guidance) return { stage: 'fix', page: 'guidance' };
    return { stage: 'fix', page: 'fixing' };
  }
  if (journey.check !== null && check?.end?.wasStopped !== true) {
    return check?.end ? { stage: 'review', page: journey.part } : { stage: 'check', page: 'checking' };
  }
  return { stage: 'check', page: state?.unfinished ? 'unfinished' : 'start' };
}

/** Where the session storage of this window keeps the runs of the journey. */
export const placeOfRuns = 'runs';

/**
 * Remembers, for this window only, which runs its pages speak about. Main knows the newest run; that a repair
 * belongs to a certain check, whose findings Done compares with, only the window knows.
 */
export function rememberRuns(journey: Pick<Journey, 'check' | 'work'>): void {
  sessionStorage.setItem(placeOfRuns, asMemory(journey));
}

function asMemory({ check, work }: Pick<Journey, 'check' | 'work'>): string {
  return JSON.stringify({ check, work });
}

/** Whether this window was showing a run before it was reloaded. */
export function hasRememberedRuns(): boolean {
  const remembered = sessionStorage.getItem(placeOfRuns);
  return remembered !== null && remembered !== asMemory(startOfJourney);
}
