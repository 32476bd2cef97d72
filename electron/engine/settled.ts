import type { Host } from '../host/host';
import type { Journal, JournaledRun } from '../host/journal-entry';
import { hasEnded, lookBack, newestFix, type PastFix, type PcIdentity, wasVerified } from './past-runs';
import type { RunDesk } from './run-desk';

/** What earlier runs of this PC have settled, so that it is neither told nor done again. */
export interface Settled {
  /** The newest runs, oldest first; the one under way is not past before its end is on disk. */
  runs(): Promise<JournaledRun[]>;
  /** The newest fix that still stands. @param now true time, milliseconds since 1970 */
  lastFix(now: number): Promise<PastFix | null>;
  /** The event record up to which everything is history, as far as these runs tell; null when nothing is. */
  record(past: readonly JournaledRun[]): number | null;
  /** A failure was heard after a run: what was recorded up to here is history. */
  settleUpTo(record: number): void;
}

interface SettledParts {
  readonly host: Host;
  readonly journal: Journal;
  readonly pc: PcIdentity;
  /** The runs of this process. */
  readonly desk: () => Pick<RunDesk, 'active' | 'find'>;
}

export function createSettled({ host, journal, pc, desk }: SettledParts): Settled {
  let heardUpTo: number | null = null;

  async function runs(): Promise<JournaledRun[]> {
    const underWay = desk().active()?.stream.runId;
    const all = await journal.readRuns(lookBack);
    return all.filter((run) => run.runId !== underWay || hasEnded(run));
  }

  return {
    runs,
    lastFix: async (now) => newestFix(await runs(), pc, now),
    /**
     * A verified fix has answered what was recorded before it. Of a simulated PC only runs of this process count,
     * because each start makes a new one whose records begin anew.
     */
    record(past) {
      const fix = newestFix(past, pc, host.clock.wall());
      const isOurs = fix && wasVerified(fix) && (!host.simulated || desk().find(fix.runId) !== undefined);
      const records = [heardUpTo, isOurs ? fix.newestEventRecord : null].filter((record) => record !== null);
      return records.length === 0 ? null : Math.max(...records);
    },
    settleUpTo(record) {
      heardUpTo = record;
    },
  };
}
