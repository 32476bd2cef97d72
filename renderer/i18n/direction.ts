import i18next from 'i18next';

/** Tells screen readers and the layout which language a page is in, and which way that is read. */
export function sayLanguage(root: Pick<HTMLElement, 'lang' | 'dir'>, language: string): void {
  root.lang = language;
  root.dir = i18next.dir(language);
}
