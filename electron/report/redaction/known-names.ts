import type { PrivateNames } from '../../../shared/model/private-names';
import type { Found, Rule } from './found';
import type { PseudonymKind } from './pseudonym';

/** Words that name nobody; replacing them would make a report unreadable. */
const ordinaryWords = new Set(
  'admin administrator default guest home info local mail office owner pc public support system teams test user users work windows microsoft clock check proxy server domain workgroup azuread'.split(
    ' ',
  ),
);

interface NamePattern {
  readonly kind: PseudonymKind;
  readonly pattern: RegExp;
  /** What the text has to hold, in lower case, for the pattern to find anything. */
  readonly forms: readonly string[];
}

/**
 * A rule for names that are known to be private, as words of their own in a text.
 * `longest` is the length of the longest one as it may be written, 0 where there are none.
 * @param shortest names that are shorter are left out, in letters of the Latin alphabet
 */
export function nameRule(
  names: Partial<PrivateNames>,
  shortest: number,
): { readonly rule: Rule; readonly longest: number; readonly hasBackslash: boolean } {
  const patterns = patternsOf(names, shortest);
  const longest = Math.max(0, ...patterns.flatMap(({ forms }) => forms.map(({ length }) => length)));
  const rule: Rule = (text) => {
    if (patterns.length === 0) return [];
    const lowerCase = text.toLowerCase();
    return patterns
      .filter(({ forms }) => forms.some((form) => lowerCase.includes(form)))
      .flatMap(({ kind, pattern }) =>
        Array.from(
          text.matchAll(pattern),
          ({ index, 0: value }): Found => ({
            kind,
            value,
            start: index,
            end: index + value.length,
            from: index,
            runsOn: false,
          }),
        ),
      );
  };
  const hasBackslash = patterns.some(({ forms }) => forms.some((form) => form.includes('\\')));
  return { rule, longest, hasBackslash };
}

function patternsOf(names: Partial<PrivateNames>, shortest: number): NamePattern[] {
  const lists: [PseudonymKind, readonly string[] | undefined][] = [
    ['user', names.users],
    ['pc', names.computers],
    ['org', names.organisations],
    ['id', names.ids],
  ];
  return lists.flatMap(([kind, list]) => {
    const words = [...new Set((list ?? []).map((name) => name.trim()))].filter(
      (name) => weightOf(name) >= shortest && !ordinaryWords.has(name.toLowerCase()) && !/^\d+$/.test(name),
    );
    if (words.length === 0) return [];
    const forms = words.flatMap(writtenForms).sort((a, b) => b.length - a.length);
    const anyForm = [...new Set(forms)].map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}#])(?:${anyForm})(?![\\p{L}\\p{N}]|#[0-9a-f]{8})`, 'giu');
    return [{ kind, pattern, forms: forms.map((form) => form.toLowerCase()) }];
  });
}

/** A name as it is, in either form of Unicode, and without its blanks. */
function writtenForms(name: string): string[] {
  return [...new Set([name, name.normalize('NFC'), name.normalize('NFD'), name.replace(/\s+/g, '')])];
}

/** One sign of Chinese or Japanese says as much as some letters. */
function weightOf(name: string): number {
  return /[\u2e80-\uffff]/.test(name) ? name.length * 2 : name.length;
}
