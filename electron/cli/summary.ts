import { describeRecords } from '../../shared/describe-records';
import type { RecordProblem } from '../../shared/model/record';
import type { RunReport } from '../../shared/model/report';
import { sentence, speak } from '../words';
import { conclusionOf } from './conclusion';

/** A run as readable text: the cause, what was found, what was or would be done. */
export function summarize(report: RunReport, options: { whatIf: boolean }): string {
  const lines: string[] = [];
  if (report.simulated) lines.push(sentence('cli.summary.simulated'), '');
  if (report.reason) {
    lines.push(sentence('cli.summary.reason', { text: report.reason.text, code: report.reason.code }), '');
  }
  for (const finding of report.findings) {
    const likelihood =
      finding.status === 'broken'
        ? `, ${sentence('cli.summary.likelihood', { likelihood: finding.likelihood })}`
        : '';
    const status = sentence(`cli.status.${finding.status}`);
    lines.push(`${sentence(`cli.check.${finding.id}`)} - ${status}${likelihood}`, `  ${finding.summary}`);
  }
  if (options.whatIf || report.run.kind === 'check') lines.push(...planLines(report));
  if (report.outcomes.length > 0) {
    lines.push('', sentence('cli.summary.done'));
    for (const { repair, outcome, detail } of report.outcomes) {
      lines.push(`  ${sentence(`cli.repair.${repair}`)}: ${outcome}. ${detail}`);
    }
  }
  if (report.run.kind === 'undo' && report.outcomes.length === 0) lines.push('', nothingPutBack(report));
  const troubles = recordLines(report.records ?? []);
  if (troubles.length > 0) lines.push('', ...troubles);
  lines.push('', conclusionOf(report), '');
  return lines.join('\n');
}

function nothingPutBack({ undoUnsure }: RunReport): string {
  return undoUnsure ? sentence('cli.summary.unsurePutBack') : sentence('cli.summary.nothingPutBack');
}

function planLines(report: RunReport): string[] {
  if (report.plan.repairs.length === 0) return [];
  const lines = ['', sentence('cli.summary.planned')];
  for (const repair of report.plan.repairs) {
    const lane = sentence(`cli.summary.lane.${repair.lane}`);
    lines.push(
      `  ${sentence(`cli.repair.${repair.id}`)} (${sentence('cli.summary.repair', { lane, undo: repair.undo })})`,
    );
    for (const change of repair.changes) lines.push(`    ${change.action} ${change.target}`);
  }
  return lines;
}

/** What is wrong with records of earlier runs, a line for each kind of fault. */
export function recordLines(records: readonly RecordProblem[]): string[] {
  return describeRecords(records).map(speak);
}
