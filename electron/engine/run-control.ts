import { createGuide } from './guide';
import type { RunControl } from './run-parts';

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
