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

/** Finds one kind of private data in a text. Each is linear in the length of the text. */
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
    for (const match of text.matchAll(pattern)) {
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
    for (const { index, 0: value } of text.matchAll(pattern)) {
      if (!isPrivate(value, index, text, keptIds)) continue;
      found.push({ kind, value, start: index, end: index + value.length, from: index, runsOn });
    }
    return found;
  };
}

/** A rule that looks at a whole line. */
export interface LineRule {
  /** Signs of which such a word has one at least; `anySign` where it may be letters alone. */
  readonly needs: number;
  /** What one word of the line has to look like for the rule to find anything. */
  readonly sign: RegExp;
  readonly rule: Rule;
  /** Whether what it finds is private also where two lines were put together. */
  readonly inCutLines: boolean;
}
