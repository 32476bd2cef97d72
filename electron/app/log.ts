import { join } from 'node:path';
import log from 'electron-log/node';

/** A function that takes everything private out of a text. */
export type Redact = (text: string) => string;

/** Largest log file before it is moved aside, bytes. */
const maximumLogBytes = 1024 * 1024;

/**
 * Sends the log to one file in the app's data folder, or nowhere when there is no folder; every line is redacted before
 * it is written. The `node` flavour of electron-log is used because the `main` flavour listens on an IPC channel of its
 * own.
 */
export function startLog(folder: string | null, redact: Redact): void {
  // Not only its level: what the log has to say of a file it can't write goes to its console whatever the level is.
  log.transports.console = Object.assign(() => undefined, log.transports.console, { level: false as const });
  log.transports.file.level = folder === null ? false : 'info';
  log.transports.file.maxSize = maximumLogBytes;
  log.transports.file.resolvePathFn = () => join(folder ?? '', 'logs', 'main.log');
  log.hooks.push((message) => ({ ...message, data: message.data.map((part) => redact(describe(part))) }));
}

/** Writes one line for developers: never shown, never a source of truth. */
export function logLine(level: 'info' | 'warn' | 'error', text: string): void {
  log[level](text);
}

function describe(part: unknown): string {
  if (part instanceof Error) return part.stack ?? part.message;
  return typeof part === 'string' ? part : JSON.stringify(part);
}
