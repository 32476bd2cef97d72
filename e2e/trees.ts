import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, vi } from 'vitest';
import { root } from '../tools/set-up/checkout.mjs';
import type { Picture } from './gallery';
import type { Wizard } from './wizard';

/** What a screen reader meets on each page, one file a page, so that a change of it is seen and reviewed. */
const trees = join(root, 'e2e', 'trees');

/** Long enough for what a page reads after it is shown, milliseconds. */
const patience = 3000;

/**
 * The page has the tree that is recorded for it. Where CI is set, a missing file is a failure; elsewhere it is written.
 * After a change that is meant, `npm run pictures` writes all of them.
 */
export async function expectTree({ page }: Wizard, name: Picture): Promise<void> {
  const file = join(trees, `${name}.txt`);
  const read = async () => withoutFigures(await page.locator('body').ariaSnapshot());
  if (existsSync(file)) {
    const recorded = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
    await vi.waitUntil(async () => (await read()) === recorded, patience).catch(() => undefined);
  } else {
    await setTimeout(1000);
  }
  await expect(await read(), `${name}: what a screen reader meets`).toMatchFileSnapshot(file);
}

/**
 * A tree as it is at every run and on every computer: without times and figures, without news, which stays for some
 * seconds, and without the frame of a page that happens to be longer than the window. Codes and the levels of headings
 * stay.
 */
export function withoutFigures(tree: string): string {
  const short = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
  const day = new RegExp(`(?:[A-Z][a-z]+day, )?${short} \\d+(?:, \\d+)?`, 'g');
  const text = withoutFrame(tree)
    .replace(/^- status:.*$/m, '- status')
    .replaceAll(day, '(day)')
    .replaceAll(/\d+:\d+(?::\d+)?(?:\s[AP]M)?/g, '(time)')
    // A step says how long it took only where that was long.
    .replaceAll(/(?<=- listitem: .*) \d+ (?:second|minute)s?(?= (?:Done|Repaired))/g, '')
    .replaceAll(/less than a second|\d+ (?:second|minute|hour|day)s?/g, '(duration)')
    .replaceAll(/(?<!\[level=|\w)\d+(?!\w)/g, '#');
  return `${text}\n`;
}

/** Takes away the region around a page that scrolls: whether it does depends on the computer's fonts. */
function withoutFrame(tree: string): string {
  const lines = tree.split('\n');
  const start = lines.findIndex(
    (line, index) => /^ {2}- region /.test(line) && lines[index + 1]?.endsWith('[level=1]'),
  );
  if (start === -1) return tree;
  const inside = lines.slice(start + 1);
  const length = inside.findIndex((line) => !line.startsWith('    '));
  return [
    ...lines.slice(0, start),
    ...inside.slice(0, length).map((line) => line.slice(2)),
    ...inside.slice(length),
  ].join('\n');
}
