import { describe, expect, it } from 'vitest';
import { agreeing, valueIn } from './answers.fixture';
import { maySeeLate } from './clock-facts';

describe('a clock that nobody outside could look at', () => {
  it.each([
    ['may be right already when it is behind', -660, 60, true],
    ['is ahead as measured: a step back is seen at once', 660, 60, false],
    ['is as measured when somebody could look', -660, undefined, false],
  ])('%s', (_what, offset, lateBySeconds, expected) => {
    const measurement = valueIn(agreeing(offset));
    const late = lateBySeconds === undefined ? {} : { lateBySeconds };
    expect(maySeeLate({ ...measurement, ...late })).toBe(expected);
  });
});
