import { describe, expect, it } from 'vitest';
import { failure, success } from '../../shared/result';
import type { HostProbe, NetworkProbe } from '../host/host';
import { context, healthyAnswers, valueIn } from './answers.fixture';
import { networkReach } from './network-reach';

const healthy = valueIn(healthyAnswers().network);
const pc = valueIn(healthyAnswers().pc);
const judge = (change: Partial<NetworkProbe>, web: Partial<typeof pc.web> = {}) =>
  networkReach.judge(
    { network: success({ ...healthy, ...change }), pc: success({ ...pc, web: { ...pc.web, ...web } }) },
    context,
  );

const tls = (publiclyIssued: boolean) => ({
  issuer: 'CN=Test',
  validFrom: '2026-01-01T00:00:00.000Z',
  validTo: '2027-01-01T00:00:00.000Z',
  publiclyIssued,
});
const up = (more: Partial<HostProbe> = {}): HostProbe => ({
  host: 'login.test',
  reached: true,
  via: 'direct',
  failure: null,
  tls: tls(true),
  error: null,
  ...more,
});
const down = (why: HostProbe['failure'] = 'timeout', host = 'login.test'): HostProbe => ({
  host,
  reached: false,
  via: null,
  failure: why,
  tls: null,
  error: 'no answer',
});
const viaProxy = up({ via: 'proxy', tls: null });
const inspected = up({ tls: tls(false) });
const none = { connectTest: 'none' } as const;
const other = { connectTest: 'other' } as const;

describe('network.reach', () => {
  it.each<[string, Partial<NetworkProbe>, string, string, string]>([
    ['reached', {}, 'fine', 'unlikely', 'fine'],
    ['reached though the test page is not', none, 'fine', 'unlikely', 'fine'],
    ['reached through a proxy', { signInHosts: [viaProxy], proxy: 'used' }, 'fine', 'unlikely', 'fine'],
    ['offline', { ...none, signInHosts: [down('dns')] }, 'broken', 'likely', 'offline'],
    ['away without an answer', { ...none, signInHosts: [down('timeout')] }, 'broken', 'likely', 'offline'],
    ['away without a way', { ...none, signInHosts: [down('no-route')] }, 'broken', 'likely', 'offline'],
    ['turned away', { ...none, signInHosts: [down('refused')] }, 'broken', 'likely', 'cutOff'],
    ['behind another server', { ...none, signInHosts: [down('wrong-server')] }, 'broken', 'likely', 'cutOff'],
    [
      'behind a portal',
      { ...other, signInHosts: [down('wrong-server')] },
      'broken',
      'likely',
      'captivePortal',
    ],
    [
      'behind a portal that lets some through',
      { ...other, signInHosts: [up(), down()] },
      'broken',
      'likely',
      'captivePortal',
    ],
    ['reached, and not the test page', other, 'attention', 'unlikely', 'testPage'],
    ['answered for', { ...other, signInHosts: [inspected] }, 'broken', 'possible', 'answersInstead'],
    [
      'answered for by a proxy',
      { ...other, signInHosts: [viaProxy], proxy: 'used' },
      'broken',
      'possible',
      'answersInstead',
    ],
    ['blocked', { signInHosts: [down(), down('dns')] }, 'broken', 'likely', 'blocked'],
    [
      'blocked at its entrance',
      { signInHosts: [up(), down('dns', 'login.b.test')] },
      'broken',
      'likely',
      'blockedSome',
    ],
    [
      'blocked beside it',
      { signInHosts: [up(), down('dns', 'pictures.test')] },
      'broken',
      'possible',
      'blockedSome',
    ],
    ['inspected', { signInHosts: [inspected] }, 'attention', 'unlikely', 'inspected'],
    [
      'behind a proxy that asks',
      { ...none, signInHosts: [down('proxy-refused')], proxy: 'asks-for-sign-in' },
      'broken',
      'possible',
      'proxySignIn',
    ],
    ['reached past a proxy that asks', { proxy: 'asks-for-sign-in' }, 'attention', 'unlikely', 'proxySignIn'],
    ['reached past a proxy that is away', { proxy: 'away' }, 'broken', 'likely', 'proxyAway'],
    [
      'away like the proxy',
      { ...none, signInHosts: [down('proxy-away')], proxy: 'away' },
      'broken',
      'likely',
      'offlineOrProxy',
    ],
    [
      'reached, unlike the organisation',
      { federation: down('dns', 'sts.example.com') },
      'broken',
      'likely',
      'federation',
    ],
    [
      'reached, like the organisation',
      { federation: up({ host: 'sts.example.com', tls: tls(false) }) },
      'fine',
      'unlikely',
      'fine',
    ],
    [
      'offline, and the organisation too',
      { ...none, signInHosts: [down()], federation: down() },
      'broken',
      'likely',
      'offline',
    ],
  ])('finds the sign-in service %s', (_name, change, status, likelihood, key) => {
    expect(judge(change)).toMatchObject({
      status,
      likelihood,
      message: { key: `finding.network.${key}` },
      repairs: [],
    });
  });

  it('names what it could not reach', () => {
    const some = judge({ signInHosts: [up(), down('dns', 'a.test'), down('refused', 'b.test')] });
    expect(some.message.values).toEqual({ hosts: 'a.test, b.test' });
    const own = judge({ federation: down('dns', 'sts.example.com') });
    expect(own.message.values).toEqual({ host: 'sts.example.com' });
  });

  it('tells of every host how it was reached or why not, and what its certificate says', () => {
    const { evidence } = judge({
      signInHosts: [up({ error: 'CERT_HAS_EXPIRED' }), viaProxy, down('refused', 'b.test')],
      proxy: 'used',
      federation: down('dns', 'sts.example.com'),
    });
    expect(evidence.slice(0, 10).map(({ source, name, value }) => [source, name, value])).toEqual([
      ['http', 'connectTest', 'expected'],
      ['https', 'proxy', 'used'],
      ['windows', 'cloud', 'public'],
      ['windows', 'federationServer', 'sts.example.com'],
      ['https', 'login.test', 'reached, but CERT_HAS_EXPIRED'],
      ['tls (simulated)', 'issuer of login.test', 'CN=Test'],
      ['tls (simulated)', 'dates of login.test', '2026-01-01T00:00:00.000Z to 2027-01-01T00:00:00.000Z'],
      ['https', 'login.test', 'reached (proxy)'],
      ['https', 'b.test', 'refused: no answer'],
      ['https', 'sts.example.com', 'dns: no answer'],
    ]);
  });

  it('is unknown when the question could not be put', () => {
    const network = failure('cancelled', 'stopped');
    expect(networkReach.judge({ network, pc: success(pc) }, context).status).toBe('unknown');
  });

  it('needs no word of Windows', () => {
    const answers = { network: success(healthy), pc: failure('scripts-blocked', '') };
    expect(networkReach.judge(answers, context).status).toBe('fine');
  });

  it('notices that Windows may not speak TLS 1.2, unless worse is to say', () => {
    const oldTls = {
      status: 'attention',
      likelihood: 'possible',
      message: { key: 'finding.network.oldTls' },
    };
    expect(judge({}, { tls12Off: true })).toMatchObject(oldTls);
    expect(judge({ ...none, signInHosts: [down()] }, { tls12Off: true }).status).toBe('broken');
  });

  it('shows how Windows is set to reach the web', () => {
    const { evidence } = judge({}, { proxy: 'proxy.example.com:8080', machineProxy: true });
    expect(
      evidence.filter(({ source }) => source === 'windows').map(({ name, value }) => [name, value]),
    ).toEqual([
      ['cloud', 'public'],
      ['userProxy', 'proxy.example.com:8080'],
      ['userProxyScript', false],
      ['machineProxy', true],
      ['tls12Off', false],
    ]);
  });
});
