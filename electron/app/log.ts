import { join } from 'node:path';
import type { Logger } from 'electron-log';
import { visible } from '../../shared/visible';

/** A function that takes everything private out of a text. */
export type Redact = (text: string) => string;

/** Largest log file before it is moved aside, bytes. */
const maximumLogBytes = 1024 * 1024;

interface LogPlace {
  readonly folder: string | null;
  readonly redact: Redact;
}

let place: LogPlace | null = null;
let opened: Promise<Pick<Logger, 'info' | 'warn' | 'error'>> | null = null;

/**
 * Says where the log goes: to one file in the app's data folder, or nowhere when there is no folder. Every line is
 * redacted before it is written.
 */
export function startLog(folder: string | null, redact: Redact): void {
  place = { folder, redact };
}

/**
 * Writes one line for developers: never shown, never a source of truth. Never fails. Resolves when the line is written,
 * for those who leave right afterwards.
 */
export async function logLine(level: 'info' | 'warn' | 'error', text: string): Promise<void> {
  try {
    opened ??= openLog(place);
    (await opened)[level](text);
  } catch {
    // Nobody is left to be told.
  }
}

/**
 * The library is read for the first line: it brings Node's clients for HTTP, which the first page would have to wait
 * for. Its `node` flavour is used because the `main` flavour listens on an IPC channel of its own.
 */
async function openLog(to: LogPlace | null) {
  const { default: log } = await import('electron-log/node');
  // Not only its level: what the log has to say of a file it can't write goes to its console whatever the level is.
  log.transports.console = Object.assign(() => undefined, log.transports.console, { level: false as const });
  log.transports.file.level = to === null || to.folder === null ? false : 'info';
  log.transports.file.maxSize = maximumLogBytes;
  log.transports.file.resolvePathFn = () => join(to?.folder ?? '', 'logs', 'main.log');
  log.hooks.push((message) => ({
    ...message,
    data: message.data.map((part) => (to === null ? '' : asEntry(to.redact(describe(part))))),
  }));
  return log;
}

/** What a line says: its hidden marks show, and its further lines can't be taken for entries of their own. */
function asEntry(text: string): string {
  return visible(text.replaceAll('\r\n', '\n')).replaceAll('\n', '\n    ');
}

function describe(part: unknown): string {
  if (part instanceof Error) return part.stack ?? part.message;
  return typeof part === 'string' ? part : JSON.stringify(part);
}
