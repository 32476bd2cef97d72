/** How long a run waits for what Windows and Teams do in their own time. */
export interface Pace {
  /** How long and how often is listened for Teams' next sign-in. */
  readonly listening: { readonly seconds: number; readonly pauseMilliseconds: number };
  /**
   * How long and how often a clock that Windows says it corrected is measured again: in all, where it was the last
   * step of the elevated script and where another is still to come; how long a program that the shell was told to
   * start may take until it runs; and the pause between two looks.
   */
  readonly proving: {
    readonly lastMilliseconds: number;
    readonly moreToComeMilliseconds: number;
    readonly startingMilliseconds: number;
    readonly pauseMilliseconds: number;
  };
}

/**
 * Teams tries by itself within seconds of its start, and again when a person has typed a password. The first answer of a
 * freshly started time service often comes late; but where a step is still to come, the script waits only 20 s for its
 * next word, and the last measurement may take another 7 s where nobody answers and somebody moves the clock.
 */
export const usualPace: Pace = {
  listening: { seconds: 120, pauseMilliseconds: 3000 },
  proving: {
    lastMilliseconds: 30_000,
    moreToComeMilliseconds: 12_000,
    startingMilliseconds: 20_000,
    pauseMilliseconds: 1000,
  },
};
