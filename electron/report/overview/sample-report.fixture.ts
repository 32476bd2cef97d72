import { checkIds } from '../../../shared/checks';
import type { CheckId } from '../../../shared/model/check';
import type { RepairId } from '../../../shared/model/repair';
import type { RunReport } from '../../../shared/model/report';

/** What a report of a PC is to tell. */
interface Told {
  readonly kind?: RunReport['run']['kind'];
  readonly at?: string;
  readonly exitCode?: number;
  readonly broken?: readonly CheckId[];
  readonly repaired?: readonly RepairId[];
  readonly reason?: RunReport['reason'];
  readonly offset?: number | null;
  readonly version?: string;
  readonly simulated?: boolean;
  readonly build?: number;
}

/** The report of a run of its own, in which somebody's address stands wherever one can. */
export function reportOf(runId: string, told: Told = {}): RunReport {
  const at = told.at ?? '2026-11-20T10:00:00.000Z';
  const address = 'lena.maier@fabrikam.example';
  return {
    schema: 1,
    app: { name: 'sign-in-repair', version: told.version ?? '1.0.0' },
    simulated: told.simulated ?? false,
    run: {
      id: runId,
      kind: told.kind ?? 'check',
      startedAt: at,
      milliseconds: 900,
      clockOffsetSeconds: told.offset === undefined ? 0 : told.offset,
    },
    reason: told.reason ?? null,
    findings: checkIds.map((id) => ({
      id,
      status: told.broken?.includes(id) ? ('broken' as const) : ('fine' as const),
      likelihood: 'possible' as const,
      summary: `About ${address}.`,
      repairs: [],
      evidence: [
        id === 'pc.state'
          ? { source: 'windows', name: 'build', value: told.build ?? 26100, at }
          : { source: 'wam', name: 'work', value: address, at },
      ],
    })),
    plan: { id: 'plan-1', repairs: [] },
    outcomes: (told.repaired ?? []).map((repair) => ({
      repair,
      outcome: 'repaired' as const,
      verified: true,
      detail: `For ${address}.`,
    })),
    restartNeeded: false,
    exitCode: told.exitCode ?? 0,
  };
}

/** A refusal that an organisation has to lift. */
export const blockedByRule: RunReport['reason'] = {
  code: 'AADSTS53003',
  class: 'organisation',
  owner: 'organisation',
  text: 'An access rule refused lena.maier@fabrikam.example.',
  at: '2026-11-20T09:00:00.000Z',
  app: 'teams',
  correlationId: null,
};
