import { withContinuation } from './continuation';
import { type Found, moved, placed } from './found';
import { createCodes, type KnownPiece, type Reader } from './piece-reader';
import type { Pseudonyms } from './pseudonym';
import { createSettledLines } from './settled-line';
import { blank, isBreak, kindOf } from './word-signs';

/** What a scan came to know beside what it found. Lines are told by their beginning and their end, in order. */
export interface Seen {
  /** The lines that have to be looked at as a whole, now or once what was found is gone. */
  readonly calling: number[];
  /** The lines in which something was found. */
  readonly changing: number[];
  /** Once what was found is gone, more may show in its line. */
  hidesMore: boolean;
}

/** Finds what is private in a text, line by line, as it is written there. */
export interface Scan {
  (text: string, seen?: Seen): Found[];
  /** What is found in words by themselves; null where a rule has to look at their line. */
  words(text: string): Found[] | null;
}

/** Reads each word, and a line as a whole only where a word of it calls for that. */
export function createScan(read: Reader, pseudonyms: Pseudonyms): Scan {
  const rulesLater = createSettledLines(read, pseudonyms);
  const codesOf = createCodes();

  const scan = (text: string, seen?: Seen) => {
    const { length } = text;
    const found: Found[] = [];
    const codes = codesOf(text);
    let called = 0;
    let lineStart = 0;
    let firstOfLine = 0;
    const tell = ({ found: inPiece, rules }: KnownPiece, start: number) => {
      for (const one of inPiece) found.push(withContinuation(text, placed(one, start, text)));
      called |= rules;
    };
    const endLine = (end: number) => {
      if (called !== 0) {
        seen?.calling.push(lineStart, end);
        const line = text.slice(lineStart, end);
        for (const one of read.line(line, called)) found.push(withContinuation(text, moved(one, lineStart)));
      }
      if (seen && found.length > firstOfLine) {
        seen.changing.push(lineStart, end);
        // What will be read again need not be looked at beforehand.
        if (!seen.hidesMore) {
          const later = rulesLater(text, codes, lineStart, end, found.slice(firstOfLine), called);
          seen.hidesMore = later === null;
          if (called === 0 && later !== 0) seen.calling.push(lineStart, end);
        }
      }
      called = 0;
      firstOfLine = found.length;
    };
    for (let index = 0; index < length; index++) {
      if (kindOf(codes[index] as number) !== blank) index = read.word(text, codes, index, tell);
      if (isBreak(codes[index] as number)) {
        endLine(index);
        lineStart = index + 1;
      }
    }
    endLine(length);
    return found;
  };
  const words = (text: string) => {
    const found: Found[] = [];
    const codes = codesOf(text);
    let called = 0;
    const tell = ({ found: inPiece, rules }: KnownPiece, start: number) => {
      for (const one of inPiece) found.push(placed(one, start, text));
      called |= rules;
    };
    for (let index = 0; index < text.length; index++) {
      if (kindOf(codes[index] as number) !== blank) index = read.word(text, codes, index, tell);
    }
    return called === 0 ? found : null;
  };
  return Object.assign(scan, { words });
}
