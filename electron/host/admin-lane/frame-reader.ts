/** What a piece of a byte stream completed. */
export interface FramesRead {
  /** Complete lines, without their newline. */
  readonly frames: readonly Buffer[];
  /** True once a line has grown longer than allowed; nothing is read after that. */
  readonly oversize: boolean;
}

const newline = 0x0a;

/**
 * Cuts a byte stream into lines, however it was split on its way, and holds at most one line of `maximumBytes`. What is
 * in a line does not matter here. An unfinished last line is never given out.
 */
export class FrameReader {
  readonly #maximumBytes: number;
  #pieces: Buffer[] = [];
  #held = 0;
  #oversize = false;

  /** `maximumBytes` counts a line without its newline. */
  constructor(maximumBytes: number) {
    this.#maximumBytes = maximumBytes;
  }

  read(chunk: Buffer): FramesRead {
    const frames: Buffer[] = [];
    let from = 0;
    while (!this.#oversize && from < chunk.length) {
      const end = chunk.indexOf(newline, from);
      const piece = chunk.subarray(from, end === -1 ? chunk.length : end);
      this.#hold(piece);
      if (end === -1) break;
      if (!this.#oversize) frames.push(this.#release());
      from = end + 1;
    }
    return { frames, oversize: this.#oversize };
  }

  #hold(piece: Buffer): void {
    this.#held += piece.length;
    if (this.#held > this.#maximumBytes) {
      this.#oversize = true;
      this.#pieces = [];
    } else if (piece.length > 0) {
      this.#pieces.push(piece);
    }
  }

  #release(): Buffer {
    const [first] = this.#pieces;
    const frame = first !== undefined && this.#pieces.length === 1 ? first : Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#held = 0;
    return frame;
  }
}
