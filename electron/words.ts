import i18next from 'i18next';
import type { Message } from '../shared/model/finding';
import { addDurations } from '../shared/words/duration';
import { engine } from '../shared/words/en/engine';

const english = i18next.createInstance();
void english.init({
  lng: 'en',
  initAsync: false,
  resources: { en: { translation: engine } },
  interpolation: { escapeValue: false },
});
addDurations(english);

// The wizard narrows i18next's keys to its own list for its pages; messages carry theirs as data.
const translate = english.t as unknown as (key: string, values: Message['values']) => string;

/** A message as an English sentence, for the command line and the report. */
export function speak(message: Message): string {
  return translate(message.key, message.values);
}
