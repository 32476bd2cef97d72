import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import type { HostClock, TimeAnchor } from '../host';
import type { LookupFunction } from '../network/lookup';
import { afterAwake } from './awake';
import { buildQuestion, readAnswer, type SntpAnswer } from './sntp-packet';
import { describeFailure } from './within';

export interface SntpEndpoint {
  readonly host: string;
  readonly port: number;
  /** For names that the system's resolver does not know. */
  readonly lookup?: LookupFunction;
}

/** One exchange, in the terms of the port: seconds, wall clock minus true time. */
export interface SntpOffset {
  readonly offsetSeconds: number;
  readonly uncertaintySeconds: number;
  readonly anchor: TimeAnchor;
}

export type SntpResult =
  | { readonly ok: true; readonly value: SntpOffset }
  /** `heard`: the server answered, but not with a time. */
  | { readonly ok: false; readonly why: string; readonly heard: boolean };

/** Where time servers listen. */
export const ntpPort = 123;

type PcClock = Pick<HostClock, 'wall' | 'monotonic'>;

/** Asks one server once. Never throws and never lasts longer than `limitMilliseconds`. */
export function measureBySntp(
  endpoint: SntpEndpoint,
  clock: PcClock,
  limitMilliseconds: number,
): Promise<SntpResult> {
  const cookie = randomBytes(8);
  const socket = createSocket({ type: 'udp4', ...(endpoint.lookup && { lookup: endpoint.lookup }) });
  return new Promise<SntpResult>((resolve) => {
    let sent: Moment | null = null;
    let ignored = '';
    const refuse = (why: string, heard = false) => resolve({ ok: false, why, heard });
    const forget = afterAwake(limitMilliseconds, () => refuse(ignored || 'no answer'));
    socket.on('close', forget);
    // A refused port tells itself (ICMP) as an error, of the question that was sent or of the next call.
    socket.on('error', (error) => refuse(`unreachable: ${error.message}`));
    socket.on('message', (packet) => {
      const back = clock.monotonic();
      if (sent === null) return;
      const reading = readAnswer(packet, cookie);
      if (reading.believable) resolve({ ok: true, value: computeOffset(sent, back, reading.answer) });
      else if (reading.ours) refuse(reading.why, true);
      // A stray or forged packet must not end the wait for the real one.
      else ignored = reading.why;
    });
    // Only the event: the callback of `connect` is called for a failed look-up as well, and to send then is an exception.
    socket.once('connect', () => {
      sent = atClockEdge(clock);
      socket.send(buildQuestion(cookie));
    });
    try {
      socket.connect(endpoint.port, endpoint.host);
    } catch (error) {
      refuse(`unreachable: ${describeFailure(error)}`);
    }
  }).finally(() => socket.close());
}

interface Moment {
  readonly wall: number;
  readonly monotonic: bigint;
}

/**
 * This moment on both counters. The wall clock counts whole milliseconds; only when it moves on is its reading exact, so
 * that is waited for, a millisecond at most and no more than two if it stands. The monotonic reading is the last one
 * from before that edge: if the process was held up in between, the delay grows and with it the uncertainty.
 */
function atClockEdge(clock: PcClock): Moment {
  const begun = clock.monotonic();
  const first = clock.wall();
  for (let before = begun; ; ) {
    const monotonic = clock.monotonic();
    const wall = clock.wall();
    if (wall !== first || monotonic - begun > 2_000_000n) return { wall, monotonic: before };
    before = monotonic;
  }
}

/**
 * RFC 5905's offset and delay. The time of arrival is that of departure plus what the monotonic counter saw, so that a
 * clock that is set while the question is under way spoils nothing.
 */
function computeOffset(sent: Moment, back: bigint, answer: SntpAnswer): SntpOffset {
  const elapsed = Number(back - sent.monotonic) / 1e6;
  const arrival = sent.wall + elapsed;
  const behind = (answer.received - sent.wall + (answer.sent - arrival)) / 2;
  const delay = Math.max(0, elapsed - (answer.sent - answer.received));
  return {
    offsetSeconds: -behind / 1000,
    uncertaintySeconds: (delay / 2 + answer.rootDistance) / 1000,
    anchor: { utcMilliseconds: arrival + behind, monotonicNanoseconds: back },
  };
}
