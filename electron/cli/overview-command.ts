import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { exitCodes } from '../../shared/exit-code';
import { CommandLineError } from '../command-line-error';
import { describeFileTrouble } from '../host/files/reserved-file';
import { findReports } from '../report/overview/find-reports';
import { csvHead, csvRow } from '../report/overview/overview-csv';
import { type OverviewDocument, overviewDocument } from '../report/overview/overview-document';
import { overviewPage } from '../report/overview/overview-page';
import { overviewText } from '../report/overview/overview-text';
import { Tally } from '../report/overview/tally';
import { sentence } from '../words';
import type { Command } from './arguments';
import type { CommandResult, Workplace } from './command-io';
import { reserveDocument } from './documents';

/** Whether an overview makes its two files, a page and a table, rather than hand over one document. */
export function makesFiles({ name, json, format }: Command): boolean {
  return name === 'overview' && !json && format === null;
}

/**
 * `overview`: many reports in one picture. It makes two files beside each other, in the folder itself unless `--output`
 * names one of them; with `--format` or `--json` it hands over that one document, as every command does.
 */
export async function overviewCommand(command: Command, { surroundings }: Workplace): Promise<CommandResult> {
  const reading = openReading(command, surroundings.version);
  await requireFolder(reading.folder);
  if (makesFiles(command)) return writeFiles(command, reading);
  if (command.format === 'csv') {
    const lines: string[] = [];
    for await (const line of reading.table()) lines.push(line);
    return { document: null, text: lines.join(''), exitCode: exitCodes.healthy };
  }
  for await (const _ of reading.table());
  const document = reading.document();
  const text = command.format === 'html' ? overviewPage(document) : overviewText(document);
  return { document, text, exitCode: exitCodes.healthy };
}

/** One pass over a folder. */
interface Reading {
  readonly folder: string;
  /**
   * The lines of the table, one after the other as reports are read; each is counted on the way.
   * @throws CommandLineError with exit code 64 at its end for a folder without a single file that could be a report
   */
  table(): AsyncGenerator<string>;
  /** What all of them came to, once the table is at its end. */
  document(): OverviewDocument;
}

function openReading({ subject, addresses }: Command, version: string): Reading {
  const folder = subject ?? '';
  const tally = new Tally();
  return {
    folder,
    async *table() {
      yield csvHead(addresses);
      for await (const found of findReports(folder, addresses)) {
        if (tally.add(found) && 'facts' in found) yield csvRow(found.file, found.facts, addresses);
      }
      if (tally.isEmpty()) throw wrong(sentence('overview.refused.nothing', { folder }));
    },
    document: () => overviewDocument(tally, version, addresses),
  };
}

async function writeFiles({ output }: Command, reading: Reading): Promise<CommandResult> {
  const page = (output ?? join(reading.folder, 'overview.html')).replace(/\.csv$/i, '.html');
  const table = page.replace(/(?:\.html?)?$/i, '.csv');
  const pageFile = await reserveDocument('--output', page);
  try {
    const tableFile = await reserveDocument('--output', table);
    try {
      await tableFile.write(reading.table());
    } finally {
      await tableFile.release();
    }
    const document = reading.document();
    await pageFile.write(overviewPage(document));
    const text = `${overviewText(document)}\n${sentence('overview.summary.files', { page, table })}\n`;
    return { document, text: output === null ? text : '', exitCode: exitCodes.healthy };
  } finally {
    await pageFile.release();
  }
}

/** @throws CommandLineError with exit code 64 for a folder that can't be listed */
async function requireFolder(folder: string): Promise<void> {
  try {
    await readdir(folder);
  } catch (error) {
    throw wrong(sentence('overview.refused.folder', { folder, why: describeFileTrouble(error) }));
  }
}

function wrong(message: string): CommandLineError {
  return new CommandLineError(message, exitCodes.wrongUsage);
}
