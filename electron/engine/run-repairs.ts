import { readAccountEntries } from '../../shared/account-advice';
import type { ElevationAnswer } from '../../shared/events';
import type { Plan, PlannedRepair } from '../../shared/model/plan';
import { type Outcome, wasTried } from '../../shared/model/run';
import type { Host } from '../host/host';
import type { Journal } from '../host/journal-entry';
import { followClock } from './follow-clock';
import type { Guide } from './guide';
import type { Pace } from './pace';
import { runAdminRepairs } from './run-admin-repairs';
import { type Checked, judgeAgain } from './run-checks';
import type { RunStream } from './run-stream';
import { runUserRepair } from './run-user-repair';

/** What a person decides or did before and during a run. */
export interface RunControl {
  /** Set once a person asked to stop: the step in flight finishes, no other begins. */
  isStopping(): boolean;
  /** Ends waiting for the elevation prompt. */
  readonly withoutElevation: AbortSignal;
  /** Seconds until an unanswered prompt counts as declined; null waits as long as it takes. */
  readonly promptSeconds: number | null;
  /** A person's word on whether the clock may move by more than a day; null when nobody was asked. */
  readonly dateConfirmed: boolean | null;
  /** Waits for what only the person may do; null where nobody can be guided (the command line). */
  readonly guide: Guide | null;
}

/** Everything a run acts with. */
export interface RunParts {
  readonly host: Host;
  readonly journal: Journal;
  readonly stream: RunStream;
  readonly checked: Checked;
  readonly control: RunControl;
  readonly pace: Pace;
}

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
