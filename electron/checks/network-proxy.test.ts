import { describe, expect, it } from 'vitest';
import { failure, success } from '../../shared/result';
import type { ProxySettingAnswer } from '../host/answers';
import type { ProxyState } from '../host/host';
import { networkResetProxy } from '../repairs/network-reset-proxy';
import { context, healthyAnswers, registration, valueIn } from './answers.fixture';
import { networkProxy } from './network-proxy';

const text = (value: string) => [value.length, 0, 0, 0, ...Buffer.from(value)];
const machine = (servers: string) => ({
  native: Buffer.from([40, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, ...text(servers), ...text('')]).toString(
    'base64',
  ),
  wow: null,
});
const services = { host: 'b.example', port: 81 };
const own = { host: 'a.example', port: 80 };
const before = valueIn(healthyAnswers().proxies);

interface Given extends Partial<ProxySettingAnswer> {
  readonly ownState?: ProxyState;
  readonly servicesState?: ProxyState;
  readonly direct?: boolean;
}

/** A PC on which a proxy is set wherever one has a state. */
function given({ ownState, servicesState, direct = true, ...setting }: Given) {
  return {
    ...healthyAnswers(),
    proxies: success({
      setting: {
        ...before.setting,
        ...(ownState && { person: { proxy: 'a.example:80', script: '' } }),
        ...(servicesState && { machine: machine('b.example:81') }),
        ...setting,
      },
      states: [
        ...(ownState ? [{ ...own, state: ownState }] : []),
        ...(servicesState ? [{ ...services, state: servicesState }] : []),
      ],
      direct,
    }),
  };
}

describe('network.proxy', () => {
  it.each<[string, Given, string, string, boolean]>([
    ['none', {}, 'fine', 'none', false],
    ['none, offline', { direct: false }, 'fine', 'none', false],
    ['both answer', { ownState: 'open', servicesState: 'open' }, 'fine', 'answers', false],
    ['one refuses that host', { servicesState: 'refuses' }, 'fine', 'answers', false],
    ['one asks for a password', { servicesState: 'asks-for-sign-in' }, 'attention', 'asksForSignIn', false],
    ['the services’ is away', { servicesState: 'away' }, 'attention', 'servicesAway', true],
    ['both are away', { ownState: 'away', servicesState: 'away' }, 'attention', 'servicesAway', true],
    ['the person’s is away', { ownState: 'away' }, 'attention', 'ownAway', false],
    ['away, as all is', { servicesState: 'away', direct: false }, 'attention', 'nothingAnswers', false],
    ['a policy set it', { servicesState: 'away', policy: true }, 'attention', 'servicesAwayManaged', false],
    [
      'nobody knows of policies',
      { servicesState: 'away', policy: null },
      'attention',
      'servicesAwayManaged',
      false,
    ],
    ['the person’s can’t be read', { person: null }, 'unknown', 'unread', false],
    ['the machine’s can’t be read', { machine: null }, 'unknown', 'unread', false],
    ['the machine’s makes no sense', { machine: { native: '', wow: null } }, 'unknown', 'unread', false],
    ['not for HTTPS', { machine: machine('http=b.example:81') }, 'fine', 'notForHttps', false],
  ])('%s', (_what, change, status, key, isOffered) => {
    const finding = networkProxy.judge(given(change), context);
    expect(finding).toMatchObject({ status, message: { key: `finding.proxy.${key}` } });
    expect(finding.repairs).toEqual(isOffered ? ['network.reset-proxy'] : []);
  });

  it.each(['entra', 'hybrid', 'domain'])('offers nothing on a PC joined as %s', (kind) => {
    const joined = registration(kind === 'domain' ? 'NO' : 'YES', kind === 'entra' ? 'NO' : 'YES', 'NO');
    const { status, repairs } = networkProxy.judge(
      { ...given({ servicesState: 'away' }), registration: joined },
      context,
    );
    expect({ status, repairs }).toEqual({ status: 'attention', repairs: [] });
  });

  it.each([
    ['is enrolled', { mdmEnrolled: true }],
    ['may be enrolled', { mdmEnrolled: null }],
  ])('offers nothing on a PC that %s', (_what, change) => {
    const answers = given({ servicesState: 'away' });
    const pc = success({ ...valueIn(answers.pc), ...change });
    expect(networkProxy.judge({ ...answers, pc }, context).repairs).toEqual([]);
  });

  it('is unknown where nothing was answered', () => {
    const proxies = failure('timed-out', 'no answer');
    expect(networkProxy.judge({ ...healthyAnswers(), proxies }, context).status).toBe('unknown');
  });
});

describe('network.reset-proxy', () => {
  const away = given({ servicesState: 'away' });
  const selection = (answers: typeof away) => ({ answers, personal: [], address: '' });
  const prove = (answers: typeof away) => {
    const planned = { id: 'network.reset-proxy' as const, lane: 'admin' as const, undo: 'full' as const };
    return networkResetProxy.isProven(networkProxy.judge(answers, context), answers, {
      ...planned,
      changes: [],
      message: { key: '', values: {} },
      fallback: false,
    });
  };

  it('has something to do only where a proxy of the machine is set', () => {
    expect(networkResetProxy.preview(selection(away))?.changes).toEqual([
      { action: 'proxy.reset', target: 'WinHTTP' },
    ]);
    for (const change of [{}, { ownState: 'away' as const }, { machine: null }])
      expect(networkResetProxy.preview(selection(given(change)))).toBeNull();
  });

  it('is proven by what is set then, and by a sign-in host that answers then', () => {
    expect(prove(given({}))).toBe(true);
    expect(prove(away)).toBe(false);
    expect(prove(given({ direct: false }))).toBe(false);
    expect(prove(given({ machine: null }))).toBe(false);
  });

  it('writes down no address', () => {
    const captured = networkResetProxy.capture({} as Parameters<typeof networkResetProxy.capture>[0], away);
    expect(captured).toMatchObject({ kind: 'machine-proxy', wow: null });
    expect(JSON.stringify(captured)).not.toContain('example');
    expect(JSON.stringify(captured)).not.toContain(machine('b.example:81').native);
  });
});
