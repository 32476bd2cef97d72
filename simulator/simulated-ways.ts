import { connectTest, signInHosts } from '../electron/host/network/contacted-servers';
import type { Scenario } from '../shared/scenario';

type NetworkState = Scenario['network'];

/** How a connection over a socket of one's own ends. */
type Way = 'open' | NetworkState['failure'];

const cloudHosts = new Set(Object.values(signInHosts).flat());

/** Whether the network lets a connection through to a host, and how it fails where not. */
export function directWayTo(host: string, network: NetworkState): Way {
  if (!network.online) return network.failure === 'timeout' ? 'timeout' : 'dns';
  return isBlocked(host, network) ? network.failure : 'open';
}

/** Every host that is none of Microsoft's is taken for an organisation's own sign-in server. */
function isBlocked(host: string, network: NetworkState): boolean {
  if (network.blockedHosts.some((blocked) => blocked.toLowerCase() === host.toLowerCase())) return true;
  if (cloudHosts.has(host)) return network.signIn === 'blocked';
  return host !== connectTest.name && network.federationHost === 'blocked';
}

/**
 * What the way of a browser comes to where a proxy is set: an answer of the proxy itself, or a request that it passes
 * on. Errors look as Electron's do.
 */
export function fetchThroughProxy(
  protocol: string,
  host: string,
  network: NetworkState,
): 'no-proxy' | 'passed-on' | Response {
  if (network.proxy === 'none') return 'no-proxy';
  if (network.proxy === 'away' || !network.online) throw new Error('net::ERR_PROXY_CONNECTION_FAILED');
  const isTunnel = protocol === 'https:';
  if (network.proxy === 'asks-for-sign-in') {
    if (isTunnel) throw new Error('net::ERR_TUNNEL_CONNECTION_FAILED');
    return new Response('<html><title>Sign in to the proxy</title></html>', { status: 407 });
  }
  if (network.proxy === 'answers-itself') return new Response('<html><title>Welcome</title></html>');
  if (!isBlocked(host, network)) return 'passed-on';
  if (isTunnel) throw new Error('net::ERR_TUNNEL_CONNECTION_FAILED');
  return new Response('<html><title>Not allowed</title></html>', { status: 403 });
}

/** What one of the two proxies of a simulated PC answers who asks it for a way to a host; any other is away. */
export function askSimulatedProxy(
  address: string,
  host: string,
  network: NetworkState,
): 'open' | 'asks-for-sign-in' | 'refuses' {
  const { proxy, proxyAddress, machineProxy, machineProxyAddress } = network;
  const isOwn = proxy !== 'none' && address === proxyAddress.toLowerCase();
  const isServices = machineProxy !== 'none' && address === machineProxyAddress.toLowerCase();
  const state = isOwn ? proxy : isServices ? machineProxy : 'away';
  if (state === 'away' || state === 'damaged' || !network.online) throw failWith('refused', address);
  if (state === 'asks-for-sign-in') return state;
  return state === 'open' && !isBlocked(host, network) ? 'open' : 'refuses';
}

/** The error with which Node reports that a connection was turned away, or that a name leads nowhere. */
export function failWith(way: 'refused' | 'dns', host: string): NodeJS.ErrnoException {
  const [code, words] = way === 'dns' ? ['ENOTFOUND', 'getaddrinfo'] : ['ECONNREFUSED', 'connect'];
  return Object.assign(new Error(`${words} ${code} ${host}`), { code });
}
