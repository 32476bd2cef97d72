import type { Message } from '../shared/model/finding';
import { host } from '../shared/words/en/host';
import { shell } from '../shared/words/en/shell';
import type { SentenceKey } from '../shared/words/word-keys';

type ShellKey = Extract<SentenceKey, `shell.${string}` | `host.${string}`>;
type Words = string | { readonly [name: string]: Words };

const lists: Words = { shell, host };

/**
 * A sentence of the window's frame, or of what stood against something on this PC, filled with values. Nothing there is
 * counted or measured, so it is said without i18next, which would have to be read before the window opens.
 */
export function sentence(key: ShellKey, values: Message['values'] = {}): string {
  const text = key
    .split('.')
    .reduce<Words>((words, name) => (typeof words === 'string' ? '' : (words[name] ?? '')), lists);
  return String(text).replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''));
}
