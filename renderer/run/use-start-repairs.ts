import type { Plan } from '../../shared/model/plan';
import type { RepairId } from '../../shared/model/repair';
import { isErrand, movesClock, repairIds } from '../../shared/repairs';
import { readClock } from './read-evidence';
import { useRepair } from './repair-context';
import { findingsOf } from './run-view';

const secondsOfDay = 86_400;

/** The plan that would run now: the chosen one, else the one that the check offered. */
export function usePlan(): Plan | null {
  const { journey, check } = useRepair();
  return journey.chosenPlan ?? check?.plan ?? null;
}

/** Freezes a plan of the repairs named, and shows exactly what it would change. */
export function useChosenPlan(): (repairs: readonly RepairId[]) => Promise<void> {
  const { call, go } = useRepair();
  return async (repairs) => {
    const plan = await call('previewPlan', { repairs: [...new Set(repairs)] });
    if (plan) go({ type: 'part-opened', part: 'changes', chosenPlan: plan });
  };
}

/** Does what a run had left open, planned anew and nothing that it was not to do; where nothing of it is left to do, looks again. */
export function useGoOn(open: readonly RepairId[]): () => Promise<void> {
  const { call, startCheck, work } = useRepair();
  const startPlan = useStartPlan();
  return async () => {
    const approved = work?.plan?.repairs.map(({ id }) => id) ?? [];
    const leave = repairIds.filter((id) => !isErrand(id) && !approved.includes(id));
    const plan = await call('previewPlan', { repairs: [...open], leave });
    if (plan === null) return;
    await (plan.repairs.length === 0 ? startCheck({}) : startPlan(plan));
  };
}

/** Starts a plan; when it could move the date, a person is asked about the date first. */
export function useStartPlan(): (plan: Plan) => Promise<void> {
  const { check, go, startRepairs } = useRepair();
  const reading = readClock(findingsOf(check).find((finding) => finding.id === 'clock.offset'));
  return async (plan) => {
    if (
      plan.repairs.some(({ id }) => movesClock(id)) &&
      reading &&
      Math.abs(reading.offsetSeconds) > secondsOfDay
    ) {
      go({ type: 'part-opened', part: 'date', chosenPlan: plan });
      return;
    }
    await startRepairs({ planId: plan.id });
  };
}
