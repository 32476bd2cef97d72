import { expect } from 'vitest';
import { press } from './by-keyboard';
import type { Wizard } from './wizard';

/** From the first page to the findings. */
export async function check(wizard: Wizard): Promise<void> {
  await press(wizard, 'Check this PC');
  await stage(wizard, 'Review').waitFor({ timeout: 60_000 });
}

/** Approves everything that was found. */
export async function fixAll(wizard: Wizard): Promise<void> {
  await press(wizard, /^Fix all \(\d+\)$/);
  await stage(wizard, 'Fix').waitFor({ timeout: 60_000 });
}

/** Waits for the last stage; on the way, leaves the accounts of this PC as they are. */
export async function reachDone(wizard: Wizard): Promise<void> {
  const done = stage(wizard, 'Done');
  const skip = wizard.button('Skip this step');
  await done.or(skip).first().waitFor({ timeout: 90_000 });
  if (await skip.isVisible()) await press(wizard, skip);
  await done.waitFor({ timeout: 90_000 });
}

/** One row of the list of steps. */
export function step(wizard: Wizard, title: string | RegExp) {
  return wizard.page.getByRole('main').getByRole('listitem').filter({ hasText: title });
}

/** What all steps say of themselves at this moment. */
export async function readSteps(wizard: Wizard): Promise<string[]> {
  return wizard.page.getByRole('main').getByRole('listitem').allInnerTexts();
}

/** The kinds of changes that reached the simulated PC, each once. */
export function changesOf(wizard: Wizard): string[] {
  return [...new Set(wizard.readState().mutations.map(({ command }) => command))].sort();
}

/** Waits until the simulated PC and the page agree with what is expected at the same moment. */
export async function eventually(assertion: () => Promise<void> | void): Promise<void> {
  await expect
    .poll(
      async () => {
        try {
          await assertion();
          return 'as expected';
        } catch (error) {
          return String(error);
        }
      },
      { timeout: 30_000 },
    )
    .toBe('as expected');
}

/** A stage in the rail, while it is the one that the window is at. */
function stage({ page }: Wizard, name: 'Review' | 'Fix' | 'Done') {
  return page.getByRole('listitem').filter({ hasText: name }).and(page.locator('[aria-current="step"]'));
}
