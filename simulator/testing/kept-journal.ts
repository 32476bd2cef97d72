import type { ForgettingJournal, JournaledRun, JournalFact } from '../../electron/host/journal/journal-entry';
import type { RunId } from '../../shared/model/run';
import { success } from '../../shared/result';

/** A journal that is kept for as long as a test runs, and on no disk. */
export function keptJournal(): ForgettingJournal {
  const runs = new Map<RunId, JournalFact[]>();
  const readRuns = async (newest = runs.size): Promise<readonly JournaledRun[]> =>
    [...runs].map(([runId, facts]) => ({ runId, facts })).slice(Math.max(0, runs.size - newest));
  return {
    async append(runId, fact) {
      runs.set(runId, [...(runs.get(runId) ?? []), fact]);
      return success(undefined);
    },
    readRuns,
    read: async (newest) => ({ runs: await readRuns(newest), others: [], isUnreadable: false }),
    lock: async () => success(async () => {}),
    async forget(runId) {
      runs.delete(runId);
      return success(undefined);
    },
  };
}
