import type { ElevationAnswer } from '../../shared/events';
import type { Plan } from '../../shared/model/plan';
import type { Outcome } from '../../shared/model/run';
import type { RunParts } from './run-parts';
import { leaveOut, mustStillRun } from './run-repairs';
import { runUserRepair } from './run-user-repair';
import { undoQuarantine } from './undo-quarantine';
import { undoTimeService } from './undo-time-service';
import { isCache, isTimeService, type Undoable } from './undoable';

/** Puts captured values back, in the order of the plan, and measures each. */
export async function undoRun(
  undoables: readonly Undoable[],
  plan: Plan,
  admin: boolean,
  parts: RunParts,
): Promise<{ outcomes: Outcome[]; elevation: ElevationAnswer | null }> {
  const outcomes: Outcome[] = [];
  let elevation: ElevationAnswer | null = null;
  for (const planned of plan.repairs) {
    if (parts.control.isStopping() && !mustStillRun(planned, outcomes)) {
      outcomes.push(leaveOut(planned, parts.stream));
      continue;
    }
    const time = undoables.filter(isTimeService).find(({ repair }) => repair === planned.id);
    const cache = undoables.filter(isCache).find(({ repair }) => repair === planned.id);
    if (time) {
      const undone = await undoTimeService(time, planned, admin, parts);
      outcomes.push(undone.outcome);
      elevation = undone.elevation;
    } else if (cache) outcomes.push(await undoQuarantine(cache, planned, parts));
    else outcomes.push(await runUserRepair(planned, parts));
  }
  return { outcomes, elevation };
}
