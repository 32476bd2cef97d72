import type { EventFacts } from './event-facts';

/** This PC's clock against the server's at the moment of a failure, from the time stamp in the server's answer. */
export interface ServerStamp {
  /** Event time minus server time, seconds; negative is behind. */
  readonly offsetSeconds: number;
  readonly recordId: number;
  /** When the event was recorded, ISO 8601 by this PC's clock. */
  readonly at: string;
  readonly traceId: string | null;
  /** Another answer with another trace id agrees, or a live measurement does. */
  readonly confirmed: boolean;
}

/** From here on an offset explains a refused assertion, in seconds. */
export const enoughForClock = 60;
/** A clock this wrong, in seconds, makes every certificate invalid, so that no answer of the server could have arrived. */
export const breaksEncryption = 30 * 86_400;
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

/**
 * Whether a stamp shows that the clock was wrong. A clock that was ahead needs confirmation when a measurement says
 * that it is right now, because an old answer logged again looks just like it; an answer from the future can't be
 * old.
 */
export function showsWrongClock(stamp: ServerStamp, offsetSeconds: number | null): boolean {
  const wrong = Math.abs(stamp.offsetSeconds);
  if (wrong < enoughForClock || wrong >= breaksEncryption) return false;
  return stamp.offsetSeconds < 0 || stamp.confirmed || offsetSeconds === null;
}
