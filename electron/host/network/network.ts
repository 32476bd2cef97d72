import { isServerName } from '../../../shared/server-name';
import type {
  HostProbe,
  NamedServers,
  Network,
  NetworkProbe,
  ProxyAddress,
  ProxyState,
  ReachFailure,
  WatchedClock,
} from '../host';
import type { Fetch } from '../time/time-sources';
import { describeFailure, within } from '../time/within';
import type { AskProxy } from './ask-proxy';
import { connectTest, signInHosts, signInServer } from './contacted-servers';
import { networkLimits } from './network-limits';
import { failureOf, isAboutDates } from './reach-failure';
import type { AskSecurely } from './secure-web';

export interface NetworkOptions {
  readonly fetch: Fetch;
  readonly askSecurely: AskSecurely;
  readonly askProxy: AskProxy;
  readonly clock: Pick<WatchedClock, 'judgesDates'>;
  /** True when issuer and dates come from the simulator. */
  readonly tlsSimulated: boolean;
}

/** One host, and why the browser's way to it failed. */
interface Reading {
  readonly probe: HostProbe;
  readonly browserFailure: ReachFailure | null;
}

interface PageReading {
  readonly page: NetworkProbe['connectTest'];
  readonly browserFailure: ReachFailure | null;
}

const nothingNamed: NamedServers = { cloud: 'public', federation: null };

export function createNetwork(options: NetworkOptions): Network {
  return {
    async askProxies(proxies) {
      const [direct, ...states] = await Promise.all([
        answersDirectly(options),
        ...proxies.map((proxy) => stateOf(proxy, options)),
      ]);
      return {
        states: proxies.map((proxy, index) => ({ ...proxy, state: states[index] ?? 'away' })),
        direct,
      };
    },
    async probe(named) {
      const asked = readConnectTest(options);
      const ask = (hosts: readonly string[]) => Promise.all(hosts.map((host) => probeHost(host, options)));
      const usual = ask(signInHosts.public);
      const isOnline = Promise.all([asked, usual]).then(
        ([{ page }, hosts]) => page !== 'none' || hosts.some(({ probe }) => probe.reached),
      );
      const { cloud, federation } = await namesInTime(named, isOnline);
      // Whoever named it, only a name that can stand for an organisation's server is ever asked.
      const further = federation !== null && isServerName(federation) ? [federation] : [];
      const [test, hosts, [own]] = await Promise.all([
        asked,
        cloud === 'public' ? usual : ask(signInHosts[cloud]),
        ask(further),
      ]);
      return {
        connectTest: test.page,
        cloud,
        signInHosts: hosts.map(({ probe }) => probe),
        federation: own?.probe ?? null,
        proxy: readProxy(test, hosts),
        tlsSimulated: options.tlsSimulated,
      };
    },
  };
}

async function answersDirectly({ askSecurely }: NetworkOptions): Promise<boolean> {
  return within(networkLimits.answer, (signal) => askSecurely(signInServer.name, signal)).then(
    ({ nameMatches }) => nameMatches,
    () => false,
  );
}

async function stateOf(proxy: ProxyAddress, { askProxy }: NetworkOptions): Promise<ProxyState> {
  return within(networkLimits.answer, (signal) => askProxy(proxy, signInServer.name, signal)).catch(
    () => 'away',
  );
}

/** What is named, or nothing when that takes too long: offline, nobody should wait for more bad news. */
async function namesInTime(named: Promise<NamedServers>, isOnline: Promise<boolean>): Promise<NamedServers> {
  try {
    return await within(networkLimits.naming, () => named);
  } catch {
    if (!(await isOnline)) return nothingNamed;
    return within(networkLimits.patience, () => named).catch(() => nothingNamed);
  }
}

async function readConnectTest({ fetch }: NetworkOptions): Promise<PageReading> {
  try {
    return await within(networkLimits.answer, async (signal) => {
      const response = await fetch(connectTest.url, { signal, cache: 'no-store', redirect: 'manual' });
      if (response.status === proxyWantsSignIn) return { page: 'none', browserFailure: 'proxy-sign-in' };
      const isExpected = response.ok && (await response.text()) === connectTest.expected;
      return { page: isExpected ? 'expected' : 'other', browserFailure: null };
    });
  } catch (error) {
    return { page: 'none', browserFailure: failureOf(error) };
  }
}

/** HTTP 407, which only a proxy says. */
const proxyWantsSignIn = 407;

/**
 * Asks twice at once: over a socket of our own, which sees the certificate but knows no proxy, and the way a browser
 * does, which knows the proxy but shows no certificate. Either answer means reached; an error status is an answer too,
 * and so is a redirect: where it leads is no part of the question.
 */
async function probeHost(host: string, { fetch, askSecurely, clock }: NetworkOptions): Promise<Reading> {
  const [direct, browser] = await Promise.allSettled([
    within(networkLimits.answer, (signal) => askSecurely(host, signal)),
    within(networkLimits.answer, (signal) =>
      fetch(`https://${host}/`, { method: 'HEAD', signal, redirect: 'manual' }),
    ),
  ]);
  const browserFailure = failureOfBrowser(browser, clock);
  if (direct.status === 'fulfilled' && direct.value.nameMatches) {
    const { issuer, validFrom, validTo, publiclyIssued, objection } = direct.value;
    const tls = { issuer, validFrom, validTo, publiclyIssued };
    return {
      probe: { host, reached: true, via: 'direct', failure: null, tls, error: objection },
      browserFailure,
    };
  }
  if (browserFailure === null) {
    return {
      probe: { host, reached: true, via: 'proxy', failure: null, tls: null, error: null },
      browserFailure,
    };
  }
  return {
    probe: { host, reached: false, via: null, ...whyNot(direct, browser, browserFailure) },
    browserFailure,
  };
}

/**
 * Null when the host was reached. A browser that finds nothing wrong but the dates has reached it; right after the clock
 * was set forward it still judges them by the time before.
 */
function failureOfBrowser(
  browser: PromiseSettledResult<Response>,
  clock: NetworkOptions['clock'],
): ReachFailure | null {
  if (browser.status === 'rejected') {
    return isAboutDates(browser.reason) && !clock.judgesDates() ? null : failureOf(browser.reason);
  }
  return browser.value.status === proxyWantsSignIn ? 'proxy-sign-in' : null;
}

/** What a proxy says of itself tells more than that the direct way, which it is there to replace, is closed. */
function whyNot(
  direct: PromiseSettledResult<Awaited<ReturnType<AskSecurely>>>,
  browser: PromiseSettledResult<Response>,
  browserFailure: ReachFailure,
): Pick<HostProbe, 'failure' | 'tls' | 'error'> {
  if (browserFailure.startsWith('proxy-')) {
    const error = browser.status === 'rejected' ? describeFailure(browser.reason) : 'HTTP 407';
    return { failure: browserFailure, tls: null, error };
  }
  if (direct.status === 'rejected') {
    return { failure: failureOf(direct.reason), tls: null, error: describeFailure(direct.reason) };
  }
  const { issuer, validFrom, validTo, publiclyIssued } = direct.value;
  return {
    failure: 'wrong-server',
    tls: { issuer, validFrom, validTo, publiclyIssued },
    error: 'another server answered in its place',
  };
}

function readProxy(test: PageReading, hosts: readonly Reading[]): NetworkProbe['proxy'] {
  const failures = [test, ...hosts].map(({ browserFailure }) => browserFailure);
  if (failures.includes('proxy-sign-in')) return 'asks-for-sign-in';
  if (failures.includes('proxy-away')) return 'away';
  const isUsed = failures.includes('proxy-refused') || hosts.some(({ probe }) => probe.via === 'proxy');
  return isUsed ? 'used' : 'none-seen';
}
