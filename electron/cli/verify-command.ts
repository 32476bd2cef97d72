import { exitCodes } from '../../shared/exit-code';
import { CommandLineError } from '../command-line-error';
import { composeHost } from '../compose';
import { judgeFacts, type Verification } from '../verify/judge-facts';
import type { Observations } from '../verify/observations';
import { observe } from '../verify/observe';
import { presentVerification } from '../verify/present';
import { sentence } from '../words';
import type { Command } from './arguments';
import type { CommandResult, Workplace } from './command-io';
import { reserveDocument } from './documents';
import { requireSession, saveState } from './run-command';

/** `verify`: which of the facts that the program rests on hold on this PC. */
export async function verifyCommand(command: Command, place: Workplace): Promise<CommandResult> {
  const { interruption, io, surroundings } = place;
  const { simulateOut } = command;
  const stateFile = simulateOut === null ? null : await reserveDocument('--simulate-out', simulateOut);
  try {
    const composed = await interruption.during(composeHost(surroundings, command));
    const stop = new AbortController();
    interruption.steer({ stop: () => stop.abort() });
    try {
      if (command.tryChanges) io.error(sentence('cli.verify.announcement'));
      const seen = await observe({
        host: composed.host,
        electronFetch: surroundings.fetch,
        triesChanges: command.tryChanges,
        stop: stop.signal,
      });
      if (stop.signal.aborted) {
        throw new CommandLineError(sentence('cli.verify.stopped'), exitCodes.stopped);
      }
      requireSession(seen.started);
      const verification = judgeFacts(seen, surroundings.version);
      return {
        document: verification,
        text: presentVerification(verification),
        exitCode: exitCodeOf(seen, verification),
        trouble: stateFile && (await saveState(composed, stateFile, command)),
      };
    } finally {
      await composed.dispose().catch(() => undefined);
    }
  } finally {
    await stateFile?.release();
  }
}

function exitCodeOf({ started }: Observations, { counts }: Verification): number {
  if (!started.ok) return started.error.code === 'scripts-blocked' ? exitCodes.blocked : exitCodes.left;
  return counts.refuted > 0 ? exitCodes.repairable : exitCodes.healthy;
}
