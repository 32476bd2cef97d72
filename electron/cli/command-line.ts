import { asciiJson } from '../../shared/ascii-json';
import { exitCodes } from '../../shared/exit-code';
import { visibleDocument } from '../../shared/visible';
import { CommandLineError } from '../command-line-error';
import type { Surroundings } from '../compose';
import { describeFileTrouble, type ReservedFile } from '../host/files/reserved-file';
import { sentence } from '../words';
import { type Command, readCommand } from './arguments';
import type { CommandLineIo, CommandResult, Workplace } from './command-io';
import { reserveDocument } from './documents';
import { explainCommand } from './explain-command';
import { watchInterruption } from './interruption';
import { historyCommand, reportCommand } from './look-back';
import { makesFiles, overviewCommand } from './overview-command';
import { runCommand } from './run-command';
import { verifyCommand } from './verify-command';

/** Runs one command line to its end and answers with the exit code. Never throws. */
export async function runCommandLine(
  words: readonly string[],
  io: CommandLineIo,
  surroundings: Surroundings,
): Promise<number> {
  const interruption = watchInterruption(io);
  try {
    const command = readCommand(words);
    if (command.name === 'help') return say(io, sentence('cli.help'));
    if (command.name === 'version') return say(io, `${surroundings.version}\n`);
    return await runToDocument(command, { io, surroundings, interruption });
  } catch (error) {
    const isExpected = error instanceof CommandLineError;
    const detail = error instanceof Error ? error.message : String(error);
    io.error(`${isExpected ? detail : sentence('cli.unexpected', { why: detail })}\n`);
    return isExpected ? error.exitCode : exitCodes.internalFault;
  } finally {
    interruption.close();
  }
}

/** The place of the document is held while the command works, so that a repair can't end without one. */
async function runToDocument(command: Command, place: Workplace): Promise<number> {
  const { output } = command;
  const file = output === null || makesFiles(command) ? null : await reserveDocument('--output', output);
  try {
    return await deliver(await perform(command, place), command, file, place.io);
  } finally {
    await file?.release();
  }
}

function perform(command: Command, place: Workplace): Promise<CommandResult> {
  const { io, interruption } = place;
  switch (command.name) {
    case 'explain':
      return interruption.during(explainCommand(command, io));
    case 'history':
      return interruption.during(historyCommand(command));
    case 'report':
      return interruption.during(reportCommand(command));
    case 'overview':
      return interruption.during(overviewCommand(command, place));
    case 'verify':
      return verifyCommand(command, place);
    default:
      return runCommand(command, place);
  }
}

/** Hands the document over: to its file or, where that has become impossible, to standard output. */
async function deliver(
  result: CommandResult,
  command: Command,
  file: ReservedFile | null,
  io: CommandLineIo,
): Promise<number> {
  const text =
    command.json || command.format === 'json'
      ? `${asciiJson(result.document)}\n`
      : visibleDocument(result.text);
  const troubles = result.trouble ? [result.trouble] : [];
  if (file === null) io.out(text);
  else {
    try {
      await file.write(text);
    } catch (error) {
      io.out(text);
      troubles.push(
        sentence('cli.document.failedAtEnd', { file: command.output ?? '', why: describeFileTrouble(error) }),
      );
    }
  }
  for (const trouble of troubles) io.error(`${trouble}\n`);
  return troubles.length > 0 ? exitCodes.internalFault : result.exitCode;
}

function say(io: CommandLineIo, text: string): number {
  io.out(text);
  return exitCodes.healthy;
}
