import { describe, expect, it } from 'vitest';
import { expectVerdict, historyOf, judgeHistory } from '../testing/judge-history';
import { openBench } from '../testing/run-scenario';
import { asScenario } from './histories';

const seeds = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

describe('a history is judged right, whatever else is in the log', () => {
  it.each(seeds(0, 500))('from its records (seed %i)', async (seed) => {
    const history = historyOf(seed);
    expect(history.records.length).toBeGreaterThan(1000);
    expectVerdict(await judgeHistory(history), history);
  });

  it.each(seeds(1000, 20))('as Windows hands it over (seed %i)', async (seed) => {
    const history = historyOf(seed, Date.now());
    const bench = await openBench(asScenario(history));
    try {
      expectVerdict(await bench.check(), history);
    } finally {
      await bench.close();
    }
  });
});
