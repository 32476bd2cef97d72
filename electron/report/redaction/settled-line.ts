import { type Found, moved } from './found';
import { type KnownPiece, type Reader, roomForCodes } from './piece-reader';
import type { Pseudonyms } from './pseudonym';
import { type Replacement, replacementsOf, withReplacements } from './replace-found';
import { blank, digit, isGap, isHalf, kindOf, startIn } from './word-signs';

/**
 * The rules that have to look at a line, from `start` to `end` in a text, once what was found in it has its pseudonyms, if
 * it shows nothing more then; null where it does or may.
 * @param codes of the text's characters
 * @param called the rules that looked at the line as a whole
 */
export type RulesLater = (
  text: string,
  codes: Uint16Array,
  start: number,
  end: number,
  found: readonly Found[],
  called: number,
) => number | null;

/** Longer pieces of words are not read beforehand, but with the whole text once more. */
const longest = 450;
/** `2026-11-20`: where a line begins with a time, the word before the break ends there; in a pseudonym it is none. */
const longestTime = 10;

/**
 * Reads a line as it will stand: the pieces of words that have a pseudonym in them, and the whole line by all rules that
 * it calls for then or called for before. Nothing else of it can say anything new.
 */
export function createSettledLines(read: Reader, pseudonyms: Pseudonyms): RulesLater {
  const piece = roomForCodes();
  let rules = 0;
  let isSilent = true;
  const tell = (known: KnownPiece) => {
    rules |= known.rules;
    isSilent &&= known.found.length === 0;
  };

  /** Whether the pieces of words with these pseudonyms, whose places are counted from the line's, say nothing. */
  function arePiecesSilent(codes: Uint16Array, lineStart: number, replacements: readonly Replacement[]) {
    for (let index = 0; index < replacements.length && isSilent; ) {
      const { start } = replacements[index] as Replacement;
      let from = startIn(codes, lineStart + start, isGap);
      let behind = from;
      let length = 0;
      const write = (end: number) => {
        for (let place = from; place < end; place++) piece[length++] = codes[place] as number;
      };
      do {
        const one = replacements[index] as Replacement;
        behind = endOfPiece(codes, lineStart + one.end);
        if (length + behind - from > longest) return false;
        write(lineStart + one.start);
        for (let place = 0; place < one.pseudonym.length; place++)
          piece[length++] = one.pseudonym.charCodeAt(place);
        from = lineStart + one.end;
        index++;
      } while (
        index < replacements.length &&
        lineStart + (replacements[index] as Replacement).start <= behind
      );
      // With a quote and a colon behind it, which tell what it is.
      write(Math.min(behind + 2, codes.length));
      piece[length] = 0x20;
      read.word(null, piece, 0, tell);
    }
    return isSilent;
  }

  return (text, codes, start, end, found, called) => {
    let areAlone = called === 0;
    let first = start;
    while (first < end && kindOf(codes[first] as number) === blank) first++;
    const behindTime = kindOf(codes[first] as number) === digit ? first + longestTime : first;
    for (const one of found) {
      if (one.end > end || one.start < behindTime || !keepsEdges(text, one)) return null;
      areAlone &&= standsAlone(text, one);
    }
    if (areAlone) return 0;
    const line = text.slice(start, end);
    const inLine = found.map((one) => moved(one, -start));
    const replacements = replacementsOf(line, inLine, pseudonyms);
    rules = called;
    isSilent = true;
    const isSettled =
      arePiecesSilent(codes, start, replacements) &&
      (rules === 0 || read.line(withReplacements(line, replacements), rules).length === 0);
    return isSettled ? rules : null;
  };
}

/** A blank is behind the last code. */
function endOfPiece(codes: Uint16Array, place: number): number {
  let end = place;
  while (!isGap(codes[end] as number)) end++;
  return end;
}

/** Whether breaks are looked at beside its pseudonym as beside a find: it begins with a letter and ends with a digit. */
function keepsEdges(text: string, { start, end }: Found): boolean {
  return isHalf(text.charCodeAt(start)) && isHalf(text.charCodeAt(end - 1));
}

/** Whether nothing touches a find that was read within its word, so that nothing else shows once it is gone. */
function standsAlone(text: string, { start, end, from }: Found): boolean {
  return from === start && isApart(text, start - 1) && isApart(text, end);
}

function isApart(text: string, place: number): boolean {
  return place < 0 || place >= text.length || isGap(text.charCodeAt(place));
}
