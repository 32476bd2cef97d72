import type { RunId } from '../../shared/model/run';

/** The four steps of the repair that a person can take without us, in their order. */
export const manualSteps = ['clock', 'credentials', 'helper', 'accounts'] as const;
export type ManualStep = (typeof manualSteps)[number];

/** The pages of the way by hand. */
export const manualPlaces = ['overview', ...manualSteps, 'end'] as const;
export type ManualPlace = (typeof manualPlaces)[number];

/** How far a person is with the four steps by hand. */
export interface Manual {
  readonly at: ManualPlace;
  /** The steps that the person says are done; we cannot know. */
  readonly done: readonly ManualStep[];
  /** The newest check of what needs no scripts: clock and network. */
  readonly recheck: RunId | null;
}

export const startOfManual: Manual = { at: 'overview', done: [], recheck: null };

type ManualMove =
  | { readonly type: 'manual-opened'; readonly at: ManualPlace }
  | { readonly type: 'manual-ticked'; readonly step: ManualStep; readonly done: boolean }
  | { readonly type: 'manual-rechecked'; readonly runId: RunId };

export function takeManualStep(manual: Manual, move: ManualMove): Manual {
  switch (move.type) {
    case 'manual-opened':
      return { ...manual, at: move.at };
    case 'manual-ticked':
      return {
        ...manual,
        done: manualSteps.filter((step) => (step === move.step ? move.done : manual.done.includes(step))),
      };
    case 'manual-rechecked':
      return { ...manual, recheck: move.runId };
  }
}

/** The page before or after one; null at either end. */
export function neighbourOf(at: ManualPlace, distance: 1 | -1): ManualPlace | null {
  return manualPlaces[manualPlaces.indexOf(at) + distance] ?? null;
}
