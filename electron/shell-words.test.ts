import { expect, it } from 'vitest';
import { host } from '../shared/words/en/host';
import { shell } from '../shared/words/en/shell';
import { sentence } from './shell-words';

it('fills in what it is given, as it is', () => {
  expect(sentence('shell.stop.question')).toBe('Stop the repair?');
  expect(sentence('shell.start.scenario', { file: '$& {{why}}', why: '$1' })).toBe(
    "The scenario $& {{why}} can't be used: $1.",
  );
});

it('says nothing that is counted or written by a formatter', () => {
  expect(JSON.stringify({ shell, host })).not.toMatch(/_(one|other)"|\{\{\w+,/);
});
