import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { ErrorCode } from '../../shared/error';
import { CheckId } from '../../shared/model/check';
import { FindingStatus } from '../../shared/model/finding';
import { Owner } from '../../shared/model/reason';
import { ChangeAction, RepairId } from '../../shared/model/repair';
import { wizard } from '../../shared/words/en/wizard';
import { sayDuration, sayOffset } from './format';
import { sayMessage } from './say-message';
import { addWords, startWords } from './start';

beforeAll(async () => {
  await startWords('en');
  await addWords('en');
});

interface Sentence {
  readonly key: string;
  readonly text: string;
}

function sentencesOf(list: object, path = ''): readonly Sentence[] {
  return Object.entries(list).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return [{ key: `${path}${key}`, text: value }];
    return typeof value === 'object' && value !== null ? sentencesOf(value, `${path}${key}.`) : [];
  });
}

const all = sentencesOf(wizard);

describe('the word list', () => {
  it.each([
    ...CheckId.options.map((id) => `checkName.${id}`),
    ...RepairId.options.map((id) => `repairName.${id}`),
    ...ChangeAction.options.map((action) => `change.${action}`),
    ...ErrorCode.options.map((code) => `error.${code}`),
    ...FindingStatus.options.map((status) => `status.${status}`),
    ...Owner.options.map((owner) => `owner.${owner}`),
  ])('has words for %s', (key) => {
    expect(all.map((sentence) => sentence.key)).toContain(key);
  });

  it('has both plural forms of whatever has one', () => {
    const stems = (ending: string) =>
      all.filter(({ key }) => key.endsWith(ending)).map(({ key }) => key.slice(0, -ending.length));
    expect(stems('_one').sort()).toEqual(stems('_other').sort());
    expect(stems('_one').length).toBeGreaterThan(10);
  });

  it('says repaired only for an outcome that was checked', () => {
    // Findings may name a repair of the past, which the journal proves.
    const { finding: _proven, ...others } = wizard;
    const saying = sentencesOf(others).filter(({ text }) => /repaired/i.test(text));
    expect(saying.map(({ key }) => key)).toEqual(['outcome.repaired']);
  });

  it('says Remove of accounts only of what a person may do alone, and has no exclamation mark', () => {
    const offers = sentencesOf(wizard.guided).filter(({ text }) => /remove(?!( it)? only)/i.test(text));
    expect(offers).toEqual([]);
    expect(all.filter(({ text }) => text.includes('!'))).toEqual([]);
  });

  it.each([
    ['Fix all (1)', 1],
    ['Fix all (2)', 2],
  ])('makes the button %s', (label, count) => {
    expect(i18next.t('common.fixAll', { count })).toBe(label);
  });
});

describe('amounts a person can feel', () => {
  it.each([
    [0.4, 'less than a second'],
    [1, '1 second'],
    [90, '90 seconds'],
    [660, '11 minutes'],
    [3 * 3600, '3 hours'],
    [3 * 86_400, '3 days'],
  ])('says %d s as %s', (seconds, words) => {
    expect(sayDuration(seconds)).toBe(words);
  });

  it.each([
    [-660, '11 minutes behind'],
    [660, '11 minutes ahead'],
    [-9.9, 'right'],
  ])('says an offset of %d s as %s', (seconds, words) => {
    expect(sayOffset(seconds)).toBe(words);
  });
});

describe('sayMessage', () => {
  it('fills in values and picks the plural', () => {
    const message = { key: 'finding.credentials.found', values: { count: 1 } };
    expect(sayMessage(message)).toBe('One old Teams sign-in is saved.');
    expect(sayMessage({ ...message, values: { count: 3 } })).toBe('3 old Teams sign-ins are saved.');
  });

  it('shows a key that it does not know rather than nothing', () => {
    expect(sayMessage({ key: 'finding.from.the.future', values: {} })).toBe('finding.from.the.future');
  });
});
