import { asciiJson } from '../../shared/ascii-json';
import { exitCodes } from '../../shared/exit-code';
import type { RunReport } from '../../shared/model/report';
import { dataFolderOf, type Surroundings } from '../compose';
import { historyOf } from '../engine/history';
import { openJournal } from '../host/journal';
import { systemClock } from '../host/system-clock';
import { explain, vainFor } from '../reasons/explain';
import { buildReport } from '../report/build-report';
import { renderHtml } from '../report/render-html';
import { renderText } from '../report/render-text';
import { type Command, CommandLineError } from './arguments';
import type { CommandResult } from './command-line';
import { repairTitles } from './titles';

/** `explain`: exit code 0 when at least one code was recognised, 1 when none was. */
export async function explainCommand(command: Command): Promise<CommandResult> {
  const query = command.subject ?? '';
  const codes = explain(query);
  const text = codes.map((code) =>
    [
      `${code.code}${code.known ? '' : ' (only its family is known)'}: ${code.meaning}`,
      `  Who can fix it: ${code.owner}`,
      ...code.helps.map((help) => `  - ${help}`),
      ...vainFor(code.code).map((avoid) => `  Not to try: ${avoid}`),
      `  Source: ${code.source}`,
      '',
    ].join('\n'),
  );
  return {
    document: { schema: 1, query, codes },
    text: codes.length > 0 ? text.join('\n') : 'No code was recognised in that text.\n',
    exitCode: codes.length > 0 ? exitCodes.healthy : exitCodes.repairable,
  };
}

/** `history`: the runs this PC has seen. */
export async function historyCommand(command: Command, surroundings: Surroundings): Promise<CommandResult> {
  const entries = historyOf(await readRuns(command, surroundings));
  const lines = entries.map((entry) => {
    const done = entry.repaired.map((repair) => repairTitles[repair]).join(', ') || 'nothing changed';
    const end = entry.exitCode === null ? 'never ended' : `exit code ${entry.exitCode}`;
    const notes = [entry.simulated ? 'simulated' : '', entry.canUndo ? 'can be undone' : ''].filter(Boolean);
    return `${entry.startedAt}  ${entry.runId}  ${entry.kind}, ${end}: ${done}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
  });
  return {
    document: { schema: 1, runs: entries },
    text: lines.length > 0 ? `${lines.join('\n')}\n` : 'No runs yet.\n',
    exitCode: exitCodes.healthy,
  };
}

/** `report`: the redacted report of the last or the named run. */
export async function reportCommand(command: Command, surroundings: Surroundings): Promise<CommandResult> {
  const reports = (await readRuns(command, surroundings)).flatMap((run): RunReport[] => {
    const end = run.facts.find((fact) => fact.type === 'run-ended');
    return end?.type === 'run-ended' ? [end.report] : [];
  });
  const named = command.subject;
  const found = named === null ? reports.at(-1) : reports.find((report) => report.run.id === named);
  if (!found) {
    const message =
      named === null
        ? 'No run has been recorded yet. Run "check" first.'
        : `There is no finished run "${named}". "history" lists the runs.`;
    throw new CommandLineError(message, exitCodes.wrongUsage);
  }
  const document = buildReport(found);
  const format = command.format ?? (command.json ? 'json' : 'text');
  const text =
    format === 'html'
      ? renderHtml(document)
      : format === 'text'
        ? renderText(document)
        : `${asciiJson(document)}\n`;
  return { document, text, exitCode: exitCodes.healthy };
}

function readRuns(command: Command, surroundings: Surroundings) {
  return openJournal(dataFolderOf(surroundings, command), systemClock).readRuns();
}
