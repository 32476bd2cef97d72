import type { PrivateNames } from '../../shared/model/private-names';
import type { Found } from './found';
import { nameRule } from './known-names';
import type { Scan, Seen } from './scan-text';
import { colon, endOf, isBlank, isBreak, isHalf, kindOf, startOf } from './word-signs';

/** How much of each line is looked at on either side of a break, in characters. */
const reach = 200;
/** Lines of logs begin with the time: nothing goes on there. */
const time = /\d{4}-\d\d-\d\d|\d\d:\d\d/y;
const lineBreak = /\r\n|[\r\n\u0085\u2028\u2029]/g;

/** Finds what only shows when a break between two lines is taken out. */
export function createBreakFinder(scan: Scan, names: Partial<PrivateNames>) {
  const byName = nameRule(names, 4);
  /** As far as a name reaches that has its first letter before the break and its last behind it. */
  const nameReach = Math.min(reach, byName.longest + 2);

  return (text: string, seen: Seen): Found[] => {
    const found: Found[] = [];
    const isCalling = inOrder(seen.calling);
    const isChanging = inOrder(seen.changing);
    lineBreak.lastIndex = 0;
    while (lineBreak.test(text)) {
      const joint = jointAt(text, lineBreak.lastIndex);
      if (joint === null) continue;
      const { begin, after } = joint;
      const end = endOf(text, after, isBreak);
      const isList = isLabelAt(text, after) && isLabelAt(text, startOf(text, begin, isBreak));
      // It is read as it is, and beside a pseudonym it may say more.
      seen.hidesMore ||= isChanging(begin, end);
      const add = (window: number, find: (joined: string) => Found[]) => {
        const before = text.slice(startOf(text, begin, isBreak, window), begin);
        const cut = before.length;
        const source = (place: number) => (place < cut ? begin - cut + place : after + place - cut);
        const joined = before + text.slice(after, endOf(text, after, isBreak, window));
        for (const one of find(joined)) {
          if (one.from >= cut || one.end <= cut) continue;
          if (isList && isLabelled(one, joined) && one.start < cut) continue;
          // The end of a find is behind its last character, which may stand before the break.
          found.push({
            ...one,
            start: source(one.start),
            end: source(one.end - 1) + 1,
            from: source(one.from),
          });
        }
      };
      if (isCalling(begin, end) || !scan.meansNothing(wordAround(text, begin, after))) add(reach, scan);
      if (byName.longest > 0) add(nameReach, (joined) => byName.rule(joined, new Set()));
    }
    return found;
  };
}

/** Where two lines touch that a word may go on in: behind the last word of one, and before the first of the other. */
interface Joint {
  readonly begin: number;
  readonly after: number;
}

/** @param breakEnd where the break between the two ends */
function jointAt(text: string, breakEnd: number): Joint | null {
  const after = endOf(text, breakEnd, isNoSpace);
  if (!isHalf(text.charCodeAt(after))) return null;
  const begin = startOf(text, startOfBreak(text, breakEnd), isNoSpace);
  time.lastIndex = after;
  return isHalf(text.charCodeAt(begin - 1)) && !time.test(text) ? { begin, after } : null;
}

/** Whether a word may go on beyond the beginning or the end of a line. */
export function goesOn(text: string, start: number, end: number): boolean {
  const behindBreak = end + (text.startsWith('\r\n', end) ? 2 : 1);
  return jointAt(text, start) !== null || jointAt(text, behindBreak) !== null;
}

/** Whether one of these lines is between two places, which are asked for in order. */
export function inOrder(lines: readonly number[]): (start: number, end: number) => boolean {
  let next = 0;
  return (start, end) => {
    while (next < lines.length && (lines[next + 1] ?? 0) < start) next += 2;
    return (lines[next] ?? Number.POSITIVE_INFINITY) <= end;
  };
}

/** `Device Name : …`, as in what Windows prints: of one to four words, the first with a capital letter. */
const labelOfLine = /[ \t]*\p{Lu}[\p{L}\p{N}_-]*(?: [\p{L}\p{N}_-]+){0,3}[ \t]*[:=](?=[ \t])/uy;

function isLabelAt(text: string, place: number): boolean {
  labelOfLine.lastIndex = place;
  return labelOfLine.test(text);
}

/** Whether it is what stands behind a label: in a list such a value ends with its line. */
function isLabelled({ kind, start, from }: Found, text: string): boolean {
  return kind !== 'secret' && /[:=][ \t]*$/.test(text.slice(from, start));
}

/** Where a line break begins by where it ends. */
function startOfBreak(text: string, end: number): number {
  return end > 1 && text.charCodeAt(end - 1) === 0x0a && text.charCodeAt(end - 2) === 0x0d
    ? end - 2
    : end - 1;
}

/** The word that the two halves make, with a colon that stands behind it: it may be the last one of a label. */
function wordAround(text: string, begin: number, after: number): string {
  const end = endOf(text, after, isBlank, reach);
  const next = endOf(text, end, (code) => !isBlank(code) || isBreak(code));
  const sign = kindOf(text.charCodeAt(next)) === colon ? ':' : '';
  return text.slice(startOf(text, begin, isBlank, reach), begin) + text.slice(after, end) + sign;
}

function isNoSpace(code: number): boolean {
  return code !== 0x20 && code !== 0x09;
}
