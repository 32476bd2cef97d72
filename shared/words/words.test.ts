import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { addDurations } from './duration';
import { languageFor } from './languages';

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
