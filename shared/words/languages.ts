import { start } from './en/start';

/** A tree of sentences. Values are filled in as `{{name}}`; plural forms are those of i18next. */
export interface WordTree {
  readonly [key: string]: string | WordTree;
}

interface Language {
  /** The words of the first page, needed before anything is drawn. */
  readonly first: () => Promise<WordTree>;
  /** The words of all pages. */
  readonly all: () => Promise<WordTree>;
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
