import { goesOn, inOrder } from './across-breaks';
import { type Found, placed } from './found';
import { codesOf, type KnownPiece, type Reader, roomForCodes } from './piece-reader';
import type { Pseudonyms } from './pseudonym';
import { inSource, replaced } from './replace-found';
import { encodedIn, unwrapped } from './text-view';
import { createWordMemory, longestWord } from './word-memory';
import { endOf, isBreak, isGap, startOf } from './word-signs';

/**
 * Up to which place a text says the same without the encoding that stands at a place, now and once what it says is gone;
 * 0 where that can't be told. Asked for places in order.
 */
export type SameUntil = (place: number, written: string) => number;

/**
 * Looks at paths in JSON, which are all that most of its lines have to be decoded for: a piece of a word with backslashes
 * in a row is read in both forms, and remembered. Where they differ, and where more than the piece could matter, its lines
 * have to be read as a whole without their encodings.
 */
export function createEscapedPieces(read: Reader, pseudonyms: Pseudonyms) {
  const codes = roomForCodes();
  const room = roomForCodes();
  const remembered = createWordMemory(saysTheSame);

  /** @param length of the piece; behind it may stand a quote, and a colon, which tell what its last word is. */
  function saysTheSame(piece: string, length: number): boolean {
    if (!encodedIn(piece).every(({ 0: written }) => isRow(written))) return false;
    const view = unwrapped(piece);
    const found = findIn(piece);
    const inPlain = findIn(view.text);
    if (found === null || inPlain?.length !== found.length) return false;
    const isSame = inPlain.every((one, index) => {
      const { kind, start, end } = inSource(one, view);
      const other = found[index] as Found;
      // At the end of its piece it may go on in the next line.
      return kind === other.kind && start === other.start && end === other.end && end < length;
    });
    return isSame && (found.length === 0 || findIn(replaced(view.text, inPlain, pseudonyms))?.length === 0);
  }

  /** What a piece says; null where its line has to be looked at. */
  function findIn(piece: string): readonly Found[] | null {
    const found: Found[] = [];
    let isCalling = false;
    const tell = (known: KnownPiece, start: number) => {
      isCalling ||= known.rules !== 0;
      for (const one of known.found) found.push(placed(one, start, piece));
    };
    read.word(null, codesOf(piece, room), 0, tell);
    return isCalling ? null : found;
  }

  function isSameAt(text: string, start: number, end: number): boolean {
    const length = Math.min(end + 2, text.length) - start;
    // A longer one would not be remembered.
    if (length > longestWord) return false;
    for (let index = 0; index < length; index++) codes[index] = text.charCodeAt(start + index);
    return remembered(null, codes, 0, end - start, length, 0);
  }

  /** @param calling the lines of the text that were looked at as a whole, by their places */
  return (text: string, calling: readonly number[]): SameUntil => {
    const isCalling = inOrder(calling);
    let lineEnd = -1;
    let isApart = false;

    return (place, written) => {
      if (!isRow(written)) return 0;
      if (place > lineEnd) {
        const start = startOf(text, place, isBreak);
        lineEnd = endOf(text, place, isBreak);
        isApart = !isCalling(start, lineEnd) && !goesOn(text, start, lineEnd);
      }
      if (!isApart) return 0;
      const end = endOf(text, place, isGap);
      return isSameAt(text, startOf(text, place, isGap), end) ? end : 0;
    };
  };
}

/** Whether nothing is written there but backslashes, more than one. */
function isRow(written: string): boolean {
  return written.startsWith('\\\\') && written.endsWith('\\');
}
