import type { Message } from '../shared/model/finding';
import { shell } from '../shared/words/en/shell';
import type { SentenceKey } from '../shared/words/keys';

type ShellKey = Extract<SentenceKey, `shell.${string}`>;
type Words = string | { readonly [name: string]: Words };

/**
 * A sentence of the window's frame, filled with values. Nothing there is counted or measured, so it is said without
 * i18next, which would have to be read before the window opens.
 */
export function sentence(key: ShellKey, values: Message['values'] = {}): string {
  const [, ...path] = key.split('.');
  const text = path.reduce<Words>(
    (words, name) => (typeof words === 'string' ? '' : (words[name] ?? '')),
    shell,
  );
  return String(text).replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''));
}
