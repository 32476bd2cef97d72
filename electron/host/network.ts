import type { HostProbe, Network, NetworkProbe } from './host';
import { connectTest, signInHosts } from './places';
import type { AskSecurely } from './secure-web';
import type { Fetch } from './time-sources';
import { describeFailure, within } from './within';

export interface NetworkOptions {
  readonly fetch: Fetch;
  readonly askSecurely: AskSecurely;
  /** True when issuer and dates come from the simulator. */
  readonly tlsSimulated: boolean;
}

/** Longest wait for one answer. Everything is asked at once, so the whole probe lasts hardly longer. */
const probeLimit = 4000;

export function createNetwork(options: NetworkOptions): Network {
  return {
    async probe(signal) {
      const [connection, ...hosts] = await Promise.all([
        readConnectTest(options, signal),
        ...signInHosts.map((host) => probeHost(host, options, signal)),
      ]);
      return { connectTest: connection, signInHosts: hosts, tlsSimulated: options.tlsSimulated };
    },
  };
}

async function readConnectTest(
  { fetch }: NetworkOptions,
  stop?: AbortSignal,
): Promise<NetworkProbe['connectTest']> {
  try {
    return await within(probeLimit, stop, async (signal) => {
      const response = await fetch(connectTest.url, { signal, cache: 'no-store' });
      return response.ok && (await response.text()) === connectTest.expected ? 'expected' : 'other';
    });
  } catch {
    return 'none';
  }
}

/**
 * Asks twice at once: over a socket of our own, which sees the certificate but knows no proxy, and the way a browser
 * does, which knows the proxy but shows no certificate. Either answer means reached; an error status is an answer too.
 */
async function probeHost(
  host: string,
  { fetch, askSecurely }: NetworkOptions,
  stop?: AbortSignal,
): Promise<HostProbe> {
  const [direct, browser] = await Promise.allSettled([
    within(probeLimit, stop, (signal) => askSecurely(host, signal)),
    within(probeLimit, stop, (signal) => fetch(`https://${host}/`, { method: 'HEAD', signal })),
  ]);
  if (direct.status === 'fulfilled') {
    const { issuer, validFrom, validTo, publiclyIssued, nameMatches, objection } = direct.value;
    const error = nameMatches ? objection : 'another server answered in its place';
    return { host, reached: nameMatches, tls: { issuer, validFrom, validTo, publiclyIssued }, error };
  }
  if (browser.status === 'fulfilled') return { host, reached: true, tls: null, error: null };
  return { host, reached: false, tls: null, error: describeFailure(direct.reason) };
}
