import type { Evidence } from '../../shared/model/finding';
import type { RunReport } from '../../shared/model/report';

const proxies: Readonly<Record<string, string>> = {
  used: 'through a proxy',
  'asks-for-sign-in': 'a proxy asks for a name and password',
  away: "a proxy is set that can't be reached",
};

/** Proxy and VPN in one line, as far as the network's evidence tells; null when it tells of neither. */
export function connectionOf(report: Pick<RunReport, 'findings'>): string | null {
  const evidence = report.findings.find(({ id }) => id === 'network.reach')?.evidence ?? [];
  const parts = [proxies[textOf(evidence, 'proxy')], insideOf(evidence)].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join('; ') : null;
}

/** Where the organisation's own server answers, this PC is in its network, by VPN or without. */
function insideOf(evidence: readonly Evidence[]): string | undefined {
  const server = federationServerIn(evidence);
  if (server === null) return undefined;
  const answers = textOf(evidence, server).startsWith('reached') ? 'answers' : "can't be reached";
  return `the organisation's own sign-in server (${server}) ${answers}`;
}

/** Servers by whose names an organisation is known: its own sign-in server, and the proxies it has its PCs use. */
export function ownServersIn(evidence: readonly Evidence[]): string[] {
  const proxies = textOf(evidence, 'userProxy').match(/(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu) ?? [];
  const federation = federationServerIn(evidence);
  return [...(federation === null ? [] : [federation]), ...proxies];
}

function federationServerIn(evidence: readonly Evidence[]): string | null {
  return textOf(evidence, 'federationServer') || null;
}

function textOf(evidence: readonly Evidence[], name: string): string {
  return String(evidence.find((fact) => fact.name === name)?.value ?? '');
}
