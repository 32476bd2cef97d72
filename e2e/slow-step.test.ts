import { afterEach, describe, expect, it } from 'vitest';
import {
  expectActiveBeforeChange,
  helperOf,
  registering,
  startRepair,
  whereRegisteringIs,
} from './registering';
import { reachDone, step } from './steps';
import { openWizard, type Wizard } from './wizard';

let wizard: Wizard;
afterEach(() => wizard.close());

describe('a step that takes its time', () => {
  it('is shown as active while it works, and as done only once the PC says so', async () => {
    wizard = await openWizard(whereRegisteringIs('slow'));
    await startRepair(wizard);
    await expectActiveBeforeChange(wizard);
    await step(wizard, registering).getByText('Repaired and checked').waitFor({ timeout: 30_000 });
    expect(helperOf(wizard)).toBe('ok');
    await reachDone(wizard);
  });

  it('is shown as active for as long as it hangs, and is then given up and looked into', async () => {
    wizard = await openWizard(whereRegisteringIs('hang'));
    await startRepair(wizard);
    await expectActiveBeforeChange(wizard);
    await step(wizard, registering).getByText('Working…').waitFor({ state: 'hidden', timeout: 100_000 });
    await reachDone(wizard);
    expect(helperOf(wizard)).toBe('missing');
    expect(await wizard.page.locator('body').textContent()).not.toContain("Fixed on this PC. Now let's see");
  }, 200_000);
});
