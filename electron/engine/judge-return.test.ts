import { describe, expect, it } from 'vitest';
import { judgeReturn } from './judge-return';
import type { Quarantined } from './undoable';

const listed = (items: number | null): Quarantined => ({ items, hasList: true });
const unlisted = (items: number | null): Quarantined => ({ items, hasList: false });

describe('putting back what was set aside', () => {
  it('is done when nothing lies there any more, and says so where the list could not help', () => {
    expect(judgeReturn({ before: listed(2), after: listed(0), number: 0 })).toMatchObject({
      outcome: 'repaired',
      verified: true,
      detail: expect.not.stringContaining('damaged'),
    });
    expect(judgeReturn({ before: unlisted(2), after: unlisted(0), number: 0 })).toMatchObject({
      outcome: 'repaired',
      verified: true,
      detail: expect.stringContaining('list of what was set aside is damaged'),
    });
  });

  it.each([
    ['nothing was claimed and something is left', listed(1), 0, 'unchanged', '1 of it still set aside'],
    ['the list is lost', unlisted(2), 13, 'failed', 'list of what was set aside is damaged'],
    ['the list leads elsewhere', listed(2), 1314, 'failed', 'Nothing was moved'],
    ['Windows refuses', listed(2), -2147024891, 'failed', '0x80070005'],
    ['there was no answer', listed(2), null, 'failed', 'could not do this'],
    ['nobody could count afterwards', listed(null), 0, 'unchanged', 'could not be counted'],
  ] as const)('is never proven while %s', (_title, after, number, outcome, words) => {
    expect(judgeReturn({ before: listed(2), after, number })).toEqual({
      outcome,
      verified: false,
      detail: expect.stringContaining(words),
    });
  });
});
