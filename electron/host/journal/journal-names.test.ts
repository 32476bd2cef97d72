import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextName, sortNames } from './journal-names';

const ours = '000001-run-00000001.jsonl';
const placesIn = (names: readonly string[]) => sortNames(names).records.map(({ place }) => place);

describe('the names in the journal folder', () => {
  it.each([
    ['more digits than a number holds', '99999999999999999999999-run-00000001.jsonl'],
    ['a place far behind all others', '999999999999999-run-00000009.jsonl'],
    ['a place without its zeros', '1-run-00000001.jsonl'],
    ['a place with too many zeros', '0000001-run-00000001.jsonl'],
    ['no place', 'journal-99999999999.jsonl'],
    ['another case', '000002-RUN-00000001.jsonl'],
    ['an ending in another case', '000002-run-00000002.JSONL'],
    ['a dot at the end', '000002-run-00000002.jsonl.'],
    ['a blank at the end', '000002-run-00000002.jsonl '],
    ['an ending of its own', '000002-run-00000002.jsonl.old'],
    ['a copy as Windows names it', '000001-run-00000001 - Copy.jsonl'],
    ['a copy as Windows names the next', '000001-run-00000001 (2).jsonl'],
    ['a run id that is too short', '000002-run.jsonl'],
    ['what Windows puts into folders', 'desktop.ini'],
    ['a line end', '000002-run-00000002.jsonl\n'],
  ])('are ignored and told with %s', (_what, name) => {
    const { records, others } = sortNames([ours, name]);
    expect(records.map((record) => record.name)).toEqual([ours]);
    expect(others).toEqual([name]);
    expect(nextName(records, 'run-00000003')).toBe('000002-run-00000003.jsonl');
  });

  it('are not told when they are copies that we kept', () => {
    expect(sortNames([`${ours}.bad-120`, `${ours}.bad-120-1`])).toEqual({ records: [], others: [] });
  });

  it('are ordered by their places, also beyond six digits and behind what a person deleted', () => {
    const names = ['1000000-run-00000003.jsonl', '999999-run-00000002.jsonl', '950000-run-00000001.jsonl'];
    const before = Array.from({ length: 10 }, (_unused, index) => `${(index + 1) * 95_000}`.padStart(6, '0'));
    const all = [...names, ...before.map((place) => `${place}-run-00000000.jsonl`)];
    expect(placesIn(all).slice(-3)).toEqual([950_000, 999_999, 1_000_000]);
    expect(nextName(sortNames(all).records, 'run-00000004')).toBe('1000001-run-00000004.jsonl');
    expect(placesIn(['002500-run-00000001.jsonl'])).toEqual([2500]);
  });

  it('never keep the next run from having one of its own, behind all that count', () => {
    const anyName = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.stringMatching(/^[0-9a-z-]{8,12}$/))
        .map(([place, run]) => `${place}`.padStart(6, '0').concat(`-${run}.jsonl`)),
    );
    fc.assert(
      fc.property(fc.uniqueArray(anyName, { maxLength: 20 }), (names) => {
        const { records } = sortNames(names);
        const next = nextName(records, 'run-of-tomorrow');
        const after = sortNames([...names, next]).records;
        expect(after.map(({ name }) => name)).toContain(next);
        const place = after.find(({ name }) => name === next)?.place ?? 0;
        expect(records.every((record) => record.place < place)).toBe(true);
      }),
    );
  });
});
