import { app } from 'electron';
import { exitCodes } from '../../shared/exit-code';
import { runCommandLine } from '../cli/command-line';
import type { Surroundings } from '../compose';

/** Runs the packaged app as a command line: no window, no single-instance lock, and then the exit code. */
export async function runInTerminal(words: readonly string[], surroundings: Surroundings): Promise<void> {
  if (refuseWithoutDisplay()) return;
  // A reader that has gone (`… | head`) must not end a repair in the middle.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const io = {
    out: (text: string) => void process.stdout.write(text),
    error: (text: string) => void process.stderr.write(text),
    isTerminal: process.stdout.isTTY === true,
    onInterrupt(listener: () => void) {
      process.on('SIGINT', listener);
      return () => process.off('SIGINT', listener);
    },
  };
  const exitCode = await runCommandLine(words, io, surroundings);
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  app.exit(exitCode);
}

/**
 * Chromium on Linux looks for a display before it tells anybody that it is ready, and ends the process where there is
 * none; its headless platform crashes in the Electron that our tests use. So this says it first, in a sentence.
 */
function refuseWithoutDisplay(): boolean {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return false;
  process.stderr.write(
    'The packaged app needs a display on Linux: start it with xvfb-run, or use "npm run cli".\n',
  );
  process.exit(exitCodes.internalFault);
}

/** Resolves when everything written so far has been handed over: an exit would cut it off. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve());
  });
}
