import { createReadStream } from 'node:fs';
import { exitCodes } from '../../shared/exit-code';
import { visible, visibleDocument } from '../../shared/visible';
import type { Surroundings } from '../compose';
import { sentence } from '../words';
import type { CommandLineIo } from './command-io';
import { runCommandLine } from './command-line';

/**
 * How a person or the system asks a program to end: Ctrl+C, Ctrl+Break, the console being closed, and what service
 * managers send. On Windows a program without a listener is ended on the spot, so these are listened to from the first
 * moment to the last, also while nothing can be stopped.
 */
const endings = ['SIGINT', 'SIGBREAK', 'SIGHUP', 'SIGTERM'] as const satisfies NodeJS.Signals[];

/** This process's own streams and signals. */
export interface ProcessIo extends CommandLineIo {
  /** Asks for an end, as a signal would. */
  interrupt(): void;
  /** Resolves when everything said so far has been handed over: leaving would cut it off. */
  flushed(): Promise<void>;
}

/**
 * Opens this process's streams for one command line. To be called once, before anything else happens. Electron's
 * `process.stdin` is at its end from the start on Windows, so what was piped in is read past it.
 */
export function openProcessIo(): ProcessIo {
  const streams = [process.stdout, process.stderr];
  // A reader that has gone (`... | head`) must not end a repair in the middle.
  for (const stream of streams) stream.on('error', () => undefined);
  const listeners = new Set<() => void>();
  const interrupt = () => {
    for (const listener of listeners) listener();
  };
  for (const signal of endings) process.on(signal, interrupt);
  return {
    out: (text) => void process.stdout.write(visibleDocument(text)),
    eraseLine: () => void process.stdout.write('\r\u001b[K'),
    error: (text) => void process.stderr.write(visible(text)),
    input: () => (process.platform === 'win32' ? createReadStream('', { fd: 0 }) : process.stdin),
    isTerminal: process.stdout.isTTY === true,
    onInterrupt(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    interrupt,
    async flushed() {
      await Promise.all(streams.map((stream) => new Promise((done) => stream.write('', done))));
    },
  };
}

/**
 * Runs one command line of this process to its end and leaves with its exit code; also when something unexpected
 * happens outside everything that is awaited.
 */
export async function runProcess(
  words: readonly string[],
  io: ProcessIo,
  surroundings: () => Surroundings,
  leave: (exitCode: number) => void,
): Promise<void> {
  const giveUp = async (error: unknown) => {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    io.error(`${sentence('cli.gaveUp', { why: reason ?? '' })}\n`);
    await io.flushed();
    leave(exitCodes.internalFault);
  };
  process.on('uncaughtException', (error) => void giveUp(error));
  process.on('unhandledRejection', (error) => void giveUp(error));
  const exitCode = await runCommandLine(words, io, surroundings());
  await io.flushed();
  leave(exitCode);
}
