import i18next from 'i18next';
import type { Message } from '../../shared/model/finding';

// Messages are made, and their values checked, in the main process; here a key is only known when it arrives.
const lookUp = i18next.t as (key: string, values: Message['values']) => string;

/** An engine's sentence in words. A key that we do not know is shown as it is rather than hidden. */
export function sayMessage(message: Message): string {
  return lookUp(message.key, message.values);
}

/** The word of a key that only arrives at run time, or null when there is none. */
export function findWord(key: string): string | null {
  return i18next.exists(key) ? lookUp(key, {}) : null;
}
