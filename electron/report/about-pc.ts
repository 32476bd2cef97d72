import type { Evidence } from '../../shared/model/finding';
import type { RunReport } from '../../shared/model/report';
import { sentence } from '../words';
import type { PcFacts } from './redacted-report';

/** What the evidence of a run tells about the PC itself. */
export function pcFactsOf(report: Pick<RunReport, 'findings'>): PcFacts {
  const evidence = report.findings.flatMap((finding) => finding.evidence);
  const build = factOf(evidence, 'windows', 'build');
  return {
    windowsBuild: typeof build === 'number' ? build : null,
    joined: textOf(factOf(evidence, 'dsregcmd', 'joined')),
    deviceId: textOf(factOf(evidence, 'dsregcmd', 'deviceId')),
    teams: ['new', 'classic'].flatMap((kind) => {
      const version = textOf(factOf(evidence, `teams (${kind})`, 'version'));
      return version === null ? [] : [{ kind, version }];
    }),
  };
}

function factOf(evidence: readonly Evidence[], source: string, name: string): Evidence['value'] {
  return evidence.find((fact) => fact.source === source && fact.name === name)?.value ?? null;
}

function textOf(value: Evidence['value']): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Proxy and VPN in one line, as far as the network's evidence tells; null when it tells of neither. */
export function connectionOf(report: Pick<RunReport, 'findings'>): string | null {
  const evidence = report.findings.find(({ id }) => id === 'network.reach')?.evidence ?? [];
  const proxy = textIn(evidence, 'proxy');
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
  const isReached = textIn(evidence, server).startsWith('reached');
  return sentence(`report.connection.${isReached ? 'serverAnswers' : 'serverAway'}`, { server });
}

/** Servers by whose names an organisation is known: its own sign-in server, and the proxies it has its PCs use. */
export function ownServersIn(evidence: readonly Evidence[]): string[] {
  const set = ['userProxy', 'userScript', 'servicesProxy', 'servicesBypass'].map((name) =>
    textIn(evidence, name),
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
  return textIn(evidence, 'federationServer') || null;
}

function textIn(evidence: readonly Evidence[], name: string): string {
  return String(evidence.find((fact) => fact.name === name)?.value ?? '');
}
