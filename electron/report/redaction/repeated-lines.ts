/** Texts below this length, in characters, are read as they are. */
const shortest = 32_768;
/** Longer lines and stretches are not remembered. */
const longest = 4_096;
/** Most lines remembered at a time, and most stretches. */
const most = 4_096;
/** How often two lines have to follow each other before it is worth finding out whether one goes on in the other. */
const oftenEnough = 3;
/** How many lines have to be apart on either side of a place where a text is parted. */
const margin = 2;

type Redact = (text: string) => string;

/**
 * Reads lines that come again once. In the midst of lines of which it is known that they are apart the text is parted.
 * What began further up may go on over lines that are apart by themselves, and what is found further down may show more
 * in those before it: so the lines beside such a place have to read in their stretch as they do alone.
 */
export function redactRepeated(text: string, redact: Redact): string {
  if (text.length < shortest) return redact(text);
  const once = remembering(redact);
  const known = createKnownLines(redact, once);
  const alone = (lines: readonly Line[]) => lines.map((line) => once(line.text)).join('\n');
  /** The last lines, where they begin, and how many of them in a row are apart from the one before. */
  const last: Line[] = [];
  const starts: number[] = [];
  let row = 0;
  let written = '';
  /** Where what is not written yet begins, and the first lines of it. */
  let from = 0;
  let first: readonly Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = known.meet(text.slice(start, end));
    if (line === null) break;
    const before = last.at(-1);
    row = before !== undefined && known.areApart(before, line) ? row + 1 : 0;
    last.push(line);
    starts.push(start);
    if (last.length > 2 * margin + 1) {
      last.shift();
      starts.shift();
    }
    if (row > 2 * margin) {
      const place = starts[margin] as number;
      const stretch = text.slice(from, place - 1);
      const redacted = once(stretch);
      const isOneLine = from === starts[margin - 1];
      if (!isOneLine && !redacted.startsWith(alone(first))) return redact(text);
      if (isOneLine || redacted.endsWith(alone(last.slice(0, margin)))) {
        written += `${redacted}\n`;
        from = place;
        first = last.slice(margin, 2 * margin);
      } else {
        if (stretch.length > longest) break;
        row = 0;
      }
    }
    start = end + 1;
  }
  const rest = redact(text.slice(from));
  return rest.startsWith(alone(first)) ? written + rest : redact(text);
}

/** A line that may come again. */
interface Line {
  readonly text: string;
  /** Of each line that stood behind it: how often it did, until it is known whether the two are apart. */
  readonly next: Map<Line, number | boolean>;
}

/** The lines that were met, and which of them are apart. */
interface KnownLines {
  /** Null where hardly a line comes again: remembering them would cost more than it saves. */
  meet(text: string): Line | null;
  /**
   * Whether it is known that nothing goes on from one line in the other: together they read as they do one by one. That
   * is found out of two that follow each other often.
   */
  areApart(one: Line, other: Line): boolean;
}

function createKnownLines(redact: Redact, once: Redact): KnownLines {
  const lines = new Map<string, Line>();
  let again = 0;
  return {
    meet(text) {
      if (text.length > longest) return { text, next: new Map() };
      const known = lines.get(text);
      if (known !== undefined) {
        again++;
        return known;
      }
      const line = { text, next: new Map() };
      // What is written with zeros between its signs may be known as such by several lines only.
      if (text.includes('\0')) return line;
      if (lines.size >= most) {
        if (again < most) return null;
        lines.clear();
        again = 0;
      }
      lines.set(text, line);
      return line;
    },
    areApart(one, other) {
      const known = one.next.get(other) ?? 0;
      if (typeof known === 'boolean') return known;
      const met = known + 1;
      const isOften = met >= oftenEnough;
      const areApart =
        isOften && redact(`${one.text}\n${other.text}`) === `${once(one.text)}\n${once(other.text)}`;
      one.next.set(other, isOften ? areApart : met);
      return areApart;
    },
  };
}

/** Remembers what was made of texts that are not too long. */
function remembering(redact: Redact): Redact {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length > longest) return redact(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const redacted = redact(text);
    if (known.size >= most) known.clear();
    known.set(text, redacted);
    return redacted;
  };
}
