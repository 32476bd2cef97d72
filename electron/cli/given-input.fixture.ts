import { Readable } from 'node:stream';

/** Standard input that holds these chunks and ends. */
export const givenInput =
  (...chunks: readonly (Buffer | string)[]) =>
  (): Readable =>
    Readable.from(chunks, { objectMode: true });
