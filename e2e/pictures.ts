import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect } from 'vitest';
import { root } from '../tools/set-up/checkout.mjs';
import type { Wizard } from './wizard';

/** Pictures for the README are taken on purpose only; otherwise they show what a test saw. */
const folder =
  process.env.UPDATE_IMAGES === '1' ? join(root, 'docs', 'images') : join(root, 'test-results', 'images');

/** A busy machine draws late. */
const patience = { timeout: 10_000 };

/** Takes a picture of the page, light and dark, and has axe look at it in both. */
export async function look(wizard: Wizard, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    await showTheme(wizard, theme);
    await expectStill(wizard);
    await wizard.page.screenshot({ path: join(folder, `${name}-${theme}.png`) });
    await expectAccessible(wizard, `${name}, ${theme}`);
  }
  await showTheme(wizard, 'light');
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

/** axe's rules for WCAG 2.2 A and AA find nothing on this page. */
async function expectAccessible({ page }: Wizard, where: string): Promise<void> {
  const result = await new AxeBuilder({ page })
    // The app is one window; axe's helper pages are new windows, which it refuses.
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = result.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} (${node.failureSummary})`).join(' | ')}`,
  );
  expect(found, where).toEqual([]);
}
