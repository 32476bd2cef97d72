import { request } from 'node:http';
import type { HostClock } from '../electron/host/host';
import type { AskProxy } from '../electron/host/network/ask-proxy';
import { connectTest } from '../electron/host/network/contacted-servers';
import { createLookup, type LookupFunction } from '../electron/host/network/lookup';
import type { AskSecurely, SecureAnswer } from '../electron/host/network/secure-web';
import type { Fetch } from '../electron/host/time/time-sources';
import type { Scenario } from '../shared/scenario';
import { askSimulatedProxy, directWayTo, failWith, fetchThroughProxy } from './simulated-ways';

/** The way from the simulated PC to the simulator's servers: names, and what TLS would have shown. */
export interface SimulatedWeb {
  readonly fetch: Fetch;
  readonly askSecurely: AskSecurely;
  readonly askProxy: AskProxy;
  /** Every name leads to this computer; offline, none leads anywhere. */
  readonly lookup: LookupFunction;
}

/** The wall clock as the system tells it, and as a browser sees it, which may be a minute behind. */
export interface WallClocks {
  readonly system: () => number;
  readonly browser: () => number;
}

type NetworkState = Scenario['network'];

interface Surroundings {
  readonly readNetwork: () => NetworkState;
  readonly clock: Pick<HostClock, 'wall' | 'monotonic'>;
  readonly walls: WallClocks;
  /** Loopback ports: what stands for every sign-in host, for the connect test page, and what never answers. */
  readonly ports: { readonly signIn: number; readonly connectTest: number; readonly silent: number };
}

export function createSimulatedWeb(surroundings: Surroundings): SimulatedWeb {
  const { readNetwork, ports } = surroundings;
  return {
    lookup: createLookup(async (name) => {
      const { online, failure } = readNetwork();
      if (online) return [{ address: '127.0.0.1', family: 4 }];
      if (failure !== 'timeout') throw failWith('dns', name);
      return new Promise(() => undefined);
    }),
    async fetch(url, options) {
      const { protocol, hostname, pathname } = new URL(url);
      const ask = (port: number) => fetch(`http://127.0.0.1:${port}${pathname}`, options);
      const page = hostname === connectTest.name ? ports.connectTest : ports.signIn;
      const proxied = fetchThroughProxy(protocol, hostname, readNetwork());
      if (proxied instanceof Response) return proxied;
      const way = proxied === 'passed-on' ? 'open' : directWayTo(hostname, readNetwork());
      if (way === 'timeout') return ask(ports.silent);
      if (way !== 'open') throw failWith(way, hostname);
      if (protocol === 'https:') refuseCertificate(surroundings);
      return ask(page);
    },
    askProxy: async ({ host, port }, target) => askSimulatedProxy(`${host}:${port}`, target, readNetwork()),
    askSecurely: async (name, signal) => {
      const { proxy, failure } = readNetwork();
      const isClosed = proxy !== 'none' && proxy !== 'away';
      const way = isClosed ? failure : directWayTo(name, readNetwork());
      if (way === 'open') return askForHead(name, ports.signIn, signal, surroundings);
      if (way === 'timeout') return askForHead(name, ports.silent, signal, surroundings);
      throw failWith(way, name);
    },
  };
}

/** What a browser does that is shown a certificate it does not accept. */
function refuseCertificate({ readNetwork, walls }: Surroundings): void {
  const { nameMatches, objection } = describeCertificate(readNetwork(), walls.browser());
  if (!nameMatches) throw new Error('net::ERR_CERT_COMMON_NAME_INVALID');
  if (objection === null) return;
  throw new Error(`net::ERR_CERT_${objection.startsWith('SELF') ? 'AUTHORITY' : 'DATE'}_INVALID`);
}

/** What `createSecureAsker` does, without TLS: the request is real, the certificate is made up. */
function askForHead(
  name: string,
  port: number,
  signal: AbortSignal,
  surroundings: Surroundings,
): Promise<SecureAnswer> {
  const { clock } = surroundings;
  return new Promise((resolve, reject) => {
    const sentAt = clock.wall();
    const begun = clock.monotonic();
    const where = { host: '127.0.0.1', port, headers: { host: name } };
    const asking = request({ ...where, method: 'HEAD', agent: false, signal }, (response) => {
      const answeredAt = clock.monotonic();
      response.resume();
      resolve({
        ...describeCertificate(surroundings.readNetwork(), surroundings.walls.system()),
        sentAt,
        elapsed: Number(answeredAt - begun) / 1e6,
        answeredAt,
        date: response.headers.date ?? null,
        age: null,
      });
    });
    asking.on('error', reject);
    asking.end();
  });
}

const day = 86_400_000;

/** The certificate of a sign-in host as this PC would see it: renewed 30 days ago and good for another 60. */
function describeCertificate({ captivePortal, tlsInspection }: NetworkState, wall: number) {
  const from = Math.floor(Date.now() / day) * day - 30 * day;
  const to = from + 90 * day;
  const publiclyIssued = !captivePortal && !tlsInspection;
  const objections = [
    ...(publiclyIssued ? [] : ['SELF_SIGNED_CERT_IN_CHAIN']),
    ...(wall < from ? ['CERT_NOT_YET_VALID'] : []),
    ...(wall > to ? ['CERT_HAS_EXPIRED'] : []),
  ];
  return {
    issuer: publiclyIssued ? 'CN=Simulated Public CA' : 'CN=Simulated Gateway CA',
    validFrom: new Date(from).toISOString(),
    validTo: new Date(to).toISOString(),
    nameMatches: !captivePortal,
    publiclyIssued,
    // An inspecting organisation installs its root on its PCs, so these find nothing wrong with it.
    objection: objections.find((objection) => !(tlsInspection && objection.startsWith('SELF'))) ?? null,
  };
}
