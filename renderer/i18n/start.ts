import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { visible } from '../../shared/visible';
import { addDurations } from '../../shared/words/duration';
import { type LanguageName, languages } from '../../shared/words/languages';

/** Makes the first words of a language available, before the first page is drawn; `addWords` brings all others. */
export async function startWords(language: LanguageName): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    // No language lacks a word of another, so there is nothing to fall back to.
    fallbackLng: false,
    resources: { [language]: { translation: await languages[language].first() } },
    // React escapes what it draws; whatever is put into a sentence shows its hidden marks there.
    interpolation: { escapeValue: true, escape: visible },
    initAsync: false,
  });
  addDurations(i18next);
}

/** Adds the words of all pages and of the engine; every page but the first comes after this. */
export async function addWords(language: LanguageName): Promise<void> {
  i18next.addResourceBundle(language, 'translation', await languages[language].all(), true, true);
}
