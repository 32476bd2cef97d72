import { stat } from 'node:fs/promises';
import type { RunEvent } from '../../shared/events';
import { exitCodes } from '../../shared/exit-code';
import { factsOf } from '../../shared/repairs';
import { type Result, success } from '../../shared/result';
import { valueOrNull } from '../checks/inquiry';
import { sortSignIns } from '../checks/saved-sign-ins';
import { CommandLineError } from '../command-line-error';
import { type ComposedHost, composeHost } from '../compose';
import { dataFolderOf } from '../data-folder';
import type { Wish } from '../engine/plan-repairs';
import { problemsIn } from '../engine/record-problems';
import type { Checked } from '../engine/run-checks';
import type { StartedRun } from '../engine/run-desk';
import { createRuns, type Runs } from '../engine/runs';
import { describeFileTrouble, type ReservedFile } from '../host/files/reserved-file';
import { openJournal } from '../host/journal/journal';
import type { Journal, JournaledRun } from '../host/journal/journal-entry';
import { openPreferences } from '../preferences/stored-preferences';
import { sentence } from '../words';
import type { Command } from './arguments';
import type { CommandLineIo, CommandResult, Workplace } from './command-io';
import { requireWritableFolder, reserveDocument } from './documents';
import { createProgress } from './progress';
import { recordLines, summarize } from './summary';

/** `check`, `fix` and `undo`: a run on this PC, or on a simulated one. */
export async function runCommand(command: Command, place: Workplace): Promise<CommandResult> {
  const { interruption, surroundings } = place;
  const { simulateOut } = command;
  const stateFile = simulateOut === null ? null : await reserveDocument('--simulate-out', simulateOut);
  try {
    const dataFolder = dataFolderOf(command);
    await interruption.during(requireHistory(command, dataFolder, place.io));
    const { timeServer } = (await openPreferences(dataFolder)).current();
    const composed = await interruption.during(
      composeHost({ ...surroundings, timeServer: () => timeServer }, command),
    );
    try {
      return await runOn(composed, stateFile, { ...place, command, dataFolder });
    } finally {
      // The report must not be lost over what is left of the host: it ends with this process.
      await composed.dispose().catch(() => undefined);
    }
  } finally {
    await stateFile?.release();
  }
}

interface RunPlace extends Workplace {
  readonly command: Command;
  readonly dataFolder: string;
}

async function runOn(
  composed: ComposedHost,
  stateFile: ReservedFile | null,
  place: RunPlace,
): Promise<CommandResult> {
  const { command, dataFolder, interruption, io, surroundings } = place;
  const { host } = composed;
  requireSession(await interruption.during(host.user.start()));
  const journal = journalFor(command, openJournal(dataFolder, host.clock));
  const showsProgress = !command.json && !command.quiet && command.output === null;
  const progress = createProgress({ write: io.out, eraseLine: io.eraseLine, isTerminal: io.isTerminal });
  const publish = (event: RunEvent) => (showsProgress ? progress(event) : undefined);
  const simulation = isAlone(command) ? null : composed.simulation;
  const runs = createRuns({ host, journal, version: surroundings.version, publish, simulation });

  const run = await begin(command, runs, journal);
  interruption.steer(run.steering);
  const report = await run.done;
  if (!report.ok) throw new Error(report.error.detail);
  return {
    document: report.value,
    text: summarize(report.value, { whatIf: command.whatIf }),
    exitCode: report.value.exitCode,
    trouble: stateFile && (await saveState(composed, stateFile, command)),
  };
}

/** A session that could not even be started: Windows PowerShell itself is what has to be repaired. */
export function requireSession(started: Result<void>): void {
  if (started.ok || started.error.code !== 'session-missing') return;
  throw new CommandLineError(
    sentence('cli.noPowerShell', { why: started.error.detail }),
    exitCodes.internalFault,
  );
}

/** Writes the simulated PC's state; answers with why that failed, or null. */
export async function saveState(
  composed: ComposedHost,
  file: ReservedFile,
  { simulateOut }: Command,
): Promise<string | null> {
  try {
    await file.write(composed.describeState());
    return null;
  } catch (error) {
    return sentence('cli.document.stateFailed', { file: simulateOut ?? '', why: describeFileTrouble(error) });
  }
}

/** A check goes on in a folder that may not be written, and says that its history is not kept; nothing else does. */
async function requireHistory(command: Command, folder: string, io: CommandLineIo): Promise<void> {
  try {
    await requireWritableFolder(folder);
  } catch (error) {
    const isSomethingElse = await stat(folder).then(
      (found) => !found.isDirectory(),
      () => false,
    );
    if (command.name !== 'check' || isSomethingElse || !(error instanceof CommandLineError)) throw error;
    io.error(`${sentence('cli.document.historyNotKept', { why: error.message })}\n`);
  }
}

/**
 * Two repairs of one PC at once are refused. Simulated PCs are as many as there are commands: only those that were
 * told to share a data folder are one PC.
 */
function journalFor(command: Command, journal: Journal): Journal {
  return isAlone(command) ? { ...journal, lock: async () => success(async () => {}) } : journal;
}

function isAlone(command: Command): boolean {
  return command.simulate !== null && command.data === null;
}

async function begin(command: Command, runs: Runs, journal: Journal): Promise<StartedRun> {
  const steering = {
    promptSeconds: command.promptSeconds,
    // Nobody is asked here: without the word only Windows' own correction may move the date.
    dateConfirmed: command.yesSetDate || null,
    admin: !command.noAdmin,
    canGuide: false,
  };
  switch (command.name) {
    case 'fix':
      return startedOrThrow(
        await runs.fix({
          ...steering,
          wish: (checked) => wishOf(command, checked),
          whatIf: command.whatIf,
        }),
      );
    case 'undo':
      return startedOrThrow(await runs.undo(await namedRun(command, journal), steering));
    default:
      return startedOrThrow(await runs.check({ typed: '', only: [] }));
  }
}

function startedOrThrow(started: Result<StartedRun>): StartedRun {
  if (started.ok) return started.value;
  const { code, detail } = started.error;
  throw new CommandLineError(detail, code === 'busy' ? exitCodes.busy : exitCodes.internalFault);
}

/** Everything that is broken; or what was named, and with it the personal sign-ins that the name covers. */
async function wishOf(command: Command, checked: Checked): Promise<Wish> {
  if (command.only.length === 0) return { kind: 'all-broken' };
  const removal = 'credentials.remove';
  const namesSignIns = command.only.some((id) => id === removal || id === factsOf(removal).provenBy);
  const saved = valueOrNull(await checked.inquiry.answer('credentials'))?.credentials ?? [];
  const { personal } = sortSignIns(saved, valueOrNull(await checked.inquiry.answer('pc')));
  return {
    kind: 'named',
    ids: command.only,
    personal: namesSignIns ? personal.map((credential) => credential.target) : [],
  };
}

/** The run that is named; null when none is, which means the last one. */
async function namedRun(command: Command, journal: Journal): Promise<JournaledRun | null> {
  const named = command.subject;
  if (named === null) return null;
  const { runs, isUnreadable } = await journal.read();
  const run = runs.find(({ runId }) => runId === named);
  if (run) return run;
  if (isUnreadable) {
    const [why = ''] = recordLines(problemsIn({ runs: [], others: [], isUnreadable }));
    throw new CommandLineError(sentence('cli.undo.noLookUp', { run: named, why }), exitCodes.internalFault);
  }
  throw new CommandLineError(sentence('cli.undo.noRun', { run: named }), exitCodes.wrongUsage);
}
