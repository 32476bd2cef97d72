import { expect, it } from 'vitest';
import { expectVerdict, historyOf, judgeHistory } from '../../simulator/testing/judge-history';

const seeds = Array.from({ length: 20 }, (_, index) => 2000 + index);

it.each(seeds)(
  'a PC with a past of thousands of records gets the one right verdict (seed %i)',
  async (seed) => {
    const history = historyOf(seed);
    expect(history.records.length).toBeGreaterThan(1000);
    expectVerdict(await judgeHistory(history), history);
  },
);
