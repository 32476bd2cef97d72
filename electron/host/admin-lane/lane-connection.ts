import type { Socket } from 'node:net';
import { LaneFrame, type LaneWord, maximumFrameBytes } from '../../../shared/admin-protocol';
import { FrameReader } from './frame-reader';

/**
 * The conversation with an elevated script that has said hello. Its frames are numbered without gaps; one that is
 * wrong in any way closes the pipe for good, and the run relies on the exit code and on measuring.
 */
export class LaneConnection {
  /** Resolves when the pipe is closed, by whichever side. */
  readonly closed: Promise<void>;
  readonly #socket: Socket;
  readonly #reader = new FrameReader(maximumFrameBytes);
  readonly #frames: LaneFrame[] = [];
  readonly #listeners: ((frame: LaneFrame) => void)[] = [];
  #finished = false;

  constructor(socket: Socket) {
    this.#socket = socket;
    this.closed = new Promise((resolve) => socket.once('close', () => resolve()));
    socket.on('data', (chunk: Buffer) => this.#read(chunk));
    this.#write('welcome');
  }

  /** Calls back for each frame, those already received first. */
  onFrame(listener: (frame: LaneFrame) => void): void {
    for (const frame of this.#frames) listener(frame);
    this.#listeners.push(listener);
  }

  say(word: LaneWord): void {
    this.#write(word);
  }

  close(): void {
    this.#socket.destroy();
  }

  #write(word: LaneWord | 'welcome'): void {
    if (this.#socket.writable) this.#socket.write(`${word}\n`);
  }

  #read(chunk: Buffer): void {
    const { frames, oversize } = this.#reader.read(chunk);
    for (const line of frames) {
      const frame = this.#finished ? null : readFrame(line);
      if (frame === null || frame.type === 'hello' || frame.sequence !== this.#frames.length + 1) {
        this.close();
        return;
      }
      this.#finished = frame.type === 'run-finished';
      this.#frames.push(frame);
      for (const listener of this.#listeners) listener(frame);
    }
    if (oversize) this.close();
  }
}

function readFrame(line: Buffer): LaneFrame | null {
  try {
    return LaneFrame.parse(JSON.parse(line.toString('utf8')));
  } catch {
    return null;
  }
}
