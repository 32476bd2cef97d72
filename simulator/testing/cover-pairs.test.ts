import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coverPairs } from './cover-pairs';

it('lets every level of every factor meet every level of every other, in far fewer rows than all combinations', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 7 });
  fc.assert(
    fc.property(sizes, (levels) => {
      const factors = Object.fromEntries(
        levels.map((size, index) => [`f${index}`, Array.from({ length: size }, (_, level) => level)]),
      );
      const rows = coverPairs(factors);
      const names = Object.keys(factors);
      for (const a of names) {
        for (const b of names.filter((name) => name > a)) {
          const met = new Set(rows.map((row) => `${row[a]} ${row[b]}`));
          expect(met.size).toBe((factors[a]?.length ?? 0) * (factors[b]?.length ?? 0));
        }
      }
      expect(rows.length).toBeLessThanOrEqual(levels.reduce((product, size) => product * size, 1));
    }),
  );
});
