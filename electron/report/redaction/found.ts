import type { PseudonymKind } from './pseudonym';

/** Something private in a text. */
export interface Found {
  readonly kind: PseudonymKind;
  /** What it is, as the text has it. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Where what shows it begins: a label, or itself. */
  readonly from: number;
  /** Random to its last character, so that a piece of it in the next line can be told from words. */
  readonly runsOn: boolean;
}

/** The same find in a text in which the one where it was found begins at a place. */
export function moved(found: Found, by: number): Found {
  if (by === 0) return found;
  const { kind, value, start, end, from, runsOn } = found;
  return { kind, value, start: start + by, end: end + by, from: from + by, runsOn };
}

/** A find of a word, as it is in the text in which the word begins at a place. */
export function placed({ kind, start, end, from, runsOn }: Found, by: number, text: string): Found {
  const value = text.slice(start + by, end + by);
  return { kind, value, start: start + by, end: end + by, from: from + by, runsOn };
}

/** Finds one kind of private data in a text. Each is linear in the length of the text, and of no use within itself. */
export type Rule = (text: string, keptIds: ReadonlySet<string>) => Found[];

interface Behind {
  /** Group 1 is what stands before the value, group 2 the value. */
  readonly pattern: RegExp;
  readonly kind: PseudonymKind;
  readonly runsOn?: boolean;
  readonly isPrivate?: (value: string) => boolean;
}

/** A rule for values that are known by what stands before them. */
export function behind({ pattern, kind, runsOn = false, isPrivate = () => true }: Behind): Rule {
  return (text) => {
    const found: Found[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const value = match[2] ?? '';
      const start = match.index + (match[1] ?? '').length;
      if (value !== '' && isPrivate(value)) {
        found.push({ kind, value, start, end: start + value.length, from: match.index, runsOn });
      }
    }
    return found;
  };
}

/** A rule for values that are known by their own form. */
export function shaped(
  pattern: RegExp,
  kind: PseudonymKind,
  isPrivate: (value: string, at: number, text: string, keptIds: ReadonlySet<string>) => boolean = () => true,
  runsOn = false,
): Rule {
  return (text, keptIds) => {
    const found: Found[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const { index, 0: value } = match;
      if (!isPrivate(value, index, text, keptIds)) continue;
      found.push({ kind, value, start: index, end: index + value.length, from: index, runsOn });
    }
    return found;
  };
}

/** The sign of a label: a colon behind such a word, and a quote. It is found faster than the word is. */
export function endsWith(words: string): RegExp {
  return new RegExp(`[:=](?<=(?:${words})(?:\\\\?["'])?[:=])`, 'i');
}

/** A rule that looks at a whole line. */
export interface LineRule {
  /** Signs of which such a piece of a word has one at least. */
  readonly needs: number;
  /** What one piece of a word has to look like, with the quote and the colon behind it, for the rule to find anything. */
  readonly sign: RegExp;
  /** Whether what stands before a blank and a colon may be such a piece, too. */
  readonly isLabelled: boolean;
  readonly rule: Rule;
  /** The rule where two lines were put together; null where what it finds would be no more than chance. */
  readonly ruleInCutLines: Rule | null;
}
