import type { Evidence } from '../../shared/model/finding';
import type { RunReport } from '../../shared/model/report';
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
