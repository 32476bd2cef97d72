import type { Surroundings } from '../compose';

/** The streams of a command line, and how a person interrupts it. */
export interface CommandLineIo {
  out(text: string): void;
  error(text: string): void;
  /** Empties the line that a terminal stands in; only this can, for text does nothing there but be read. */
  eraseLine(): void;
  /** Opens standard input. */
  readonly input: () => AsyncIterable<Uint8Array | string>;
  /** Whether `out` is a terminal. */
  readonly isTerminal: boolean;
  /** Calls back each time a person or the system asks for an end (Ctrl+C, the console closed); the answer ends it. */
  onInterrupt(listener: () => void): () => void;
}

/** What a command hands over: a document for programs, the same as text for people, and the exit code. */
export interface CommandResult {
  readonly document: unknown;
  readonly text: string;
  readonly exitCode: number;
  /** What went wrong beside it, in a sentence: the document is told all the same, and the exit code is 70. */
  readonly trouble?: string | null;
}

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

/** What every command works with. */
export interface Workplace {
  readonly io: CommandLineIo;
  readonly surroundings: Surroundings;
  readonly interruption: Interruption;
}
