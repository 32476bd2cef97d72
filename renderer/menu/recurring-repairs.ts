import type { HistoryEntry } from '../../shared/contract';
import type { RepairId } from '../../shared/model/repair';
import { isErrand } from '../../shared/repairs';

const month = 31 * 24 * 60 * 60 * 1000;
const often = 3;

/**
 * Repairs that were needed again and again within the month before the newest run: a sign that something keeps
 * breaking what they mend. Simulated runs do not count.
 */
export function findRecurringRepairs(
  entries: readonly HistoryEntry[],
): readonly { repair: RepairId; count: number }[] {
  const real = entries.filter((entry) => !entry.simulated);
  const newest = Math.max(...real.map((entry) => Date.parse(entry.startedAt)));
  const counts = new Map<RepairId, number>();
  for (const entry of real) {
    if (entry.kind !== 'fix' || newest - Date.parse(entry.startedAt) > month) continue;
    for (const repair of new Set(entry.repaired)) counts.set(repair, (counts.get(repair) ?? 0) + 1);
  }
  return [...counts].flatMap(([repair, count]) =>
    count >= often && !isErrand(repair) ? [{ repair, count }] : [],
  );
}
