import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstWords } from './en-first';

/** Makes the first words available before the first page is drawn; `addWords` brings all others. */
export function startWords(): void {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: firstWords } },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}
