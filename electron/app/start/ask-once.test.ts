import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { askOnce, type SystemRequest } from './ask-once';

/** A request of Chromium's stack that answers as a test says, once it has been sent. */
function answering(answer: (request: EventEmitter) => void) {
  const request = Object.assign(new EventEmitter(), {
    abort: vi.fn(),
    end: () => void setImmediate(() => answer(request)),
  });
  const asked: unknown[] = [];
  const ask = (options: RequestInit = {}) =>
    askOnce(
      (given) => {
        asked.push(given);
        return request as unknown as SystemRequest;
      },
      'http://test.example/',
      options,
      undefined,
    );
  return { request, asked, ask };
}

it('takes a redirect for the answer and asks nobody else', async () => {
  const { request, ask, asked } = answering((on) => {
    on.emit('redirect', 302, 'GET', 'https://login.example/', { date: ['Tue, 14 Apr 2026 08:00:00 GMT'] });
    on.emit('error', new Error('Redirect was cancelled'));
  });
  const response = await ask({ method: 'HEAD', cache: 'no-store' });
  expect([response.status, response.headers.get('date'), await response.text()]).toEqual([
    302,
    'Tue, 14 Apr 2026 08:00:00 GMT',
    '',
  ]);
  expect(asked).toEqual([
    { url: 'http://test.example/', method: 'HEAD', redirect: 'manual', cache: 'no-store' },
  ]);
  expect(request.abort).toHaveBeenCalledOnce();
});

it.each([
  [200, 'Microsoft Connect Test'],
  [407, 'the proxy wants to know who asks'],
  [204, ''],
])('hands on an answer with status %j', async (status, body) => {
  const { ask } = answering((on) => {
    const message = Object.assign(new EventEmitter(), { statusCode: status, headers: { age: '7' } });
    on.emit('response', message);
    message.emit('data', Buffer.from(body));
    message.emit('end');
  });
  const response = await ask();
  expect([response.status, response.headers.get('age'), await response.text()]).toEqual([status, '7', body]);
});

it.each([
  ['letters that no header may have', 302, 'http://portal.example/?name=酒店', 302],
  ['a byte that is no letter', 302, 'http://portal.example/\ufffd', 302],
  ['a status of its own', 999, 'http://portal.example/', 502],
])('takes an answer with %s', async (_what, status, location, said) => {
  const { ask } = answering((on) => {
    const headers = { location: [location], date: ['Tue, 14 Apr 2026 08:00:00 GMT'] };
    if (status === 302) on.emit('redirect', status, 'GET', location, headers);
    const message = Object.assign(new EventEmitter(), { statusCode: status, headers });
    on.emit('response', message);
    message.emit('end');
  });
  const response = await ask();
  expect([response.status, response.headers.get('date')]).toEqual([said, 'Tue, 14 Apr 2026 08:00:00 GMT']);
});

it('fails where an answer breaks off', async () => {
  const { ask } = answering((on) => {
    const message = Object.assign(new EventEmitter(), { statusCode: 200, headers: {} });
    on.emit('response', message);
    message.emit('error', new Error('net::ERR_CONTENT_LENGTH_MISMATCH'));
  });
  await expect(ask()).rejects.toThrow('net::ERR_CONTENT_LENGTH_MISMATCH');
});

it('fails with what Chromium says', async () => {
  const { ask } = answering((on) => on.emit('error', new Error('net::ERR_NAME_NOT_RESOLVED')));
  await expect(ask()).rejects.toThrow('net::ERR_NAME_NOT_RESOLVED');
});

it('gives up when it is told to, before and after it was sent', async () => {
  const late = new Error('too late');
  await expect(answering(() => undefined).ask({ signal: AbortSignal.abort(late) })).rejects.toBe(late);
  const control = new AbortController();
  const { request, ask } = answering(() => control.abort(late));
  await expect(ask({ signal: control.signal })).rejects.toBe(late);
  expect(request.abort).toHaveBeenCalledOnce();
});
