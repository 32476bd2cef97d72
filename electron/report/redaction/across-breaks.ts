import type { PrivateNames } from '../../../shared/model/private-names';
import { type Found, moved } from './found';
import { type Joined, type Joint, jointAt, linesAt, sourceOf, wordAt } from './joints';
import { nameRule } from './known-names';
import { isNewLine } from './line-starts';
import type { Pseudonyms } from './pseudonym';
import { inPlaces, replaced } from './replace-found';
import type { Scan, Seen } from './scan-text';
import { isBreak, startOf } from './word-signs';

/** How much of each line is looked at on either side of a break, in characters. */
const reach = 200;
const lineBreak = /\r\n|[\r\n\u0085\u2028\u2029]/g;

/** Finds what only shows when a break between two lines is taken out. */
export function createBreakFinder(scan: Scan, names: Partial<PrivateNames>, pseudonyms: Pseudonyms) {
  const byName = nameRule(names, 4);
  /** As far as a name reaches that has its first letter before the break and its last behind it. */
  const nameReach = Math.min(reach, byName.longest + 2);

  /** Whether nothing shows across a break once what was found on either side of it has its pseudonyms. */
  function isSettled(text: string, joined: Joined, inHalves: readonly Found[]): boolean {
    const { start, begin, after, end } = joined;
    const half = (from: number, to: number) => {
      const ofHalf = inHalves.filter((one) => isIn(one, from, to)).map((one) => moved(one, -from));
      return replaced(text.slice(from, to), ofHalf, pseudonyms);
    };
    const first = half(start, begin);
    const second = half(after, end);
    // Of what is longer, not all is looked at.
    if (Math.max(begin - start, end - after, first.length, second.length) >= reach) return false;
    const sign = joined.text.slice(begin - start + end - after);
    const later = first + second + sign;
    const inLater = joined.isWord ? scan.words(later) : scan(later);
    const beside = { inList: () => isList(text, joined), line: second + text.slice(end, end + newReach) };
    return inLater?.some((one) => isAcross(one, later, first.length, beside)) === false;
  }

  /** @param words what was found in the text line by line */
  return (text: string, seen: Seen, words: readonly Found[]): Found[] => {
    const found: Found[] = [];
    const isCalling = inOrder(seen.calling);
    const isChanging = inOrder(seen.changing);
    const touching = touchingIn(words);
    lineBreak.lastIndex = 0;
    while (lineBreak.test(text)) {
      const joint = jointAt(text, lineBreak.lastIndex);
      if (joint === null) continue;
      const { begin, after } = joint;
      const add = (joined: Joined, inJoined: readonly Found[]) => {
        const cut = begin - joined.start;
        const beside = { inList: () => isList(text, joint), line: text.slice(after, after + newReach) };
        for (const one of inJoined) {
          if (isAcross(one, joined.text, cut, beside)) found.push(inText(one, joined));
        }
      };
      const word = isCalling(begin, after) ? null : wordAt(text, joint, reach);
      const inWord = word && scan.words(word.text);
      const joined = word && inWord ? word : linesAt(text, joint, reach);
      add(joined, inWord ?? scan(joined.text));
      if (byName.longest > 0) {
        const around = linesAt(text, joint, nameReach);
        add(around, byName.rule(around.text, new Set()));
      }
      // Beside a pseudonym it may say more.
      if (!seen.hidesMore && isChanging(begin, after)) {
        seen.hidesMore = !isSettled(text, joined, touching(joined.start, joined.end));
      }
    }
    return found;
  };
}

function isIn(found: Found, start: number, end: number): boolean {
  return found.start >= start && found.end <= end;
}

interface Beside {
  /** Whether both lines begin with a label: there a value ends with its line. */
  inList(): boolean;
  /** How the second line begins. */
  readonly line: string;
}

/** What is looked at to tell that a line is one of its own, in characters. */
const newReach = 50;

/**
 * Whether something shows only because two lines were put together.
 * @param cut where the one ends and the other begins
 */
function isAcross(found: Found, text: string, cut: number, { inList, line }: Beside): boolean {
  if (found.from >= cut || found.end <= cut) return false;
  if (found.start >= cut) return true;
  if (isNewLine(line, found.kind) || isShortInText(found, line.slice(found.end - cut))) return false;
  return !endsWithLine(found, text) || !inList();
}

/** Whether a secret of a few signs would end with the first word of a line with more words: it hardly goes on there. */
function isShortInText({ kind, value }: Found, behind: string): boolean {
  return kind === 'secret' && value.length < longEnough && /^[ \t]+\S/.test(behind);
}

/** Secrets from this length on are told from words. */
const longEnough = 40;

/** What was found in two lines that were put together, as it is in the text. */
function inText(found: Found, joined: Joined): Found {
  return {
    ...found,
    start: sourceOf(joined, found.start),
    // It ends behind its last character, which may stand before the break.
    end: sourceOf(joined, found.end - 1) + 1,
    from: sourceOf(joined, found.from),
  };
}

/** `Device Name : …`, as in what Windows prints: of one to four words, the first with a capital letter; dots may lead to the colon. */
const labelOfLine =
  /[ \t]*\p{Lu}[\p{L}\p{N}_-]*(?: [\p{L}\p{N}_’'-]+){0,3}(?:[ \t]|\.(?= )){0,80}[:=](?=[ \t])/uy;

function isLabelAt(text: string, place: number): boolean {
  labelOfLine.lastIndex = place;
  return labelOfLine.test(text);
}

/** Whether both lines begin with a label. */
function isList(text: string, { begin, after }: Joint): boolean {
  return isLabelAt(text, after) && isLabelAt(text, startOf(text, begin, isBreak));
}

/** Whether it is a secret, or what stands behind a label. */
function endsWithLine({ kind, start, from }: Found, text: string): boolean {
  return kind === 'secret' || /[:=][ \t]*$/.test(text.slice(from, start));
}

/** Whether one of these lines is between two places, which are asked for in order. */
export function inOrder(lines: readonly number[]): (start: number, end: number) => boolean {
  let next = 0;
  return (start, end) => {
    while (next < lines.length && (lines[next + 1] ?? 0) < start) next += 2;
    return (lines[next] ?? Number.POSITIVE_INFINITY) <= end;
  };
}

/** What of these finds touches a stretch of the text, which are asked for in order. */
function touchingIn(found: readonly Found[]): (start: number, end: number) => readonly Found[] {
  const ordered = inPlaces(found);
  let next = 0;
  return (start, end) => {
    while (next < ordered.length && (ordered[next] as Found).end <= start) next++;
    const touching: Found[] = [];
    for (let index = next; index < ordered.length && (ordered[index] as Found).start < end; index++) {
      if ((ordered[index] as Found).end > start) touching.push(ordered[index] as Found);
    }
    return touching;
  };
}
