import { describe, expect, it } from 'vitest';
import { figureOf, ratioOf, spreadOf, tableOf } from './figures.mjs';

describe('the figures of a bench', () => {
  it('are median and quartiles, in whatever order the samples came', () => {
    expect(figureOf([5, 1, 4, 2, 3])).toEqual({ median: 3, low: 2, high: 4 });
    expect(figureOf([4, 1, 3, 2])).toEqual({ median: 2.5, low: 1.75, high: 3.25 });
    expect(figureOf([7])).toEqual({ median: 7, low: 7, high: 7 });
  });

  it('compare each sample with the one taken beside it', () => {
    expect(ratioOf([300, 150, 2000], [200, 100, 1000])).toEqual({ median: 1.5, low: 1.5, high: 1.75 });
  });

  it('are written with what they spread over', () => {
    expect(spreadOf({ median: 1.234, low: 0.5, high: 20 }, 1)).toBe('1.2 (0.5–20.0)');
  });

  it('stand under each other', () => {
    expect(
      tableOf([
        ['', 'median'],
        ['the wizard', '7'],
        ['x', '1234567'],
      ]),
    ).toEqual(['             median', 'the wizard        7', 'x           1234567']);
  });
});
