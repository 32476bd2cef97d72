import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { LaneFrame } from '../../../shared/admin-protocol';
import { afterAwake } from '../time/awake';
import { FrameReader } from './frame-reader';
import { LaneConnection } from './lane-connection';

/** An open pipe that one elevated script may connect to. */
export interface LanePipe {
  /** 32 hex digits: the random part of its name. */
  readonly name: string;
  /** 64 hex digits that the script must say first. */
  readonly nonce: string;
  /** Resolves with the first client that says a valid hello; pending for ever when none does. */
  readonly connected: Promise<LaneConnection>;
  /** Stops listening and drops everybody who has not said hello. */
  close(): void;
}

/** What a client may take to introduce itself. */
const helloLimits = { bytes: 4096, milliseconds: 5000 };
const attempts = 5;

/** The path of the pipe, as Node and .NET (`NamedPipeClientStream`) both understand it. */
export function pipePath(name: string): string {
  const pipe = `sign-in-repair-${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${pipe}`;
  return join(process.env.TMPDIR || '/tmp', `CoreFxPipe_${pipe}`);
}

/**
 * Listens under a fresh random name. A name that is taken means that somebody waits there for our script: another one
 * is chosen before anything has been started.
 */
export async function openLanePipe(newName = () => randomBytes(16).toString('hex')): Promise<LanePipe> {
  for (let attempt = 1; ; attempt++) {
    const name = newName();
    const server = createServer();
    try {
      await listen(server, pipePath(name));
      return acceptOne(server, name);
    } catch (error) {
      if (!isTaken(error) || attempt === attempts) throw error;
    }
  }
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/**
 * Says nothing to anybody before a valid hello: on Windows everybody may read from a pipe that Node made, but only our
 * script knows the nonce. Clients that fail are dropped one by one, so none can keep the script out.
 */
function acceptOne(server: Server, name: string): LanePipe {
  const nonce = randomBytes(32).toString('hex');
  const waiting = new Set<Socket>();
  const close = () => {
    server.close();
    for (const socket of waiting) socket.destroy();
  };
  const connected = new Promise<LaneConnection>((resolve) => {
    server.on('error', () => undefined);
    server.on('connection', (socket) => {
      waiting.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => waiting.delete(socket));
      awaitHello(socket, nonce, () => {
        waiting.delete(socket);
        close();
        resolve(new LaneConnection(socket));
      });
    });
  });
  return { name, nonce, connected, close };
}

function awaitHello(socket: Socket, nonce: string, welcome: () => void): void {
  const reader = new FrameReader(helloLimits.bytes);
  const forget = afterAwake(helloLimits.milliseconds, () => socket.destroy());
  socket.on('close', forget);
  const onData = (chunk: Buffer) => {
    const { frames, oversize } = reader.read(chunk);
    if (frames.length === 0 && !oversize) return;
    forget();
    socket.off('data', onData);
    const [hello, ...more] = frames;
    // Whoever goes on talking before it is welcome does not follow the protocol.
    if (hello !== undefined && more.length === 0 && endsWith(chunk, '\n') && isHello(hello, nonce)) welcome();
    else socket.destroy();
  };
  socket.on('data', onData);
}

function endsWith(chunk: Buffer, text: string): boolean {
  return chunk.subarray(-text.length).toString('latin1') === text;
}

function isHello(line: Buffer, nonce: string): boolean {
  try {
    const frame = LaneFrame.parse(JSON.parse(line.toString('utf8')));
    if (frame.type !== 'hello' || frame.sequence !== 0) return false;
    return timingSafeEqual(Buffer.from(frame.nonce), Buffer.from(nonce));
  } catch {
    return false;
  }
}
