import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inCheckout, root } from '../set-up/checkout.mjs';
import { needs, setUp } from '../setup.mjs';
import { figureOf, ratioOf, spreadOf, tableOf } from './figures.mjs';

/*
 * How much text the redactor takes in a second of a processor, and whether four times the text costs four times as
 * much. Each text has a redactor of its own, as each report has.
 */

/** @typedef {(text: string) => string} Redact */

/** Characters of the shorter text. */
const size = 1_000_000;
const times = 4;

/** @param {number} index */
const event = (index) => {
  const at = new Date(Date.UTC(2026, 10, 20) + index * 1117).toISOString();
  return `${at} [INFO] session ${index % 97} became connected after ${index % 1009} ms, attempt ${index % 7} of 7`;
};

/** @param {number} index @param {number} count */
const digits = (index, count) => String(index).padStart(count, '0');

/** @type {Readonly<Record<string, (index: number) => string>>} */
const lines = {
  'words only': (index) =>
    `the client asked for a token and the service said that nobody is signed in${' now'.repeat(index % 5)}`,
  'a log': event,
  'a log with an address in every line': (index) =>
    `${event(index)} for person${index % 200}.maier@fabrikam${index % 7}.example`,
  'a log with two ids and a URL in every line': (index) =>
    `${event(index)} Correlation ID: 66666666-7777-4888-9999-${digits(index, 12)} for ` +
    `https://login.microsoftonline.com/${digits(index, 8)}-1111-4222-8333-444444444444/oauth2/token`,
  'JSON with an address and a path in every line': (index) =>
    JSON.stringify({
      at: new Date(1.7e12 + index * 999).toISOString(),
      user: `person${index % 200}@fabrikam.example`,
      message: `token for C:\\Users\\person${index % 200}\\AppData asked, state=${index}`,
    }),
  'a log with a path in every line': (index) =>
    `${event(index)} in C:\\Users\\person${index % 200}\\AppData\\Local\\Temp\\x64\\setup.log`,
  'lines with finds, none of which comes again': (index) =>
    `entry ${index}: person${index}@fabrikam.example signed in from 10.0.${(index >> 8) & 255}.${index & 255}`,
  'lines that begin and end with a find': (index) =>
    `person${index % 200}.maier@fabrikam.example signed in from 10.0.0.${index % 200} at DESKTOP-ABC${1000 + (index % 200)}`,
  'a list of labels, a name in every other line': (index) =>
    index % 2 === 0 ? `             Device Name : KASSE-${index % 200}` : '           AzureAdJoined : YES',
};

/** @param {{ rounds: number, say: (line: string) => void }} options */
export async function benchRedaction({ rounds, say }) {
  const createRedactor = await bundledRedactor();
  const texts = Object.entries(lines).map(([name, line]) => ({
    ...{ name, once: textOf(line, size), often: textOf(line, size * times) },
    /** @type {{ once: number[], often: number[] }} */
    spent: { once: [], often: [] },
  }));
  for (let round = -1; round < rounds; round += 1) {
    for (const { once, often, spent } of texts) {
      const pair = [once, often].map((text) => secondsOf(createRedactor({ salt: `${round}` }), text));
      // The first round compiles.
      if (round < 0) continue;
      spent.once.push(pair[0] ?? Number.NaN);
      spent.often.push(pair[1] ?? Number.NaN);
    }
    if (round >= 0) say(`round ${round + 1} of ${rounds}`);
  }
  return {
    schema: 1,
    rounds,
    texts: texts.map(({ name, spent: { once, often } }) => ({
      name,
      megabytesPerSecond: figureOf(often.map((seconds) => (size * times) / 1e6 / seconds)),
      growth: ratioOf(
        often,
        once.map((seconds) => seconds * times),
      ),
    })),
  };
}

/** The redactor as packages carry it, in one file. @returns {Promise<(context: { salt: string }) => Redact>} */
async function bundledRedactor() {
  await setUp(needs.checks, { quiet: true });
  const { build } = await import('vite');
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-redaction-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      build: { ssr: inCheckout('electron', 'report', 'redact.ts'), outDir: folder, emptyOutDir: true },
    });
    const { createRedactor } = await import(pathToFileURL(path.join(folder, 'redact.mjs')).href);
    return createRedactor;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {(index: number) => string} line @param {number} length */
function textOf(line, length) {
  const written = [];
  for (let index = 0, sum = 0; sum < length; index += 1) {
    const text = line(index);
    sum += text.length + 1;
    written.push(text);
  }
  return written.join('\n');
}

/** Seconds of the processor, which load does not stretch as it does those of a clock. @param {Redact} redact @param {string} text */
function secondsOf(redact, text) {
  const before = process.cpuUsage();
  redact(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** @param {Awaited<ReturnType<typeof benchRedaction>>} found */
export function describeRedaction(found) {
  return [
    `texts of ${(size * times) / 1e6} MB; ${found.rounds} rounds, median (quartiles)`,
    '',
    ...tableOf([
      ['redaction', 'MB/s', `cost of ${times} × the text, in proportion`],
      ...found.texts.map(({ name, megabytesPerSecond, growth }) => [
        name,
        spreadOf(megabytesPerSecond, 1),
        spreadOf(growth, 2),
      ]),
    ]),
  ].join('\n');
}
