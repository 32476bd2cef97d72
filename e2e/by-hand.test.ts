import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrive, escapeTo, press, tick } from './by-keyboard';
import { look } from './pictures';
import { check } from './steps';
import { answerMessageBoxes, openWizard, type Wizard } from './wizard';

/* The way by hand, on a PC that runs no scripts. Each test goes on where the one before it ended. */

let wizard: Wizard;
let boxes: () => Promise<string[]>;
beforeAll(async () => {
  wizard = await openWizard({
    name: 'scripts-blocked',
    about: 'Scripts run in Constrained Language Mode only, and the clock is wrong',
    windows: { languageMode: 'ConstrainedLanguage' },
    clock: { offsetSeconds: -660 },
  });
  boxes = await answerMessageBoxes(wizard.app, 0);
  await check(wizard);
});
afterAll(() => wizard.close());

const comeBack = () => wizard.page.evaluate(() => window.dispatchEvent(new Event('focus')));
const done = () => wizard.page.getByRole('checkbox', { name: "I've done this" });

it('says why, and what a person can do all the same', async () => {
  await arrive(wizard, 'Your organisation blocks the scripts we need');
  await look(wizard, 'by-hand');
});

it('shows the clock, the way to its settings, and what it measures after the person was there', async () => {
  await press(wizard, 'Begin with step 1');
  await arrive(wizard, 'Step 1 of 4: Date and time');
  await wizard.page.getByRole('img', { name: /11 minutes behind/ }).waitFor();
  await look(wizard, 'by-hand-clock');
  await press(wizard, 'Open Date & time');
  await expect.poll(boxes).toEqual([expect.stringContaining('ms-settings:dateandtime')]);
  await wizard.changeState((state) => ({ ...state, clock: { ...state.clock, offsetSeconds: 0 } }));
  await comeBack();
  await wizard.page
    .getByText('The clock is right, so there is nothing to do in this step.')
    .waitFor({ timeout: 30_000 });
  await tick(wizard, done());
});

it('keeps the place, the tick and the measurement over a reload', async () => {
  await wizard.page.reload();
  await arrive(wizard, 'Step 1 of 4: Date and time');
  expect(await done().isChecked()).toBe(true);
  await wizard.page.getByText('The clock is right, so there is nothing to do in this step.').waitFor();
});

it('goes through the other three steps, with the ways there', async () => {
  await press(wizard, 'Next');
  await arrive(wizard, 'Step 2 of 4: Saved sign-ins');
  await look(wizard, 'by-hand-credentials');
  await press(wizard, 'Open Credential Manager');
  await tick(wizard, done());
  await press(wizard, 'Next');
  await arrive(wizard, 'Step 3 of 4: Sign-in helper');
  await press(wizard, 'Open the test window');
  await wizard.page.getByText('Did a window called “Work or school account” open?').waitFor();
  await look(wizard, 'by-hand-helper');
  await press(wizard, 'No');
  await wizard.page.getByText(/only your IT admin can repair it/).waitFor();
  await press(wizard, 'Next');
  await arrive(wizard, 'Step 4 of 4: Accounts');
  await escapeTo(wizard, 'Step 3 of 4: Sign-in helper');
  await press(wizard, 'Next');
  await arrive(wizard, 'Step 4 of 4: Accounts');
  await look(wizard, 'by-hand-accounts');
  await press(wizard, 'Open Email & accounts');
  await press(wizard, 'Open Access work or school');
  await expect
    .poll(boxes)
    .toEqual([
      expect.stringContaining('ms-settings:dateandtime'),
      expect.stringContaining('Microsoft.CredentialManager'),
      expect.stringContaining('Microsoft.AAD.BrokerPlugin_cw5n1h2txyewy!App'),
      expect.stringContaining('ms-settings:emailandaccounts'),
      expect.stringContaining('ms-settings:workplace'),
    ]);
});

it('ends honestly: what was done, what was checked, and what nobody could', async () => {
  await press(wizard, 'Finish');
  await arrive(wizard, "That's all that can be done by hand");
  expect(await wizard.page.getByText('Done by you').count()).toBe(3);
  await wizard.page.getByText(/all of these need scripts/).waitFor();
  await look(wizard, 'by-hand-end');
  expect(wizard.readState().mutations).toEqual([]);
  expect(wizard.complaints).toEqual([]);
});
