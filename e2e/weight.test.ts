import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const built = resolve(__dirname, '..', 'out', 'renderer');
const kilobytes = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file))).length, 0) / 1000;

it('what the window loads stays light', () => {
  const all = readdirSync(built, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|css|html)$/.test(file))
    // Of the languages a window loads one.
    .filter((file) => !/\/words-(?!en-)/.test(file));
  expect(all.filter((file) => /\/words-en-/.test(file))).not.toEqual([]);
  const page = readFileSync(join(built, 'index.html'), 'utf8');
  // Everything that the page names is loaded before the first paint; all other pages follow when they are needed.
  const first = [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].flatMap(([, file]) => (file ? [file] : []));
  expect(first.length).toBeGreaterThan(2);
  expect(kilobytes(['index.html', ...first]), 'first page, KB gzip').toBeLessThanOrEqual(140);
  // All pages and words together, each loaded when it is wanted; 272 with preferences, look-up of whole blocks and History.
  expect(kilobytes(all), 'renderer, KB gzip').toBeLessThanOrEqual(280);
});
