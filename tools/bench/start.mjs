import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inCheckout, root } from '../set-up/checkout.mjs';
import { findElectron } from '../set-up/electron-program.mjs';
import { SetUpProblem } from '../set-up/problem.mjs';
import { hasDisplay } from '../set-up/way-to-start.mjs';
import { needs, setUp } from '../setup.mjs';
import { openVirtualDisplay } from '../testing/virtual-display.mjs';
import { figureOf, ratioOf, spreadOf, tableOf } from './figures.mjs';

/*
 * How long the wizard takes from its call to a first page that can be used, and what its processes hold in memory,
 * against an empty window in the same Electron. The two take turns, so load and heat meet both; what counts is the
 * ratio. "First" starts know nothing of this computer; "again" starts have what the one before left them.
 */

/**
 * @typedef {object} Sample
 * @property {Record<string, number>} marks Milliseconds since the call.
 * @property {number} cpuMilliseconds Until the page could be used, of all processes but the engine.
 * @property {number} memoryKilobytes At rest, of the same processes.
 */

/** @typedef {'empty' | 'wizard'} App */
/** @typedef {'first' | 'again'} Kind */

const end = 'the first page can be used';
/** Longest wait for one start, milliseconds. */
const limit = 60_000;
/** Chromium compiles a page's files for later starts when it has seen them twice. */
const warmUps = 3;

/** @param {{ rounds: number, say: (line: string) => void }} options */
export async function benchStart({ rounds, say }) {
  await setUp(needs.simulatedWindow, { quiet: true });
  const electron = findElectron();
  if (electron === null) throw new SetUpProblem('Electron has disappeared: start again.');
  const display = hasDisplay({ platform: process.platform, environment: process.env })
    ? null
    : await openVirtualDisplay();
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-start-'));
  /** @param {App} app @param {string} name */
  const start = (app, name) =>
    startOnce({
      app,
      folder: path.join(folder, name),
      executable: electron.executable,
      display: display?.name,
    });
  /** @type {Record<Kind, Record<App, Sample[]>>} */
  const samples = { first: { empty: [], wizard: [] }, again: { empty: [], wizard: [] } };
  try {
    for (let round = 0; round < warmUps; round += 1) {
      for (const app of apps) await start(app, app);
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const app of round % 2 === 0 ? apps : [...apps].reverse()) {
        samples.first[app].push(await start(app, `${app}-${round}`));
        samples.again[app].push(await start(app, app));
      }
      say(`round ${round + 1} of ${rounds}`);
    }
  } finally {
    display?.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    schema: 1,
    electron: electron.about,
    rounds,
    first: compare(samples.first),
    again: compare(samples.again),
  };
}

/** @type {readonly App[]} */
const apps = ['empty', 'wizard'];

/**
 * @param {{ app: App, folder: string, executable: string, display: string | undefined }} place
 * @returns {Promise<Sample>}
 */
async function startOnce({ app, folder, executable, display }) {
  mkdirSync(path.join(folder, 'tmp'), { recursive: true });
  const result = path.join(folder, 'result.json');
  rmSync(result, { force: true });
  const scenario = inCheckout('simulator', 'scenarios', 'article.json');
  const begun = Date.now();
  const program = spawn(
    executable,
    [
      '-r',
      inCheckout('tools', 'bench', 'observe-start.cjs'),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(display === undefined ? [] : ['--disable-gpu']),
      `--user-data-dir=${path.join(folder, 'user')}`,
      ...(app === 'empty'
        ? [inCheckout('tools', 'bench', 'empty-window')]
        : [root, '--simulate', scenario, '--data', path.join(folder, 'data')]),
    ],
    {
      stdio: 'ignore',
      timeout: limit,
      env: {
        ...process.env,
        ...(display === undefined ? {} : { DISPLAY: display }),
        TMPDIR: path.join(folder, 'tmp'),
        BENCH_BEGUN: `${begun}`,
        BENCH_RESULT: result,
      },
    },
  );
  await new Promise((resolve, reject) => program.once('exit', resolve).once('error', reject));
  try {
    return JSON.parse(readFileSync(result, 'utf8'));
  } catch {
    throw new SetUpProblem(`A start of ${app === 'empty' ? 'an empty window' : 'the wizard'} told nothing.`);
  }
}

/** @param {Record<App, readonly Sample[]>} samples */
function compare({ empty, wizard }) {
  /** @param {(sample: Sample) => number} of */
  const both = (of) => {
    const [theirs, ours] = [empty.map(of), wizard.map(of)];
    return { empty: figureOf(theirs), wizard: figureOf(ours), ratio: ratioOf(ours, theirs) };
  };
  const names = Object.keys(empty[0]?.marks ?? {});
  return {
    milliseconds: both(({ marks }) => marks[end] ?? Number.NaN),
    cpuMilliseconds: both(({ cpuMilliseconds }) => cpuMilliseconds),
    memoryKilobytes: both(({ memoryKilobytes }) => memoryKilobytes),
    marks: Object.fromEntries(names.map((name) => [name, both(({ marks }) => marks[name] ?? Number.NaN)])),
  };
}

/** @param {Awaited<ReturnType<typeof benchStart>>} found */
export function describeStart(found) {
  /** @param {string} name @param {ReturnType<typeof compare>['milliseconds']} pair */
  const row = (name, { empty, wizard, ratio }) => [
    name,
    spreadOf(empty, 0),
    spreadOf(wizard, 0),
    spreadOf(ratio, 2),
  ];
  /** @param {string} title @param {ReturnType<typeof compare>} kind */
  const table = (title, kind) => [
    '',
    ...tableOf([
      [title, 'empty window', 'wizard', 'ratio'],
      ...Object.entries(kind.marks).map(([name, pair]) => row(`ms until ${name}`, pair)),
      row('ms of the processors until then', kind.cpuMilliseconds),
      row('KB of memory at rest', kind.memoryKilobytes),
    ]),
  ];
  return [
    `${found.electron}; ${found.rounds} rounds, median (quartiles)`,
    ...table('first start', found.first),
    ...table('started again', found.again),
  ].join('\n');
}
