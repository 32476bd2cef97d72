import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inCheckout } from '../set-up/checkout.mjs';
import { findNode } from '../set-up/node-program.mjs';
import { SetUpProblem } from '../set-up/problem.mjs';
import { runProgram } from '../set-up/run-program.mjs';
import { needs, setUp } from '../setup.mjs';
import { figureOf, ratioOf, spreadOf, tableOf } from './figures.mjs';

/*
 * What `overview` costs for each report, and what it holds in memory, where there are a thousand reports and ten
 * thousand. A folder with a single one tells what the start costs; it is taken off. The three take turns.
 */

/** @typedef {{ cpuMilliseconds: number, memoryKilobytes: number }} Cost */

const few = 1000;
const many = 10_000;

/** @param {{ rounds: number, say: (line: string) => void }} options */
export async function benchOverview({ rounds, say }) {
  await setUp(needs.commandLine, { quiet: true });
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-overview-'));
  /** @type {Record<'one' | 'few' | 'many', Cost[]>} */
  const costs = { one: [], few: [], many: [] };
  try {
    const bytes = await writeReports(folder);
    for (let round = 0; round < rounds; round += 1) {
      costs.one.push(await readAll(folder, 1));
      costs.few.push(await readAll(folder, few));
      costs.many.push(await readAll(folder, many));
      say(`round ${round + 1} of ${rounds}`);
    }
    const each = { few: eachOf(costs.few, costs.one, few), many: eachOf(costs.many, costs.one, many) };
    const memory = {
      few: costs.few.map(({ memoryKilobytes }) => memoryKilobytes),
      many: costs.many.map(({ memoryKilobytes }) => memoryKilobytes),
    };
    return {
      schema: 1,
      rounds,
      reportBytes: bytes,
      cpuMillisecondsEach: compare(each),
      memoryKilobytes: compare(memory),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Folders with one, few and many reports, each of a PC of its own. @param {string} folder @returns {Promise<number>} Bytes of a report. */
async function writeReports(folder) {
  const { runnerImport } = await import('vite');
  /** @type {{ module: typeof import('../../electron/report/overview/sample-report.fixture.ts') }} */
  const { module } = await runnerImport(
    inCheckout('electron', 'report', 'overview', 'sample-report.fixture.ts'),
  );
  let bytes = 0;
  for (const count of [1, few, many]) {
    mkdirSync(path.join(folder, `${count}`));
    for (let index = 0; index < count; index += 1) {
      const number = String(index).padStart(5, '0');
      const text = JSON.stringify(
        module.reportOf(`run-${number}`, {
          at: new Date(Date.UTC(2026, 10, 1 + (index % 28), index % 24)).toISOString(),
          exitCode: index % 3,
          broken: index % 3 === 0 ? [] : ['helper.work'],
        }),
        null,
        2,
      );
      bytes = text.length;
      writeFileSync(path.join(folder, `${count}`, `PC-${number}.json`), text);
    }
  }
  return bytes;
}

/** @param {string} folder @param {number} count @returns {Promise<Cost>} */
async function readAll(folder, count) {
  const result = path.join(folder, 'result.json');
  const { status, output } = await runProgram(
    findNode(),
    [
      ...['-r', inCheckout('tools', 'bench', 'observe-end.cjs'), inCheckout('out', 'main', 'cli.js')],
      ...['overview', path.join(folder, `${count}`), '--output', path.join(folder, 'overview.html')],
    ],
    { seconds: 600, environment: { ...process.env, BENCH_RESULT: result } },
  );
  if (status !== 0)
    throw new SetUpProblem(`The overview of ${count} reports ended with ${status}: ${output}`);
  return JSON.parse(readFileSync(result, 'utf8'));
}

/** Milliseconds of the processors for each report. @param {readonly Cost[]} costs @param {readonly Cost[]} starts @param {number} count */
function eachOf(costs, starts, count) {
  return costs.map(
    ({ cpuMilliseconds }, round) =>
      (cpuMilliseconds - (starts[round]?.cpuMilliseconds ?? Number.NaN)) / (count - 1),
  );
}

/** @param {{ few: number[], many: number[] }} samples */
function compare({ few: theirs, many: ours }) {
  return { few: figureOf(theirs), many: figureOf(ours), ratio: ratioOf(ours, theirs) };
}

/** @param {Awaited<ReturnType<typeof benchOverview>>} found */
export function describeOverview(found) {
  /** @param {string} name @param {ReturnType<typeof compare>} pair @param {number} digits */
  const row = (name, pair, digits) => [
    name,
    ...[pair.few, pair.many].map((figure) => spreadOf(figure, digits)),
    spreadOf(pair.ratio, 2),
  ];
  return [
    `reports of ${found.reportBytes} bytes; ${found.rounds} rounds, median (quartiles)`,
    '',
    ...tableOf([
      ['overview', `${few} reports`, `${many} reports`, 'ratio'],
      row('ms of the processors for each report', found.cpuMillisecondsEach, 3),
      row('KB of memory at most', found.memoryKilobytes, 0),
    ]),
  ].join('\n');
}
