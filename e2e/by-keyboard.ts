import type { Locator } from 'playwright';
import { expect } from 'vitest';
import type { Wizard } from './wizard';

/* A person without a mouse: what can't be reached or seen with Tab fails here. */

/** No page has more places to stop at. */
const mostStops = 60;

/** Waits for a page and for the focus on its heading, where a screen reader begins to read. */
export async function arrive(wizard: Wizard, heading: string | RegExp, timeout = 60_000): Promise<void> {
  const title = wizard.heading(heading);
  await title.waitFor({ timeout });
  await expect
    .poll(() => isFocused(title), { message: `The focus is on the heading ${heading}`, timeout: 60_000 })
    .toBe(true);
}

/** Walks with Tab to a button, link or box, and presses a key on it. */
export async function press(wizard: Wizard, target: string | RegExp | Locator, key = 'Enter'): Promise<void> {
  await tabTo(wizard, target);
  await wizard.page.keyboard.press(key);
}

/** Ticks or unticks a box. */
export async function tick(wizard: Wizard, box: Locator, wanted = true): Promise<void> {
  if ((await box.isChecked()) !== wanted) await press(wizard, box, 'Space');
  expect(await box.isChecked()).toBe(wanted);
}

/** Goes the way back that a page has, to the page with this heading. */
export async function escapeTo(wizard: Wizard, heading: string | RegExp): Promise<void> {
  await wizard.page.keyboard.press('Escape');
  await arrive(wizard, heading);
}

/** Opens a menu and chooses one of its entries by the arrows. */
export async function chooseInMenu(wizard: Wizard, menu: string, item: string): Promise<void> {
  await press(wizard, menu);
  const entry = wizard.page.getByRole('menuitem', { name: item });
  await entry.waitFor();
  for (let steps = 0; !(await isFocused(entry)); steps += 1) {
    expect(steps, `arrows to ${item}`).toBeLessThan(mostStops);
    await wizard.page.keyboard.press('ArrowDown');
  }
  await wizard.page.keyboard.press('Enter');
}

/** Walks with Tab to something; a text is the name of a button. Each stop on the way must be in view. */
export async function tabTo(wizard: Wizard, what: string | RegExp | Locator): Promise<void> {
  const target = typeof what === 'string' || what instanceof RegExp ? wizard.button(what).first() : what;
  await target.waitFor({ timeout: 60_000 });
  const seen: string[] = [];
  while (!(await isFocused(target))) {
    if (seen.length === mostStops) expect.fail(`Tab never reached ${what}; it came to ${seen.join(' → ')}`);
    await wizard.page.keyboard.press('Tab');
    const { name, isInView } = await wizard.page.evaluate(lookAtFocus);
    expect(isInView, `"${name}" has the focus and can't be seen`).toBe(true);
    seen.push(name);
  }
}

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

function lookAtFocus() {
  const element = document.activeElement ?? document.body;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const onTop = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return {
    name: element.getAttribute('aria-label') ?? element.textContent ?? '',
    // Past the last stop the focus is nowhere, and next on the first.
    isInView: element === document.body || element.contains(onTop),
  };
}
