import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrive, chooseInMenu, escapeTo, press, tick } from './by-keyboard';
import { look } from './pictures';
import { check, eventually, fixAll, reachDone } from './steps';
import { answerMessageBoxes, openWizard, readScenarioFile, type ScenarioFile, type Wizard } from './wizard';

/* What follows Done. The tests of a group go on where the one before ended. */

const article = readScenarioFile('article');
const teamsClient = '1fec8e78-bce4-4aaf-ab1b-5451cc387264';
const text = (code: string, words: string) =>
  `Error: 0xCAA20003 Authorization grant failed for this assertion. Description: ${code}: ${words} ` +
  `Client: ${teamsClient} Correlation ID: 0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9 Timestamp: {serverTime}`;

/** Only per-user work, and a Teams that the run closes and opens again. */
const perUser: ScenarioFile = {
  ...article,
  clock: {},
  accounts: [],
  events: [],
};

describe('Teams fails again after a repair', () => {
  let wizard: Wizard;
  beforeAll(async () => {
    wizard = await openWizard({
      ...perUser,
      teams: {
        new: 'running',
        signIn: { afterSeconds: 12, text: text('AADSTS50126', 'Error validating credentials.') },
      },
    });
    await check(wizard);
    await fixAll(wizard);
    await reachDone(wizard);
  });
  afterAll(() => wizard.close());

  it('listens calmly, with the time left in words', async () => {
    await wizard.page.getByRole('heading', { level: 2, name: /Sign in to Teams now/ }).waitFor();
    await wizard.page.getByText(/minutes? left/).waitFor();
    await look(wizard, 'listening');
  });

  it('says what it heard at once, and leads to a new Review', async () => {
    await wizard.page
      .getByRole('heading', { level: 2, name: /your password was refused/ })
      .waitFor({ timeout: 60_000 });
    await look(wizard, 'heard');
    await press(wizard, 'See what we found');
    await arrive(wizard, 'This one needs you, not this PC');
    await wizard.button('Reset your password').waitFor();
    expect(await wizard.button(/fixes anyway/i).count()).toBe(0);
    await look(wizard, 'review-password');
  });

  it('never made the page complain', () => {
    expect(wizard.complaints).toEqual([]);
  });
});

const still = "Still not working? Let's narrow it down";

describe('nothing is wrong here any more, and Teams still does not work', () => {
  let wizard: Wizard;
  beforeAll(async () => {
    wizard = await openWizard({
      ...perUser,
      accounts: (article.accounts as { tenant?: string }[]).filter(
        ({ tenant }) => tenant !== 'old-contoso.com',
      ),
      teams: { new: 'running' },
    });
    await check(wizard);
    await fixAll(wizard);
    await reachDone(wizard);
  });
  afterAll(() => wizard.close());

  it('offers what else can be tried, the browser first', async () => {
    await press(wizard, 'No, still not working');
    await arrive(wizard, still);
    await look(wizard, 'still');
    await answerMessageBoxes(wizard.app, 0);
    await press(wizard, 'Open Teams in the browser');
    await press(wizard, 'Yes');
    await wizard.page.getByText(/your account is fine/).waitFor();
  });

  it('shows exactly what would change, and changes nothing before', async () => {
    for (const box of await wizard.page.getByRole('checkbox').all()) await tick(wizard, box, false);
    await tick(wizard, wizard.page.getByRole('checkbox', { name: /cache/i }).first());
    await press(wizard, 'See what will change (1)');
    await arrive(wizard, 'What will change');
    await look(wizard, 'second-line');
    await escapeTo(wizard, still);
    await tick(wizard, wizard.page.getByRole('checkbox', { name: /cache/i }).first());
    await press(wizard, 'See what will change (1)');
    await arrive(wizard, 'What will change');
    expect(movesOf(wizard)).toEqual([]);
  });

  it('does it, and puts it back on request', async () => {
    await press(wizard, 'Reset Teams');
    await arrive(wizard, "Teams starts afresh. Now let's see it sign in.", 60_000);
    expect(movesOf(wizard)).toHaveLength(1);
    await look(wizard, 'done-afresh');
    await chooseInMenu(wizard, 'Menu', 'History');
    await arrive(wizard, 'Changes made by this app');
    await press(wizard, /^Undo/);
    await arrive(wizard, 'Put back as it was', 60_000);
    await eventually(() => expect(movesOf(wizard)).toHaveLength(2));
  });

  it('never made the page complain', () => {
    expect(wizard.complaints).toEqual([]);
  });
});

function movesOf(wizard: Wizard): readonly string[] {
  return wizard
    .readState()
    .mutations.filter(({ command }) => command === 'files.move')
    .map(({ target }) => target);
}
