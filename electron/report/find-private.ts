import type { PrivateNames } from '../../shared/model/private-names';
import type { Found } from './found';
import { nameRule } from './known-names';
import { apartFrom, inSource } from './replace-found';
import { createScan, isBreak, type Scan } from './scan-text';
import { unwrapped, wrappedPieces } from './text-view';

/**
 * Finds everything private in a text: as it is written, without the encodings that it is wrapped in, and where a line
 * break cuts it in two.
 */
export function createFinder(names: Partial<PrivateNames>, keptIds: ReadonlySet<string>): Scan {
  const whole = withNames(createScan(keptIds, false), names, 2);
  const cut = withNames(createScan(keptIds, true), names, 4);
  const find: Scan = (text) => {
    const found = whole(text);
    return [...found, ...apartFrom(acrossBreaks(text, cut), found)];
  };
  return (text) => [
    ...find(text),
    ...wrappedPieces(text).flatMap(({ start, end }) => {
      const view = unwrapped(text.slice(start, end));
      if (view.at === null) return [];
      return find(view.text).map((found) => moved(inSource(found, view), start));
    }),
  ];
}

function withNames(scan: Scan, names: Partial<PrivateNames>, shortest: number): Scan {
  const byName = nameRule(names, shortest);
  return (text) => [...scan(text), ...byName(text, new Set())];
}

function moved(found: Found, by: number): Found {
  return { ...found, start: found.start + by, end: found.end + by, from: found.from + by };
}

/** How much of each line is looked at on either side of a break, in characters. */
const reach = 200;
/** What may be one word in two halves. */
const half = /[\p{L}\p{N}%._~+/=@:)\\-]/u;
/** Lines of logs begin with the time: nothing goes on there. */
const time = /\d{4}-\d\d-\d\d|\d\d:\d\d/y;

/** What only shows when a break between two lines is taken out. */
function acrossBreaks(text: string, scan: Scan): Found[] {
  const found: Found[] = [];
  const breaks = /[ \t]*(?:\r\n|[\r\n\u0085\u2028\u2029])[ \t]*/g;
  for (let match = breaks.exec(text); match !== null; match = breaks.exec(text)) {
    const after = match.index + match[0].length;
    time.lastIndex = after;
    if (!half.test(text.charAt(match.index - 1)) || !half.test(text.charAt(after)) || time.test(text))
      continue;
    const before = text.slice(startOfReach(text, match.index), match.index);
    const begin = match.index - before.length;
    const joint = before.length;
    const source = (place: number) => (place < joint ? begin + place : after + place - joint);
    for (const one of scan(before + text.slice(after, endOfReach(text, after)))) {
      if (one.from >= joint || one.end <= joint) continue;
      // The end of a find is behind its last character, which may stand before the break.
      found.push({ ...one, start: source(one.start), end: source(one.end - 1) + 1, from: source(one.from) });
    }
  }
  return found;
}

function startOfReach(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < reach && !isBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

function endOfReach(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < reach && !isBreak(text.charCodeAt(end))) end++;
  return end;
}
