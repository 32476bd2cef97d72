import { afterAll, beforeAll, expect, it } from 'vitest';
import { press } from './by-keyboard';
import { look } from './pictures';
import { check } from './steps';
import { answerMessageBoxes, openWizard, type Wizard } from './wizard';

/* Accounts that stand in each other's way. Each test goes on where the one before it ended. */

let wizard: Wizard;
let boxes: () => Promise<string[]>;
beforeAll(async () => {
  wizard = await openWizard({
    name: 'old-organisation',
    about: 'One address is listed for an old organisation as well',
    user: { address: 'pat@example.com' },
    join: { kind: 'registered', tenant: 'example.com' },
    accounts: [
      { store: 'workplace', address: 'pat@example.com', kind: 'work', tenant: 'example.com' },
      { store: 'wam', address: 'pat@example.com', kind: 'work', tenant: 'example.com' },
      { store: 'wam', address: 'pat@example.com', kind: 'work', tenant: 'old.example.com' },
    ],
  });
  boxes = await answerMessageBoxes(wizard.app, 0);
  await check(wizard);
});
afterAll(() => wizard.close());

const comeBack = () => wizard.page.evaluate(() => window.dispatchEvent(new Event('focus')));
const oldEntry = () => wizard.page.getByRole('listitem').filter({ hasText: 'Remove only' });

it('names what may go and what stays, and why, before Settings opens', async () => {
  await oldEntry().getByText('pat@example.com (old.example.com)').waitFor();
  expect(await oldEntry().count()).toBe(1);
  expect(await wizard.page.getByRole('listitem').filter({ hasText: 'Leave pat@example.com' }).count()).toBe(
    2,
  );
  expect(await wizard.button(/remove/i).count()).toBe(0);
  await look(wizard, 'accounts-review');
});

it('says of each entry whether it is still there', async () => {
  await press(wizard, 'Open Email & accounts');
  await expect.poll(boxes).toEqual([expect.stringContaining('ms-settings:emailandaccounts')]);
  await comeBack();
  await oldEntry().getByText('Still there').waitFor({ timeout: 30_000 });
  await wizard.changeState((state) => ({
    ...state,
    accounts: state.accounts.filter(({ tenant }) => tenant !== 'old.example.com'),
  }));
  await comeBack();
  await oldEntry().getByText('Gone', { exact: true }).waitFor({ timeout: 30_000 });
  await wizard.heading('The accounts are in order now').waitFor();
  await look(wizard, 'accounts-gone');
  expect(wizard.readState().mutations).toEqual([]);
  expect(wizard.complaints).toEqual([]);
});
