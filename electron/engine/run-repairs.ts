import { readAccountEntries } from '../../shared/account-advice';
import type { ElevationAnswer } from '../../shared/events';
import type { Plan, PlannedRepair } from '../../shared/model/plan';
import { type Outcome, wasTried } from '../../shared/model/run';
import { followClock } from './follow-clock';
import { runAdminRepairs } from './run-admin-repairs';
import { judgeAgain } from './run-checks';
import type { RunParts } from './run-parts';
import type { RunStream } from './run-stream';
import { runUserRepair } from './run-user-repair';

export interface RepairsRun {
  readonly outcomes: readonly Outcome[];
  /** How the one request for elevation ended; null when none was needed. */
  readonly elevation: ElevationAnswer | null;
}

/**
 * Runs an approved plan: detect, resolve, verify, next resolver. Each repair is proved by the check that found the
 * fault; what a command said of itself counts for nothing.
 */
export async function runRepairs(plan: Plan, parts: RunParts): Promise<RepairsRun> {
  const { host, stream, checked, control } = parts;
  const admin = plan.repairs.filter((repair) => repair.lane === 'admin');
  const user = plan.repairs.filter((repair) => repair.lane === 'user');

  const adminRun = admin.length > 0 ? await runAdminRepairs(admin, parts) : null;
  const outcomes: Outcome[] = [...(adminRun?.outcomes ?? [])];
  let isGuided = false;
  for (const repair of user) {
    if (repair.id === 'teams.open' && !isGuided) {
      isGuided = true;
      await guideAccounts(parts);
    }
    outcomes.push(
      control.isStopping() && !mustStillRun(repair, outcomes)
        ? leaveOut(repair, stream)
        : await runUserRepair(repair, parts),
    );
  }
  if (!isGuided) await guideAccounts(parts);

  if (outcomes.some(wasTried)) {
    await checked.inquiry.askAnew('pc');
    const ids = [...checked.findings.keys()].filter((id) => id !== 'sign-in.reason');
    await judgeAgain(checked, host, stream, ids);
  }
  await followClock(checked, host, stream);
  const place = (outcome: Outcome) => plan.repairs.findIndex(({ id }) => id === outcome.repair);
  outcomes.sort((one, other) => place(one) - place(other));
  return { outcomes, elevation: adminRun?.elevation ?? null };
}

/** Teams that we closed comes back even when the run was stopped in between. */
export function mustStillRun(repair: PlannedRepair, outcomes: readonly Outcome[]): boolean {
  return (
    repair.id === 'teams.open' && outcomes.some((done) => done.repair === 'teams.close' && done.verified)
  );
}

export function leaveOut(repair: PlannedRepair, stream: RunStream): Outcome {
  const outcome: Outcome = {
    repair: repair.id,
    outcome: 'cancelled',
    verified: false,
    detail: 'The run was stopped before this.',
  };
  stream.emit({ type: 'step-finished', outcome });
  return outcome;
}

async function guideAccounts({ control, checked, host, stream }: RunParts): Promise<void> {
  const conflict = checked.findings.get('accounts.conflict');
  if (control.guide === null || conflict?.status !== 'attention' || control.isStopping()) return;
  // What is only worth knowing needs no visit to Settings.
  if (!readAccountEntries(conflict).some(({ advice }) => advice === 'remove')) return;
  stream.emit({ type: 'guidance-started', check: 'accounts.conflict' });
  await control.guide(async () => {
    await checked.inquiry.askAnew('accounts');
    await judgeAgain(checked, host, stream, ['accounts.conflict']);
  });
  stream.emit({ type: 'guidance-finished', check: 'accounts.conflict' });
}
