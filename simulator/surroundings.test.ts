import { afterEach, describe, expect, it } from 'vitest';
import { Scenario } from '../shared/scenario';
import { type SimulatedSurroundings, startSurroundings } from './surroundings';

let surroundings: SimulatedSurroundings | undefined;
afterEach(() => surroundings?.close());

async function surround(network: Partial<Scenario['network']>, offsetSeconds = 0) {
  const full = { ...Scenario.parse({ name: 'surroundings', about: 'a test' }).network, ...network };
  const clock = { wall: () => Date.now() + offsetSeconds * 1000, monotonic: () => process.hrtime.bigint() };
  surroundings = await startSurroundings(() => full, clock);
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

describe('the network of the simulated PC', () => {
  it('reaches everything by default, and says that its certificates are made up', async () => {
    const probe = await (await surround({})).network.probe();
    expect(probe).toMatchObject({ connectTest: 'expected', tlsSimulated: true });
    expect(probe.signInHosts.length).toBeGreaterThan(1);
    for (const host of probe.signInHosts) {
      expect(host).toMatchObject({ reached: true, error: null, tls: { publiclyIssued: true } });
    }
  });

  it('reaches nothing offline', async () => {
    const probe = await (await surround({ online: false })).network.probe();
    expect(probe.connectTest).toBe('none');
    expect(probe.signInHosts.every((host) => !host.reached && host.error !== null)).toBe(true);
  });

  it('reaches no sign-in host where they are blocked', async () => {
    const probe = await (await surround({ signIn: 'blocked' })).network.probe();
    expect(probe.connectTest).toBe('expected');
    expect(probe.signInHosts.every((host) => !host.reached)).toBe(true);
  });

  it('meets a captive portal in place of everything', async () => {
    const probe = await (await surround({ captivePortal: true })).network.probe();
    expect(probe.connectTest).toBe('other');
    expect(probe.signInHosts.every((host) => !host.reached)).toBe(true);
  });

  it('shows that somebody looks into TLS, which this PC allows', async () => {
    const probe = await (await surround({ tlsInspection: true })).network.probe();
    for (const host of probe.signInHosts) {
      expect(host).toMatchObject({ reached: true, error: null, tls: { publiclyIssued: false } });
    }
  });

  it.each([
    [-400 * 86_400, 'CERT_NOT_YET_VALID'],
    [400 * 86_400, 'CERT_HAS_EXPIRED'],
  ])(
    'still reaches the hosts with a clock %d s off, though it finds their certificates wrong',
    async (offset, error) => {
      const probe = await (await surround({}, offset)).network.probe();
      for (const host of probe.signInHosts) expect(host).toMatchObject({ reached: true, error });
    },
  );
});
