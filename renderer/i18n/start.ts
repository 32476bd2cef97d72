import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { english } from './en';

/** Makes every word available before the first page is drawn. */
export function startWords(): void {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: english } },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}
