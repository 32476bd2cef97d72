/** Exit code of a set-up that could not finish (EX_SOFTWARE of sysexits.h). */
export const setUpFailed = 70;

/** What went wrong and what to do about it, in one sentence for the person who started it. */
export class SetUpProblem extends Error {
  /** @override */
  name = 'SetUpProblem';
}
