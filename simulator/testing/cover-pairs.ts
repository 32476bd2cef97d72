/** A row chooses one level of each factor. */
export type Row<Factors extends Record<string, readonly unknown[]>> = {
  [Name in keyof Factors]: Factors[Name][number];
};

/**
 * Rows in which every level of every factor meets every level of every other factor at least once: most faults that
 * need two things to coincide, at a fraction of all combinations. Greedy, and the same each time.
 */
export function coverPairs<Factors extends Record<string, readonly unknown[]>>(
  factors: Factors,
): Row<Factors>[] {
  const names = Object.keys(factors).sort((a, b) => levels(b) - levels(a));
  const open = new Set<string>();
  for (const [index, a] of names.entries()) {
    for (const b of names.slice(index + 1)) {
      for (let i = 0; i < levels(a); i += 1)
        for (let j = 0; j < levels(b); j += 1) open.add(keyOf(a, i, b, j));
    }
  }
  const rows: Row<Factors>[] = [];
  while (open.size > 0) rows.push(nextRow());
  return rows;

  function levels(name: string): number {
    return factors[name]?.length ?? 0;
  }

  function keyOf(a: string, i: number, b: string, j: number): string {
    return names.indexOf(a) < names.indexOf(b) ? `${a}=${i}&${b}=${j}` : `${b}=${j}&${a}=${i}`;
  }

  function nextRow(): Row<Factors> {
    const chosen = new Map<string, number>();
    const [seed] = open;
    for (const part of seed?.split('&') ?? []) {
      const [name = '', level = '0'] = part.split('=');
      chosen.set(name, Number(level));
    }
    for (const name of names) {
      if (chosen.has(name)) continue;
      let best = 0;
      let bestGain = -1;
      for (let level = 0; level < levels(name); level += 1) {
        const gain = [...chosen].filter(([other, at]) => open.has(keyOf(name, level, other, at))).length;
        if (gain > bestGain) [best, bestGain] = [level, gain];
      }
      chosen.set(name, best);
    }
    const entries = [...chosen];
    for (const [index, [a, i]] of entries.entries()) {
      for (const [b, j] of entries.slice(index + 1)) open.delete(keyOf(a, i, b, j));
    }
    return Object.fromEntries(entries.map(([name, level]) => [name, factors[name]?.[level]])) as Row<Factors>;
  }
}
