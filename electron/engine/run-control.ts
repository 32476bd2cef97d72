/**
 * Waits while a person does what only they may do. `lookAgain` is called each time they come back to the window;
 * the promise resolves when they let the run go on.
 */
type Guide = (lookAgain: () => Promise<void>) => Promise<void>;

/** What a person decides or did before and during a run. */
export interface RunControl {
  /** Set once a person asked to stop: the step in flight finishes, no other begins. */
  isStopping(): boolean;
  /** Ends waiting for the elevation prompt. */
  readonly withoutElevation: AbortSignal;
  /** Seconds until an unanswered prompt counts as declined; null waits as long as it takes. */
  readonly promptSeconds: number | null;
  /** A person's word on whether the clock may move by more than a day; null when nobody was asked. */
  readonly dateConfirmed: boolean | null;
  /** False when a person said that nothing may be done that needs elevation. */
  readonly admin: boolean;
  /** Waits for what only the person may do; null where nobody can be guided (the command line). */
  readonly guide: Guide | null;
}

/** The handles by which a person steers a run that is under way. */
export interface Steering {
  readonly control: RunControl;
  /** Stops after the step in flight; ends waiting for a prompt or for guidance at once. */
  stop(): void;
  continueWithoutElevation(): void;
  recheckGuided(): Promise<void>;
  finishGuided(): void;
}

export interface SteeringOptions {
  readonly promptSeconds: number | null;
  readonly dateConfirmed: boolean | null;
  readonly admin: boolean;
  /** Whether somebody sits in front of a page that can guide them. */
  readonly canGuide: boolean;
}

export function createSteering(options: SteeringOptions): Steering {
  const withoutElevation = new AbortController();
  const guidance = createGuide();
  let isStopping = false;
  return {
    control: {
      isStopping: () => isStopping,
      withoutElevation: withoutElevation.signal,
      promptSeconds: options.promptSeconds,
      dateConfirmed: options.dateConfirmed,
      admin: options.admin,
      guide: options.canGuide ? guidance.guide : null,
    },
    stop() {
      isStopping = true;
      withoutElevation.abort();
      guidance.finish();
    },
    continueWithoutElevation: () => withoutElevation.abort(),
    recheckGuided: () => guidance.lookAgain(),
    finishGuided: () => guidance.finish(),
  };
}

/** A guide that is driven from outside, call by call. */
function createGuide(): { guide: Guide; lookAgain(): Promise<void>; finish(): void } {
  let look: (() => Promise<void>) | null = null;
  let finish: (() => void) | null = null;
  return {
    guide(lookAgain) {
      look = lookAgain;
      return new Promise((resolve) => {
        finish = resolve;
      });
    },
    lookAgain: async () => look?.(),
    finish() {
      finish?.();
      look = null;
      finish = null;
    },
  };
}
