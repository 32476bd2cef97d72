import type { RunEvent, RunFact } from '../../shared/events';
import type { RunId, RunKind } from '../../shared/model/run';
import type { HostClock } from '../host/host';

/** The numbered events of one run: the only place where they get their numbers. */
export interface RunStream {
  readonly runId: RunId;
  readonly kind: RunKind;
  /** This PC's clock when the run began. */
  readonly startedAt: string;
  /** The first event, once whoever hears of the run can also steer it. */
  begin(): void;
  emit(fact: RunFact): void;
  /** The events from a number on. */
  after(sequence: number): readonly RunEvent[];
  /** Monotonic milliseconds since the run began. */
  elapsed(): number;
}

export function openRunStream(options: {
  runId: RunId;
  kind: RunKind;
  clock: HostClock;
  publish: (event: RunEvent) => void;
}): RunStream {
  const { runId, kind, clock, publish } = options;
  const events: RunEvent[] = [];
  const begun = clock.monotonic();
  const elapsed = () => Math.round(Number(clock.monotonic() - begun) / 1e6);
  const wall = () => new Date(clock.wall()).toISOString();

  const stream: RunStream = {
    runId,
    kind,
    startedAt: wall(),
    elapsed,
    begin: () => stream.emit({ type: 'run-started', kind }),
    emit(fact) {
      const event: RunEvent = { runId, sequence: events.length, at: wall(), elapsed: elapsed(), fact };
      events.push(event);
      try {
        publish(event);
      } catch {
        // Whoever listens must not be able to end a repair midway: the event is kept, and a page reads what it missed.
      }
    },
    after: (sequence) => events.slice(sequence),
  };
  return stream;
}
