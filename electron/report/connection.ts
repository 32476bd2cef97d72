import type { Evidence } from '../../shared/model/finding';
import type { RunReport } from '../../shared/model/report';
import { sentence } from '../words';

/** Proxy and VPN in one line, as far as the network's evidence tells; null when it tells of neither. */
export function connectionOf(report: Pick<RunReport, 'findings'>): string | null {
  const evidence = report.findings.find(({ id }) => id === 'network.reach')?.evidence ?? [];
  const proxy = textOf(evidence, 'proxy');
  const parts = [
    isKnownProxy(proxy) ? sentence(`report.connection.${proxy}`) : undefined,
    insideOf(evidence),
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join('; ') : null;
}

function isKnownProxy(state: string): state is 'used' | 'asks-for-sign-in' | 'away' {
  return state === 'used' || state === 'asks-for-sign-in' || state === 'away';
}

/** Where the organisation's own server answers, this PC is in its network, by VPN or without. */
function insideOf(evidence: readonly Evidence[]): string | undefined {
  const server = federationServerIn(evidence);
  if (server === null) return undefined;
  const isReached = textOf(evidence, server).startsWith('reached');
  return sentence(`report.connection.${isReached ? 'serverAnswers' : 'serverAway'}`, { server });
}

/** Servers by whose names an organisation is known: its own sign-in server, and the proxies it has its PCs use. */
export function ownServersIn(evidence: readonly Evidence[]): string[] {
  const set = ['userProxy', 'userScript', 'servicesProxy', 'servicesBypass'].map((name) =>
    textOf(evidence, name),
  );
  const long: readonly string[] = set.join(' ').match(/(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu) ?? [];
  // Of one word only: a name of somebody's giving, with a port behind it.
  const short: readonly string[] =
    set.join(' ').match(/(?<![\p{L}\p{N}_.-])\p{L}[\p{L}\p{N}_-]+(?=:\d)/gu) ?? [];
  const proxies = [...long, ...short.filter((name) => !['localhost', 'proxy'].includes(name.toLowerCase()))];
  const federation = federationServerIn(evidence);
  return [...(federation === null ? [] : [federation]), ...proxies];
}

function federationServerIn(evidence: readonly Evidence[]): string | null {
  return textOf(evidence, 'federationServer') || null;
}

function textOf(evidence: readonly Evidence[], name: string): string {
  return String(evidence.find((fact) => fact.name === name)?.value ?? '');
}
