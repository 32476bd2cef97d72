/**
 * What moves a cursor, starts a command of a terminal, turns the direction of reading or cannot be seen: control marks of
 * both sets but for the end of a line and the tab, soft hyphens, marks of direction, zero-width signs, separators of
 * lines and paragraphs, tags, and halves of characters.
 */
const hidden =
  /(?:[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5)(?<![\n\t])/gu;

/**
 * A text from outside as it may be shown to a person, in a terminal, a page, a box or a mail: each mark that would do
 * something instead of being read stands there as its number, e.g. `[U+001B]`. To be used at every place where text
 * leaves the program, so that nobody has to think of it where text is made.
 */
export function visible(text: string): string {
  return text.replace(hidden, asNumber);
}

/** The same for a document whose lines may end as Windows' do, in two marks, which together only end a line. */
export function visibleDocument(text: string): string {
  return text.split('\r\n').map(visible).join('\r\n');
}

/** The same for what has to stay on one line. */
export function visibleLine(text: string): string {
  return visible(text).replace(/[\n\t]/g, asNumber);
}

function asNumber(sign: string): string {
  return `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
