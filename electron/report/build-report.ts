import { randomBytes } from 'node:crypto';
import type { Evidence } from '../../shared/model/finding';
import type { PrivateNames } from '../../shared/model/private-names';
import type { RunReport } from '../../shared/model/report';
import { noNames } from '../checks/private-names';
import { ownServersIn, pcFactsOf } from './about-pc';
import { createRedactor, type Redact } from './redact';
import type { RedactedReport } from './redacted-report';

export interface ReportOptions {
  /** Unpredictable and used for this report only; a new one when left out. */
  readonly salt?: string;
  /** Private words that are known to stand in the report. */
  readonly names?: PrivateNames;
}

/**
 * The report as it may be shared: free texts are redacted, the words of our own vocabulary, ids of runs and
 * correlation ids stay.
 */
export function buildReport(report: RunReport, options: ReportOptions = {}): RedactedReport {
  const redact = redactorFor(report, options);
  const pc = pcFactsOf(report);
  return {
    ...report,
    reason: report.reason && { ...report.reason, text: redact(report.reason.text) },
    findings: report.findings.map((finding) => ({
      ...finding,
      summary: redact(finding.summary),
      evidence: finding.evidence.map((fact) => redactEvidence(fact, redact)),
    })),
    plan: {
      ...report.plan,
      repairs: report.plan.repairs.map((repair) => ({
        ...repair,
        changes: repair.changes.map((change) => ({ ...change, target: redact(change.target) })),
      })),
    },
    // A record is named after its run; what else lies there may be named after anything.
    ...(report.records
      ? {
          records: report.records.map((record) => ({
            ...record,
            file: record.run === null ? redact(record.file) : record.file,
          })),
        }
      : {}),
    outcomes: report.outcomes.map((outcome) => ({ ...outcome, detail: redact(outcome.detail) })),
    redacted: true,
    pc: { ...pc, deviceId: pc.deviceId && redact(pc.deviceId) },
  };
}

function redactEvidence(fact: Evidence, redact: Redact): Evidence {
  const value = typeof fact.value === 'string' ? redact(fact.value) : fact.value;
  return { ...fact, name: redact(fact.name), value };
}

/** A redactor that knows the private names this report gives away and the ids support needs. */
export function redactorFor(report: RunReport, options: ReportOptions = {}): Redact {
  return createRedactor({
    salt: options.salt ?? randomBytes(16).toString('hex'),
    names: allNames(report, options.names),
    keptIds: [report.run.id, report.plan.id, ...tracedIds(report)],
  });
}

/** Correlation ids, and client ids of apps, which say what failed and not for whom. */
function tracedIds(report: RunReport): string[] {
  const traced = report.findings
    .flatMap((finding) => finding.evidence)
    .filter(({ name }) => ['correlationId', 'app', 'setAside'].includes(name))
    .flatMap(({ value }) => String(value).match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi) ?? []);
  return report.reason?.correlationId ? [...traced, report.reason.correlationId] : traced;
}

/** Domains that belong to everybody. */
const publicDomains =
  /^(?:outlook|hotmail|live|msn|gmail|googlemail|yahoo|icloud|gmx|web|proton(?:mail)?|aol)\.[a-z.]+$/i;

/**
 * The people and organisations an address in the report stands for: they may appear without their address too, as
 * the folder of a profile, as `DOMAIN\name`, or as the name of a tenant.
 */
function allNames(report: RunReport, known: PrivateNames = noNames()): PrivateNames {
  const texts = report.findings.flatMap((finding) => [
    finding.summary,
    ...finding.evidence.map(({ value }) => String(value)),
  ]);
  const text = [
    ...texts,
    ...report.plan.repairs.flatMap(({ changes }) => changes.map(({ target }) => target)),
  ].join('\n');
  const users: string[] = [];
  const organisations: string[] = [];
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}._+-])([\p{L}\p{N}._+-]{3,64})@((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})/gu,
  )) {
    const [, name = '', domain = ''] = match;
    users.push(name);
    if (!publicDomains.test(domain)) organisations.push(domain, domain.split('.')[0] ?? '');
  }
  return {
    ...known,
    users: [...known.users, ...users],
    organisations: [
      ...known.organisations,
      ...organisations,
      ...tenantsIn(report),
      ...ownServerNames(report),
    ],
  };
}

/** An organisation's own servers, and the domains they stand in. */
function ownServerNames(report: RunReport): string[] {
  const servers = ownServersIn(report.findings.flatMap((finding) => finding.evidence));
  const domains = servers.map((server) => server.slice(server.indexOf('.') + 1));
  return [...servers, ...domains.filter((domain) => domain.includes('.'))];
}

const accountStores = new Set([
  'workplace',
  'device',
  'wam',
  'microsoft-account',
  'oneauth',
  'shared-oneauth',
  'office',
]);

/** Domains that stand next to an account are its tenants. */
function tenantsIn(report: RunReport): string[] {
  return report.findings
    .flatMap((finding) => finding.evidence)
    .filter(({ source }) => accountStores.has(source))
    .flatMap(({ value }) => String(value).match(/(?<![\w@.-])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu) ?? [])
    .filter((domain) => !publicDomains.test(domain));
}
