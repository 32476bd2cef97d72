import { asciiJson } from '../../shared/ascii-json';
import type { RunReport } from '../../shared/model/report';
import { buildReport, type ReportOptions } from './build-report';
import { renderHtml } from './render-html';
import { renderText } from './render-text';
import { type Identity, ticketText } from './ticket-text';

/** The redacted report of a run in the format asked for. */
export function renderReport(
  report: RunReport,
  format: 'html' | 'json' | 'text',
  options: ReportOptions = {},
): string {
  const redacted = buildReport(report, options);
  switch (format) {
    case 'html':
      return renderHtml(redacted);
    case 'text':
      return renderText(redacted);
    case 'json':
      return `${asciiJson(redacted)}\n`;
  }
}

/** The ticket text of a run; who it is about stands in it only when the person wants that. */
export function renderTicket(report: RunReport, includeIdentity: boolean, identity?: Identity): string {
  return ticketText(report, includeIdentity, identity ? { identity } : {});
}
