import type { PrivateNames } from '../../../shared/model/private-names';
import { createBreakFinder } from './across-breaks';
import { createEscapedPieces } from './escaped-pieces';
import { type Found, moved } from './found';
import { nameRule } from './known-names';
import { createReader } from './piece-reader';
import type { Pseudonyms } from './pseudonym';
import { apartFrom, areWithin, inSource, rangesOf } from './replace-found';
import { createScan, type Seen } from './scan-text';
import { unwrapped, wrappedPieces } from './text-view';

/** Everything private in a text, and whether more may show once it is gone. */
export interface Findings {
  readonly found: Found[];
  readonly hidesMore: boolean;
}

/**
 * Finds everything private in a text: as it is written, without the encodings that it is wrapped in, and where a line
 * break cuts it in two.
 */
export function createFinder(
  names: Partial<PrivateNames>,
  keptIds: ReadonlySet<string>,
  pseudonyms: Pseudonyms,
): (text: string) => Findings {
  const whole = createScan(createReader(keptIds, false), pseudonyms);
  const wholeNames = nameRule(names, 2);
  const acrossBreaks = createBreakFinder(
    createScan(createReader(keptIds, true), pseudonyms),
    names,
    pseudonyms,
  );
  const escapedPieces = createEscapedPieces(whole, pseudonyms, wholeNames.longest > 0);
  const find = (text: string) => {
    const seen: Seen = { calling: [], changing: [], hidesMore: false };
    const words = whole(text, seen);
    const found = words.concat(wholeNames.rule(text, new Set()));
    const across = apartFrom(acrossBreaks(text, seen, words), found);
    const hidesMore = seen.hidesMore || found.length > words.length || across.length > 0;
    return { found: found.concat(across), hidesMore, calling: seen.calling };
  };
  return (text) => {
    const plain = find(text);
    let { hidesMore } = plain;
    const told = rangesOf(plain.found);
    const sameUntil = wholeNames.hasBackslash ? () => 0 : escapedPieces(text, plain.calling);
    const wrapped = wrappedPieces(text, sameUntil).flatMap((piece) => {
      const view = unwrapped(text.slice(piece.start, piece.end));
      if (view.source === null) return [];
      const inView = find(view.text);
      const found = inView.found.map((one) => moved(inSource(one, view), piece.start));
      // What a piece tells in both forms is gone from both: more can only show where they differ.
      hidesMore ||= inView.hidesMore || !areWithin(piece, rangesOf(found), told);
      return found;
    });
    return { found: plain.found.concat(wrapped), hidesMore };
  };
}
