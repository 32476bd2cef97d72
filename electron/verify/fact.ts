import type { verify } from '../../shared/words/en/verify';
import type { Observations } from './observations';

/** Where a fact comes from, and so how much it may be believed before anybody has seen it on a Windows. */
type Mark =
  /** A line of ours that no test off Windows executes. */
  | 'line'
  /** Documented by Microsoft, never tried. */
  | 'D'
  /** Measured by others. */
  | 'M'
  /** Seen in community sources. */
  | 'C'
  /** Known from experience. */
  | 'K'
  /** Inferred. */
  | 'X';

/** What this PC, or the person before it, must have or do before the fact can show itself. */
const needs = ['administrator', 'work-account', 'domain', 'other-pc', 'change', 'hands'] as const;
export type Need = (typeof needs)[number];

/** Why a fact does not show itself on this PC. Fixed words: nothing that names anybody or anything. */
export const whyNots = [
  ...needs,
  'no-answer',
  'nothing-of-the-kind',
  'packaged-app',
  'not-windows',
] as const satisfies readonly (keyof typeof verify.needs)[];
export type WhyNot = (typeof whyNots)[number];

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
