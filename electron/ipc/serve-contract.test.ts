import { beforeEach, describe, expect, it, vi } from 'vitest';
import { callNames, channelOf } from '../../shared/call-names';
import { serveContract } from './serve-contract';
import { servedCalls } from './served-calls.fixture';

type Handler = (event: unknown, request: unknown) => Promise<unknown>;
const handlers = vi.hoisted(() => new Map<string, Handler>());
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) },
}));

const mainFrame = { url: 'app://ui/index.html' };
const ours = { mainFrame };
let calls: ReturnType<typeof servedCalls>;
let faults: string[];
const send = (event: unknown) => handlers.get(channelOf('readState'))?.(event, {});

beforeEach(() => {
  handlers.clear();
  calls = servedCalls();
  faults = [];
  serveContract(
    async () => calls,
    () => ours as never,
    (what) => faults.push(what),
  );
});

describe('serveContract', () => {
  it('listens on the channels of the contract and on no other', () => {
    expect([...handlers.keys()]).toEqual(callNames.map(channelOf));
  });

  it('answers the main frame of our window', async () => {
    expect(await send({ sender: ours, senderFrame: mainFrame })).toMatchObject({ ok: true });
    expect(faults).toEqual([]);
  });

  it.each([
    ['another window', { sender: { mainFrame }, senderFrame: mainFrame }],
    ['a frame inside our page', { sender: ours, senderFrame: { url: 'app://ui/index.html' } }],
    ['a frame that is gone', { sender: ours, senderFrame: null }],
  ])('refuses %s', async (_who, event) => {
    await expect(send(event)).rejects.toThrow('refused');
    expect(calls.readState).not.toHaveBeenCalled();
    expect(faults).toHaveLength(1);
  });

  it.each(['https://ui/', 'app://other/index.html', 'data:text/html,x', 'file:///index.html', 'about:blank'])(
    'refuses our own window once it shows %s',
    async (url) => {
      const frame = { url };
      const window = { mainFrame: frame };
      serveContract(
        async () => calls,
        () => window as never,
        (what) => faults.push(what),
      );
      await expect(send({ sender: window, senderFrame: frame })).rejects.toThrow('refused');
      expect(calls.readState).not.toHaveBeenCalled();
    },
  );

  it('refuses everybody when there is no window', async () => {
    serveContract(
      async () => calls,
      () => null,
      (what) => faults.push(what),
    );
    await expect(send({ sender: ours, senderFrame: mainFrame })).rejects.toThrow('refused');
  });
});
