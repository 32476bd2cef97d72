import type { ElevationAnswer } from '../../shared/events';
import type { Message } from '../../shared/model/finding';
import type { Plan } from '../../shared/model/plan';
import type { RepairId } from '../../shared/model/repair';
import { type Outcome, wasTried } from '../../shared/model/run';
import type { AdminRepair, UserRepair } from '../repairs/repair';
import { saying } from '../words';
import { checks, repairOf } from './catalog';
import type { Run, Step } from './run';
import { runAdminRepairs } from './run-admin-repairs';
import { followClock } from './run-checks';
import { runUserRepair } from './run-user-repair';

export interface RepairsRun {
  readonly outcomes: readonly Outcome[];
  /** How the one request for elevation ended; null when none was needed. */
  readonly elevation: ElevationAnswer | null;
}

/** The steps of a plan that was frozen from the catalogue. */
export function stepsOf(plan: Plan): Step[] {
  return plan.repairs.map((planned) => ({ planned, repair: repairOf(planned.id) }));
}

/**
 * Runs the steps of an approved plan, an undo's like any other: detect, resolve, verify, next resolver. Each repair is
 * proved by measuring anew; what a command said of itself counts for nothing.
 */
export async function runRepairs(steps: readonly Step[], run: Run): Promise<RepairsRun> {
  const { host, stream, checked, control } = run;
  const admin = steps.filter(isAdmin);
  const adminRun = admin.length > 0 ? await runAdminRepairs(admin, run) : null;
  const outcomes: Outcome[] = [...(adminRun?.outcomes ?? [])];
  let isGuided = false;
  for (const step of steps.filter(isUser)) {
    if (step.repair.id === 'teams.open' && !isGuided) {
      isGuided = true;
      await guidePerson(run);
    }
    outcomes.push(
      control.isStopping() && !mustStillRun(step, outcomes)
        ? await run.leave(step.repair.id, 'cancelled', saying('outcomes.stopped'))
        : await runUserRepair(step, run),
    );
  }
  if (!isGuided) await guidePerson(run);

  if (outcomes.some(wasTried)) {
    await checked.inquiry.askAnew('pc');
    const ids = [...checked.findings.keys()].filter((id) => id !== 'sign-in.reason');
    await run.lookAgain(ids);
  }
  await followClock(checked, host, stream);
  const place = (outcome: Outcome) => steps.findIndex(({ repair }) => repair.id === outcome.repair);
  outcomes.sort((one, other) => place(one) - place(other));
  return { outcomes, elevation: adminRun?.elevation ?? null };
}

/** What was named and is not offered: nothing is done, and it is said why. */
export async function endRefused(refused: ReadonlyMap<RepairId, Message>, run: Run): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [repair, why] of refused) {
    outcomes.push(await run.leave(repair, 'skipped', why));
  }
  return outcomes;
}

function isAdmin(step: Step): step is Step<AdminRepair> {
  return step.repair.lane === 'admin';
}

function isUser(step: Step): step is Step<UserRepair> {
  return step.repair.lane === 'user';
}

/** Teams that we closed comes back even when the run was stopped in between. */
function mustStillRun({ repair }: Step, outcomes: readonly Outcome[]): boolean {
  return (
    repair.id === 'teams.open' && outcomes.some((done) => done.repair === 'teams.close' && done.verified)
  );
}

/** Waits for what only the person may do, where a check has found that there is such a thing. */
async function guidePerson(run: Run): Promise<void> {
  const { control, checked, stream } = run;
  for (const { id, measures, needsPerson } of checks) {
    const finding = checked.findings.get(id);
    if (control.guide === null || control.isStopping()) return;
    if (finding === undefined || needsPerson?.(finding) !== true) continue;
    const guided = control.guide(async () => {
      await checked.inquiry.askAnew(measures);
      await run.lookAgain([id]);
    });
    // Told when it already waits: whoever hears of it may let it go on at once.
    stream.emit({ type: 'guidance-started', check: id });
    await guided;
    stream.emit({ type: 'guidance-finished', check: id });
  }
}
