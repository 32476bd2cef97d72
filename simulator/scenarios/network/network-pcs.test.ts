import { expect } from 'vitest';
import { signInHosts } from '../../../electron/host/network/contacted-servers';
import { ticketText } from '../../../electron/report/ticket-text';
import type { Evidence, Finding } from '../../../shared/model/finding';
import type { RunReport } from '../../../shared/model/report';
import { describeTheme, type Expected } from '../../testing/describe-theme';

const [entrance = ''] = signInHosts.public;

function judged(report: RunReport): RunReport['findings'][number] | undefined {
  return report.findings.find(({ id }) => id === 'network.reach');
}

/** One fact that the network showed. */
function seen(report: RunReport, name: string): Evidence['value'] | undefined {
  return judged(report)?.evidence.find((fact) => fact.name === name)?.value;
}

/** Without the internet nobody can say what time it is, nor what that would say about the zone. */
const noTime = { 'clock.offset': 'unknown', 'clock.zone': 'unknown' } as const;
const password = { 'sign-in.reason': ['attention', 'signIn.password'] } as const;
const unreachable = { 'sign-in.reason': ['attention', 'signIn.federationUnreachable'] } as const;

/** What is set of proxies is worth knowing. */
const proxySays = (key: string) => ({ 'network.proxy': ['attention', `proxy.${key}`] }) as const;
const resetProxy = { only: ['network.reset-proxy'] } as const;

/** The network is in the way, nothing here is to repair, and the network is somebody else's. */
function inTheWay(
  key: string,
  more: Partial<Expected> & { likelihood?: Finding['likelihood'] } = {},
): Expected {
  const { likelihood = 'likely', findings, also, ...rest } = more;
  return {
    run: 'check',
    exitCode: 7,
    findings: { 'network.reach': ['broken', `network.${key}`], ...findings },
    also: async (report, bench) => {
      expect(judged(report)).toMatchObject({ likelihood, repairs: [] });
      await also?.(report, bench);
    },
    ...rest,
  };
}

describeTheme(__dirname, {
  'offline-helper-missing': inTheWay('offline', {
    run: 'fix',
    findings: noTime,
    plan: ['helper.register-work'],
    mutations: ['package.register Microsoft.AAD.BrokerPlugin'],
    also: (report) => {
      expect(seen(report, entrance)).toMatch(/^dns: /);
      expect(report.outcomes).toMatchObject([{ repair: 'helper.register-work', verified: true }]);
    },
  }),
  'offline-in-silence': inTheWay('offline', {
    findings: { ...noTime, ...unreachable },
    also: (report) => {
      for (const host of signInHosts.public) {
        expect(seen(report, host)).toMatch(/^timeout: /);
      }
      // Eight seconds are the promise; the rest is for a computer that does other things as well.
      expect(report.run.milliseconds).toBeLessThan(60_000);
    },
  }),
  'captive-portal': inTheWay('captivePortal', {
    findings: noTime,
    also: (report) => {
      expect(seen(report, 'connectTest')).toBe('other');
      expect(seen(report, entrance)).toMatch(/^wrong-server: /);
      expect(seen(report, `issuer of ${entrance}`)).toContain('Gateway');
    },
  }),
  'portal-in-silence': inTheWay('offline', {
    findings: noTime,
    also: (report) => expect(seen(report, entrance)).toMatch(/^timeout: /),
  }),
  'firewall-turns-all-away': inTheWay('cutOff', {
    findings: noTime,
    also: (report) => expect(seen(report, entrance)).toMatch(/^refused: /),
  }),
  'sign-in-refused': inTheWay('blocked', {
    also: (report) => expect(seen(report, entrance)).toMatch(/^refused: /),
  }),
  'sign-in-names-unknown': inTheWay('blocked', {
    also: (report) => expect(seen(report, entrance)).toMatch(/^dns: /),
  }),
  'one-login-host-dropped': inTheWay('blockedSome', {
    also: (report) => {
      expect(judged(report)?.summary).toContain('login.microsoft.com');
      expect(judged(report)?.summary).not.toContain(entrance);
      expect(seen(report, 'login.microsoft.com')).toMatch(/^timeout: /);
    },
  }),
  'pictures-blocked': inTheWay('blockedSome', {
    likelihood: 'possible',
    also: (report) => expect(judged(report)?.summary).toContain('aadcdn.msauth.net'),
  }),
  'proxy-open': {
    run: 'check',
    findings: noTime,
    exitCode: 2,
    also: (report) => {
      expect(seen(report, entrance)).toBe('reached (proxy)');
      expect(seen(report, 'userProxy')).toBe('proxy.example.com:8080');
      expect(ticketText(report, false)).toContain('Connection: through a proxy');
    },
  },
  'proxy-asks': inTheWay('proxySignIn', {
    likelihood: 'possible',
    findings: { ...noTime, ...proxySays('asksForSignIn') },
  }),
  'proxy-answers-itself': inTheWay('answersInstead', { likelihood: 'possible', findings: noTime }),
  'proxy-away': inTheWay('proxyAway', { findings: proxySays('ownAway'), also: (report) => expect(seen(report, entrance)).toBe('reached') }),
  'offline-with-proxy': inTheWay('offlineOrProxy', { findings: { ...noTime, ...proxySays('nothingAnswers') } }),
  'services-proxy-left-over': {
    options: resetProxy,
    plan: ['network.reset-proxy'],
    mutations: ['proxy.reset WinHTTP'],
    exitCode: 0,
    also: async (report, bench) => {
      expect(report.plan.repairs).toMatchObject([{ lane: 'admin', undo: 'full' }]);
      expect(report.outcomes).toMatchObject([{ outcome: 'repaired', verified: true }]);
      const undone = await bench.undo();
      expect(undone).toMatchObject({ exitCode: 0, outcomes: [{ outcome: 'repaired', verified: true }] });
      expect(undone.plan.repairs.flatMap(({ changes }) => changes)).toEqual([
        { action: 'proxy.restore', target: 'WinHTTP' },
      ]);
      expect(bench.host.readState().network).toMatchObject({ machineProxy: 'away' });
      expect(bench.mutations().at(-1)).toMatchObject({ command: 'proxy.restore', lane: 'admin' });
    },
  },
  'services-proxy-no-permission': {
    options: resetProxy,
    findings: proxySays('servicesAway'),
    plan: ['network.reset-proxy'],
    exitCode: 0,
    also: (report) => expect(report.outcomes).toMatchObject([{ outcome: 'declined', verified: false }]),
  },
  'services-proxy-of-the-company': {
    options: resetProxy,
    findings: proxySays('servicesAwayManaged'),
    exitCode: 0,
  },
  'tls-inspected': {
    run: 'check',
    findings: { 'network.reach': ['attention', 'network.inspected'] },
    exitCode: 0,
    also: (report) => expect(seen(report, `issuer of ${entrance}`)).toContain('Gateway'),
  },
  'tls-too-old': {
    run: 'check',
    findings: { 'network.reach': ['attention', 'network.oldTls'] },
    exitCode: 0,
    also: (report) => expect(judged(report)?.likelihood).toBe('possible'),
  },
  'federation-out-of-reach': inTheWay('federation', {
    findings: unreachable,
    reason: { class: 'network', owner: 'network' },
    also: (report) => {
      expect(judged(report)?.summary).toContain('sts.example.com');
      expect(seen(report, 'sts.example.com')).toMatch(/^dns: /);
      expect(ticketText(report, false)).toMatch(/Connection: .*can't be reached/);
    },
  }),
  'federation-reachable': {
    run: 'check',
    findings: unreachable,
    exitCode: 7,
    also: (report) => expect(seen(report, 'sts.example.com')).toBe('reached'),
  },
  'government-cloud': {
    run: 'check',
    findings: password,
    exitCode: 7,
    also: (report) => {
      expect(seen(report, 'cloud')).toBe('us-government');
      expect(seen(report, 'login.microsoftonline.us')).toBe('reached');
      expect(seen(report, entrance)).toBeUndefined();
    },
  },
  'china-cloud-blocked': inTheWay('blocked', {
    findings: password,
    also: (report) => expect(seen(report, 'login.partner.microsoftonline.cn')).toMatch(/^refused: /),
  }),
  'clock-spoils-certificates': {
    run: 'check',
    findings: { 'clock.offset': 'broken' },
    plan: ['clock.sync', 'clock.set'],
    exitCode: 1,
    also: (report) => expect(seen(report, entrance)).toBe('reached, but CERT_NOT_YET_VALID'),
  },
});
