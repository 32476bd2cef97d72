import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { startWords } from './start';

beforeAll(() => startWords('en'));

it('a value in a sentence shows its hidden marks and nothing else of it changes', () => {
  i18next.addResourceBundle('en', 'translation', { told: 'Signed in as {{name}}.' }, true, true);
  const say = (name: string) => (i18next.t as (key: string, values: object) => string)('told', { name });
  expect(say('anna\u202egro.osotnoc\u001b[31m')).toBe('Signed in as anna[U+202E]gro.osotnoc[U+001B][31m.');
  expect(say(`O'Neil & <Sons> "AG"`)).toBe(`Signed in as O'Neil & <Sons> "AG".`);
});
