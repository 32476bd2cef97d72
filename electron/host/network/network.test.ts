import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NamedServers } from '../host';
import { createTimeSources, type Fetch } from '../time/time-sources';
import { connectTest, signInHosts, signInServer, timeServers } from './contacted-servers';
import { createNetwork } from './network';
import { longestOffline, networkLimits } from './network-limits';
import { type AskSecurely, createSecureAsker, type SecureAnswer } from './secure-web';

const clock = {
  wall: () => Date.now(),
  monotonic: () => process.hrtime.bigint(),
  refresh: async () => true,
  judgesDates: () => true,
};
const never = () => new Promise<never>(() => undefined);
const refused = () => Promise.reject(new Error('connect ECONNREFUSED'));
const failing = (message: string) => () => Promise.reject(new Error(message));

const seen = (change: Partial<SecureAnswer> = {}): SecureAnswer => ({
  sentAt: clock.wall(),
  elapsed: 1,
  answeredAt: clock.monotonic(),
  date: new Date().toUTCString(),
  age: null,
  issuer: 'CN=issuer',
  validFrom: '2026-01-01T00:00:00.000Z',
  validTo: '2027-01-01T00:00:00.000Z',
  nameMatches: true,
  publiclyIssued: true,
  objection: null,
  ...change,
});

/** The way a browser asks: through a proxy that our own sockets do not know. */
const throughProxy: Fetch = async (url) =>
  new Response(url === connectTest.url ? connectTest.expected : '', {
    headers: { date: new Date().toUTCString() },
  });

describe('the network probe', { timeout: 20_000 }, () => {
  const nothingNamed = Promise.resolve<NamedServers>({ cloud: 'public', federation: null });
  const probe = (
    fetch: Fetch,
    askSecurely: AskSecurely,
    { named = nothingNamed }: { named?: Promise<NamedServers> } = {},
  ) => createNetwork({ fetch, askSecurely, askProxy: refused, clock, tlsSimulated: false }).probe(named);

  it('reaches hosts through a proxy that only the browser knows, without seeing certificates', async () => {
    const { connectTest: test, signInHosts: hosts, proxy } = await probe(throughProxy, refused);
    expect([test, proxy]).toEqual(['expected', 'used']);
    expect(hosts.map(({ host }) => host)).toEqual(signInHosts.public);
    for (const host of hosts) {
      expect(host).toMatchObject({ reached: true, via: 'proxy', tls: null, failure: null, error: null });
    }
  });

  it('asks every proxy, and the sign-in host without any, at once', async () => {
    const asked: string[] = [];
    const network = createNetwork({
      fetch: refused,
      askSecurely: async () => seen({ nameMatches: false }),
      askProxy: async ({ host }, target) => {
        asked.push(target);
        if (host === 'away') return refused();
        return host === 'open' ? 'open' : 'asks-for-sign-in';
      },
      clock,
      tlsSimulated: false,
    });
    const proxies = ['away', 'open', 'closed'].map((host) => ({ host, port: 80 }));
    const { states, direct } = await network.askProxies(proxies);
    expect(states.map(({ host, state }) => `${host} ${state}`)).toEqual([
      'away away',
      'open open',
      'closed asks-for-sign-in',
    ]);
    expect(direct, 'somebody else answered in its place').toBe(false);
    expect(new Set(asked)).toEqual(new Set([signInServer.name]));
  });

  it.each([
    ['is no fault right after the clock was set forward', 'net::ERR_CERT_DATE_INVALID', false, true],
    ['is one at any other time', 'net::ERR_CERT_DATE_INVALID', true, false],
    ['is one where more than the dates is wrong', 'net::ERR_CERT_AUTHORITY_INVALID', false, false],
  ])('a complaint about a certificate %s', async (_when, message, judgesDates, reached) => {
    const network = createNetwork({
      fetch: failing(message),
      askSecurely: refused,
      askProxy: refused,
      clock: { judgesDates: () => judgesDates },
      tlsSimulated: false,
    });
    const { signInHosts: hosts } = await network.probe(nothingNamed);
    expect(hosts.map((host) => host.reached)).toEqual(hosts.map(() => reached));
  });

  it('tells what our own sockets see first', async () => {
    const { signInHosts: hosts, proxy } = await probe(throughProxy, async () =>
      seen({ objection: 'CERT_HAS_EXPIRED' }),
    );
    expect(proxy).toBe('none-seen');
    for (const host of hosts) {
      expect(host).toMatchObject({
        reached: true,
        via: 'direct',
        error: 'CERT_HAS_EXPIRED',
        tls: { issuer: 'CN=issuer' },
      });
    }
  });

  it('has not reached a host in whose place another one answers', async () => {
    const { signInHosts: hosts } = await probe(refused, async () => seen({ nameMatches: false }));
    for (const host of hosts) expect(host).toMatchObject({ reached: false, failure: 'wrong-server' });
  });

  it('believes the browser, which checks names, where our own sockets meet another server', async () => {
    const { signInHosts: hosts } = await probe(throughProxy, async () => seen({ nameMatches: false }));
    for (const host of hosts) expect(host).toMatchObject({ reached: true, via: 'proxy', tls: null });
  });

  it('takes an error page for an answer of a host but not for the connect test', async () => {
    const errorPage: Fetch = async () => new Response(connectTest.expected, { status: 503 });
    expect(await probe(errorPage, refused)).toMatchObject({
      connectTest: 'other',
      signInHosts: [{ reached: true }, {}, {}, {}, {}],
    });
  });

  it.each<[string, Fetch, string, string]>([
    [
      'wants a name and password',
      async () => new Response('', { status: 407 }),
      'asks-for-sign-in',
      'proxy-sign-in',
    ],
    ['can not be reached', failing('net::ERR_PROXY_CONNECTION_FAILED'), 'away', 'proxy-away'],
    ['lets nothing through', failing('net::ERR_TUNNEL_CONNECTION_FAILED'), 'used', 'proxy-refused'],
  ])('knows a proxy that %s', async (_what, fetch, proxy, failure) => {
    const seenThere = await probe(fetch, refused);
    expect(seenThere).toMatchObject({ connectTest: 'none', proxy });
    for (const host of seenThere.signInHosts) expect(host).toMatchObject({ reached: false, failure });
  });

  it('says by which kind of failure each host is out of reach', async () => {
    const codes = ['ENOTFOUND', 'ECONNREFUSED', 'ECONNRESET', 'ENETUNREACH', 'EPROTO'];
    const { signInHosts: hosts } = await probe(refused, (name) => {
      const code = codes[signInHosts.public.indexOf(name)];
      return Promise.reject(Object.assign(new Error('text in any language'), { code }));
    });
    expect(hosts.map(({ failure }) => failure)).toEqual(['dns', 'refused', 'cut-off', 'no-route', 'tls']);
  });

  it('asks the hosts of another cloud instead, and the server of the organisation as well', async () => {
    const asked: string[] = [];
    const named = Promise.resolve<NamedServers>({ cloud: 'us-government', federation: 'sts.example.com' });
    const seenThere = await probe(
      throughProxy,
      async (name) => {
        asked.push(name);
        return seen();
      },
      { named },
    );
    expect(seenThere).toMatchObject({ cloud: 'us-government', federation: { host: 'sts.example.com' } });
    expect(seenThere.signInHosts.map(({ host }) => host)).toEqual(signInHosts['us-government']);
    expect(asked).toEqual([...signInHosts.public, ...signInHosts['us-government'], 'sts.example.com']);
  });

  it.each(['127.0.0.1', '[::1]', 'localhost', 'intranet', 'printer.local', 'a.example.com/path', ''])(
    'never asks for %j, whoever names it',
    async (federation) => {
      const asked: string[] = [];
      const fetch: Fetch = async (url) => {
        asked.push(new URL(url).hostname);
        return new Response('');
      };
      const named = Promise.resolve<NamedServers>({ cloud: 'public', federation });
      expect((await probe(fetch, refused, { named })).federation).toBeNull();
      expect(asked.sort()).toEqual([...signInHosts.public, connectTest.name].sort());
    },
  );

  it('takes a redirect for an answer, and never goes where it leads', async () => {
    const fetch: Fetch = async (_url, init) => {
      // Followed, it ends at a certificate that nobody knows, or at a server that nobody asked for.
      if (init?.redirect !== 'manual') throw new Error('net::ERR_CERT_AUTHORITY_INVALID');
      return new Response(null, { status: 302, headers: { location: 'https://login.hotel.example/' } });
    };
    const seenThere = await probe(fetch, refused);
    expect(seenThere.connectTest).toBe('other');
    expect(seenThere.signInHosts.every(({ reached }) => reached)).toBe(true);
  });

  it('asks the usual hosts though the names can not be read', async () => {
    const seenThere = await probe(throughProxy, refused, { named: refused() });
    expect(seenThere).toMatchObject({ cloud: 'public', federation: null, connectTest: 'expected' });
    expect(seenThere.signInHosts.every(({ reached }) => reached)).toBe(true);
  });

  it('can never last longer offline than a whole check may', () => {
    expect(networkLimits.naming + networkLimits.answer).toBe(longestOffline);
    expect(longestOffline).toBeLessThanOrEqual(8000);
  });

  describe('and names that come late', () => {
    const late: NamedServers = { cloud: 'china', federation: 'sts.example.com' };
    const later = (milliseconds: number) => () =>
      new Promise<NamedServers>((resolve) => setTimeout(() => resolve(late), milliseconds));
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it('ends within its limit where nothing ever answers', async () => {
      const probing = probe(never, never, { named: later(networkLimits.naming - 1)() });
      await vi.advanceTimersByTimeAsync(longestOffline);
      const result = await probing;
      expect(result).toMatchObject({
        connectTest: 'none',
        cloud: 'china',
        federation: { failure: 'timeout' },
      });
      expect(result.signInHosts).toMatchObject([{ reached: false, failure: 'timeout' }]);
    });

    it.each([
      ['waits for them where the network works', throughProxy, later(networkLimits.naming + 1000), 'china'],
      ['does without them in the end', throughProxy, never, 'public'],
      ['does without them offline', never, later(networkLimits.naming + 1000), 'public'],
    ])('%s', async (_what, fetch, named, cloud) => {
      const probing = probe(fetch, refused, { named: named() });
      const limit = fetch === never ? longestOffline : networkLimits.naming + networkLimits.patience;
      await vi.advanceTimersByTimeAsync(limit);
      expect((await probing).cloud).toBe(cloud);
    });
  });

  it('ends where servers take connections and never say a word', async () => {
    const held = new Set<Socket>();
    const hole = createServer((socket) => void held.add(socket.on('error', () => undefined)));
    await new Promise<void>((resolve) => hole.listen(0, '127.0.0.1', resolve));
    const { port } = hole.address() as AddressInfo;
    const askHole = createSecureAsker(clock, { port });
    try {
      const result = await probe(
        (_url, options) => fetch(`http://127.0.0.1:${port}/`, options),
        (_name, signal) => askHole('127.0.0.1', signal),
      );
      expect(held.size).toBeGreaterThan(signInHosts.public.length);
      expect(result.connectTest).toBe('none');
      for (const host of result.signInHosts)
        expect(host).toMatchObject({ reached: false, failure: 'timeout' });
    } finally {
      for (const socket of held) socket.destroy();
      hole.close();
    }
  });
});

describe('the time sources', { timeout: 20_000 }, () => {
  const nobody = timeServers
    .slice(0, 1)
    .map((server) => ({ ...server, endpoint: { host: '127.0.0.1', port: 9 } }));
  const measure = (fetch: Fetch, askSecurely: () => Promise<SecureAnswer>) =>
    createTimeSources({ clock, timeServers: nobody, fetch, askSecurely }).measure();

  it('trust the sign-in server when its certificate is public and its own, even if its dates seem wrong', async () => {
    const { samples } = await measure(refused, async () => seen({ objection: 'CERT_NOT_YET_VALID' }));
    expect(samples).toMatchObject([{ source: 'https-date', server: signInServer.name, trusted: true }]);
  });

  it.each([{ publiclyIssued: false }, { nameMatches: false }])('do not trust it with %j', async (change) => {
    const { samples } = await measure(refused, async () => seen(change));
    expect(samples).toMatchObject([{ source: 'https-date', trusted: false }]);
  });

  it('take the time that came through a proxy as evidence only', async () => {
    const { samples } = await measure(throughProxy, refused);
    expect(samples.map(({ source, trusted }) => [source, trusted])).toEqual([
      ['https-date', false],
      ['http-date', false],
    ]);
  });

  it('take the time of a redirect, and follow none', async () => {
    const { samples } = await measure(async (_url, init) => {
      if (init?.redirect !== 'manual') throw new Error('net::ERR_CERT_AUTHORITY_INVALID');
      return new Response(null, { status: 302, headers: { date: new Date().toUTCString() } });
    }, refused);
    expect(samples.map(({ source }) => source)).toEqual(['https-date']);
  });

  it('say why each gave nothing, within their limit', async () => {
    const begun = performance.now();
    const { samples, refusals } = await measure(never, never);
    expect(samples).toEqual([]);
    expect(refusals.map(({ source }) => source)).toEqual(['sntp', 'https-date', 'http-date']);
    for (const { why } of refusals) expect(why).not.toBe('');
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
