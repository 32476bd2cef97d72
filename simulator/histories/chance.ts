/** A source of chance that a seed decides: the same seed gives the same history on every computer. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** True in so many of a hundred cases. */
  percent(share: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** An id in the form of Windows' GUIDs. */
  guid(): string;
}

/** Mulberry32, a public-domain generator of 32-bit numbers. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const hex = (digits: number) => Array.from({ length: digits }, () => between(0, 15).toString(16)).join('');
  return {
    between,
    percent: (share) => next() * 100 < share,
    pick<T>(choices: readonly T[]): T {
      const [first, ...rest] = choices;
      if (first === undefined) throw new Error('There is nothing to choose from.');
      return [first, ...rest][between(0, rest.length)] ?? first;
    },
    guid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  };
}
