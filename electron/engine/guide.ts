/**
 * Waits while a person does what only they may do. `lookAgain` is called each time they come back to the window;
 * the promise resolves when they let the run go on.
 */
export type Guide = (lookAgain: () => Promise<void>) => Promise<void>;

/** A guide that is driven from outside, call by call. */
export function createGuide(): { guide: Guide; lookAgain(): Promise<void>; finish(): void } {
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
