import type { StampedOffset } from '../../reasons/circumstances';
import type { EventFacts } from './event-facts';

/** This PC's clock against the server's at the moment of a failure, from the time stamp in the server's answer. */
export interface ServerStamp extends StampedOffset {
  readonly recordId: number;
  /** When the event was recorded, ISO 8601 by this PC's clock. */
  readonly at: string;
  readonly traceId: string | null;
}

/** Stamps agree when they are this near to each other: whole seconds, latency, and a clock that drifts. */
const agreement = 30;

/** The stamps of all events that carry one. Unconfirmed ones are hints: a cached answer may be logged again. */
export function readServerStamps(
  facts: readonly EventFacts[],
  offsetSeconds: number | null,
): readonly ServerStamp[] {
  const stamps = facts.flatMap(({ event, at, serverTime, traceId }) =>
    serverTime === null
      ? []
      : [
          {
            offsetSeconds: Math.round((at - serverTime) / 1000),
            recordId: event.recordId,
            at: event.at,
            traceId,
          },
        ],
  );
  return stamps.map((stamp) => ({
    ...stamp,
    confirmed:
      (offsetSeconds !== null && near(stamp.offsetSeconds, offsetSeconds)) ||
      stamps.some(
        (other) =>
          other.traceId !== null &&
          stamp.traceId !== null &&
          other.traceId !== stamp.traceId &&
          near(stamp.offsetSeconds, other.offsetSeconds),
      ),
  }));
}

/** The stamp that one event carries; null when it has none. */
export function stampOf(
  { event }: Pick<EventFacts, 'event'>,
  stamps: readonly ServerStamp[],
): ServerStamp | null {
  return stamps.find(({ recordId, at }) => recordId === event.recordId && at === event.at) ?? null;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= agreement;
}
