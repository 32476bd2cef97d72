/** In characters. What has to be looked at again is a part, not the text. */
const shortest = 32_768;
/** In characters. A pattern that goes back over more than some millions has no room left, and ends the program. */
const longest = 2_000_000;
/** How far before the longest a part may end, in characters. */
const leeway = 65_536;

/**
 * Before a line that nothing of the line before goes on in, whatever they are wrapped in: one that is blank, that begins
 * with a time as the lines of logs do, or with a quote or a bracket as those of JSON and XML do.
 */
const lineByItself = /\n(?=\r?\n|(?:[12]\d{3}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d(?![:\d])|["'<>,;|({}[\]])/g;

/** Where else a text may be parted, the best place first: before any line, at a blank, at what values are apart by. */
const edges = [/[\n\r\u0085\u2028\u2029]/g, /\s/g, /["'<>,;&|(){}[\]]/g];

/**
 * A text in parts that are read one after the other. Nothing in one tells of another, but where millions of characters
 * hold no line by itself.
 */
export function partsOf(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let next = 0;
  while (text.length - start > shortest) {
    if (next < start + shortest) next = behindNext(lineByItself, text, start + shortest);
    const isNear = next - start <= longest;
    if (!isNear && text.length - start <= longest) break;
    const from = start + longest - leeway;
    const end = isNear ? next : from + behindLast(text.slice(from, start + longest));
    parts.push(text.slice(start, end));
    start = end;
  }
  parts.push(text.slice(start));
  return parts;
}

/** Behind the next such place; infinite where there is none. */
function behindNext(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : Number.POSITIVE_INFINITY;
}

/** Behind the last of the best places; the end where there is none. */
function behindLast(text: string): number {
  for (const edge of edges) {
    let last = 0;
    for (const { index, 0: sign } of text.matchAll(edge)) last = index + sign.length;
    if (last > 0) return last;
  }
  return text.length;
}
