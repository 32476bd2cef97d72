import type { Identity } from '../../shared/contract';
import type { RunReport } from '../../shared/model/report';
import type { SettingName } from '../../shared/setting-names';
import { visibleLine } from '../../shared/visible';
import { adviceForReason } from '../reasons/advice-for-reason';
import { sentence } from '../words';
import { connectionOf, pcFactsOf } from './about-pc';
import { type ReportOptions, redactorFor } from './build-report';
import { describeOffset, describePc, trueTime } from './report-words';

/** What is known beside a report of whom a ticket may name. */
type KnownIdentity = Omit<Identity, 'deviceId'>;

interface TicketOptions extends ReportOptions {
  readonly identity?: KnownIdentity;
}

/**
 * The text a person sends to their IT: what failed and when in true time, on what PC, what was done and what was
 * not, and where IT finds the failure. With `includeIdentity`, the person's own choice, their address, this PC's name
 * and the device's id stand in it, unless that is turned off on this PC; everything else stays redacted even then.
 */
export function ticketText(report: RunReport, includeIdentity: boolean, options: TicketOptions = {}): string {
  const redact = redactorFor(report, options);
  const { reason, run } = report;
  const connection = connectionOf(report);
  const paragraphs = [
    [
      reason
        ? sentence('report.ticket.subjectWithCode', { code: reason.code })
        : sentence('report.ticket.subject'),
      ...(report.simulated ? [sentence('report.ticket.simulated')] : []),
    ],
    reason === null ? [sentence('report.reason.none')] : reasonLines(report, redact),
    includeIdentity && !forbidsAddresses(report) ? identityLines(report, options.identity) : [],
    [
      sentence('report.ticket.pc', { pc: describePc(pcFactsOf(report)) }),
      sentence('report.ticket.clock', { offset: describeOffset(run.clockOffsetSeconds) }),
      ...(connection ? [sentence('report.ticket.connection', { connection: redact(connection) })] : []),
    ],
    [sentence('report.ticket.done'), ...listOrNone(doneLines(report, redact))],
    [sentence('report.ticket.open'), ...listOrNone(openLines(report, redact))],
    whereToLook(report),
    [sentence('report.ticket.writtenBy', { version: report.app.version, run: run.id })],
  ];
  return `${paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(visibleLine).join('\n'))
    .join('\n\n')}\n`;
}

/** Whether a setting that counted on this PC (`AddressesInReports`) keeps names out. */
function forbidsAddresses({ findings }: RunReport): boolean {
  const name: SettingName = 'AddressesInReports';
  return findings.some(
    ({ id, evidence }) =>
      id === 'pc.state' && evidence.some((fact) => fact.name === name && fact.value === 0),
  );
}

function reasonLines({ reason, run, findings }: RunReport, redact: (text: string) => string): string[] {
  if (reason === null) return [];
  const { helps, avoid } = adviceForReason(reason, findings);
  const unrecorded = sentence('report.ticket.notOnRecord');
  return [
    sentence('report.ticket.code', { code: reason.code }),
    sentence('report.ticket.meaning', { meaning: redact(reason.text) }),
    sentence(`report.owner.${reason.owner}`),
    sentence('report.ticket.correlationId', { id: reason.correlationId ?? unrecorded }),
    sentence('report.ticket.time', {
      time: reason.at ? trueTime(reason.at, run.clockOffsetSeconds) : sentence('report.ticket.typed'),
    }),
    sentence('report.ticket.app', { app: reason.app ?? unrecorded }),
    ...helps.map((help) => sentence('report.ticket.helps', { help })),
    ...avoid.map((vain) => sentence('report.ticket.notToTry', { vain })),
  ];
}

/** What a ticket says of whose PC it is, where the person wants it to. */
export function identityOf(report: RunReport, known: KnownIdentity | undefined): Identity {
  return {
    address: known?.address ?? workAddressOf(report),
    computerName: known?.computerName ?? null,
    deviceId: pcFactsOf(report).deviceId,
  };
}

function identityLines(report: RunReport, known: KnownIdentity | undefined): string[] {
  const { address, computerName, deviceId } = identityOf(report, known);
  return [
    ...(address ? [sentence('report.ticket.address', { address })] : []),
    ...(computerName ? [sentence('report.ticket.computerName', { name: computerName })] : []),
    ...(deviceId ? [sentence('report.ticket.deviceId', { id: deviceId })] : []),
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
    .map(({ repair, detail }) => sentence('report.ticket.verified', { repair, detail: redact(detail) }));
}

function openLines({ outcomes, findings }: RunReport, redact: (text: string) => string): string[] {
  const open = outcomes.filter(({ outcome, verified }) => outcome !== 'repaired' || !verified);
  const wrong = findings.filter(({ status }) => status === 'broken' || status === 'unknown');
  return [
    ...open.map(({ repair, outcome, detail }) =>
      sentence('report.ticket.unverified', { repair, outcome, detail: redact(detail) }),
    ),
    ...wrong.map(({ id, status, summary }) =>
      sentence('report.ticket.finding', { check: id, status, summary: redact(summary) }),
    ),
  ];
}

function listOrNone(lines: readonly string[]): string[] {
  return lines.length > 0 ? lines.map((line) => `- ${line}`) : [`- ${sentence('report.ticket.nothing')}`];
}

/** Where Entra shows the failure; a refused token never shows among the interactive sign-ins. */
function whereToLook({ reason }: RunReport): string[] {
  const lines = [sentence('report.ticket.whereToLook')];
  if (reason === null) return lines;
  if (/^AADSTS/.test(reason.code)) {
    lines.push(sentence('report.ticket.number', { number: reason.code.slice('AADSTS'.length) }));
  }
  return lines;
}
