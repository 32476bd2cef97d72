import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { LaneFrame } from '../../../shared/admin-protocol';
import { type LanePipe, openLanePipe, pipePath } from './lane-pipe';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Another checkout may run the same tests at the same time. */
const newName = () => randomBytes(16).toString('hex');

async function open(newName?: () => string): Promise<LanePipe> {
  const pipe = await openLanePipe(newName);
  closing.push(pipe.close);
  return pipe;
}

/** A client that remembers what it was told, and when it was cut off. */
async function join(pipe: LanePipe) {
  const socket: Socket = connect(pipePath(pipe.name));
  closing.push(() => socket.destroy());
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk.toString();
  });
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  return { socket, closed, heard: () => heard };
}

const hello = (pipe: LanePipe, change: object = {}) =>
  `${JSON.stringify({ sequence: 0, type: 'hello', protocol: 1, nonce: pipe.nonce, pid: 42, ...change })}\n`;

const line = (frame: object) => `${JSON.stringify(frame)}\n`;
const started = { sequence: 1, type: 'step-started', step: 'sync' };
const finished = { sequence: 2, type: 'step-finished', step: 'sync', outcome: 'done', number: 0 };

async function greeted(pipe: LanePipe) {
  const client = await join(pipe);
  client.socket.write(hello(pipe));
  const connection = await pipe.connected;
  const frames: LaneFrame[] = [];
  connection.onFrame((frame) => frames.push(frame));
  return { client, connection, frames };
}

const isPending = async (promise: Promise<unknown>) =>
  (await Promise.race([
    promise.then(() => false),
    new Promise((resolve) => setTimeout(() => resolve(true), 100)),
  ])) === true;

describe('the pipe of the admin lane', { timeout: 20_000 }, () => {
  it('has a name and a nonce that nobody can guess', async () => {
    const pipes = [await open(), await open()];
    for (const pipe of pipes) {
      expect(pipe.name).toMatch(/^[0-9a-f]{32}$/);
      expect(pipe.nonce).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(pipes[0]?.name).not.toBe(pipes[1]?.name);
    expect(pipes[0]?.nonce).not.toBe(pipes[1]?.nonce);
  });

  it('takes another name when somebody already waits under the first', async () => {
    const squatter = await open();
    const free = newName();
    const names = [squatter.name, free];
    const pipe = await open(() => names.shift() ?? newName());
    expect(pipe.name).toBe(free);
  });

  it('gives up when every name is taken', async () => {
    const { name } = await open();
    await expect(open(() => name)).rejects.toThrow(/EADDRINUSE/);
  });

  it('stays silent until a valid hello, then says welcome and listens no more', async () => {
    const pipe = await open();
    const client = await join(pipe);
    expect(await isPending(client.closed)).toBe(true);
    expect(client.heard()).toBe('');
    client.socket.write(hello(pipe));
    const connection = await pipe.connected;
    connection.say('next');
    await expect.poll(client.heard).toBe('welcome\nnext\n');
    await expect(join(pipe)).rejects.toThrow(/ENOENT|ECONNREFUSED/);
  });

  it.each<[string, (pipe: LanePipe) => string | Buffer]>([
    ['a wrong nonce', (pipe) => hello(pipe, { nonce: '0'.repeat(64) })],
    ['a nonce of another length', (pipe) => hello(pipe, { nonce: pipe.nonce.slice(2) })],
    ['another protocol', (pipe) => hello(pipe, { protocol: 2 })],
    ['another number', (pipe) => hello(pipe, { sequence: 1 })],
    ['a field more', (pipe) => hello(pipe, { steps: 'set' })],
    ['another frame', () => line(started)],
    ['no JSON', () => 'hello\n'],
    ['an empty line', () => '\n'],
    ['bytes that are no text', () => Buffer.from([0xff, 0x00, 0xc3, 0x0a])],
    ['more than 4 KiB without a newline', () => 'x'.repeat(5000)],
    ['a frame behind the hello, not waiting for its welcome', (pipe) => hello(pipe) + line(started)],
    ['half a frame behind the hello', (pipe) => `${hello(pipe)}{"sequ`],
  ])(
    'drops a client that begins with %s, without a word, and still takes the right one',
    async (_what, words) => {
      const pipe = await open();
      const stranger = await join(pipe);
      stranger.socket.write(words(pipe));
      await stranger.closed;
      expect(stranger.heard()).toBe('');
      const client = await join(pipe);
      client.socket.write(hello(pipe));
      await pipe.connected;
      await expect.poll(client.heard).toBe('welcome\n');
    },
  );

  it('takes a hello that arrives byte by byte', async () => {
    const pipe = await open();
    const client = await join(pipe);
    client.socket.setNoDelay(true);
    for (const byte of hello(pipe)) {
      client.socket.write(byte);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await pipe.connected).toBeDefined();
  });

  it('drops everybody else once one has said hello', async () => {
    const pipe = await open();
    const silent = await join(pipe);
    const client = await join(pipe);
    client.socket.write(hello(pipe));
    await pipe.connected;
    await silent.closed;
    expect(silent.heard()).toBe('');
  });

  it('drops a client that says nothing for 5 seconds', async () => {
    const pipe = await open();
    const client = await join(pipe);
    await client.closed;
    expect(client.heard()).toBe('');
    expect(await isPending(pipe.connected)).toBe(true);
  });
});

describe('the conversation behind a hello', () => {
  it('hands frames over in order, the early ones to a late listener too', async () => {
    const { client, connection, frames } = await greeted(await open());
    client.socket.write(line(started) + line(finished));
    await expect.poll(() => frames.map((frame) => frame.type)).toEqual(['step-started', 'step-finished']);
    const late: LaneFrame[] = [];
    connection.onFrame((frame) => late.push(frame));
    expect(late).toEqual(frames);
  });

  it.each<[string, string | Buffer]>([
    ['a number left out', line(finished)],
    ['a number twice', line(started) + line({ ...finished, sequence: 1 })],
    ['a second hello', line({ sequence: 1, type: 'hello', protocol: 1, nonce: '0'.repeat(64), pid: 1 })],
    ['an unknown type', line({ sequence: 1, type: 'please-run', step: 'set' })],
    ['an unknown step', line({ ...started, step: 'format' })],
    ['an unknown field', line({ ...started, command: 'x' })],
    ['no JSON', 'next\n'],
    ['bytes that are no text', Buffer.from([0x7b, 0xff, 0xfe, 0x7d, 0x0a])],
    ['a line above 64 KiB', 'x'.repeat(64 * 1024 + 1)],
    [
      'something behind its end',
      line({ sequence: 1, type: 'run-finished', exitCode: 0 }) + line({ ...started, sequence: 2 }),
    ],
  ])('ends for good at %s', async (_what, words) => {
    const { client, connection, frames } = await greeted(await open());
    client.socket.write(words);
    await connection.closed;
    await client.closed;
    expect(frames.map((frame) => frame.sequence)).toEqual(frames.map((_frame, index) => index + 1));
    expect(frames.length).toBeLessThan(2);
  });

  it('ends when the script vanishes, and words said then do no harm', async () => {
    const { client, connection } = await greeted(await open());
    client.socket.destroy();
    await connection.closed;
    connection.say('cancel');
    connection.close();
  });
});
