import { describe, expect, it } from 'vitest';
import { createSimulatedClock } from '../../../simulator/simulated-clock';
import { readOutside, type WallReading, WallReadingText, watchClock } from './wall-clock';

/** A PC whose true wall clock and counter a test moves by hand, seen by a V8 that lags. */
function createPc() {
  const begun = 1_776_154_269_120;
  const pc = { seconds: 0, offsetSeconds: -660, readings: 0 };
  const monotonic = () => 5_000_000_000n + BigInt(Math.round(pc.seconds * 1e9));
  const wall = () => begun + (pc.seconds + pc.offsetSeconds) * 1000;
  const own = createSimulatedClock(wall, monotonic);
  const reading = (): WallReading => ({ utcMilliseconds: wall(), before: monotonic(), after: monotonic() });
  const read = async (): Promise<WallReading | null> => {
    pc.readings += 1;
    return reading();
  };
  return { pc, own, wall, reading, read, monotonic };
}

const seconds = (milliseconds: number) => Math.round(milliseconds / 1000);

describe('the clock of V8 on Windows', () => {
  it('does not see a step forward for a minute, and a step back at once', () => {
    const { pc, own, wall } = createPc();
    own.wall();
    pc.offsetSeconds = 0;
    for (const after of [5, 30, 59]) {
      pc.seconds = after;
      expect(seconds(wall() - own.wall()), `after ${after} s`).toBe(660);
    }
    pc.seconds = 61;
    expect(own.wall()).toBe(wall());
    pc.offsetSeconds = -300;
    expect(own.wall()).toBe(wall());
  });
});

describe('a watched clock', () => {
  it('knows of a step forward as soon as it has looked, and still when V8 looks itself', async () => {
    const { pc, own, wall, read } = createPc();
    const clock = watchClock(own, read);
    clock.wall();
    pc.offsetSeconds = 0;
    expect(seconds(clock.wall() - wall())).toBe(-660);
    expect(await clock.refresh()).toBe(true);
    for (const at of [0, 30, 59.9, 60.1, 200]) {
      pc.seconds = at;
      expect(seconds(clock.wall() - wall()), `after ${at} s`).toBe(0);
    }
  });

  it('follows a step back that comes after a step forward', async () => {
    const { pc, own, wall, read } = createPc();
    const clock = watchClock(own, read);
    clock.wall();
    pc.offsetSeconds = 3600;
    await clock.refresh();
    pc.seconds = 5;
    pc.offsetSeconds = -5000;
    expect(seconds(clock.wall() - wall())).toBe(0);
  });

  it('follows a step back that the own clock cannot see, being behind it', async () => {
    const { pc, own, wall, read } = createPc();
    const clock = watchClock(own, read);
    clock.wall();
    pc.offsetSeconds = 3600;
    await clock.refresh();
    pc.offsetSeconds = 10;
    await clock.refresh();
    expect(seconds(clock.wall() - wall())).toBe(0);
  });

  it('adds nothing where both clocks agree but for a moment', async () => {
    const { pc, own, read } = createPc();
    const clock = watchClock(own, read);
    clock.wall();
    pc.offsetSeconds += 0.3;
    await clock.refresh();
    expect(clock.wall()).toBe(own.wall());
  });

  it.each<[string, (reading: WallReading) => WallReading]>([
    ['of another counter, ahead', (one) => ({ ...one, after: one.after + 1_000_000_000n })],
    ['of another counter, behind', (one) => ({ ...one, before: 1n, after: 1n + 1_000n })],
    ['that was held up in between', (one) => ({ ...one, before: one.before - 600_000_000n })],
    ['that runs backwards', (one) => ({ ...one, before: one.after, after: one.before - 1n })],
  ])('refuses a reading %s', (_what, spoil) => {
    const { pc, own, reading } = createPc();
    const clock = watchClock(own, async () => null);
    pc.seconds = 100;
    pc.offsetSeconds = 0;
    const before = own.wall();
    expect(clock.learn(spoil(reading()))).toBe(false);
    expect(clock.wall()).toBe(before);
  });

  it('keeps the newer of two readings that come in the wrong order', () => {
    const { pc, own, wall, reading } = createPc();
    const clock = watchClock(own, async () => null);
    clock.wall();
    const old = reading();
    pc.seconds = 1;
    pc.offsetSeconds = 0;
    expect(clock.learn(reading())).toBe(true);
    expect(clock.learn(old)).toBe(false);
    expect(seconds(clock.wall() - wall())).toBe(0);
  });

  it('does not take a reading that V8 has overtaken', async () => {
    const { pc, own, wall, reading } = createPc();
    const clock = watchClock(own, async () => {
      const early = reading();
      pc.offsetSeconds = -9000;
      return early;
    });
    clock.wall();
    expect(await clock.refresh()).toBe(false);
    expect(seconds(clock.wall() - wall())).toBe(0);
  });

  it.each([
    ['there is none', async () => null],
    ['it fails', () => Promise.reject(new Error('gone'))],
    ['it never answers', () => new Promise<null>(() => undefined)],
  ])('says that it could not look when %s', async (_why, read) => {
    const { own } = createPc();
    const clock = watchClock(own, read);
    expect(await clock.refresh()).toBe(false);
    expect(clock.wall()).toBe(own.wall());
  });

  it('waits once for a look that hangs, and takes it when it comes', async () => {
    const { pc, own, wall, reading } = createPc();
    let answer: (reading: WallReading) => void = () => undefined;
    let asked = 0;
    const clock = watchClock(own, () => {
      asked += 1;
      return new Promise((resolve) => {
        answer = resolve;
      });
    });
    clock.wall();
    expect(await clock.refresh()).toBe(false);
    expect(await clock.refresh()).toBe(false);
    expect(asked).toBe(1);
    pc.offsetSeconds = 0;
    answer(reading());
    await new Promise(setImmediate);
    expect(seconds(clock.wall() - wall())).toBe(0);
  });

  it('does not let dates be judged for a minute after a step forward, and only then', async () => {
    const { pc, own, read } = createPc();
    const clock = watchClock(own, read);
    clock.wall();
    await clock.refresh();
    expect(clock.judgesDates()).toBe(true);
    pc.offsetSeconds = 0;
    await clock.refresh();
    expect(clock.judgesDates()).toBe(false);
    pc.seconds = 59;
    await clock.refresh();
    expect(clock.judgesDates()).toBe(false);
    pc.seconds = 61;
    expect(clock.judgesDates()).toBe(true);
  });
});

describe('the text of a reading', () => {
  it('holds three whole numbers, however large', () => {
    expect(WallReadingText.parse('1776154269120 9223372036854775806 9223372036854775807')).toEqual({
      utcMilliseconds: 1_776_154_269_120,
      before: 9_223_372_036_854_775_806n,
      after: 9_223_372_036_854_775_807n,
    });
  });

  it.each(['', '1 2', '1 2 3 4', '1.5 2 3', '1 -2 3', '1 2 3\n', 'a b c', '1e3 2 3'])('is not %j', (text) => {
    expect(WallReadingText.safeParse(text).success).toBe(false);
  });
});

describe('reading the clock outside', () => {
  const { reading } = createPc();
  const inSession = { ...reading(), utcMilliseconds: 1 };
  const inFile = { ...reading(), utcMilliseconds: 2 };
  const never = () => new Promise<null>(() => undefined);

  it.each([
    ['the session, which answers', async () => inSession, async () => inFile, 1],
    ['a file, where there is no session', async () => null, async () => inFile, 2],
    ['a file, where the session fails', () => Promise.reject(new Error('gone')), async () => inFile, 2],
    ['a file, while the session is busy', never, async () => inFile, 2],
    [
      'the session after all, where files tell nothing',
      () => new Promise<WallReading>((resolve) => setTimeout(() => resolve(inSession), 700)),
      async () => null,
      1,
    ],
  ])('believes %s', async (_which, session, files, expected) => {
    expect((await readOutside(session, files))?.utcMilliseconds).toBe(expected);
  });
});
