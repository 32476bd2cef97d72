import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server as SocketServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createProxyAsker } from './ask-proxy';

const open: { close(done?: () => void): unknown }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function listen<T extends Server | SocketServer>(server: T): Promise<number> {
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
const ask = (port: number, signal = new AbortController().signal) =>
  createProxyAsker()({ host: '127.0.0.1', port }, 'login.test', signal);

describe('asking a proxy', () => {
  it.each([
    ['200 Connection established', 'open'],
    ['407 Proxy Authentication Required', 'asks-for-sign-in'],
    ['403 Forbidden', 'refuses'],
    ['502 Bad Gateway', 'refuses'],
  ])('knows what %s means, and sends nothing through what it opens', async (status, state) => {
    const heard: string[] = [];
    const closed = new Promise<void>((resolve) => {
      const proxy = createServer();
      proxy.on('connect', (request, socket) => {
        heard.push(`${request.method} ${request.url}`, String(request.headers['proxy-authorization']));
        socket.on('data', () => heard.push('data'));
        socket.on('end', resolve);
        open.push({ close: () => socket.destroy() });
        socket.write(`HTTP/1.1 ${status}\r\n\r\n`);
      });
      void listen(proxy).then(async (port) => expect(await ask(port)).toBe(state));
    });
    await closed;
    expect(heard).toEqual(['CONNECT login.test:443', 'undefined']);
  });

  it('takes what speaks no HTTP for no proxy', async () => {
    const port = await listen(createSocketServer((socket) => socket.end('SSH-2.0-none\r\n')));
    await expect(ask(port)).rejects.toThrow();
  });

  it('fails where nobody listens, and ends when it is told to', async () => {
    const port = await listen(createSocketServer());
    await new Promise<void>((resolve) => open.pop()?.close(resolve));
    await expect(ask(port)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const silent = await listen(createSocketServer((socket) => socket.on('error', () => undefined)));
    const stop = new AbortController();
    const asking = ask(silent, stop.signal);
    stop.abort();
    await expect(asking).rejects.toThrow();
  });
});
