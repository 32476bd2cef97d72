import { z } from 'zod';
import { RunId } from '../../../shared/model/run';
import { JournalFact } from './journal-entry';

/** The version of the journal's lines that this program writes. */
export const journalVersion = 1;

const count = z.number().int().nonnegative();
const frame = {
  seq: count,
  run: RunId,
  /** Monotonic nanoseconds, as text because they outgrow a number. */
  mono: z.string().regex(/^\d+$/),
  /** This PC's clock, ISO 8601 in UTC: for people, never for order. */
  wall: z.iso.datetime(),
  type: z.string(),
};
const Line = z.strictObject({ v: z.literal(journalVersion), ...frame, data: JournalFact, crc: count });
const NewerLine = z.looseObject({
  v: z
    .number()
    .int()
    .min(journalVersion + 1),
});

export type JournalLine = Omit<z.infer<typeof Line>, 'crc'>;

/** What a journal file holds up to its first line that cannot be believed. */
export interface JournalRead {
  readonly lines: readonly JournalLine[];
  /** Bytes that the believed lines take. */
  readonly length: number;
  /** What follows them: nothing, one line that was cut off, damage, or lines of a newer version of this program. */
  readonly tail: 'none' | 'torn' | 'damaged' | 'newer';
}

/** One line with its newline. The checksum covers the line as it stands without it. */
export function writeLine(line: JournalLine): Buffer {
  const text = JSON.stringify(line);
  return Buffer.from(`${text.slice(0, -1)},"crc":${checksum(Buffer.from(text, 'utf8'))}}\n`, 'utf8');
}

/**
 * Reads as far as every line is whole, passes its checksum, follows its predecessor and belongs to the same run. All
 * behind the first that fails is left aside, because what cannot be placed must not be acted upon.
 */
export function readLines(bytes: Buffer): JournalRead {
  const lines: JournalLine[] = [];
  let length = 0;
  while (length < bytes.length) {
    const end = bytes.indexOf(0x0a, length);
    if (end === -1) return { lines, length, tail: 'torn' };
    const line = readLine(bytes.subarray(length, end));
    if (line === null || line === 'newer')
      return { lines, length, tail: line === null ? 'damaged' : 'newer' };
    if (line.seq !== lines.length || line.run !== (lines[0]?.run ?? line.run)) {
      return { lines, length, tail: 'damaged' };
    }
    lines.push(line);
    length = end + 1;
  }
  return { lines, length, tail: 'none' };
}

const checksumEnd = /,"crc":(\d{1,10})\}$/;

function readLine(bytes: Buffer): JournalLine | 'newer' | null {
  const text = bytes.toString('utf8');
  const end = checksumEnd.exec(text);
  // A newer version may have another way of its own to end a line.
  if (end === null) return isNewer(text) ? 'newer' : null;
  const bare = `${text.slice(0, end.index)}}`;
  // Only what decodes to the same bytes again was not damaged before decoding.
  if (!Buffer.from(text, 'utf8').equals(bytes) || checksum(Buffer.from(bare, 'utf8')) !== Number(end[1]))
    return null;
  try {
    const json: unknown = JSON.parse(text);
    if (NewerLine.safeParse(json).success) return 'newer';
    const { crc: _checked, ...line } = Line.parse(json);
    return line.type === line.data.type ? line : null;
  } catch {
    return null;
  }
}

function isNewer(text: string): boolean {
  try {
    return NewerLine.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

const crcTable = Uint32Array.from({ length: 256 }, (_unused, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as in zip; Node has one of its own only from version 22 on. */
function checksum(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
