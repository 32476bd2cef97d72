import type { RunReport } from '../../shared/model/report';
import { recordLines } from './record-lines';
import { checkTitles, repairTitles, statusWords } from './titles';

/** A run as readable text: the cause, what was found, what was or would be done. */
export function summarize(report: RunReport, options: { whatIf: boolean }): string {
  const lines: string[] = [];
  if (report.simulated) lines.push('Simulation: nothing here is about this PC.', '');
  if (report.reason) {
    lines.push(`Microsoft's answer: ${report.reason.text} (${report.reason.code})`, '');
  }
  for (const finding of report.findings) {
    const likelihood = finding.status === 'broken' ? `, ${finding.likelihood} the cause` : '';
    lines.push(
      `${checkTitles[finding.id]} - ${statusWords[finding.status]}${likelihood}`,
      `  ${finding.summary}`,
    );
  }
  if (options.whatIf || report.run.kind === 'check') lines.push(...planLines(report));
  if (report.outcomes.length > 0) {
    lines.push('', 'What was done:');
    for (const { repair, outcome, detail } of report.outcomes) {
      lines.push(`  ${repairTitles[repair]}: ${outcome}. ${detail}`);
    }
  }
  if (report.run.kind === 'undo' && report.outcomes.length === 0) lines.push('', nothingPutBack(report));
  const troubles = recordLines(report.records ?? []);
  if (troubles.length > 0) lines.push('', ...troubles);
  lines.push('', conclusions[report.exitCode] ?? '', '');
  return lines.join('\n');
}

function nothingPutBack({ undoUnsure }: RunReport): string {
  return undoUnsure
    ? "Nothing was put back, and we can't tell whether there is something to put back."
    : 'There was nothing to put back.';
}

function planLines(report: RunReport): string[] {
  if (report.plan.repairs.length === 0) return [];
  const lines = ['', 'What "fix" would do:'];
  for (const repair of report.plan.repairs) {
    const lane = repair.lane === 'admin' ? 'as administrator' : 'as you';
    lines.push(`  ${repairTitles[repair.id]} (${lane}, can be put back: ${repair.undo})`);
    for (const change of repair.changes) lines.push(`    ${change.action} ${change.target}`);
  }
  return lines;
}

const conclusions: Record<number, string> = {
  0: 'Everything that was checked is fine.',
  1: 'Something here can be repaired: run "fix".',
  2: "Something is left that could not be repaired or couldn't be checked.",
  3: 'What is left needs an administrator.',
  4: 'This Windows is too old.',
  5: 'Scripts are blocked on this PC, so nothing could be repaired.',
  6: 'Stopped.',
  7: 'What is left is not something this program can repair on this PC.',
  3010: 'Repaired. Restart this PC to finish.',
};
