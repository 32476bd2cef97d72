import { z } from 'zod';
import type { AppState } from '../../shared/contract';
import { RunId } from '../../shared/model/run';
import { type Memory, placeOfRuns } from '../journey';
import { manualPlaces, manualSteps, startOfManual } from '../manual/manual';
import type { RunStore } from './run-store';

const MemorySchema = z.object({
  check: RunId.nullable(),
  work: RunId.nullable(),
  earlier: z.array(RunId),
  part: z.enum(['findings', 'still']),
  manual: z.object({
    at: z.enum(manualPlaces),
    done: z.array(z.enum(manualSteps)),
    recheck: RunId.nullable(),
  }),
  knowsOfCutOff: z.boolean(),
}) satisfies z.ZodType<Memory>;

/** Finds the runs that a reloaded window was showing and reads what they have told; null when there is nothing to resume. */
export async function resumeRuns(store: RunStore, latest: AppState['latestRun']): Promise<Memory | null> {
  if (latest === null) return null;
  const remembered = readMemory();
  const isCurrent = latest.kind === 'check' || remembered?.work === latest.runId;
  const memory = remembered && isCurrent ? remembered : memoryOf(latest);
  const [check, work, recheck, ...earlier] = await Promise.all(
    [memory.check, memory.work, memory.manual.recheck, ...memory.earlier].map((run) => keepKnown(store, run)),
  );
  return {
    ...memory,
    check: check ?? null,
    work: work ?? null,
    earlier: earlier.filter((run) => run !== null),
    manual: { ...memory.manual, recheck: recheck ?? null },
  };
}

function memoryOf(latest: NonNullable<AppState['latestRun']>): Memory {
  const isCheck = latest.kind === 'check';
  return {
    check: isCheck ? latest.runId : null,
    work: isCheck ? null : latest.runId,
    earlier: [],
    part: 'findings',
    manual: startOfManual,
    knowsOfCutOff: false,
  };
}

async function keepKnown(store: RunStore, runId: RunId | null): Promise<RunId | null> {
  return runId !== null && (await store.follow(runId)) ? runId : null;
}

function readMemory(): Memory | null {
  try {
    const parsed = MemorySchema.safeParse(JSON.parse(sessionStorage.getItem(placeOfRuns) ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
