import { z } from 'zod';
import type { HostClock } from '../electron/host/host';
import { systemClock } from '../electron/host/time/system-clock';
import type { Scenario } from '../shared/scenario';

/** As much of a simulated PC's state as its clock follows from. */
interface ClockState {
  readonly clock: Scenario['clock'];
  readonly runtime: Readonly<Record<string, unknown>>;
}

/** What `windows/clock.ps1` notes of a correction that goes on after the command that asked for it. */
const Correction = z.strictObject({
  /** Monotonic milliseconds. */
  from: z.number(),
  /** Seconds of error taken away in each second; null takes all of it away at `from`. */
  rate: z.number().nullable(),
});

/** The counter on which the clock of a simulated PC moves by itself; its PowerShell reads the same one. */
export function monotonicMilliseconds(): number {
  return Number(systemClock.monotonic()) / 1e6;
}

/** Wall clock minus true time at this moment, seconds. `windows/clock.ps1` computes the same. */
export function offsetNow(state: ClockState, now = monotonicMilliseconds()): number {
  const { offsetSeconds, jump } = state.clock;
  return correct(offsetSeconds, state, now) + (jump !== null && hasJumped(state, now) ? jump.seconds : 0);
}

function correct(offset: number, { runtime }: ClockState, now: number): number {
  const correction = Correction.safeParse(runtime.clockCorrection);
  if (!correction.success || now < correction.data.from) return offset;
  const { from, rate } = correction.data;
  if (rate === null) return 0;
  const left = Math.max(0, Math.abs(offset) - ((now - from) / 1000) * rate);
  return offset < 0 ? -left : left;
}

function hasJumped({ clock, runtime }: ClockState, now: number): boolean {
  const startedAt = typeof runtime.clockStartedAt === 'number' ? runtime.clockStartedAt : now;
  return clock.jump !== null && now >= startedAt + clock.jump.afterSeconds * 1000;
}

/** The state with the clock as it stands now, and no jump that has already happened. */
export function withClockAsItIs<State extends ClockState>(state: State): State {
  const now = monotonicMilliseconds();
  const jump = hasJumped(state, now) ? null : state.clock.jump;
  return { ...state, clock: { ...state.clock, offsetSeconds: offsetNow(state, now), jump } };
}

/** The wall clock of a simulated PC as it is: this computer's plus an offset. */
export function wallNow(state: ClockState): number {
  return systemClock.wall() + offsetNow(state) * 1000;
}

/** How long V8 and Chromium count on before they look again, milliseconds. */
const countsOn = 60_000;

/**
 * The clock of a simulated PC as a program of V8 sees it on Windows: its last look plus the counter; it looks again after
 * more than 60 s, or when the time lies before that look (`src/base/platform/time.cc`, class Clock). They share the
 * monotonic counter with this computer.
 */
export function createSimulatedClock(trueWall: () => number, monotonic = systemClock.monotonic): HostClock {
  let last: { readonly wall: number; readonly at: bigint } | null = null;
  const look = () => {
    last = { wall: trueWall(), at: monotonic() };
    return last.wall;
  };
  return {
    ...systemClock,
    monotonic,
    wall() {
      if (last === null) return look();
      const passed = Number(monotonic() - last.at) / 1e6;
      return passed > countsOn || trueWall() < last.wall ? look() : Math.floor(last.wall + passed);
    },
  };
}
