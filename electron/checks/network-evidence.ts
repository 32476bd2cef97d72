import type { Evidence } from '../../shared/model/finding';
import type { PcStateAnswer } from '../host/answers';
import type { HostProbe, NetworkProbe } from '../host/host';
import { evidenceFrom } from './check';

/** Everything the probe saw: every host, how it was reached or why not, and what its certificate says. */
export function networkEvidence(probe: NetworkProbe, at: string): Evidence[] {
  const tlsSource = probe.tlsSimulated ? 'tls (simulated)' : 'tls';
  const hosts = probe.federation ? [...probe.signInHosts, probe.federation] : probe.signInHosts;
  const federation = probe.federation
    ? [{ source: 'windows', name: 'federationServer', value: probe.federation.host, at }]
    : [];
  return [
    { source: 'http', name: 'connectTest', value: probe.connectTest, at },
    { source: 'https', name: 'proxy', value: probe.proxy, at },
    { source: 'windows', name: 'cloud', value: probe.cloud, at },
    ...federation,
    ...hosts.flatMap((host) => [
      { source: 'https', name: host.host, value: describeReach(host), at },
      ...tlsEvidence(host, tlsSource, at),
    ]),
  ];
}

/** How Windows is set to reach the web: what Teams goes by, not what our own questions met. */
export function webEvidence(web: PcStateAnswer['web'] | null, at: string): Evidence[] {
  if (web === null) return [];
  return evidenceFrom('windows', at, {
    userProxy: web.proxy || null,
    userProxyScript: web.proxyScript,
    machineProxy: web.machineProxy,
    tls12Off: web.tls12Off,
  });
}

/** @example `reached (proxy)`, `timeout: no answer within 3 s` */
function describeReach({ reached, via, failure, error }: HostProbe): string {
  if (!reached) return error ? `${failure ?? 'other'}: ${error}` : (failure ?? 'other');
  const way = via === 'proxy' ? 'reached (proxy)' : 'reached';
  return error ? `${way}, but ${error}` : way;
}

function tlsEvidence({ host, tls }: HostProbe, source: string, at: string): Evidence[] {
  if (tls === null) return [];
  return [
    { source, name: `issuer of ${host}`, value: tls.issuer, at },
    { source, name: `dates of ${host}`, value: `${tls.validFrom} to ${tls.validTo}`, at },
  ];
}
