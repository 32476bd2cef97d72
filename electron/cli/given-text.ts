import { createReadStream } from 'node:fs';
import { exitCodes } from '../../shared/exit-code';
import { cli } from '../../shared/words/en/cli';
import { CommandLineError } from '../command-line-error';
import { decodeText } from '../host/files/decode-text';
import { sentence } from '../words';
import type { Command } from './arguments';
import type { CommandLineIo } from './command-io';

/** The subject that stands for standard input. */
const standardInput = '-';

/** Most bytes that are read. The longest log that somebody pastes is far below it. */
export const largestText = 1024 * 1024;

/**
 * The text that `explain` is asked about: its words, standard input, or a file. What is read is UTF-8, or UTF-16 with
 * its mark, which is what PowerShell 5.1 writes with `>`.
 * @throws CommandLineError with exit code 64 for what can't be read, is too large, empty or no text
 */
export async function readGivenText({ subject, file }: Command, io: CommandLineIo): Promise<string> {
  if (file !== null) return readText(sentence('cli.given.file', { file }), () => createReadStream(file));
  if (subject === standardInput) return readText(sentence('cli.given.standardInput'), io.input);
  return subject ?? '';
}

async function readText(name: string, open: () => AsyncIterable<Uint8Array | string>): Promise<string> {
  const refuse = (why: string) => new CommandLineError(why, exitCodes.wrongUsage);
  let bytes: Buffer;
  try {
    bytes = await readUpTo(largestText + 1, open());
  } catch (error) {
    throw refuse(sentence('cli.given.unread', { name, why: describeTrouble(error) }));
  }
  if (bytes.length > largestText) {
    throw refuse(sentence('cli.given.tooLarge', { name, kilobytes: largestText / 1024 }));
  }
  const text = decodeText(bytes);
  if (text.includes('\0')) throw refuse(sentence('cli.given.noText', { name }));
  if (text.trim() === '') throw refuse(sentence('cli.given.empty', { name }));
  return text;
}

/** All of the stream, or its beginning once that is `most` bytes long. */
async function readUpTo(most: number, stream: AsyncIterable<Uint8Array | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(Buffer.from(chunk));
      length += chunk.length;
      if (length >= most) break;
    }
  } catch (error) {
    // How Windows tells of a pipe whose other end is done.
    if (codeOf(error) !== 'EOF') throw error;
  }
  return Buffer.concat(chunks);
}

function describeTrouble(error: unknown): string {
  const code = codeOf(error);
  return isKnown(code) ? sentence(`cli.given.cause.${code}`) : code || String(error);
}

function isKnown(code: string): code is keyof typeof cli.given.cause {
  return Object.hasOwn(cli.given.cause, code);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
