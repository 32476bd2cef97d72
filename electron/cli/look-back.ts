import { hostname } from 'node:os';
import { asciiJson } from '../../shared/ascii-json';
import type { HistoryEntry } from '../../shared/contract';
import { exitCodes } from '../../shared/exit-code';
import type { PrivateNames } from '../../shared/model/private-names';
import type { RepairId } from '../../shared/model/repair';
import type { RunReport } from '../../shared/model/report';
import { CommandLineError } from '../command-line-error';
import { dataFolderOf } from '../data-folder';
import { type Forgotten, forgetRuns, forgettable } from '../engine/forget-runs';
import { historyOf } from '../engine/history';
import { privateNamesIn, reportIn } from '../engine/past-runs';
import { problemsIn, problemsOf } from '../engine/record-problems';
import { openJournal } from '../host/journal/journal';
import type { JournaledRun, JournalReading } from '../host/journal/journal-entry';
import { systemClock } from '../host/time/system-clock';
import { buildReport } from '../report/build-report';
import { renderHtml } from '../report/render-html';
import { renderText } from '../report/render-text';
import { sentence } from '../words';
import type { Command } from './arguments';
import type { CommandResult } from './command-io';
import { recordLines } from './summary';

/** `history`: the runs this PC has seen, and what can't be read of them; with `--delete` they are forgotten first. */
export async function historyCommand(command: Command): Promise<CommandResult> {
  const forgotten = command.deletes ? await forgetHistory(command) : null;
  const reading = await readJournal(command);
  const entries = historyOf(reading.runs);
  const records = problemsIn(reading);
  const nothing = records.some(({ mayHideChanges }) => mayHideChanges)
    ? sentence('cli.history.unread')
    : sentence('cli.history.none');
  const lines = entries.length > 0 ? entries.map(historyLine) : [nothing];
  const troubles = recordLines(records);
  return {
    document: { schema: 1, runs: entries, records, ...(forgotten !== null && { forgotten }) },
    text: `${[...(forgotten === null ? [] : describeForgotten(forgotten)), ...lines, ...(troubles.length > 0 ? ['', ...troubles] : [])].join('\n')}\n`,
    exitCode: reading.isUnreadable ? exitCodes.internalFault : exitCodes.healthy,
  };
}

async function forgetHistory(command: Command): Promise<Forgotten> {
  const forgotten = await forgetRuns(openJournal(dataFolderOf(command), systemClock), forgettable);
  if (forgotten.ok) return forgotten.value;
  const { code, detail } = forgotten.error;
  throw new CommandLineError(detail, code === 'busy' ? exitCodes.busy : exitCodes.internalFault);
}

function describeForgotten({ gone, kept, setAside }: Forgotten): string[] {
  const stays = kept === 0 ? [] : [sentence('forgotten.stays', { count: kept })];
  const lies = setAside ? [sentence('forgotten.setAside')] : [];
  return [sentence('forgotten.gone', { count: gone }), ...stays, ...lies, ''];
}

function historyLine(entry: HistoryEntry): string {
  const end =
    entry.exitCode === null
      ? sentence('cli.history.neverEnded')
      : sentence('cli.history.exitCode', { code: entry.exitCode });
  const notes = [
    entry.simulated ? sentence('cli.history.simulated') : '',
    entry.canUndo ? sentence('cli.history.canUndo') : '',
    entry.fault === null ? '' : sentence('cli.history.fault', { fault: entry.fault }),
  ].filter(Boolean);
  return `${entry.startedAt}  ${entry.runId}  ${entry.kind}, ${end}: ${changesOf(entry)}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}

/** "Nothing changed" only of a run that told its end, or that changes nothing by its kind. */
function changesOf({ kind, repaired, mayHaveChanged, exitCode }: HistoryEntry): string {
  const names = (repairs: readonly RepairId[]) =>
    repairs.map((repair) => sentence(`cli.repair.${repair}`)).join(', ');
  if (repaired.length + mayHaveChanged.length === 0)
    return exitCode === null && kind !== 'check'
      ? sentence('cli.history.noneRecorded')
      : sentence('cli.history.nothing');
  const parts = [
    names(repaired),
    mayHaveChanged.length > 0
      ? sentence('cli.history.mayHaveChanged', { repairs: names(mayHaveChanged) })
      : '',
  ];
  return parts.filter(Boolean).join('; ');
}

/** `report`: the redacted report of the last or the named run. */
export async function reportCommand(command: Command): Promise<CommandResult> {
  const reading = await readJournal(command);
  const ended = reading.runs.filter((run) => reportIn(run) !== null);
  const named = command.subject;
  const run = named === null ? ended.at(-1) : ended.find(({ runId }) => runId === named);
  const found = run && reportIn(run);
  if (!found) throw noReport(named, reading);
  const records = problemsOf(reading.runs);
  const report: RunReport = records.length > 0 ? { ...found, records } : found;
  const document = buildReport(report, { names: namesFor(run, report) });
  const format = command.format ?? (command.json ? 'json' : 'text');
  const text =
    format === 'html'
      ? renderHtml(document)
      : format === 'text'
        ? renderText(document)
        : `${asciiJson(document)}\n`;
  return { document, text, exitCode: exitCodes.healthy };
}

/** What the run came to know, and the name of this PC where the run was on it. */
function namesFor(run: JournaledRun, { simulated }: RunReport): PrivateNames {
  const names = privateNamesIn(run);
  return simulated ? names : { ...names, computers: [...names.computers, hostname()] };
}

/** Why there is no report: nothing was run, a run never ended, or what can't be read may hold it. */
function noReport(named: string | null, reading: JournalReading): CommandLineError {
  const problems = problemsIn(reading).filter(
    ({ run, fault }) => fault !== 'not-ours' && fault !== 'not-a-file' && (named === null || run === named),
  );
  if (problems.length > 0) {
    const subject =
      named === null ? sentence('cli.report.noneReadable') : sentence('cli.report.unread', { run: named });
    return new CommandLineError([subject, ...recordLines(problems)].join(' '), exitCodes.internalFault);
  }
  const isThere = reading.runs.some(({ runId }) => named === null || runId === named);
  if (named !== null && !isThere) return wrong(sentence('cli.report.noFinished', { run: named }));
  if (named !== null) return wrong(sentence('cli.report.neverReported', { run: named }));
  return wrong(isThere ? sentence('cli.report.noneEnded') : sentence('cli.report.noneRecorded'));
}

function wrong(message: string): CommandLineError {
  return new CommandLineError(message, exitCodes.wrongUsage);
}

function readJournal(command: Command): Promise<JournalReading> {
  return openJournal(dataFolderOf(command), systemClock).read();
}
