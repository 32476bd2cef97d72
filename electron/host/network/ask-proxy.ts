import { request } from 'node:http';
import type { ProxyAddress, ProxyState } from '../host';
import type { LookupFunction } from './lookup';

/** Asks a proxy for a way to a host. Rejects when the proxy itself can't be reached. */
export type AskProxy = (
  proxy: ProxyAddress,
  target: string,
  signal: AbortSignal,
) => Promise<Exclude<ProxyState, 'away'>>;

/**
 * Asks the way a program asks that is to reach HTTPS through a proxy: CONNECT. Any answer of HTTP is one of a proxy that
 * is there; what it opened is closed at once, and nothing is sent through it. No name and password are sent.
 */
export function createProxyAsker({ lookup }: { readonly lookup?: LookupFunction } = {}): AskProxy {
  return ({ host, port }, target, signal) =>
    new Promise((resolve, reject) => {
      const asking = request({
        host,
        port,
        method: 'CONNECT',
        path: `${target}:443`,
        headers: { host: `${target}:443` },
        agent: false,
        signal,
        ...(lookup && { lookup }),
      });
      asking.on('connect', ({ statusCode = 0 }, socket) => {
        socket.destroy();
        if (statusCode === 407) resolve('asks-for-sign-in');
        else resolve(statusCode >= 200 && statusCode < 300 ? 'open' : 'refuses');
      });
      asking.on('error', reject);
      asking.end();
    });
}
