import { setTimeout as pause } from 'node:timers/promises';
import { exitCodes } from '../../shared/exit-code';
import { CommandLineError } from '../command-line-error';
import { sentence } from '../words';
import type { CommandLineIo, Interruption } from './command-io';

/** How long what was begun may take to end by itself once an end is asked for, milliseconds. */
const grace = 1000;

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
  const stopped = () => new CommandLineError(sentence('cli.stopped'), exitCodes.stopped);
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
