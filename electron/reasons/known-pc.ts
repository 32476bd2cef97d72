import type { Finding } from '../../shared/model/finding';
import { type JoinKind, joinKinds } from '../../shared/model/join-kind';

/** What decides which steps a person can take here. Null is what nobody found out. */
export interface KnownPc {
  /** The sign-in helper for work accounts. */
  readonly helper: 'healthy' | 'broken' | null;
  /** Whether the clock was measured and is right. */
  readonly clockRight: boolean | null;
  /** How this PC belongs to an organisation. */
  readonly joined: JoinKind | null;
  /** Whether an organisation manages this PC. */
  readonly managed: boolean | null;
  /** Whether the sign-in service is reached now. */
  readonly online: boolean | null;
  /** Whether a proxy is set. */
  readonly proxy: boolean | null;
  /** How many accounts Windows knows. */
  readonly accounts: number | null;
  /** Whether the text in which a code stands has a number of the sign-in service, too. */
  readonly hasNumber: boolean | null;
}

/** A PC nobody has looked at. */
export const nothingKnown: KnownPc = {
  helper: null,
  clockRight: null,
  joined: null,
  managed: null,
  online: null,
  proxy: null,
  accounts: null,
  hasNumber: null,
};

type Told = readonly Pick<Finding, 'id' | 'status' | 'evidence'>[];

/** What the findings of a check tell of this PC. */
export function knownPc(findings: Told): KnownPc {
  const joined = factIn(findings, 'dsregcmd', 'joined');
  const managed = factIn(findings, 'host', 'managed');
  return {
    helper: fineOr(findings, 'helper.work', 'healthy', 'broken'),
    clockRight: fineOr(findings, 'clock.offset', true, false),
    joined: isJoinKind(joined) ? joined : null,
    managed: typeof managed === 'boolean' ? managed : null,
    online: fineOr(findings, 'network.reach', true, false),
    proxy: proxyIn(findings),
    accounts: accountsIn(findings),
    hasNumber: null,
  };
}

/** One thing where a check is fine, another where it is broken; null where it tells neither. */
function fineOr<Fine, Broken>(findings: Told, id: Finding['id'], fine: Fine, broken: Broken) {
  const status = findings.find((finding) => finding.id === id)?.status;
  if (status === 'fine') return fine;
  return status === 'broken' ? broken : null;
}

function proxyIn(findings: Told): boolean | null {
  const found = findings.find(({ id }) => id === 'network.proxy');
  if (found === undefined || found.status === 'unknown' || found.status === 'not-applicable') return null;
  const isSet = ['userProxy', 'userScript', 'servicesProxy'].some((name) => {
    const value = found.evidence.find((fact) => fact.name === name)?.value ?? null;
    return value !== null && value !== 'none';
  });
  return isSet || found.status !== 'fine';
}

function accountsIn(findings: Told): number | null {
  const found = findings.find(({ id }) => id === 'accounts.conflict');
  if (found === undefined || (found.status !== 'fine' && found.status !== 'attention')) return null;
  const addresses = found.evidence.flatMap(
    ({ value }) => /[^\s,;()<>]+@[^\s,;()<>]+/.exec(String(value))?.[0].toLowerCase() ?? [],
  );
  return new Set(addresses).size;
}

function isJoinKind(value: unknown): value is JoinKind {
  return joinKinds.some((kind) => kind === value);
}

function factIn(findings: Told, source: string, name: string): unknown {
  return findings
    .flatMap(({ evidence }) => evidence)
    .find((fact) => fact.source === source && fact.name === name)?.value;
}
