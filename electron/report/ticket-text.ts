import type { RunReport } from '../../shared/model/report';
import { lookUp } from '../reasons/look-up';
import { type ReportOptions, redactorFor } from './build-report';
import { connectionOf } from './connection';
import { pcFactsOf } from './pc-facts';
import { describeOffset, describePc, ownerSentences, trueTime } from './report-words';

/** Whom a ticket may name, when the person wants it to. */
export interface Identity {
  readonly address: string | null;
  readonly computerName: string | null;
}

interface TicketOptions extends ReportOptions {
  readonly identity?: Identity;
}

/**
 * The text a person sends to their IT: what failed and when in true time, on what PC, what was done and what was
 * not, and where IT finds the failure. With `includeIdentity`, the person's own choice, their address, this PC's name
 * and the device's id stand in it; everything else stays redacted even then.
 */
export function ticketText(report: RunReport, includeIdentity: boolean, options: TicketOptions = {}): string {
  const redact = redactorFor(report, options);
  const { reason, run } = report;
  const connection = connectionOf(report);
  const paragraphs = [
    [
      `Subject: Teams sign-in fails${reason ? ` with ${reason.code}` : ''}`,
      ...(report.simulated ? ['SIMULATED: this is not about a real PC.'] : []),
    ],
    reason === null ? ['No failed sign-in of this person was on record.'] : reasonLines(report, redact),
    includeIdentity ? identityLines(report, options.identity) : [],
    [
      `PC: ${describePc(pcFactsOf(report))}`,
      `Clock when checked: ${describeOffset(run.clockOffsetSeconds)}`,
      ...(connection ? [`Connection: ${redact(connection)}`] : []),
    ],
    ['Done:', ...listOrNone(doneLines(report, redact))],
    ['Not done, or still wrong:', ...listOrNone(openLines(report, redact))],
    whereToLook(report),
    [`Written by Sign-in Repair ${report.app.version}, run ${run.id}.`],
  ];
  return `${paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function reasonLines({ reason, run }: RunReport, redact: (text: string) => string): string[] {
  if (reason === null) return [];
  const entry = lookUp(reason.code);
  return [
    `Code: ${reason.code}`,
    `Meaning: ${redact(reason.text)}`,
    ownerSentences[reason.owner],
    `Correlation ID: ${reason.correlationId ?? 'not on record'}`,
    `Time (UTC): ${reason.at ? trueTime(reason.at, run.clockOffsetSeconds) : 'not on record; the person typed the code'}`,
    `App: ${reason.app ?? 'not on record'}`,
    ...(entry?.helps ?? []).map((help) => `Helps: ${help}`),
    ...(entry?.avoid ?? []).map((vain) => `Not to try: ${vain}`),
  ];
}

function identityLines(report: RunReport, identity: Identity | undefined): string[] {
  const { deviceId } = pcFactsOf(report);
  const address = identity?.address ?? workAddressOf(report);
  return [
    ...(address ? [`Address: ${address}`] : []),
    ...(identity?.computerName ? [`PC name: ${identity.computerName}`] : []),
    ...(deviceId ? [`Device ID: ${deviceId}`] : []),
  ];
}

/** The work account of this PC, when there is exactly one. */
function workAddressOf(report: RunReport): string | null {
  const addresses = report.findings
    .filter(({ id }) => id === 'accounts.conflict')
    .flatMap(({ evidence }) => evidence)
    .filter(({ name }) => name === 'work')
    .flatMap(({ value }) => /\S+@\S+/.exec(String(value))?.[0].toLowerCase() ?? []);
  const [only, ...others] = new Set(addresses);
  return others.length === 0 ? (only ?? null) : null;
}

function doneLines({ outcomes }: RunReport, redact: (text: string) => string): string[] {
  return outcomes
    .filter(({ outcome, verified }) => outcome === 'repaired' && verified)
    .map(({ repair, detail }) => `${repair}: verified. ${redact(detail)}`);
}

function openLines({ outcomes, findings }: RunReport, redact: (text: string) => string): string[] {
  const open = outcomes.filter(({ outcome, verified }) => outcome !== 'repaired' || !verified);
  const wrong = findings.filter(({ status }) => status === 'broken' || status === 'unknown');
  return [
    ...open.map(({ repair, outcome, detail }) => `${repair}: ${outcome}, not verified. ${redact(detail)}`),
    ...wrong.map(({ id, status, summary }) => `${id}: ${status}. ${redact(summary)}`),
  ];
}

function listOrNone(lines: readonly string[]): string[] {
  return lines.length > 0 ? lines.map((line) => `- ${line}`) : ['- nothing'];
}

/** Where Entra shows the failure; a refused token never shows among the interactive sign-ins. */
function whereToLook({ reason }: RunReport): string[] {
  const lines = ['Where to look: Entra > Sign-in logs > Non-interactive > Correlation ID'];
  if (reason === null) return lines;
  if (/^AADSTS/.test(reason.code)) {
    lines.push(
      `What the number means: https://login.microsoftonline.com/error?code=${reason.code.slice('AADSTS'.length)}`,
    );
  }
  return lines;
}
