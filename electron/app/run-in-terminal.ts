import { app } from 'electron';
import { runCommandLine } from '../cli/command-line';
import type { Surroundings } from '../compose';

/** Runs the packaged app as a command line: no window, no single-instance lock, and then the exit code. */
export async function runInTerminal(words: readonly string[], surroundings: Surroundings): Promise<void> {
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

/** Resolves when everything written so far has been handed over: an exit would cut it off. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve());
  });
}
