import { parseArgs } from 'node:util';
import { benchOverview, describeOverview } from './bench/overview.mjs';
import { benchRedaction, describeRedaction } from './bench/redaction.mjs';
import { benchStart, describeStart } from './bench/start.mjs';
import { runTool } from './setup.mjs';

/*
 * `npm run bench -- start|overview|redaction [--rounds N] [--json]`: measures for people, as ratios within one run.
 * Tests hold no times.
 */

const usage =
  'npm run bench -- start|overview|redaction [--rounds N] [--json]: N is a whole number from 1 on; 10 without it.';

/** @typedef {{ rounds: number, say: (line: string) => void }} Options */

/** @type {Readonly<Record<string, (options: Options) => Promise<{ found: object, text: string }>>>} */
const benches = {
  start: async (options) => told(await benchStart(options), describeStart),
  overview: async (options) => told(await benchOverview(options), describeOverview),
  redaction: async (options) => told(await benchRedaction(options), describeRedaction),
};

await runTool(async () => {
  const words = readWords();
  if (words === null) {
    console.error(usage);
    return 64;
  }
  const { found, text } = await words.bench({ rounds: words.rounds, say: (line) => console.error(line) });
  console.log(words.json ? JSON.stringify(found, null, 2) : text);
  return 0;
});

/** @template {object} Found @param {Found} found @param {(found: Found) => string} describe */
function told(found, describe) {
  return { found, text: describe(found) };
}

function readWords() {
  try {
    const { values, positionals } = parseArgs({
      options: { rounds: { type: 'string', default: '10' }, json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [name = '', ...more] = positionals;
    const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
    const rounds = Number(values.rounds);
    if (bench === undefined || more.length > 0 || !Number.isSafeInteger(rounds) || rounds < 1) return null;
    return { bench, rounds, json: values.json };
  } catch {
    return null;
  }
}
