import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { HostClock, WatchedClock } from '../host';

/** What the wall clock said in another process, between two readings of the counter that all processes share. */
export interface WallReading {
  /** Milliseconds since 1970 in UTC. */
  readonly utcMilliseconds: number;
  /** The counter right before and right after, nanoseconds. */
  readonly before: bigint;
  readonly after: bigint;
}

/**
 * A reading as `Get-WallClock` hands it over.
 * @example "1776154269120 86400000000000 86400000012300"
 */
export const WallReadingText = z
  .string()
  .regex(/^-?\d{1,15} \d{1,19} \d{1,19}$/)
  .transform((text): WallReading => {
    const [utc = '', before = '', after = ''] = text.split(' ');
    return { utcMilliseconds: Number(utc), before: BigInt(before), after: BigInt(after) };
  });

/** A clock that can be told what another process read. */
export interface TaughtClock extends WatchedClock {
  /** Takes a reading of the last minute; false when it can't be used. */
  learn(reading: WallReading): boolean;
}

/** What this process's own clock may be behind, milliseconds; see `watchClock`. */
const longestLag = 60_000;
/** Smaller differences are no step: the two processes read a moment apart, and a clock may be slewed. */
const step = 500;
/** Longest wait for one reading, milliseconds; no measurement may wait for a question that hangs. */
const patience = 1000;

/** How long the session may be busy before the files are asked, milliseconds. */
const busy = 500;

/**
 * Reads the clock in the PowerShell session, or from the time of a file where there is no session, or where it is busy
 * with something else: a clock that was just corrected must not look wrong because PowerShell is slow.
 */
export async function readOutside(
  session: () => Promise<WallReading | null>,
  files: () => Promise<WallReading | null>,
): Promise<WallReading | null> {
  const asked = session().catch(() => null);
  const first = await Promise.race([asked, delay(busy, null, { ref: false })]);
  return first ?? (await files()) ?? asked;
}

/**
 * This PC's wall clock as another process reads it. On Windows V8 counts on from its last look at the system's time, and
 * looks again only after more than 60 s or when the time lies before that look (`src/base/platform/time.cc`): a clock
 * that is set forward stays unseen that long. So what `own` can't see is added until its next look, which shows as a
 * leap of its own. Chromium judges dates by the same rule.
 */
export function watchClock(own: HostClock, read: () => Promise<WallReading | null>): TaughtClock {
  /** What the own clock does not see, and where it stood against the counter then. */
  let unseen: { readonly milliseconds: number; readonly place: number } | null = null;
  let newest = 0n;
  let lagsUntil = 0n;
  let asking: { readonly answer: Promise<boolean>; readonly limit: Promise<boolean> } | null = null;

  const placeOf = (wall: number) => wall - Number(own.monotonic()) / 1e6;

  function wall(): number {
    const now = own.wall();
    if (unseen === null) return now;
    if (Math.abs(placeOf(now) - unseen.place) < step) return now + unseen.milliseconds;
    unseen = null;
    return now;
  }

  function learn({ utcMilliseconds, before, after }: WallReading): boolean {
    const now = own.monotonic();
    // A reading outside these bounds is of another counter than ours, or was held up in between.
    if (before > after || after > now || Number(now - before) / 1e6 > longestLag) return false;
    if (Number(after - before) / 1e6 > step || before < newest) return false;
    newest = before;
    const place = placeOf(own.wall());
    const milliseconds = utcMilliseconds - Number(before + after) / 2e6 - place;
    const isNews = milliseconds - (unseen?.milliseconds ?? 0) >= step;
    if (isNews) lagsUntil = now + BigInt(longestLag) * 1_000_000n;
    unseen = Math.abs(milliseconds) < step ? null : { milliseconds, place };
    return true;
  }

  async function ask(): Promise<boolean> {
    const place = placeOf(own.wall());
    const reading = await read();
    if (reading === null) return false;
    // The own clock has looked again meanwhile: nobody knows which of the two is newer.
    return Math.abs(placeOf(own.wall()) - place) < step && learn(reading);
  }

  return {
    monotonic: own.monotonic,
    wall,
    learn,
    judgesDates: () => own.monotonic() >= lagsUntil,
    refresh() {
      asking ??= {
        answer: ask()
          .catch(() => false)
          .finally(() => {
            asking = null;
          }),
        limit: delay(patience, false, { ref: false }),
      };
      return Promise.race([asking.answer, asking.limit]);
    },
  };
}
