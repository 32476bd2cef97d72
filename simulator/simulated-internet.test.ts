import { afterEach, describe, expect, it } from 'vitest';
import type { NamedServers } from '../electron/host/host';
import { systemClock } from '../electron/host/time/system-clock';
import { watchClock } from '../electron/host/time/wall-clock';
import { Scenario } from '../shared/scenario';
import { type SimulatedSurroundings, startSurroundings } from './simulated-internet';

let surroundings: SimulatedSurroundings | undefined;
afterEach(() => surroundings?.close());

async function surround(network: Partial<Scenario['network']>, offsetSeconds = 0) {
  const full = { ...Scenario.parse({ name: 'surroundings', about: 'a test' }).network, ...network };
  const wall = () => Date.now() + offsetSeconds * 1000;
  const clock = watchClock({ ...systemClock, wall }, async () => null);
  surroundings = await startSurroundings({
    readNetwork: () => full,
    clock,
    walls: { system: wall, browser: wall },
  });
  return surroundings;
}

describe('time on the simulated PC', () => {
  it.each([0, -660, 3600.5, -9_000_000_000])(
    'is measured alike by every source when the clock is %d s off',
    async (offset) => {
      const { time } = await surround({}, offset);
      const { samples, refusals } = await time.measure();
      expect(refusals).toEqual([]);
      expect(samples.map((sample) => sample.source).sort()).toEqual([
        'http-date',
        'https-date',
        'sntp',
        'sntp',
        'sntp',
        'sntp',
      ]);
      for (const sample of samples) {
        expect(Math.abs(sample.offsetSeconds - offset)).toBeLessThanOrEqual(
          sample.uncertaintySeconds + 0.002,
        );
        expect(Math.abs(sample.anchor.utcMilliseconds - Date.now())).toBeLessThan(5000);
        expect(sample.trusted).toBe(sample.source !== 'http-date');
      }
      expect(
        new Set(samples.filter((sample) => sample.source === 'sntp').map((sample) => sample.operator)).size,
      ).toBe(4);
    },
  );

  it('comes from HTTPS alone where SNTP is blocked, within the limit', async () => {
    const { time } = await surround({ ntp: 'blocked' });
    const { samples, refusals } = await time.measure();
    expect(samples.map((sample) => sample.source)).toEqual(['https-date', 'http-date']);
    expect(refusals.map((refusal) => refusal.why)).toEqual(Array(4).fill('no answer'));
  });

  it('is not trusted from a connection that somebody looks into', async () => {
    const { time } = await surround({ tlsInspection: true });
    const { samples } = await time.measure();
    expect(samples.find((sample) => sample.source === 'https-date')).toMatchObject({ trusted: false });
  });

  it('is not taken from the page of a captive portal', async () => {
    const { time } = await surround({ captivePortal: true, ntp: 'blocked' });
    const { samples, refusals } = await time.measure();
    expect(samples.filter((sample) => sample.trusted || sample.source === 'http-date')).toEqual([]);
    expect(refusals.map((refusal) => refusal.source)).toContain('http-date');
  });

  it('comes from nowhere offline, at once', async () => {
    const { time } = await surround({ online: false });
    const { samples, refusals } = await time.measure();
    expect(samples).toEqual([]);
    expect(refusals).toHaveLength(6);
    for (const refusal of refusals) expect(refusal.why).toMatch(/ENOTFOUND/);
  });
});

describe('the network of the simulated PC', { timeout: 20_000 }, () => {
  const probe = async (
    network: Partial<Scenario['network']>,
    { offset = 0, named = {} }: { offset?: number; named?: Partial<NamedServers> } = {},
  ) => {
    const { network: port } = await surround(network, offset);
    return port.probe(Promise.resolve({ cloud: 'public', federation: null, ...named }));
  };

  it('reaches everything by default, and says that its certificates are made up', async () => {
    const seen = await probe({});
    expect(seen).toMatchObject({ connectTest: 'expected', proxy: 'none-seen', tlsSimulated: true });
    expect(seen.signInHosts.length).toBeGreaterThan(1);
    for (const host of seen.signInHosts) {
      expect(host).toMatchObject({
        reached: true,
        via: 'direct',
        error: null,
        tls: { publiclyIssued: true },
      });
    }
  });

  it.each<[string, Partial<Scenario['network']>, string, string]>([
    ['offline', { online: false }, 'none', 'dns'],
    ['offline, without even an answer', { online: false, failure: 'timeout' }, 'none', 'timeout'],
    ['where they are turned away', { signIn: 'blocked' }, 'expected', 'refused'],
    ['where nothing answers for them', { signIn: 'blocked', failure: 'timeout' }, 'expected', 'timeout'],
    ['where their names are not known', { signIn: 'blocked', failure: 'dns' }, 'expected', 'dns'],
    ['in a captive portal', { captivePortal: true }, 'other', 'wrong-server'],
    ['behind a proxy that asks', { proxy: 'asks-for-sign-in' }, 'none', 'proxy-refused'],
    [
      'behind a proxy that lets nothing through',
      { proxy: 'open', signIn: 'blocked' },
      'expected',
      'proxy-refused',
    ],
  ])('reaches no sign-in host %s', async (_where, network, page, failure) => {
    const seen = await probe(network);
    expect(seen.connectTest).toBe(page);
    for (const host of seen.signInHosts) expect(host).toMatchObject({ reached: false, failure });
  });

  it('reaches all but the hosts that are blocked', async () => {
    const seen = await probe({ blockedHosts: ['aadcdn.msauth.net'] });
    expect(seen.signInHosts.filter(({ reached }) => !reached)).toMatchObject([
      { host: 'aadcdn.msauth.net', failure: 'refused' },
    ]);
  });

  it.each<[Scenario['network']['proxy'], string, string, string | null]>([
    ['open', 'used', 'expected', 'proxy'],
    ['asks-for-sign-in', 'asks-for-sign-in', 'none', null],
    ['answers-itself', 'used', 'other', 'proxy'],
    ['away', 'away', 'none', 'direct'],
  ])('goes the way of a proxy that is %s', async (proxy, shown, page, via) => {
    const seen = await probe({ proxy });
    expect(seen).toMatchObject({ proxy: shown, connectTest: page });
    for (const host of seen.signInHosts) expect(host.via).toBe(via);
  });

  it.each<['open' | 'blocked', boolean]>([
    ['open', true],
    ['blocked', false],
  ])('has an organisation beside it whose server is %s', async (federationHost, reached) => {
    const named = { cloud: 'us-government', federation: 'sts.example.com' } as const;
    const seen = await probe({ federationHost }, { named });
    expect(seen.federation).toMatchObject({ host: 'sts.example.com', reached });
    expect(seen.signInHosts).toMatchObject([{ host: 'login.microsoftonline.us', reached: true }]);
  });

  it('shows that somebody looks into TLS, which this PC allows', async () => {
    for (const host of (await probe({ tlsInspection: true })).signInHosts) {
      expect(host).toMatchObject({ reached: true, error: null, tls: { publiclyIssued: false } });
    }
  });

  it.each([
    [-400 * 86_400, 'CERT_NOT_YET_VALID'],
    [400 * 86_400, 'CERT_HAS_EXPIRED'],
  ])(
    'still reaches the hosts with a clock %d s off, though it finds their certificates wrong',
    async (offset, error) => {
      for (const host of (await probe({}, { offset })).signInHosts) {
        expect(host).toMatchObject({ reached: true, via: 'direct', error });
      }
    },
  );
});
