import { start } from './en/start';
import type { wizard } from './en/wizard';
import type { PluralForm } from './word-keys';

/**
 * The words of another language: every sentence that English has. Of plural forms only `_other` is in all languages;
 * the rest are the language's own. Values are filled in as `{{name}}`.
 */
type Translated<English> = {
  readonly [Key in keyof English as Key extends `${infer Stem}_${PluralForm}`
    ? `${Stem}_other`
    : Key]: English[Key] extends string ? string : Translated<English[Key]>;
} & {
  readonly [Key in keyof English as Key extends `${infer Stem}_other`
    ? `${Stem}_${Exclude<PluralForm, 'other'>}`
    : never]?: string;
};

/** Any word list, as what goes over all of its sentences sees it. */
export interface WordTree {
  readonly [key: string]: string | WordTree;
}

interface Language {
  /** The words of the first page, needed before anything is drawn. */
  readonly first: () => Promise<Translated<typeof start>>;
  /** The words of all pages. */
  readonly all: () => Promise<Translated<typeof wizard>>;
}

/** The languages there are, each loaded when somebody reads it; English, which most do, is there from the start. */
export const languages = {
  en: { first: async () => start, all: async () => (await import('./en/wizard')).wizard },
} as const satisfies Record<string, Language>;
export type LanguageName = keyof typeof languages;

/** The first of a person's languages (tags such as `en-GB`) that there are words in, else English. */
export function languageFor(tags: readonly string[]): LanguageName {
  const isThere = (name: string): name is LanguageName => Object.hasOwn(languages, name);
  return tags.map((tag) => tag.split('-')[0] ?? '').find(isThere) ?? 'en';
}
