import { expect, it } from 'vitest';
import { sayLanguage } from './direction';

it.each([
  ['en', 'ltr'],
  ['de', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
])('a page in %s says so and runs %s', (language, dir) => {
  const root = { lang: '', dir: '' };
  sayLanguage(root, language);
  expect(root).toEqual({ lang: language, dir });
});
