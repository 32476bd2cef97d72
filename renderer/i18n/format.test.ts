import { afterEach, describe, expect, it } from 'vitest';
import { sayDate, sayNumber, sayTime, writeAs } from './format';

const at = new Date(2026, 4, 9, 15, 7);
afterEach(() => writeAs(''));

describe('dates and numbers', () => {
  it('are written as this PC writes them', () => {
    writeAs('de-DE');
    expect(sayTime(at)).toBe('15:07');
    expect(sayDate(at)).toBe('Samstag, 9. Mai 2026');
    expect(sayNumber(-1234.5)).toBe('-1.234,5');
    writeAs('en-GB');
    expect(sayTime(at)).toBe('15:07');
    expect(sayDate(at)).toMatch(/^Saturday,? 9 May 2026$/);
  });

  it.each(['', 'C', 'de_DE', 'x', 'no such language', 'qps-ploc'])('are not lost over the tag %j', (tag) => {
    writeAs(tag);
    expect(sayNumber(1.5)).toMatch(/^1[.,]5$/);
    expect(sayDate(at)).toContain('2026');
  });
});
