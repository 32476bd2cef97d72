import i18next from 'i18next';
import { english } from './en';

/** Adds the words of all pages and of the engine; every page but the first comes after this. */
export function addWords(): void {
  i18next.addResourceBundle('en', 'translation', english, true, true);
}
