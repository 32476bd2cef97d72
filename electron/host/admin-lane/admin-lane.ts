import { z } from 'zod';
import { type LaneFrame, wallClockEvidence } from '../../../shared/admin-protocol';
import { failure, type Result } from '../../../shared/result';
import { sentence } from '../../shell-words';
import { InstallPlaceAnswer } from '../answers';
import type { AdminLane, AdminWork, ElevationResult } from '../host';
import { openScriptSession, type PowerShellPlace, type ScriptSession } from '../powershell/script-session';
import { afterAwake } from '../time/awake';
import { type WallReading, WallReadingText } from '../time/wall-clock';
import { createAdminSession } from './admin-session';
import { LaneConnection } from './lane-connection';
import { type LanePipe, openLanePipe } from './lane-pipe';
import type { Trust } from './trusted-folder';

export interface AdminLaneOptions {
  readonly place: PowerShellPlace;
  /** Asked before the lane is offered, and again right before anything is started. */
  readonly readTrust: () => Trust;
  /** Judges what the session says of the place of its scripts, right before it asks for elevation; absent where that is not asked. */
  readonly judgePlace?: (place: InstallPlaceAnswer) => Trust;
  /** The window that the prompt belongs to, see `WindowsHostOptions`. */
  readonly promptWindow?: (() => number) | undefined;
  /** Told the id of every elevated process. */
  readonly onProcess?: (processId: number) => void;
  /** Told what an elevated script read of the wall clock after a step. */
  readonly onWallClock?: (reading: WallReading) => void;
  readonly limits?: Partial<typeof laneLimits>;
}

/** Milliseconds. */
const laneLimits = {
  /** For the session to say where its scripts lie. */
  place: 15_000,
  /** From the start of the process to its hello. */
  hello: 20_000,
  /** All of its own work: it ends itself after 60 s, and is given some more. */
  work: 75_000,
  /** What it may wait before each further step. */
  word: 20_000,
};

/** ERROR_CANCELLED: the person said No, or Windows closed the prompt. */
const declined = 1223;

const StartAnswer = z.discriminatedUnion('started', [
  z.strictObject({ started: z.literal(true), processId: z.number().int().positive() }),
  z.strictObject({ started: z.literal(false), number: z.number().int() }),
]);
const WaitAnswer = z.strictObject({ exitCode: z.number().int() });

/** The admin lane, and the end of what it has open. */
export interface OwnedAdminLane extends AdminLane {
  dispose(): Promise<void>;
}

export function createAdminLane(options: AdminLaneOptions): OwnedAdminLane {
  const attempts = new Set<Attempt>();
  return {
    availability: options.readTrust,
    async open(work, { promptSeconds, signal }) {
      const trust = options.readTrust();
      if (!trust.available) return { answer: 'unavailable', detail: trust.detail };
      const attempt = new Attempt(options, () => attempts.delete(attempt));
      attempts.add(attempt);
      return attempt.run(work, promptSeconds, signal);
    },
    async dispose() {
      await Promise.all([...attempts].map((attempt) => attempt.end()));
    },
  };
}

/**
 * One request for elevation. It has a PowerShell session of its own, because the call that shows the prompt returns
 * only when the prompt has been answered, and no check may wait for that.
 */
class Attempt {
  readonly #options: AdminLaneOptions;
  readonly #limits: typeof laneLimits;
  readonly #forget: () => void;
  readonly #stop = new AbortController();
  #session: ScriptSession | null = null;
  #pipe: LanePipe | null = null;
  #connection: LaneConnection | null = null;

  constructor(options: AdminLaneOptions, forget: () => void) {
    this.#options = options;
    this.#limits = { ...laneLimits, ...options.limits };
    this.#forget = forget;
  }

  async run(work: AdminWork, promptSeconds: number | null, signal: AbortSignal): Promise<ElevationResult> {
    const limit = createPromptLimit(promptSeconds);
    const result = await Promise.race([
      whenAborted({ answer: 'cancelled' }, [signal, this.#stop.signal]),
      whenAborted({ answer: 'timed-out' }, [limit.passed]),
      this.#ask(work, limit),
    ]);
    limit.stop();
    if (result.answer !== 'approved') await this.end();
    return result;
  }

  /** Ends what is ours. A script that is already elevated finds no pipe, or loses it, and starts nothing more. */
  async end(): Promise<void> {
    this.#forget();
    this.#stop.abort();
    this.#pipe?.close();
    this.#connection?.close();
    await this.#session?.end();
  }

  /** The limit runs only while the prompt is shown: how long PowerShell takes is not the person's doing. */
  async #ask(work: AdminWork, limit: PromptLimit): Promise<ElevationResult> {
    let pipe: LanePipe;
    try {
      pipe = await openLanePipe();
    } catch (error) {
      return block(sentence('host.elevation.noPipe', { why: String(error) }), 0);
    }
    this.#pipe = pipe;
    if (this.#stop.signal.aborted) pipe.close();
    const opened = await openScriptSession(this.#options.place, this.#stop.signal);
    if (!opened.ok) return block(opened.error.detail, 0);
    const { session } = opened;
    this.#session = session;
    if (this.#stop.signal.aborted) return { answer: 'cancelled' };
    const trust = await this.#readPlace(session);
    if (!trust.available) return { answer: 'unavailable', detail: trust.detail };

    limit.start();
    const words = [...describeWork(work, pipe), `${this.#options.promptWindow?.() ?? 0}`];
    const start = await session.request('Start-AdminLane', words, StartAnswer, null);
    limit.stop();
    if (!start.ok) return block(start.error.detail, start.error.number ?? 0);
    if (!start.value.started) {
      if (start.value.number === declined) return { answer: 'declined' };
      return block(sentence('host.elevation.notStarted'), start.value.number);
    }
    const { processId } = start.value;
    this.#options.onProcess?.(processId);
    const exit = session.request('Wait-AdminLane', [`${processId}`], WaitAnswer, null);
    return this.#greet(pipe, exit, work);
  }

  async #readPlace(session: ScriptSession): Promise<Trust> {
    const { judgePlace } = this.#options;
    if (!judgePlace) return { available: true };
    const place = await session.request('Get-InstallPlace', [], InstallPlaceAnswer, this.#limits.place);
    return place.ok ? judgePlace(place.value) : { available: false, detail: place.error.detail };
  }

  async #greet(
    pipe: LanePipe,
    exit: Promise<Result<{ exitCode: number }>>,
    work: AdminWork,
  ): Promise<ElevationResult> {
    let forget = () => {};
    const silent = new Promise<Result<never>>((resolve) => {
      const late = () => resolve(failure('timed-out', sentence('host.elevation.silent')));
      forget = afterAwake(this.#limits.hello, late);
    });
    const first = await Promise.race([pipe.connected, silent, endedBeforeHello(exit)]);
    forget();
    if (!(first instanceof LaneConnection)) {
      return first.ok ? block(sentence('host.elevation.ended'), first.value) : block(first.error.detail, 0);
    }
    this.#connection = first;
    first.onFrame((frame) => this.#hearClock(frame));
    const limit = this.#limits.work + this.#limits.word * Math.max(0, work.steps.length - 1);
    const exitCode = exit.then((result) => (result.ok ? result.value.exitCode : null));
    const session = createAdminSession(first, exitCode, limit);
    session.ended().then(() => this.end());
    return { answer: 'approved', session };
  }

  #hearClock(frame: LaneFrame): void {
    if (frame.type !== 'evidence' || frame.name !== wallClockEvidence) return;
    const reading = WallReadingText.safeParse(frame.value);
    if (reading.success) this.#options.onWallClock?.(reading.data);
  }
}

/** The answer from the moment that one of the signals is aborted; pending for ever otherwise. */
function whenAborted(answer: ElevationResult, signals: readonly AbortSignal[]): Promise<ElevationResult> {
  return new Promise((resolve) => {
    for (const signal of signals) {
      if (signal.aborted) resolve(answer);
      signal.addEventListener('abort', () => resolve(answer), { once: true });
    }
  });
}

/** How long a person may leave the prompt unanswered. */
interface PromptLimit {
  /** Aborted when it passes. */
  readonly passed: AbortSignal;
  start(): void;
  stop(): void;
}

/** @param seconds null for no limit */
function createPromptLimit(seconds: number | null): PromptLimit {
  const passing = new AbortController();
  let forget = () => {};
  return {
    passed: passing.signal,
    start() {
      if (seconds !== null) forget = afterAwake(seconds * 1000, () => passing.abort());
    },
    stop: () => forget(),
  };
}

/** Pending for ever when the end cannot be observed: then only the hello or its limit decides. */
async function endedBeforeHello(exit: Promise<Result<{ exitCode: number }>>): Promise<Result<number>> {
  const result = await exit;
  if (!result.ok) return new Promise(() => undefined);
  return { ok: true, value: result.value.exitCode };
}

function block(detail: string, number: number): ElevationResult {
  return { answer: 'blocked', detail, number };
}

/** The arguments of Start-AdminLane but for the window. The anchor is moved to a whole millisecond, on both counters alike. */
function describeWork({ steps, anchor, restore }: AdminWork, pipe: LanePipe): string[] {
  const utc = Math.round(anchor.utcMilliseconds);
  const moved = BigInt(Math.round((utc - anchor.utcMilliseconds) * 1e6));
  return [
    steps.join(','),
    `${utc}`,
    `${anchor.monotonicNanoseconds + moved}`,
    pipe.name,
    pipe.nonce,
    restore?.type ?? '',
    restore?.startType ?? '',
    restore?.status ?? '',
    `${restore?.serverWasEmpty ?? false}`,
  ];
}
