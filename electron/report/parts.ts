/** In characters. A pattern that goes back over more than some millions has no room left, and ends the program. */
const longest = 2_000_000;
/** How far before its end a part may be parted from the next, in characters. */
const leeway = 65_536;

/**
 * Where a text may be parted, the best place first: before a line that nothing goes on in (one that is blank, that begins
 * with a time, or with a quote or a bracket), before any line, at a blank, at what values are apart by.
 */
const edges = [
  /\n(?=\r?\n|(?:[12]\d{3}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d|["'<>,;|({}[\]])/g,
  /[\n\r\u0085\u2028\u2029]/g,
  /\s/g,
  /["'<>,;&|(){}[\]]/g,
];

/** A text in parts that can be read: most texts are one. */
export function partsOf(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  while (text.length - start > longest) {
    const from = start + longest - leeway;
    const end = from + lastEdge(text.slice(from, start + longest));
    parts.push(text.slice(start, end));
    start = end;
  }
  parts.push(text.slice(start));
  return parts;
}

/** Behind the last of the best places; the end where there is none. */
function lastEdge(text: string): number {
  for (const edge of edges) {
    let last = 0;
    for (const { index, 0: sign } of text.matchAll(edge)) last = index + sign.length;
    if (last > 0) return last;
  }
  return text.length;
}
