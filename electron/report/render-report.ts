import { asciiJson } from '../../shared/ascii-json';
import type { RunReport } from '../../shared/model/report';
import { buildReport, type ReportOptions } from './build-report';
import { renderHtml } from './render-html';
import { renderText } from './render-text';

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
