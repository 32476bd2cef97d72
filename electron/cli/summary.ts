import { describeRecords } from '../../shared/describe-records';
import { isServersWord, openingOf, type Reason } from '../../shared/model/reason';
import type { RecordProblem } from '../../shared/model/record';
import type { RunReport } from '../../shared/model/report';
import { adviceForReason } from '../reasons/advice-for-reason';
import { sentence, speak } from '../words';
import { conclusionOf } from './conclusion';

/** A run as readable text: the cause, what was found, what was or would be done. */
export function summarize(report: RunReport, options: { whatIf: boolean }): string {
  const lines: string[] = [];
  if (report.simulated) lines.push(sentence('cli.summary.simulated'), '');
  if (report.reason) lines.push(...reasonLines(report.reason, report), '');
  for (const finding of report.findings) {
    const likelihood =
      finding.status === 'broken' ? `, ${sentence(`cli.summary.likelihood.${finding.likelihood}`)}` : '';
    const status = sentence(`cli.status.${finding.status}`);
    lines.push(`${nameOf(finding, report)} - ${status}${likelihood}`, `  ${finding.summary}`);
  }
  if (options.whatIf || report.run.kind === 'check') lines.push(...planLines(report));
  if (report.outcomes.length > 0) {
    lines.push('', sentence('cli.summary.done'));
    for (const { repair, outcome, detail } of report.outcomes) {
      const isPutBack = report.run.kind === 'undo' && outcome === 'repaired';
      const how = isPutBack ? sentence('cli.summary.putBack') : outcome;
      lines.push(`  ${sentence(`cli.repair.${repair}`)}: ${how}. ${detail}`);
      if (detail === sentence('outcomes.clock.unconfirmed'))
        lines.push(`    ${sentence('cli.summary.confirmDate')}`);
    }
  }
  if (report.run.kind === 'undo' && report.outcomes.length === 0) lines.push('', nothingPutBack(report));
  const troubles = recordLines(report.records ?? []);
  if (troubles.length > 0) lines.push('', ...troubles);
  lines.push('', conclusionOf(report), '');
  return lines.join('\n');
}

/** What a server said stands over what a server said; everything else is what Windows recorded. */
function nameOf({ id, status }: RunReport['findings'][number], { reason }: RunReport): string {
  const spoke = id === 'sign-in.reason' && status === 'attention' && isServersWord(reason?.code ?? '');
  return spoke ? sentence('cli.summary.serverSaid') : sentence(`cli.check.${id}`);
}

/** The reason, what helps, when it was by this PC's clock, in its zone and in UTC, and the ids IT asks for. */
function reasonLines(reason: Reason, { findings, run }: RunReport): string[] {
  const { helps, avoid } = adviceForReason(reason, findings);
  const { at, code, correlationId, owner, text } = reason;
  return [
    sentence(`cli.summary.reason.${openingOf(reason)}`, { text }),
    ...(at === null ? [] : [`  ${whenLine(at, Date.parse(run.startedAt))}`]),
    `  ${sentence(`report.owner.${owner}`)}`,
    ...helps.map((help) => `  ${sentence('cli.summary.helps', { help })}`),
    ...avoid.map((vain) => `  ${sentence('cli.explain.notToTry', { vain })}`),
    `  ${sentence('cli.explain.code', { code })}`,
    ...(correlationId ? [`  ${sentence('report.ticket.correlationId', { id: correlationId })}`] : []),
  ];
}

/** @example `Recorded 3 days ago: 20 May 2026, 10:03:11 GMT+2 (2026-05-20 08:03:11 UTC)` */
function whenLine(at: string, now: number): string {
  const when = new Date(at);
  const values = {
    seconds: Math.max(0, (now - when.getTime()) / 1000),
    local: when.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'long' }),
    utc: at.slice(0, 19).replace('T', ' '),
  };
  return sentence('cli.summary.when', values);
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
