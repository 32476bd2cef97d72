/** One line of the technical details. */
export interface LogLine {
  readonly level: 'info' | 'warning' | 'error';
  readonly text: string;
  /** Milliseconds since the run began. */
  readonly elapsed: number;
}

/**
 * The lines of a run, immutable. Full chunks are shared between versions, so appending line 20,000 costs as much as
 * appending line 20: a flat array would be copied as a whole each time.
 */
export interface Log {
  readonly chunks: readonly (readonly LogLine[])[];
  readonly tail: readonly LogLine[];
}

const chunkLength = 256;

export const emptyLog: Log = { chunks: [], tail: [] };

export function appendLine(log: Log, line: LogLine): Log {
  const tail = [...log.tail, line];
  return tail.length < chunkLength
    ? { chunks: log.chunks, tail }
    : { chunks: [...log.chunks, tail], tail: [] };
}

export function countLines(log: Log): number {
  return log.chunks.length * chunkLength + log.tail.length;
}

export function lineAt(log: Log, index: number): LogLine | undefined {
  const chunk = log.chunks[Math.floor(index / chunkLength)] ?? log.tail;
  return chunk[index % chunkLength];
}

/** The lines that contain the words, whatever their case; all lines for no words. */
export function findLines(log: Log, words: string): readonly LogLine[] {
  const wanted = words.trim().toLowerCase();
  const all = [...log.chunks.flat(), ...log.tail];
  return wanted === '' ? all : all.filter((line) => line.text.toLowerCase().includes(wanted));
}
