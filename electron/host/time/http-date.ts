/** What one HTTP exchange tells about the clock. All times in milliseconds. */
export interface DatedExchange {
  /** This PC's wall clock when the request left. */
  readonly sentAt: number;
  /** Monotonic time from then to the first byte of the answer. */
  readonly elapsed: number;
  /** The monotonic counter, nanoseconds, at the first byte of the answer. */
  readonly answeredAt: bigint;
  /** The `Date` header, RFC 9110's IMF-fixdate, e.g. `Tue, 14 Apr 2026 09:30:00 GMT`. */
  readonly date: string | null;
  /** The `Age` header: seconds that the answer has spent in caches. */
  readonly age: string | null;
}

/** The interval in which the offset (wall clock minus true time, seconds) must lie. */
export interface OffsetInterval {
  readonly lowest: number;
  readonly highest: number;
}

export type DateReading =
  | { readonly usable: true; readonly interval: OffsetInterval }
  | { readonly usable: false; readonly why: string };

const fixdate = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
/** Beyond a day in a cache, an answer says more about the cache than about the time. */
const longestAge = 86_400;

/**
 * Bounds the offset by one exchange. The header is the server's time cut to whole seconds, at some moment between
 * request and answer; an `Age` moves it and, being cut as well, adds another second of doubt.
 */
export function readHttpDate(exchange: DatedExchange): DateReading {
  if (exchange.date === null) return { usable: false, why: 'the answer has no Date header' };
  const stamp = fixdate.test(exchange.date) ? Date.parse(exchange.date) : Number.NaN;
  if (Number.isNaN(stamp)) return { usable: false, why: 'the Date header is not an HTTP date' };
  const age = readAge(exchange.age);
  if (age === null) return { usable: false, why: 'the Age header is not a number of seconds' };
  if (age > longestAge) return { usable: false, why: 'the answer has been in a cache for more than a day' };
  const earliest = stamp + age * 1000;
  const latest = earliest + (age > 0 ? 2000 : 1000);
  return {
    usable: true,
    interval: {
      lowest: (exchange.sentAt - latest) / 1000,
      highest: (exchange.sentAt + exchange.elapsed - earliest) / 1000,
    },
  };
}

function readAge(header: string | null): number | null {
  if (header === null) return 0;
  return /^\d{1,9}$/.test(header.trim()) ? Number(header) : null;
}

export function middleOf(interval: OffsetInterval): number {
  return (interval.lowest + interval.highest) / 2;
}

export function halfWidthOf(interval: OffsetInterval): number {
  return (interval.highest - interval.lowest) / 2;
}
