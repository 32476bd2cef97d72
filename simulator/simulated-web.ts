import { request } from 'node:http';
import type { HostClock } from '../electron/host/host';
import type { AskSecurely, SecureAnswer } from '../electron/host/secure-web';
import type { Lookup } from '../electron/host/sntp';
import type { Fetch } from '../electron/host/time-sources';
import type { Scenario } from '../shared/scenario';

/** The way from the simulated PC to the simulator's servers: names, and what TLS would have shown. */
export interface SimulatedWeb {
  readonly fetch: Fetch;
  readonly askSecurely: AskSecurely;
  /** Every name leads to this computer; offline, none leads anywhere. */
  readonly lookup: NonNullable<Lookup>;
}

interface Surroundings {
  readonly readNetwork: () => Scenario['network'];
  readonly clock: Pick<HostClock, 'wall' | 'monotonic'>;
  readonly signInPort: number;
  readonly connectTestPort: number;
}

export function createSimulatedWeb(surroundings: Surroundings): SimulatedWeb {
  const { readNetwork, signInPort, connectTestPort } = surroundings;
  return {
    lookup: (name, _options, answer) => {
      if (readNetwork().online) answer(null, '127.0.0.1', 4);
      else answer(new Error(`getaddrinfo ENOTFOUND ${name}`), '', 4);
    },
    async fetch(url, options) {
      const { protocol, hostname, pathname } = new URL(url);
      if (!readNetwork().online) throw new Error(`getaddrinfo ENOTFOUND ${hostname}`);
      if (protocol === 'http:') return fetch(`http://127.0.0.1:${connectTestPort}${pathname}`, options);
      if (readNetwork().captivePortal) throw new Error(`the certificate is not for ${hostname} (simulated)`);
      const { objection } = describeCertificate(surroundings);
      if (objection !== null) throw new Error(`${objection} (simulated)`);
      return fetch(`http://127.0.0.1:${signInPort}${pathname}`, options);
    },
    askSecurely: (name, signal) => askForHead(name, signal, surroundings),
  };
}

/** What `createSecureAsker` does, without TLS: the request is real, the certificate is made up. */
function askForHead(name: string, signal: AbortSignal, surroundings: Surroundings): Promise<SecureAnswer> {
  const { clock, readNetwork, signInPort } = surroundings;
  return new Promise((resolve, reject) => {
    if (!readNetwork().online) {
      reject(new Error(`getaddrinfo ENOTFOUND ${name}`));
      return;
    }
    const sentAt = clock.wall();
    const begun = clock.monotonic();
    const where = { host: '127.0.0.1', port: signInPort, headers: { host: name } };
    const asking = request({ ...where, method: 'HEAD', agent: false, signal }, (response) => {
      const answeredAt = clock.monotonic();
      response.resume();
      resolve({
        ...describeCertificate(surroundings),
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
function describeCertificate({ readNetwork, clock }: Surroundings) {
  const { captivePortal, tlsInspection } = readNetwork();
  const from = Math.floor(Date.now() / day) * day - 30 * day;
  const to = from + 90 * day;
  const wall = clock.wall();
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
