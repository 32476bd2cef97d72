import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { RunOptions } from 'axe-core';
import { expect } from 'vitest';
import { isThorough } from '../simulator/testing/sample';
import { root } from '../tools/set-up/checkout.mjs';
import { gallery, type Picture } from './gallery';
import { expectTree } from './trees';
import type { Wizard } from './wizard';

/** What the tests saw; `npm run pictures` takes it over into docs/images. */
const folder = join(root, 'test-results', 'images');

/** A busy machine draws late. */
const patience = { timeout: 10_000 };

/**
 * Looks at a page as different people do: compares what a screen reader meets, has axe look at it, and enlarges its text
 * to 400 percent. Where there is time, in other colours too.
 */
export async function look(wizard: Wizard, name: Picture): Promise<void> {
  // Nothing is lit up because the pointer happens to be there.
  await wizard.page.mouse.move(0, 0);
  await expectPage(wizard, name);
  await expectTree(wizard, name);
  if (isThorough) await lookInColours(wizard, name);
  await expectStill(wizard);
  await expectAccessible(wizard, `${name}, light`, everyRule);
  for (const factor of isThorough ? [2, 4] : [4]) await expectRoom(wizard, name, factor);
  await enlarge(wizard, 1);
}

/** Takes the picture of the page that its name says, light and dark, and has axe look at its colours there and in forced ones. */
async function lookInColours(wizard: Wizard, name: Picture): Promise<void> {
  mkdirSync(folder, { recursive: true });
  // Both at once: what is under way goes on.
  for (const theme of ['light', 'dark'] as const) await takePicture(wizard, name, theme);
  await expectAccessible(wizard, `${name}, dark`, colourRules);
  await wizard.page.emulateMedia({ forcedColors: 'active' });
  await expectStill(wizard);
  await expectAccessible(wizard, `${name}, forced colours`, colourRules);
  await wizard.page.emulateMedia({ forcedColors: 'none' });
  await showTheme(wizard, 'light');
  await expectPage(wizard, name);
}

async function takePicture(wizard: Wizard, name: Picture, theme: 'light' | 'dark'): Promise<void> {
  await showTheme(wizard, theme);
  await expectStill(wizard);
  await expectPage(wizard, name);
  await wizard.page.screenshot({ path: join(folder, `${name}-${theme}.png`) });
  // What is shown may have changed while the picture was taken.
  await expectPage(wizard, name);
}

/** The page is the one that the picture's name says, and tells news in one place only. */
async function expectPage({ page }: Wizard, name: Picture): Promise<void> {
  expect(await page.getByRole('heading', { level: 1 }).textContent(), name).toMatch(gallery[name][0]);
  expect(await page.getByRole('status').count(), `${name}: places that tell news`).toBe(1);
}

/** With enlarged text the heading and the primary button are in view, and nothing lies beside the window. */
async function expectRoom(wizard: Wizard, name: Picture, factor: number): Promise<void> {
  await enlarge(wizard, factor);
  await expectStill(wizard);
  // Asked again: what measures its own width draws once more.
  await expect
    .poll(() => wizard.page.evaluate(findRoom), { ...patience, message: `${name} at ${factor * 100} %` })
    .toEqual({ headingInView: true, primaryInView: true, beside: [] });
}

function findRoom() {
  for (const element of document.querySelectorAll('*')) element.scrollTop = 0;
  const heading = document.querySelector('h1')?.getBoundingClientRect();
  const primary = [...document.querySelectorAll('main button')].at(-1)?.getBoundingClientRect();
  return {
    headingInView: heading !== undefined && heading.bottom <= innerHeight,
    primaryInView: primary !== undefined && primary.top >= 0 && primary.bottom <= innerHeight,
    beside: [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 200)),
  };
}

async function enlarge({ app, page }: Wizard, factor: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(wanted),
    factor,
  );
  await expect.poll(() => page.evaluate(() => devicePixelRatio), patience).toBe(factor);
}

async function showTheme({ app, page }: Wizard, theme: 'light' | 'dark'): Promise<void> {
  await app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source;
  }, theme);
  // Asked from outside: the page's policy forbids the evaluation that Playwright's own waiting needs.
  await expect
    .poll(
      () => page.evaluate((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, theme),
      patience,
    )
    .toBe(true);
  // One frame for React to answer, one to be painted.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Waits for motion that ends; a spinner turns for as long as it is there. */
async function expectStill({ page }: Wizard): Promise<void> {
  const moving = () =>
    document
      .getAnimations()
      .filter(
        ({ effect, playState }) =>
          effect?.getComputedTiming().iterations !== Infinity && playState === 'running',
      ).length;
  await expect.poll(() => page.evaluate(moving), patience).toBe(0);
}

/** Every rule of axe: WCAG 2.2 A and AA, good practice, those that are still on trial, and one that is off unless asked for. */
const everyRule: RunOptions = {
  runOnly: {
    type: 'tag',
    values: [
      'wcag2a',
      'wcag2aa',
      'wcag21a',
      'wcag21aa',
      'wcag22a',
      'wcag22aa',
      'best-practice',
      'experimental',
    ],
  },
  rules: { 'target-size': { enabled: true } },
};

/** What may differ in another theme: the page's structure is the same in each. */
const colourRules: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/** axe finds nothing on this page. */
async function expectAccessible({ page }: Wizard, where: string, rules: RunOptions): Promise<void> {
  const result = await new AxeBuilder({ page })
    // The app is one window; axe's helper pages are new windows, which it refuses.
    .setLegacyMode(true)
    .options(rules)
    .analyze();
  const found = result.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} (${node.failureSummary})`).join(' | ')}`,
  );
  expect(found, where).toEqual([]);
}
