import { z } from 'zod';
import type { AppState } from '../shared/contract';
import { RunId } from '../shared/model/run';
import { placeOfRuns } from './journey';
import type { RunStore } from './run-store';

const Runs = z.object({ check: RunId.nullable(), work: RunId.nullable() });
type Runs = z.infer<typeof Runs>;

/** Finds the runs that a reloaded window was showing and reads what they have told; null when there is nothing to resume. */
export async function resumeRuns(store: RunStore, latest: AppState['latestRun']): Promise<Runs | null> {
  if (latest === null) return null;
  const remembered = readRuns();
  const runs =
    remembered && (latest.kind === 'check' || remembered.work === latest.runId)
      ? remembered
      : {
          check: latest.kind === 'check' ? latest.runId : null,
          work: latest.kind === 'check' ? null : latest.runId,
        };
  const [check, work] = await Promise.all([keepKnown(store, runs.check), keepKnown(store, runs.work)]);
  return { check, work };
}

async function keepKnown(store: RunStore, runId: RunId | null): Promise<RunId | null> {
  return runId !== null && (await store.follow(runId)) ? runId : null;
}

function readRuns(): Runs | null {
  try {
    const parsed = Runs.safeParse(JSON.parse(sessionStorage.getItem(placeOfRuns) ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
