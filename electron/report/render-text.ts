import { describeRecords } from '../../shared/describe-records';
import { visibleLine } from '../../shared/visible';
import { adviceForReason } from '../reasons/advice-for-reason';
import { sentence, speak } from '../words';
import type { RedactedReport } from './redacted-report';
import { describeOutcome, describeRefuted, overviewOf, trueTime } from './report-words';

/** The redacted report as plain text, for reading and for a ticket's attachment. */
export function renderText(report: RedactedReport): string {
  const sections = [
    [
      sentence('report.title'),
      ...(report.simulated ? [sentence('report.simulated', { word: 'SIMULATED' })] : []),
      sentence('report.pseudonyms'),
      '',
      ...overviewOf(report).map(([name, value]) => `${`${name}:`.padEnd(9)} ${value}`),
    ],
    reasonLines(report),
    [sentence('report.part.findings'), ...report.findings.flatMap(findingLines)],
    ...(report.plan.repairs.length > 0
      ? [[sentence('report.part.plan'), ...report.plan.repairs.flatMap(planLines)]]
      : []),
    ...(report.records ? [[sentence('report.part.records'), ...recordSentences(report)]] : []),
    ...(report.refutedFacts
      ? [
          [
            sentence('report.part.refuted'),
            ...describeRefuted(report.refutedFacts).map((line) => `  ${line}`),
          ],
        ]
      : []),
    ...(report.outcomes.length > 0
      ? [[sentence('report.part.outcomes'), ...report.outcomes.map(outcomeLine)]]
      : []),
  ];
  return `${sections.map((lines) => lines.map(visibleLine).join('\n')).join('\n\n')}\n`;
}

function reasonLines({ reason, run, findings }: RedactedReport): string[] {
  if (reason === null) return [sentence('report.part.reason'), `  ${sentence('report.reason.none')}`];
  const { helps, avoid } = adviceForReason(reason, findings);
  return [
    sentence('report.part.reason'),
    `  ${reason.text}`,
    `  ${sentence(`report.owner.${reason.owner}`)}`,
    `  ${sentence('report.reason.code')}: ${reason.code} (${reason.class})`,
    ...(reason.at
      ? [`  ${sentence('report.reason.recorded')}: ${trueTime(reason.at, run.clockOffsetSeconds)}`]
      : [`  ${sentence('report.reason.typed')}`]),
    ...(reason.app ? [`  ${sentence('report.reason.app')}: ${reason.app}`] : []),
    ...(reason.correlationId
      ? [`  ${sentence('report.reason.correlationId')}: ${reason.correlationId}`]
      : []),
    ...helps.map((help) => `  ${sentence('report.reason.helps')}: ${help}`),
    ...avoid.map((vain) => `  ${sentence('report.reason.notToTry')}: ${vain}`),
  ];
}

function findingLines(finding: RedactedReport['findings'][number]): string[] {
  const likelihood =
    finding.status === 'broken' || finding.status === 'attention' ? `, ${finding.likelihood}` : '';
  return [
    `  [${finding.status}${likelihood}] ${finding.id}: ${finding.summary}`,
    ...finding.evidence.map(
      ({ source, name, value, at }) => `      ${source} | ${name} = ${String(value)} | ${at}`,
    ),
  ];
}

function recordSentences({ records = [] }: RedactedReport): string[] {
  return describeRecords(records).map((message) => `  ${speak(message)}`);
}

function planLines(repair: RedactedReport['plan']['repairs'][number]): string[] {
  return [
    `  ${repair.id} (${sentence('report.planned', { lane: repair.lane, undo: repair.undo })})`,
    ...repair.changes.map(({ action, target }) => `      ${action} ${target}`),
  ];
}

function outcomeLine(outcome: RedactedReport['outcomes'][number]): string {
  return `  ${outcome.repair}: ${describeOutcome(outcome)}`;
}
