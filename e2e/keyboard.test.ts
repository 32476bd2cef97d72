import { afterEach, expect, it } from 'vitest';
import { openWizard, readScenarioFile, type Wizard } from './wizard';

let wizard: Wizard;
afterEach(() => wizard.close());

const focused = () =>
  wizard.page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

/** Walks with Tab as a person would who cannot see where the focus will land. */
async function tabTo(words: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    const here = await focused();
    if (typeof words === 'string' ? here === words : words.test(here)) return;
    seen.push(here);
    await wizard.page.keyboard.press('Tab');
  }
  expect.fail(`Tab never reached ${words}; it came to ${seen.join(' → ')}`);
}

it('can be used from start to end with the keyboard, and each page begins at its heading', async () => {
  wizard = await openWizard({ ...readScenarioFile('article'), clock: {}, accounts: [] });
  await tabTo('Check this PC');
  await wizard.page.keyboard.press('Enter');

  await wizard.heading(/^We found \d+ things to fix$/).waitFor();
  await expect.poll(focused).toMatch(/^We found/);
  await tabTo(/^Fix all/);
  await wizard.page.keyboard.press('Space');

  await wizard.heading("Fixed on this PC. Now let's see Teams sign in.").waitFor({ timeout: 60_000 });
  await expect.poll(focused).toMatch(/^Fixed on this PC/);

  await tabTo('Menu');
  await wizard.page.keyboard.press('Enter');
  await wizard.page.keyboard.press('ArrowDown');
  await wizard.page.keyboard.press('ArrowDown');
  await wizard.page.keyboard.press('ArrowDown');
  await wizard.page.keyboard.press('Enter');
  await wizard.heading('About').waitFor();
  await expect.poll(focused).toBe('About');
});
