import { parseArgs } from 'node:util';
import { benchStart, describeStart } from './bench/start.mjs';
import { runTool } from './setup.mjs';

/*
 * `npm run bench -- start [--rounds N] [--json]`: measures for people, as ratios within one run. Tests hold no times.
 */

const usage = 'npm run bench -- start [--rounds N] [--json]: N is a whole number from 1 on; 10 without it.';

await runTool(async () => {
  const words = readWords();
  if (words === null) {
    console.error(usage);
    return 64;
  }
  const found = await benchStart({ rounds: words.rounds, say: (line) => console.error(line) });
  console.log(words.json ? JSON.stringify(found, null, 2) : describeStart(found));
  return 0;
});

function readWords() {
  try {
    const { values, positionals } = parseArgs({
      options: { rounds: { type: 'string', default: '10' }, json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const rounds = Number(values.rounds);
    const isKnown = positionals.length === 1 && positionals[0] === 'start';
    return isKnown && Number.isSafeInteger(rounds) && rounds >= 1 ? { rounds, json: values.json } : null;
  } catch {
    return null;
  }
}
