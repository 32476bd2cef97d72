/**
 * A text as it reads once an encoding is taken off. `source` tells where one of its characters begins in the text that it
 * was made from, and for its end where that text ends; null where nothing was taken off.
 */
export interface TextView {
  readonly text: string;
  readonly source: ((place: number) => number) | null;
}

/**
 * What may stand for a character: percent-encoded however often, behind backslashes however deep, or as in HTML; and
 * what stands for none, as the colours of a console and marks without width do. Escapes of JSON are small letters: in a
 * path a capital one begins a name.
 */
const encoded = new RegExp(
  [
    '%(?:25){0,8}[c-fC-F][0-9a-fA-F](?:%(?:25){0,8}[89abAB][0-9a-fA-F]){1,3}',
    '%(?:25){0,8}[0-9a-fA-F]{2}',
    '\\\\{1,64}(?:[uU][0-9a-fA-F]{4}|[xX][0-9a-fA-F]{2}|[nrtbf"\'/])',
    '\\\\{2,64}',
    '&(?:amp;|AMP;){0,8}(?:#(?:[xX][0-9a-fA-F]{1,6}|\\d{1,7})|amp|lt|gt|quot|apos|AMP|LT|GT|QUOT);',
    '\\x1b\\[[0-9;]{0,20}m',
    '[\\u00ad\\u200b-\\u200f\\u2060-\\u2069\\ufeff]{1,64}',
  ].join('|'),
  'g',
);

/** Encodings that may be around each other. */
const mostLayers = 4;

/** A text without the encodings that it is wrapped in. */
export function unwrapped(text: string): TextView {
  let view: TextView = { text, source: null };
  for (let layer = 0; layer < mostLayers; layer++) {
    const plain = over(view, decoded(view.text));
    const next = over(plain, unspaced(plain.text));
    if (next.source === view.source) break;
    view = next;
  }
  return view;
}

/** A view of a view, as one of the text that the first is of. */
function over(first: TextView, second: TextView): TextView {
  const { source: outer } = first;
  const { source: inner } = second;
  if (outer === null || inner === null) return inner === null ? first : second;
  return { text: second.text, source: (place) => outer(inner(place)) };
}

const wrapped = new RegExp(`${encoded.source}|(?:[^\\0]\\0){6}|(?:\\S (?: {2})?){6}(?=\\S)`, 'g');

/** Where an encoding may be taken off, in order. */
export function encodedIn(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(wrapped)];
}

/**
 * The lines in which something is wrapped, each with its neighbours; those that touch are one piece.
 * @param sameUntil up to which place what is wrapped at a place need not be unwrapped, or 0
 */
export function wrappedPieces(
  text: string,
  sameUntil: (place: number, written: string) => number,
): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  // It goes on by itself, while pieces of the text are searched.
  const search = new RegExp(wrapped);
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    const same = sameUntil(match.index, match[0]);
    if (same > 0) {
      // Its last sign may be the first of those that stand apart.
      search.lastIndex = Math.max(match.index + 1, same - 1);
      continue;
    }
    const start = lineStart(text, lineStart(text, match.index) - 1);
    const end = lineEnd(text, lineEnd(text, match.index + match[0].length) + 1);
    const last = pieces.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else pieces.push({ start, end });
    search.lastIndex = Math.max(search.lastIndex, lineEnd(text, match.index));
  }
  return pieces;
}

function lineStart(text: string, place: number): number {
  return place <= 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1;
}

function lineEnd(text: string, place: number): number {
  const end = place >= text.length ? -1 : text.indexOf('\n', place);
  return end < 0 ? text.length : end;
}

/** Encodings of texts in other texts taken off: of addresses, of JSON in JSON, of HTML. */
function decoded(text: string): TextView {
  return rewritten(text, decodings(text));
}

function* decodings(text: string): Iterable<Rewriting> {
  for (const { index, 0: written } of text.matchAll(encoded)) {
    const read = readEncoded(written);
    if (read !== null) yield { index, length: written.length, text: read };
  }
}

function readEncoded(written: string): string | null {
  if (written === '\\\\') return '\\';
  if (written.startsWith('%')) return readPercent(written);
  if (written.startsWith('&')) return readReference(written);
  // Colours of a console, and marks without width, stand inside of words.
  if (!written.startsWith('\\')) return '';
  const sign = written.replace(/^\\+/, '');
  if (sign === '') return '\\';
  const digits = /^[ux]([0-9a-f]+)$/i.exec(sign)?.[1];
  if (digits) return String.fromCharCode(Number.parseInt(digits, 16));
  return { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ' }[sign] ?? sign.slice(-1);
}

function readPercent(written: string): string {
  const once = written.replace(/%(?:25)+(?=[0-9a-f]{2})/gi, '%');
  try {
    return decodeURIComponent(once);
  } catch {
    // Not UTF-8: each byte for itself.
    return once.replace(/%(..)/g, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  }
}

function readReference(written: string): string | null {
  const name = written.replace(/^&(?:amp;)*/i, '').slice(0, -1);
  if (!name.startsWith('#')) {
    return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name.toLowerCase()] ?? '&';
  }
  const number = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return number <= 0x10ffff ? String.fromCodePoint(number) : null;
}

/** Texts of UTF-16 read as bytes, with a zero or a blank behind each character. */
function unspaced(text: string): TextView {
  return rewritten(text, separators(text));
}

function* separators(text: string): Iterable<Rewriting> {
  for (const run of text.matchAll(/(?:[^\0]\0){6,}|(?:\S (?: {2})?){6,}(?=\S)/g)) {
    // A blank of the text itself has one on each side.
    const sign = run[0].includes('\0') ? /(?<=[^\0])\0/g : /(?<=\S) | (?=\S)/g;
    for (const { index } of run[0].matchAll(sign)) yield { index: run.index + index, length: 1, text: '' };
  }
}

interface Rewriting {
  readonly index: number;
  readonly length: number;
  /** What it reads as; never longer than it is written. */
  readonly text: string;
}

/** The text with all that is rewritten. Places are kept for what was rewritten only: between, they run side by side. */
function rewritten(text: string, rewritings: Iterable<Rewriting>): TextView {
  const pieces: string[] = [];
  const spots: Spot[] = [];
  let length = 0;
  let from = 0;
  for (const { index, length: written, text: read } of rewritings) {
    pieces.push(text.slice(from, index), read);
    const start = length + index - from;
    length = start + read.length;
    from = index + written;
    spots.push({ start, end: length, index, behind: from });
  }
  if (from === 0) return { text, source: null };
  pieces.push(text.slice(from));
  return { text: pieces.join(''), source: (place) => sourceOf(spots, place) };
}

/** Where something rewritten stands in the view, and where it stands in the text. */
interface Spot {
  readonly start: number;
  readonly end: number;
  readonly index: number;
  readonly behind: number;
}

function sourceOf(spots: readonly Spot[], place: number): number {
  let low = 0;
  let high = spots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spots[middle] as Spot).start <= place) low = middle + 1;
    else high = middle;
  }
  const spot = spots[low - 1];
  if (spot === undefined) return place;
  return place < spot.end ? spot.index : spot.behind + place - spot.end;
}
