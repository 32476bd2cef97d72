import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { startTimeServer } from '../../../simulator/time-server';
import { measureBySntp } from '../time/sntp';
import { createLookup, type FoundAddress } from './lookup';
import { failureOf } from './reach-failure';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const both: readonly FoundAddress[] = [
  { address: '::1', family: 6 },
  { address: '127.0.0.1', family: 4 },
];
const clock = { wall: () => Date.now(), monotonic: () => process.hrtime.bigint() };
const nowhere = () => Promise.reject(new Error('net::ERR_NAME_NOT_RESOLVED'));

function ask(lookup: ReturnType<typeof createLookup>, name: string, options: never) {
  return new Promise((resolve) => lookup(name, options, (...told: unknown[]) => resolve(told)));
}

describe('a resolver of another kind', () => {
  it.each([
    ['all', { all: true }, [null, both, 0]],
    ['one', {}, [null, '::1', 6]],
    ['one of IPv4', { family: 4 }, [null, '127.0.0.1', 4]],
    ['one of IPv4 by name', { family: 'IPv4' }, [null, '127.0.0.1', 4]],
    ['one of IPv4 by number', 4, [null, '127.0.0.1', 4]],
    ['all of IPv6', { all: true, family: 6 }, [null, [both[0]], 0]],
  ])('gives %s of the addresses found', async (_what, options, told) => {
    expect(
      await ask(
        createLookup(async () => both),
        'time.example',
        options as never,
      ),
    ).toEqual(told);
  });

  it('is not asked for what is an address already', async () => {
    expect(await ask(createLookup(nowhere), '0.0.0.0', 4 as never)).toEqual([null, '0.0.0.0', 4]);
  });

  it.each([
    ['it has none', nowhere],
    ['it has none of the family', async () => both.slice(0, 1)],
  ])('fails as a name that leads nowhere when %s', async (_when, resolve) => {
    const [error] = (await ask(createLookup(resolve), 'time.example', 4 as never)) as [Error];
    expect(failureOf(error)).toBe('dns');
  });

  it('serves the sockets of time and web', async () => {
    const server = createServer((_request, response) => response.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => server.close());
    const lookup = createLookup(async () => both.slice(1));
    const { port } = server.address() as AddressInfo;
    const status = await new Promise((resolve, reject) => {
      const asking = request({ host: 'login.example', port, lookup, agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asking.on('error', reject);
      asking.end();
    });
    expect(status).toBe(200);

    const time = await startTimeServer(() => true);
    closing.push(time.close);
    expect((await measureBySntp({ host: 'time.example', port: time.port, lookup }, clock, 5000)).ok).toBe(
      true,
    );
    const away = createLookup(nowhere);
    expect(
      await measureBySntp({ host: 'time.example', port: time.port, lookup: away }, clock, 5000),
    ).toMatchObject({
      ok: false,
      why: expect.stringMatching(/NAME_NOT_RESOLVED/),
    });
  });
});
