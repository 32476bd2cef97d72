import i18next from 'i18next';
import type { Message } from '../shared/model/finding';
import { addDurations } from '../shared/words/duration';
import { main } from '../shared/words/en/main';
import type { SentenceKey } from '../shared/words/word-keys';

type Translate = (key: string, values: Message['values']) => string;
let translate: Translate | null = null;

/** Made when the first sentence is said: most starts of the window say none. */
function startEnglish(): Translate {
  const english = i18next.createInstance();
  void english.init({
    lng: 'en',
    initAsync: false,
    resources: { en: { translation: main } },
    interpolation: { escapeValue: false },
  });
  addDurations(english);
  // The wizard narrows i18next's keys to its own list for its pages; messages carry theirs as data.
  return english.t as unknown as Translate;
}

/** A message as an English sentence, for the command line and the report. */
export function speak({ key, values }: Message): string {
  translate ??= startEnglish();
  return translate(key, values);
}

/** A sentence of the word list that is yet to be said, in whatever language. */
export function saying(key: SentenceKey, values: Message['values'] = {}): Message {
  return { key, values };
}

/** What Windows or the host said in words of its own. */
export function quoting(text: string): Message {
  return saying('outcomes.said', { text });
}

/** A sentence of the word list, filled with values. */
export function sentence(key: SentenceKey, values: Message['values'] = {}): string {
  return speak({ key, values });
}
