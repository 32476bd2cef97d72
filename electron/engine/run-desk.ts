import { randomUUID } from 'node:crypto';
import type { RunEvent } from '../../shared/events';
import { exitCodes } from '../../shared/exit-code';
import type { PrivateNames } from '../../shared/model/private-names';
import type { RunReport } from '../../shared/model/report';
import type { RunId, RunKind } from '../../shared/model/run';
import { failure, type Result, success } from '../../shared/result';
import { noNames } from '../checks/private-names';
import type { Host } from '../host/host';
import type { Journal } from '../host/journal/journal-entry';
import { lookBack } from './past-runs';
import { problemsIn } from './record-problems';
import { namesToldBy, type RunEnd, reportRun } from './report-run';
import { createSteering, type Steering, type SteeringOptions } from './run-control';
import { openRunStream, type RunStream } from './run-stream';

/** A run that has begun. */
export interface StartedRun {
  readonly stream: RunStream;
  readonly steering: Steering;
  /** The report, once the run has ended; a failure when something unexpected ended it. */
  readonly done: Promise<Result<RunReport>>;
  /** The private words in that report; none before it is there. */
  names(): PrivateNames;
}

/** What a run does between its beginning and its report. */
export type Work = (stream: RunStream, steering: Steering) => Promise<RunEnd>;

export interface RunDeskOptions {
  readonly host: Host;
  readonly journal: Journal;
  readonly version: string;
  readonly publish: (event: RunEvent) => void;
  /** The simulated PC's name; null on a real one, and for one that no later run can meet again. */
  readonly simulation: string | null;
  readonly onStart: () => void;
  /** Called with the run on disk, before its last event. */
  readonly onEnd: (end: RunEnd, stream: RunStream) => Promise<void>;
}

/** Begins runs, one at a time, and sees each to its report. */
export interface RunDesk {
  /** `undoes` names the run that an undo puts back. */
  start(
    kind: RunKind,
    options: SteeringOptions,
    work: Work,
    undoes?: RunId | null,
  ): Promise<Result<StartedRun>>;
  find(runId: RunId): StartedRun | undefined;
  /** The run under way, if there is one. */
  active(): StartedRun | null;
  latest(): StartedRun | null;
}

export function createRunDesk(options: RunDeskOptions): RunDesk {
  const { host, journal, version } = options;
  const started = new Map<RunId, StartedRun>();
  let active: StartedRun | null = null;
  let isBeginning = false;
  let latest: StartedRun | null = null;

  return {
    async start(...words) {
      if (active || isBeginning) return failure('refused', 'Another run is still under way.');
      isBeginning = true;
      try {
        return await begin(...words);
      } finally {
        isBeginning = false;
      }
    },
    find: (runId) => started.get(runId),
    active: () => active,
    latest: () => latest,
  };

  async function begin(
    kind: RunKind,
    steeringOptions: SteeringOptions,
    work: Work,
    undoes: RunId | null = null,
  ): Promise<Result<StartedRun>> {
    const lock = kind === 'check' ? success(async () => {}) : await journal.lock();
    if (!lock.ok) return lock;
    options.onStart();

    const steering = createSteering(steeringOptions);
    const stream = openRunStream({
      runId: randomUUID(),
      kind,
      clock: host.clock,
      publish: options.publish,
    });
    const begun = await journal.append(stream.runId, {
      type: 'run-began',
      kind,
      startedAt: stream.startedAt,
      simulated: host.simulated,
      simulation: options.simulation,
      undoes,
    });
    if (!begun.ok && kind !== 'check') {
      await lock.value().catch(() => undefined);
      return begun;
    }
    let names = noNames();
    const seen = async () => {
      const end = await seeToReport(stream, steering, work);
      names = end.names;
      return end.report;
    };
    const leave = async () => {
      // A lock that can't be given back ends with this process; the report must not be lost with it.
      await lock.value().catch(() => undefined);
      active = null;
    };
    // It tells nothing of itself before it can be found by its id.
    const done = Promise.resolve().then(() => {
      stream.begin();
      // Looking needs no journal; only the history will not know of it.
      if (!begun.ok)
        stream.emit({ type: 'logged', level: 'warning', text: begun.error.detail.slice(0, 4096) });
      return finish(stream, seen, leave);
    });
    const run: StartedRun = { stream, steering, done, names: () => names };
    active = run;
    latest = run;
    started.set(stream.runId, run);
    return success(run);
  }

  /** Whoever hears of a run's end may begin the next one at once: `leave` makes room before it is told. */
  async function finish(
    stream: RunStream,
    seen: () => Promise<RunReport>,
    leave: () => Promise<void>,
  ): Promise<Result<RunReport>> {
    try {
      const report = await seen().finally(leave);
      emitEnd(stream, report.exitCode, report.restartNeeded, report.run.clockOffsetSeconds);
      return success(report);
    } catch (error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      stream.emit({ type: 'logged', level: 'error', text: text.slice(0, 4096) });
      emitEnd(stream, exitCodes.internalFault, false, null);
      return failure('unexpected', text);
    }
  }

  async function seeToReport(
    stream: RunStream,
    steering: Steering,
    work: Work,
  ): Promise<{ report: RunReport; names: PrivateNames }> {
    const end = await work(stream, steering);
    const { runs, isUnreadable } = await journal.read(lookBack);
    const earlier = runs.filter(({ runId }) => runId !== stream.runId);
    const problems = problemsIn({ runs: earlier, others: [], isUnreadable });
    const report = await reportRun(end, stream, { host, version, problems });
    const { newestEventRecord } = end;
    const names = namesToldBy(report, end.checked.inquiry.names());
    await journal.append(stream.runId, { type: 'run-ended', report, names, newestEventRecord });
    await options.onEnd(end, stream);
    return { report, names };
  }
}

function emitEnd(
  stream: RunStream,
  exitCode: number,
  restartNeeded: boolean,
  clockOffsetSeconds: number | null,
) {
  stream.emit({
    type: 'run-finished',
    exitCode,
    restartNeeded,
    clockOffsetSeconds,
    milliseconds: stream.elapsed(),
  });
}
