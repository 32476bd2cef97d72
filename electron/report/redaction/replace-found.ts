import type { Found } from './found';
import { type Pseudonyms, pseudonymPattern } from './pseudonym';
import type { TextView } from './text-view';

type Range = Pick<Found, 'start' | 'end'>;

/** What stands in a text in the place of what was found there. */
export interface Replacement extends Range {
  readonly pseudonym: string;
}

/** A text in which all that was found has its pseudonym. */
export function replaced(text: string, found: readonly Found[], pseudonyms: Pseudonyms): string {
  return withReplacements(text, replacementsOf(text, found, pseudonyms));
}

/** In order and without overlaps: what overlaps is one thing, and the longest says which. */
export function replacementsOf(
  text: string,
  found: readonly Found[],
  pseudonyms: Pseudonyms,
): readonly Replacement[] {
  if (found.length === 0) return [];
  const given = givenBefore(text);
  const left = inPlaces(given.length === 0 ? found : found.flatMap((one) => outside(one, given, text)));
  const replacements: Replacement[] = [];
  for (let index = 0; index < left.length; ) {
    let longest = left[index] as Found;
    const { start } = longest;
    let { end } = longest;
    for (index++; index < left.length && (left[index] as Found).start < end; index++) {
      const next = left[index] as Found;
      end = Math.max(end, next.end);
      if (isBetter(next, longest)) longest = next;
    }
    replacements.push({ start, end, pseudonym: pseudonyms(longest.kind, longest.value) });
  }
  return replacements;
}

export function withReplacements(text: string, replacements: readonly Replacement[]): string {
  let written = '';
  let from = 0;
  for (const { start, end, pseudonym } of replacements) {
    written += text.slice(from, start) + pseudonym;
    from = end;
  }
  return from === 0 ? text : written + text.slice(from);
}

/** In the order of their places. */
export function inPlaces<Some extends Range>(ranges: readonly Some[]): readonly Some[] {
  for (let index = 1; index < ranges.length; index++) {
    if (byPlace(ranges[index - 1] as Some, ranges[index] as Some) > 0) return [...ranges].sort(byPlace);
  }
  return ranges;
}

function byPlace(one: Range, other: Range): number {
  return one.start - other.start || other.end - one.end;
}

/** Of two that overlap: whom it is about tells more than that it is a secret. */
function isBetter(next: Found, best: Found): boolean {
  const longer = next.end - next.start - (best.end - best.start);
  return longer > 0 || (longer === 0 && next.kind === 'user' && best.kind !== 'user');
}

/** Where pseudonyms stand already. */
function givenBefore(text: string): Range[] {
  if (!text.includes('#')) return [];
  return Array.from(text.matchAll(new RegExp(pseudonymPattern, 'g')), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** What of a find is no pseudonym yet and has a letter or a digit to hide. */
function outside(found: Found, given: readonly Range[], text: string): Found[] {
  const first = firstEndingBehind(given, found.start);
  if ((given[first]?.start ?? Number.POSITIVE_INFINITY) >= found.end) return [found];
  const pieces: Range[] = [];
  let { start } = found;
  for (let index = first; index < given.length; index++) {
    const range = given[index] as Range;
    if (range.start >= found.end) break;
    pieces.push({ start, end: range.start });
    start = range.end;
  }
  pieces.push({ start, end: found.end });
  return pieces.flatMap((piece) => {
    const written = text.slice(piece.start, Math.max(piece.start, piece.end));
    const value = written.trim();
    if (!/[\p{L}\p{N}]/u.test(value)) return [];
    const begin = piece.start + written.indexOf(value);
    return [{ ...found, value, start: begin, end: begin + value.length }];
  });
}

/** The first of these ranges, which are in order, that ends behind a place. */
function firstEndingBehind(ranges: readonly Range[], place: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Range).end > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A find in a view of a text, where it stands in that text. */
export function inSource(found: Found, { source }: TextView): Found {
  if (source === null) return found;
  return { ...found, start: source(found.start), end: source(found.end), from: source(found.from) };
}

/** Those of `found` that overlap none of `others`. */
export function apartFrom(found: readonly Found[], others: readonly Found[]): Found[] {
  if (found.length === 0 || others.length === 0) return [...found];
  const covered = rangesOf(others);
  return found.filter(
    ({ start, end }) =>
      (covered[firstEndingBehind(covered, start)]?.start ?? Number.POSITIVE_INFINITY) >= end,
  );
}

/** All that was found, in order and without overlaps. */
export function rangesOf(found: readonly Found[]): readonly Range[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of inPlaces(found)) {
    const last = ranges.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

/** Whether these are all of `others` that touch a piece of the text. */
export function areWithin(piece: Range, ranges: readonly Range[], others: readonly Range[]): boolean {
  const first = firstEndingBehind(others, piece.start);
  const next = others[first + ranges.length];
  return (
    (next === undefined || next.start >= piece.end) &&
    ranges.every(({ start, end }, index) => {
      const other = others[first + index];
      return other?.start === start && other.end === end;
    })
  );
}
