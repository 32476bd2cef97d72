import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SidePage, sidePages } from '../renderer/journey';
import { changeTable } from '../shared/changes';
import { arrive, chooseInMenu, escapeTo, press, tabTo, tick } from './by-keyboard';
import { look } from './pictures';
import { eventually } from './steps';
import { answerMessageBoxes, openWizard, readScenarioFile, type Wizard } from './wizard';

/* The whole main job, as a person lives it who has no mouse. Each test goes on where the one before it ended. */

let wizard: Wizard;
beforeAll(async () => {
  const scenario = {
    ...readScenarioFile('article'),
    // Long enough for a look at the page that explains the prompt, and at the one that checks.
    elevation: { answer: 'approve', afterSeconds: 12 },
    faults: [
      { command: 'Get-KnownAccount', call: 1, fault: 'slow' },
      { command: 'Get-TeamsApp', call: 1, fault: 'slow' },
      { command: 'Get-SignInCache', call: 1, fault: 'slow' },
      { command: 'Register-SignInHelper', call: 1, fault: 'slow' },
      { command: 'Remove-StoredCredential', call: 1, fault: 'slow' },
    ],
  };
  wizard = await openWizard(scenario);
});
afterAll(() => wizard.close());

const found = /^We found \d+ things to fix$/;
const fixed = "Fixed on this PC. Now let's see Teams sign in.";

it('starts with what it will look at, and changes nothing', async () => {
  await arrive(wizard, "Find out why Teams can't sign you in");
  await wizard.page.getByText('Simulation of a made-up PC').waitFor();
  await look(wizard, 'start');
});

it('zooms by the keys of other programs', async () => {
  const scale = () => wizard.page.evaluate(() => devicePixelRatio);
  // As Windows hands a key over: Playwright's own keys reach the page without passing by the window.
  const pressWithControl = (keyCode: string) =>
    wizard.app.evaluate(({ BrowserWindow }, key) => {
      for (const type of ['keyDown', 'keyUp'] as const)
        BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({
          type,
          keyCode: key,
          modifiers: ['control'],
        });
    }, keyCode);
  for (const [key, expected] of [
    ['=', 1.1],
    ['numadd', 1.25],
    ['-', 1.1],
    ['0', 1],
  ] as const) {
    await pressWithControl(key);
    await expect.poll(async () => Math.round((await scale()) * 100) / 100).toBe(expected);
  }
});

it('checks, and shows what it found with the likeliest cause first', async () => {
  await press(wizard, 'Check this PC');
  await arrive(wizard, 'Checking this PC…');
  // The slow one: the page stays like this for as long as the look takes.
  await wizard.page
    .getByRole('listitem')
    .filter({ hasText: /^Accounts on this PC.*Checking…$/ })
    .waitFor();
  await look(wizard, 'checking');
  await arrive(wizard, found);
  await look(wizard, 'review');
  expect(wizard.readState().mutations).toEqual([]);
});

it('shows exactly what will change', async () => {
  await press(wizard, 'See exactly what will change');
  await arrive(wizard, 'What will change');
  await look(wizard, 'changes');
  await escapeTo(wizard, found);
  await press(wizard, 'Choose what to fix');
  await arrive(wizard, 'Choose what to fix');
  await look(wizard, 'choose');
  const [first] = await wizard.page.getByRole('checkbox').all();
  if (first === undefined) expect.fail('There is nothing to choose from.');
  await tick(wizard, first, false);
  await tick(wizard, first);
  await escapeTo(wizard, found);
  expect(wizard.readState().mutations).toEqual([]);
});

it('asks for permission once, and says what Windows will show', async () => {
  await press(wizard, /^Fix all \(\d+\)$/, 'Space');
  await arrive(wizard, 'Windows is asking for permission');
  await look(wizard, 'permission');
});

it('repairs one step after the other and waits where only the person may act', async () => {
  await arrive(wizard, 'Fixing Teams sign-in');
  // The slow step: it stays for as long as the look takes.
  await wizard.page.getByText('Windows is working on it').waitFor({ timeout: 30_000 });
  await look(wizard, 'fixing');
  await arrive(wizard, 'Check the accounts on this PC', 60_000);
  await look(wizard, 'accounts');
});

it('looks again when the person comes back from Settings', async () => {
  const boxes = await answerMessageBoxes(wizard.app, 0);
  await press(wizard, 'Open Email & accounts');
  await expect.poll(boxes).toEqual([expect.stringContaining('ms-settings:')]);
  await wizard.changeState((state) => ({
    ...state,
    accounts: state.accounts.filter((account) => account.tenant !== 'old-contoso.com'),
  }));
  await wizard.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await press(wizard, 'Next');
});

it('ends on Done, with every repair proven', async () => {
  await arrive(wizard, fixed, 60_000);
  await look(wizard, 'done');
  const state = wizard.readState();
  expect(Math.abs(state.clock.offsetSeconds)).toBeLessThan(1);
  expect(state.clock.automatic).toBe(true);
  expect(state.teams.new).toBe('running');
  expect(state.packages.find(({ name }) => name === 'Microsoft.AAD.BrokerPlugin')?.state).toBe('ok');
  const removed = state.mutations.filter(({ command }) => command === 'credential.delete');
  expect(removed.map(({ target }) => target).sort()).toEqual([
    'LegacyGeneric:target=msteams_adalsso/adal_context_0',
    'LegacyGeneric:target=msteams_adalsso/adal_context_segments',
    'Microsoft_admed',
  ]);
  const perUser = state.mutations.filter(({ command }) => changeTable[command].lane === 'user');
  expect(perUser.every(({ lane, user }) => lane === 'user' && user === state.user.sid)).toBe(true);
});

it('keeps a history that can be undone, explains codes offline, and says what it is', async () => {
  const pages = {
    history: ['History', 'Changes made by this app'],
    'look-up': ['Look up a code', 'Look up a code'],
    preferences: ['Preferences', 'Preferences'],
    about: ['About', 'About'],
  } as const satisfies Record<SidePage, readonly [item: string, heading: string]>;
  for (const picture of sidePages) {
    const [item, heading] = pages[picture];
    await chooseInMenu(wizard, 'Menu', item);
    await arrive(wizard, heading);
    await trySidePage[picture]?.();
    await look(wizard, picture);
    await escapeTo(wizard, fixed);
  }
});

/** What people do on these pages. */
const trySidePage: Partial<Record<SidePage, () => Promise<void>>> = {
  async 'look-up'() {
    await tabTo(wizard, wizard.page.getByRole('textbox'));
    await wizard.page.keyboard.type('0xCAA20003');
    await press(wizard, 'Look it up');
    await wizard.page.getByRole('heading', { level: 2 }).first().waitFor();
  },
  async preferences() {
    const isDark = () => wizard.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    const file = join(wizard.folder, 'data', 'preferences.json');
    const theme = wizard.page.getByRole('combobox', { name: 'Look' });
    await tabTo(wizard, theme);
    for (const [key, name, dark] of [
      ['End', 'dark', true],
      ['ArrowUp', 'light', false],
      ['Home', 'windows', false],
    ] as const) {
      await wizard.page.keyboard.press(key);
      await eventually(async () => {
        expect(JSON.parse(readFileSync(file, 'utf8')).theme ?? 'windows').toBe(name);
        expect(await isDark()).toBe(dark);
      });
    }
  },
};

it('closes a menu by Escape, and leaves the page as it was', async () => {
  await press(wizard, 'Menu');
  await wizard.page.getByRole('menu').waitFor();
  await wizard.page.keyboard.press('Escape');
  await expect.poll(() => wizard.page.getByRole('menu').count()).toBe(0);
  await wizard.heading(fixed).waitFor();
  expect(await wizard.button('Menu').evaluate((button) => button === document.activeElement)).toBe(true);
});

it('never made the page complain', () => {
  expect(wizard.complaints).toEqual([]);
});
