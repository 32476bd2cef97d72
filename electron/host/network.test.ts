import { describe, expect, it } from 'vitest';
import { createNetwork } from './network';
import { connectTest, signInHosts, signInServer, timeServers } from './places';
import type { SecureAnswer } from './secure-web';
import { createTimeSources, type Fetch } from './time-sources';

const clock = { wall: () => Date.now(), monotonic: () => process.hrtime.bigint() };
const never = () => new Promise<never>(() => undefined);
const refused = () => Promise.reject(new Error('connect ECONNREFUSED'));

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
  const probe = (fetch: Fetch, askSecurely: () => Promise<SecureAnswer>, signal?: AbortSignal) =>
    createNetwork({ fetch, askSecurely, tlsSimulated: false }).probe(signal);

  it('reaches hosts through a proxy that only the browser knows, without seeing certificates', async () => {
    const { connectTest: test, signInHosts: hosts } = await probe(throughProxy, refused);
    expect(test).toBe('expected');
    expect(hosts.map(({ host }) => host)).toEqual(signInHosts);
    for (const host of hosts) expect(host).toMatchObject({ reached: true, tls: null, error: null });
  });

  it('tells what our own sockets see first', async () => {
    const { signInHosts: hosts } = await probe(throughProxy, async () =>
      seen({ objection: 'CERT_HAS_EXPIRED' }),
    );
    for (const host of hosts) {
      expect(host).toMatchObject({ reached: true, error: 'CERT_HAS_EXPIRED', tls: { issuer: 'CN=issuer' } });
    }
  });

  it('has not reached a host in whose place another one answers', async () => {
    const { signInHosts: hosts } = await probe(refused, async () => seen({ nameMatches: false }));
    for (const host of hosts)
      expect(host).toMatchObject({ reached: false, error: expect.stringMatching(/in its place/) });
  });

  it('takes an error page for an answer of a host but not for the connect test', async () => {
    const errorPage: Fetch = async () => new Response(connectTest.expected, { status: 503 });
    expect(await probe(errorPage, refused)).toMatchObject({
      connectTest: 'other',
      signInHosts: [{ reached: true }, {}, {}, {}, {}],
    });
  });

  it('ends within its limit where nothing ever answers', async () => {
    const begun = performance.now();
    const result = await probe(never, never);
    expect(result.connectTest).toBe('none');
    expect(result.signInHosts.every(({ reached }) => !reached)).toBe(true);
    expect(performance.now() - begun).toBeLessThan(8000);
  });

  it('ends at once when it is stopped', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const begun = performance.now();
    expect((await probe(never, never, stop.signal)).connectTest).toBe('none');
    expect(performance.now() - begun).toBeLessThan(2000);
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

  it('say why each gave nothing, within their limit', async () => {
    const begun = performance.now();
    const { samples, refusals } = await measure(never, never);
    expect(samples).toEqual([]);
    expect(refusals.map(({ source }) => source)).toEqual(['sntp', 'https-date', 'http-date']);
    for (const { why } of refusals) expect(why).not.toBe('');
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
