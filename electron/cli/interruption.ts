import { setTimeout as pause } from 'node:timers/promises';
import { exitCodes } from '../../shared/exit-code';
import { CommandLineError } from './arguments';
import type { CommandLineIo } from './command-line';

/** How long what was begun may take to end by itself once an end is asked for, milliseconds. */
const grace = 1000;

/** What being asked to end means to one command, from its first moment to its last. */
export interface Interruption {
  /**
   * Waits for something that changes nothing.
   * @throws CommandLineError with exit code 6 once an end was asked for: at the latest after a short grace
   */
  during<Value>(work: Promise<Value>): Promise<Value>;
  /** From now on, and at once if it was asked for already, an end stops this run after its step in flight. */
  steer(run: { stop(): void }): void;
  close(): void;
}

/** Starts to listen. What was asked for in a moment when nothing could be stopped is remembered. */
export function watchInterruption(io: CommandLineIo): Interruption {
  let isAsked = false;
  let run: { stop(): void } | null = null;
  let told = () => {};
  const asked = new Promise<void>((resolve) => {
    told = resolve;
  });
  const close = io.onInterrupt(() => {
    isAsked = true;
    told();
    run?.stop();
  });
  const stopped = () => new CommandLineError('Stopped before anything was changed.', exitCodes.stopped);
  return {
    close,
    async during(work) {
      const givenUp = asked
        .then(() => pause(grace))
        .then(() => {
          throw stopped();
        });
      const value = await Promise.race([work, givenUp]);
      if (isAsked) throw stopped();
      return value;
    },
    steer(begun) {
      run = begun;
      if (isAsked) begun.stop();
    },
  };
}
