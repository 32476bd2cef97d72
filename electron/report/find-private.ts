import type { PrivateNames } from '../../shared/model/private-names';
import type { Found } from './found';
import { nameRule } from './known-names';
import { apartFrom, inSource } from './replace-found';
import { createScan, moved, type Scan, type Seen } from './scan-text';
import { unwrapped, wrappedPieces } from './text-view';
import { blank, isBreak, kindOf } from './word-signs';

/** Everything private in a text, and whether more may show once it is gone. */
export interface Findings {
  readonly found: Found[];
  readonly hidesMore: boolean;
}

/**
 * Finds everything private in a text: as it is written, without the encodings that it is wrapped in, and where a line
 * break cuts it in two.
 */
export function createFinder(
  names: Partial<PrivateNames>,
  keptIds: ReadonlySet<string>,
): (text: string) => Findings {
  const whole = createScan(keptIds, false);
  const wholeNames = nameRule(names, 2);
  const acrossBreaks = createBreakFinder(createScan(keptIds, true), names);
  const find = (text: string): Findings => {
    const seen: Seen = { calling: [], hidesMore: false };
    const words = whole(text, seen);
    const found = words.concat(wholeNames.rule(text, new Set()));
    const across = apartFrom(acrossBreaks(text, seen.calling), found);
    const hidesMore = seen.hidesMore || found.length > words.length || across.length > 0;
    return { found: found.concat(across), hidesMore };
  };
  return (text) => {
    const plain = find(text);
    const wrapped = wrappedPieces(text).flatMap(({ start, end }) => {
      const view = unwrapped(text.slice(start, end));
      return view.source === null
        ? []
        : find(view.text).found.map((one) => moved(inSource(one, view), start));
    });
    return {
      found: plain.found.concat(wrapped),
      hidesMore: plain.hidesMore || wrapped.length > 0,
    };
  };
}

/** How much of each line is looked at on either side of a break, in characters. */
const reach = 200;
/** What may be one word in two halves. */
const half = /[\p{L}\p{N}%._~+/=@:)\\-]/u;
/** Lines of logs begin with the time: nothing goes on there. */
const time = /\d{4}-\d\d-\d\d|\d\d:\d\d/y;
const lineBreak = /\r\n|[\r\n\u0085\u2028\u2029]/g;

/** Finds what only shows when a break between two lines is taken out. */
function createBreakFinder(scan: Scan, names: Partial<PrivateNames>) {
  const byName = nameRule(names, 4);
  /** As far as a name reaches that has its first letter before the break and its last behind it. */
  const nameReach = Math.min(reach, byName.longest + 2);

  return (text: string, calling: readonly number[]): Found[] => {
    const found: Found[] = [];
    let nextCalling = 0;
    lineBreak.lastIndex = 0;
    while (lineBreak.test(text)) {
      const after = beforeBlanks(text, lineBreak.lastIndex);
      if (!isHalf(text.charCodeAt(after))) continue;
      const begin = behindBlanks(text, startOfBreak(text, lineBreak.lastIndex));
      time.lastIndex = after;
      if (!isHalf(text.charCodeAt(begin - 1)) || time.test(text)) continue;
      while (nextCalling < calling.length && (calling[nextCalling + 1] ?? 0) < begin) nextCalling += 2;
      const add = (window: number, find: (joined: string) => Found[]) => {
        const before = text.slice(startOfReach(text, begin, window), begin);
        const joint = before.length;
        const source = (place: number) => (place < joint ? begin - joint + place : after + place - joint);
        for (const one of find(before + text.slice(after, endOfReach(text, after, window)))) {
          if (one.from >= joint || one.end <= joint) continue;
          // The end of a find is behind its last character, which may stand before the break.
          found.push({
            ...one,
            start: source(one.start),
            end: source(one.end - 1) + 1,
            from: source(one.from),
          });
        }
      };
      const isCalling = (calling[nextCalling] ?? Number.POSITIVE_INFINITY) <= endOfLine(text, after);
      if (isCalling || !scan.meansNothing(wordAround(text, begin, after))) add(reach, scan);
      if (byName.longest > 0) add(nameReach, (joined) => byName.rule(joined, new Set()));
    }
    return found;
  };
}

/** Whether what has this code, which is no number outside of the text, may be in a half. */
function isHalf(code: number): boolean {
  return code < 0x80 ? asciiHalves[code] === 1 : half.test(String.fromCharCode(code));
}

const asciiHalves = Uint8Array.from({ length: 0x80 }, (_, code) => +half.test(String.fromCharCode(code)));

/** Where a line break begins by where it ends. */
function startOfBreak(text: string, end: number): number {
  return end > 1 && text.charCodeAt(end - 1) === 0x0a && text.charCodeAt(end - 2) === 0x0d
    ? end - 2
    : end - 1;
}

/** The word that the two halves make. */
function wordAround(text: string, begin: number, after: number): string {
  let start = begin;
  while (start > 0 && begin - start < reach && kindOf(text.charCodeAt(start - 1)) !== blank) start--;
  let end = after;
  while (end < text.length && end - after < reach && kindOf(text.charCodeAt(end)) !== blank) end++;
  return text.slice(start, begin) + text.slice(after, end);
}

function behindBlanks(text: string, place: number): number {
  let start = place;
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
  return start;
}

function beforeBlanks(text: string, place: number): number {
  let end = place;
  while (end < text.length && isBlank(text.charCodeAt(end))) end++;
  return end;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function startOfReach(text: string, end: number, most: number): number {
  let start = end;
  while (start > 0 && end - start < most && !isBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

function endOfReach(text: string, start: number, most: number): number {
  let end = start;
  while (end < text.length && end - start < most && !isBreak(text.charCodeAt(end))) end++;
  return end;
}

function endOfLine(text: string, start: number): number {
  return endOfReach(text, start, Number.POSITIVE_INFINITY);
}
