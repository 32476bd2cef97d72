import { exitCodes } from '../../shared/exit-code';
import type { Surroundings } from '../compose';
import { type Command, CommandLineError, readCommand } from './arguments';
import { asciiJson, requireWritableFile, writeWhole } from './documents';
import { helpText } from './help';
import { explainCommand, historyCommand, reportCommand } from './look-up';
import { runCommand } from './run-command';

/** The streams of a command line, and how a person interrupts it. */
export interface CommandLineIo {
  out(text: string): void;
  error(text: string): void;
  /** Whether `out` is a terminal. */
  readonly isTerminal: boolean;
  /** Calls back when the person presses Ctrl+C; the answer ends it. */
  onInterrupt(listener: () => void): () => void;
}

/** What a command hands over: a document for programs, the same as text for people, and the exit code. */
export interface CommandResult {
  readonly document: unknown;
  readonly text: string;
  readonly exitCode: number;
}

/** Runs one command line to its end and answers with the exit code. Never throws. */
export async function runCommandLine(
  words: readonly string[],
  io: CommandLineIo,
  surroundings: Surroundings,
): Promise<number> {
  try {
    const command = readCommand(words);
    if (command.name === 'help') return say(io, helpText);
    if (command.name === 'version') return say(io, `${surroundings.version}\n`);
    if (command.output !== null) await requireWritableFile('--output', command.output);
    const result = await perform(command, io, surroundings);
    await deliver(result, command, io);
    return result.exitCode;
  } catch (error) {
    const isExpected = error instanceof CommandLineError;
    const detail = error instanceof Error ? error.message : String(error);
    io.error(`${isExpected ? detail : `Something unexpected happened: ${detail}`}\n`);
    return isExpected ? error.exitCode : exitCodes.internalFault;
  }
}

function perform(command: Command, io: CommandLineIo, surroundings: Surroundings): Promise<CommandResult> {
  switch (command.name) {
    case 'explain':
      return explainCommand(command);
    case 'history':
      return historyCommand(command, surroundings);
    case 'report':
      return reportCommand(command, surroundings);
    default:
      return runCommand(command, io, surroundings);
  }
}

async function deliver(result: CommandResult, command: Command, io: CommandLineIo): Promise<void> {
  const text = command.json ? `${asciiJson(result.document)}\n` : result.text;
  if (command.output === null) io.out(text);
  else await writeWhole(command.output, text);
}

function say(io: CommandLineIo, text: string): number {
  io.out(text);
  return exitCodes.healthy;
}
