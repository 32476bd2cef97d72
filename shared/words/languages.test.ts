import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { addDurations } from './duration';
import { languageFor, languages, type WordTree } from './languages';

/** A few words of a language with three plurals, made up as a translator would write them. */
const polish = {
  duration: { any: '{{seconds, duration}}', underSecond: 'mniej niż sekunda' },
  finding: {
    clock: { behind: 'Zegar spóźnia się o {{seconds, duration}}.' },
    credentials: {
      found_one: 'Zapisano {{count}} stare logowanie do Teams.',
      found_few: 'Zapisano {{count}} stare logowania do Teams.',
      found_many: 'Zapisano {{count}} starych logowań do Teams.',
      found_other: 'Zapisano {{count}} starego logowania do Teams.',
    },
  },
  amount: '{{value, number}}',
};

const words = i18next.createInstance();
void words.init({ lng: 'pl', initAsync: false, resources: { pl: { translation: polish } } });
addDurations(words);
const say = words.t as unknown as (key: string, values: Record<string, number>) => string;

describe('a language with three plurals', () => {
  it.each([
    [1, 'Zapisano 1 stare logowanie do Teams.'],
    [3, 'Zapisano 3 stare logowania do Teams.'],
    [5, 'Zapisano 5 starych logowań do Teams.'],
    [22, 'Zapisano 22 stare logowania do Teams.'],
    [112, 'Zapisano 112 starych logowań do Teams.'],
  ])('counts %d', (count, sentence) => {
    expect(say('finding.credentials.found', { count })).toBe(sentence);
  });

  it.each([
    [-0.4, 'Zegar spóźnia się o mniej niż sekunda.'],
    [1, 'Zegar spóźnia się o 1 sekunda.'],
    [3 * 60, 'Zegar spóźnia się o 3 minuty.'],
    [660, 'Zegar spóźnia się o 11 minut.'],
    [-22 * 60, 'Zegar spóźnia się o 22 minuty.'],
    [5 * 3600, 'Zegar spóźnia się o 5 godzin.'],
    [3 * 86_400, 'Zegar spóźnia się o 3 dni.'],
  ])('says a length of %d s', (seconds, sentence) => {
    expect(say('finding.clock.behind', { seconds })).toBe(sentence);
  });

  it('writes numbers in its own way', () => {
    expect(say('amount', { value: 12345.5 })).toBe('12 345,5'.replace(' ', '\u00a0'));
  });
});

describe('languageFor', () => {
  it.each([
    [['en-GB'], 'en'],
    [['xx', 'en'], 'en'],
    [[], 'en'],
    [['constructor', 'toString-XX'], 'en'],
  ])('%j is %s', (tags, language) => {
    expect(languageFor(tags)).toBe(language);
  });
});

/** The keys of a language, and for each that is counted the plural forms it has. */
function formsIn(words: WordTree, path = ''): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const [name, value] of Object.entries(words)) {
    const inner =
      typeof value === 'string' ? new Map([[`${path}${name}`, []]]) : formsIn(value, `${path}${name}.`);
    for (const [key, more] of inner) {
      const [, stem = key, form] = /^(.+)_(zero|one|two|few|many|other)$/.exec(key) ?? [];
      forms.set(stem, [...(forms.get(stem) ?? []), ...more, ...(form ? [form] : [])]);
    }
  }
  return forms;
}

/** What each sentence fills in, all of its plural forms together. */
function valuesIn(words: WordTree, path = ''): Map<string, string> {
  const values = new Map<string, Set<string>>();
  for (const [name, value] of Object.entries(words)) {
    const key = `${path}${name.replace(/_(zero|one|two|few|many|other)$/, '')}`;
    const inner = typeof value === 'string' ? [[key, value] as const] : [...valuesIn(value, `${key}.`)];
    for (const [sentence, text] of inner) {
      const filledIn = text.match(/\{\{.*?\}\}/g) ?? [];
      values.set(sentence, new Set([...(values.get(sentence) ?? []), ...filledIn]));
    }
  }
  return new Map([...values].map(([key, filledIn]) => [key, [...filledIn].sort().join()]));
}

/** What a language lacks, has too much, fills in otherwise, or counts otherwise than its plural rules do. */
function faultsOf(language: string, words: WordTree, english: WordTree): string[] {
  const [own, expected] = [formsIn(words), formsIn(english)];
  const [ownValues, expectedValues] = [valuesIn(words), valuesIn(english)];
  const plurals = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted().join();
  return [...new Set([...own.keys(), ...expected.keys()])].filter((key) => {
    const [forms, englishForms] = [own.get(key), expected.get(key)];
    if (forms === undefined || englishForms === undefined) return true;
    if (ownValues.get(key) !== expectedValues.get(key)) return true;
    return englishForms.length > 0 ? forms.toSorted().join() !== plurals : forms.length > 0;
  });
}

describe('every language', () => {
  it.each(Object.entries(languages))('%s has all words, in the plurals it has', async (name, language) => {
    const english = await languages.en.all();
    expect(formsIn(english).size).toBeGreaterThan(500);
    expect(faultsOf(name, await language.all(), english)).toEqual([]);
    // The first words are among them all, so that a page looks the same before and after the others have come.
    expect(await language.all()).toMatchObject(await language.first());
  });

  it('is told what it lacks', () => {
    const english = { a: 'A', found_one: '1', found_other: '{{count}}' };
    const whole = { a: 'A', found_one: '1', found_few: '2', found_many: '{{count}}', found_other: '1,5' };
    expect(faultsOf('pl', whole, english)).toEqual([]);
    expect(faultsOf('pl', english, english)).toEqual(['found']);
    expect(faultsOf('pl', { ...whole, b: 'B' }, english)).toEqual(['b']);
    expect(faultsOf('pl', { ...whole, found_many: '{{number}}' }, english)).toEqual(['found']);
    expect(faultsOf('pl', { ...whole, a: '{{a}}' }, english)).toEqual(['a']);
    expect(
      faultsOf(
        'pl',
        { found_one: '1', found_few: '2', found_many: '{{count}}', found_other: '1,5' },
        english,
      ),
    ).toEqual(['a']);
  });
});
