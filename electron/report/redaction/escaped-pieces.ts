import { inOrder } from './across-breaks';
import type { Found } from './found';
import { goesOn } from './joints';
import { roomForCodes } from './piece-reader';
import type { Pseudonyms } from './pseudonym';
import { inSource, replaced } from './replace-found';
import type { Scan } from './scan-text';
import { encodedIn, unwrapped } from './text-view';
import { createWordMemory, longestWord } from './word-memory';
import { colon, endOf, isBlank, isGap, kindOf, startOf } from './word-signs';

/**
 * Up to which place a text says the same without the encoding that stands at a place, now and once what it says is gone;
 * 0 where that can't be told. Asked for places in order.
 */
export type SameUntil = (place: number, written: string) => number;

/**
 * Looks at what most lines have to be decoded for: paths, of which a folder begins with what looks like an escape, paths
 * in JSON, JSON in JSON. A piece of a word with an escape in it is read in both forms, and remembered. Where they differ,
 * and where more than the piece could matter, its lines have to be read as a whole without their encodings.
 * @param hasNames whether there are names that are known to be private: other escapes than backslashes may stand in them
 */
export function createEscapedPieces(scan: Scan, pseudonyms: Pseudonyms, hasNames: boolean) {
  const isOfPiece = hasNames ? isRow : isEscape;
  const room = roomForCodes();
  const remembered = createWordMemory(saysTheSame);

  /**
   * @param piece with the quote, and the colon, that may stand behind it, and with what it is apart by before it
   * @param length without what stands behind it
   */
  function saysTheSame(piece: string, length: number): boolean {
    if (!encodedIn(piece).every(({ 0: written }) => isOfPiece(written))) return false;
    const view = unwrapped(piece);
    if (view.text.length === 1 || isSpaced.test(view.text)) return false;
    const found = scan.words(piece);
    const inPlain = scan.words(view.text);
    if (found === null || inPlain?.length !== found.length) return false;
    const isSame = inPlain.every((one, index) => {
      const { kind, start, end } = inSource(one, view);
      const other = found[index] as Found;
      // At the end of its piece it may go on in the next line.
      return kind === other.kind && start === other.start && end === other.end && end < length;
    });
    return (
      isSame && (found.length === 0 || scan.words(replaced(view.text, inPlain, pseudonyms))?.length === 0)
    );
  }

  function isSameAt(text: string, start: number, end: number): boolean {
    const from = start > 0 && !isBlank(text.charCodeAt(start - 1)) ? start - 1 : start;
    const length = behindPiece(text, end) - from;
    // A longer one would not be remembered.
    if (length > longestWord) return false;
    for (let index = 0; index < length; index++) room[index] = text.charCodeAt(from + index);
    return remembered(null, room, 0, end - from, length, 0);
  }

  /** @param calling the lines of the text that were looked at as a whole, by their places */
  return (text: string, calling: readonly number[]): SameUntil => {
    const isCalling = inOrder(calling);
    let lineEnd = -1;
    let isApart = false;

    return (place, written) => {
      if (!isOfPiece(written)) return 0;
      if (place > lineEnd) {
        const start = text.lastIndexOf('\n', place - 1) + 1;
        const next = text.indexOf('\n', place);
        lineEnd = next < 0 ? text.length : next;
        const end = lineEnd - (text.startsWith('\r\n', lineEnd - 1) ? 1 : 0);
        isApart =
          !otherBreak.test(text.slice(start, end)) && !isCalling(start, end) && !goesOn(text, start, end);
      }
      if (!isApart) return 0;
      const end = endOf(text, place, isGap);
      return isSameAt(text, startOf(text, place, isGap), end) ? end : 0;
    };
  };
}

/** Breaks that few texts have: what stands beside them is read with its lines. */
const otherBreak = /[\r\u0085\u2028\u2029]/;

/** Where a piece ends, with the quote, and the colon, that may stand behind it. */
function behindPiece(text: string, end: number): number {
  if (end === text.length || isBlank(text.charCodeAt(end))) return end;
  return kindOf(text.charCodeAt(end + 1)) === colon ? end + 2 : end + 1;
}

/** What is read together with the words beside it: signs with blanks or zeros between them, and breaks. */
const isSpaced = /[ \0\n\r\u0085\u2028\u2029]/;

/** Whether nothing is written there but backslashes, more than one. */
function isRow(written: string): boolean {
  return written.startsWith('\\\\') && written.endsWith('\\');
}

/** Whether it is one sign, or some, written otherwise. */
function isEscape(written: string): boolean {
  return /^[\\%]/.test(written) && !isSpaced.test(written);
}
