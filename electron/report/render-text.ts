import { describeRecords } from '../../shared/describe-records';
import { lookUp } from '../reasons/look-up';
import { speak } from '../words';
import type { RedactedReport } from './redacted-report';
import {
  describeOffset,
  describePc,
  describeRefuted,
  ownerSentences,
  refutedTitle,
  trueTime,
} from './report-words';

/** The redacted report as plain text, for reading and for a ticket's attachment. */
export function renderText(report: RedactedReport): string {
  const { run } = report;
  const sections = [
    [
      'Sign-in Repair for Microsoft Teams: report',
      ...(report.simulated ? ['SIMULATED: nothing here is about a real PC.'] : []),
      'Names, addresses and ids were replaced by pseudonyms.',
      '',
      `Run:      ${run.id} (${run.kind}), version ${report.app.version}`,
      `Began:    ${trueTime(run.startedAt, run.clockOffsetSeconds)}, took ${run.milliseconds} ms`,
      `Clock:    ${describeOffset(run.clockOffsetSeconds)}`,
      `PC:       ${describePc(report.pc)}`,
      `Result:   exit code ${report.exitCode}${report.restartNeeded ? ', restart needed' : ''}`,
    ],
    reasonLines(report),
    ['Findings', ...report.findings.flatMap(findingLines)],
    ...(report.plan.repairs.length > 0 ? [['Plan', ...report.plan.repairs.flatMap(planLines)]] : []),
    ...(report.records ? [['Records of earlier runs', ...recordSentences(report)]] : []),
    ...(report.refutedFacts
      ? [[refutedTitle, ...describeRefuted(report.refutedFacts).map((line) => `  ${line}`)]]
      : []),
    ...(report.outcomes.length > 0 ? [['Outcomes', ...report.outcomes.map(outcomeLine)]] : []),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function reasonLines({ reason, run }: RedactedReport): string[] {
  if (reason === null) return ['Reason', '  No failed sign-in of this person was on record.'];
  const entry = lookUp(reason.code);
  return [
    `Reason: ${reason.code} (${reason.class})`,
    `  ${reason.text}`,
    `  ${ownerSentences[reason.owner]}`,
    ...(reason.at
      ? [`  Recorded: ${trueTime(reason.at, run.clockOffsetSeconds)}`]
      : ['  Typed by the person, not on record.']),
    ...(reason.app ? [`  App: ${reason.app}`] : []),
    ...(reason.correlationId ? [`  Correlation id: ${reason.correlationId}`] : []),
    ...(entry?.helps ?? []).map((help) => `  Helps: ${help}`),
    ...(entry?.avoid ?? []).map((vain) => `  Not to try: ${vain}`),
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
    `  ${repair.id} (lane ${repair.lane}, undo ${repair.undo})`,
    ...repair.changes.map(({ action, target }) => `      ${action} ${target}`),
  ];
}

function outcomeLine({ repair, outcome, verified, detail }: RedactedReport['outcomes'][number]): string {
  return `  ${repair}: ${outcome}, ${verified ? 'verified' : 'not verified'}. ${detail}`;
}
