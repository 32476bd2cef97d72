import type { Observations } from './observations';

/** Where a fact comes from, and so how much it may be believed before anybody has seen it on a Windows. */
export const marks = {
  line: 'a line of ours that no test off Windows executes',
  D: 'documented by Microsoft, never tried',
  M: 'measured by others',
  C: 'seen in community sources',
  K: 'known from experience',
  X: 'inferred',
} as const;
export type Mark = keyof typeof marks;

/** What this PC, or the person before it, must have or do before the fact can show itself. */
export const needs = {
  administrator: 'an administrator',
  'work-account': 'a work account',
  domain: 'a PC joined to a domain',
  'other-pc': 'a PC of another kind',
  change: 'a change (`verify --try-changes`)',
  hands: 'somebody who does what is described',
} as const;
export type Need = keyof typeof needs;

/** Why a fact does not show itself on this PC. Fixed words: nothing that names anybody or anything. */
export type WhyNot = Need | 'no-answer' | 'nothing-of-the-kind' | 'packaged-app' | 'not-windows';

export type Verdict =
  | { readonly verdict: 'confirmed' | 'refuted' }
  | { readonly verdict: 'not-shown'; readonly why: WhyNot };

/** One thing about Windows that the program rests on and that nobody has confirmed. */
export interface Fact {
  /** `room.thing`; never used for another fact again, because reports from other PCs are compared by it. */
  readonly id: string;
  /** Markdown, one sentence without its full stop. */
  readonly statement: string;
  readonly mark: Mark;
  /** Which code rests on it and what a wrong guess costs; Markdown. */
  readonly restsOn: string;
  /** How to see it by hand; Markdown. */
  readonly how: string;
  /** What should be seen; Markdown. */
  readonly expected: string;
  /** What of it ran under Wine, which is a second opinion and no confirmation. */
  readonly wine?: string;
  readonly needs: readonly Need[];
  /** What `verify` says of this PC. Without it only hands can tell, and the first need is the reason. */
  readonly judge?: (seen: Observations) => Verdict;
}

export const confirmed: Verdict = { verdict: 'confirmed' };
export const refuted: Verdict = { verdict: 'refuted' };
export const notShown = (why: WhyNot): Verdict => ({ verdict: 'not-shown', why });

/** Confirmed or refuted, by what was seen. */
export const holds = (isSo: boolean): Verdict => (isSo ? confirmed : refuted);
