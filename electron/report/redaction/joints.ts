import { colon, endOf, isBlank, isBreak, isHalf, kindOf, startOf } from './word-signs';

/** Lines of logs begin with the time: nothing goes on there. */
const time = /\d{4}-\d\d-\d\d|\d\d:\d\d/y;

/** Where two lines touch that a word may go on in: behind the last word of one, and before the first of the other. */
export interface Joint {
  readonly begin: number;
  readonly after: number;
}

/** @param breakEnd where the break between the two ends */
export function jointAt(text: string, breakEnd: number): Joint | null {
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

/** Where a line break begins by where it ends. */
function startOfBreak(text: string, end: number): number {
  return end > 1 && text.charCodeAt(end - 1) === 0x0a && text.charCodeAt(end - 2) === 0x0d
    ? end - 2
    : end - 1;
}

function isNoSpace(code: number): boolean {
  return code !== 0x20 && code !== 0x09;
}

/** What stands on either side of a joint, put together: from one place of the text to another. */
export interface Joined extends Joint {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is one word, without a blank. */
  readonly isWord: boolean;
}

/** @param most of each line, in characters */
export function linesAt(text: string, joint: Joint, most: number): Joined {
  return joinedAt(text, joint, isBreak, most);
}

/** The word that the two halves make, with a colon that stands behind it: it may be the last one of a label. */
export function wordAt(text: string, joint: Joint, most: number): Joined {
  const joined = joinedAt(text, joint, isBlank, most);
  const next = endOf(text, joined.end, (code) => !isBlank(code) || isBreak(code));
  const sign = kindOf(text.charCodeAt(next)) === colon ? ':' : '';
  return { ...joined, text: joined.text + sign, isWord: true };
}

function joinedAt(
  text: string,
  { begin, after }: Joint,
  isEdge: (code: number) => boolean,
  most: number,
): Joined {
  const start = startOf(text, begin, isEdge, most);
  const end = endOf(text, after, isEdge, most);
  const joined = text.slice(start, begin) + text.slice(after, end);
  return { begin, after, start, end, text: joined, isWord: false };
}

/** Where a place of what was put together is in the text. */
export function sourceOf({ start, begin, after }: Joined, place: number): number {
  return start + place < begin ? start + place : after + place - (begin - start);
}
