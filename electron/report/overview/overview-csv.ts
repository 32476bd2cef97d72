import { pcNameOf } from './pc-name';
import type { ReportFacts } from './report-facts';
import { shownName } from './shown-name';
import { ownerOfLeft, standingOf } from './standing';

/** The columns, in their order: a public interface. */
const columns = [
  ...[
    'file',
    'pc',
    'at',
    'day',
    'kind',
    'version',
    'windowsBuild',
    'simulated',
    'exitCode',
    'standing',
    'owner',
  ],
  ...['reasonCode', 'reasonClass', 'reasonOwner', 'broken', 'repaired', 'clockSeconds', 'clockDirection'],
] as const;

/** The first line of the table. */
export function csvHead(withAddresses: boolean): string {
  return csvLine(withAddresses ? [...columns, 'addresses'] : columns);
}

/** One report as a line of the table. */
export function csvRow(file: string, facts: ReportFacts, withAddresses: boolean): string {
  const at = new Date(facts.at).toISOString();
  const { reason, clockOffsetSeconds: offset } = facts;
  const cells = [
    shownName(file, withAddresses),
    shownName(pcNameOf(file), withAddresses),
    at,
    at.slice(0, 10),
    facts.kind,
    facts.version,
    facts.windowsBuild ?? '',
    facts.simulated,
    facts.exitCode,
    standingOf(facts),
    ownerOfLeft(facts) ?? '',
    reason?.code ?? '',
    reason?.class ?? '',
    reason?.owner ?? '',
    facts.broken.join(' '),
    facts.repaired.join(' '),
    // Without a sign: a cell that begins with one would be a formula.
    offset === null ? '' : Math.abs(offset),
    offset === null || offset === 0 ? '' : offset < 0 ? 'behind' : 'ahead',
  ];
  return csvLine(withAddresses ? [...cells, facts.addresses.join(' ')] : cells);
}

/** Ends as RFC 4180 says. */
function csvLine(cells: readonly (string | number | boolean)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/**
 * A cell that is no formula to whatever program opens the table: what such a program could take for one gets an
 * apostrophe in front, also behind blanks and in the wide forms that are the same to some of them.
 * Source: OWASP, CSV Injection.
 */
function csvCell(value: string | number | boolean): string {
  const text = String(value);
  const defused = /^[\t\r\n]|^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  return /[",\r\n\t;']|^\s|\s$/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}
