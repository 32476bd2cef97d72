import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SidePage, sidePages } from '../renderer/journey';
import { changeTable } from '../shared/changes';
import { look } from './pictures';
import { answerMessageBoxes, openWizard, readScenarioFile, type Wizard } from './wizard';

/* The whole main job, as a person lives it. Each test goes on where the one before it ended. */

let wizard: Wizard;
beforeAll(async () => {
  const scenario = {
    ...readScenarioFile('article'),
    // Long enough for a look at the page that explains the prompt, and at the one that checks.
    elevation: { answer: 'approve', afterSeconds: 12 },
    faults: [
      { command: 'Get-KnownAccount', call: 1, fault: 'slow' },
      { command: 'Register-SignInHelper', call: 1, fault: 'slow' },
      { command: 'Remove-StoredCredential', call: 1, fault: 'slow' },
    ],
  };
  wizard = await openWizard(scenario);
});
afterAll(() => wizard.close());

it('starts with what it will look at, and changes nothing', async () => {
  await wizard.heading("Find out why Teams can't sign you in").waitFor();
  await wizard.page.getByText('Simulation of a made-up PC').waitFor();
  await look(wizard, 'start');
});

it('checks, and shows what it found with the likeliest cause first', async () => {
  await wizard.button('Check this PC').click();
  await wizard.heading('Checking this PC…').waitFor();
  await look(wizard, 'checking');
  await wizard.heading(/^We found \d+ things to fix$/).waitFor();
  await look(wizard, 'review');
  expect(wizard.readState().mutations).toEqual([]);
});

it('shows exactly what will change', async () => {
  await wizard.button('See exactly what will change').click();
  await wizard.heading('What will change').waitFor();
  await look(wizard, 'changes');
  await wizard.button('Back').click();
  await wizard.button('Choose what to fix').click();
  await wizard.heading('Choose what to fix').waitFor();
  await look(wizard, 'choose');
  await wizard.button('Back').click();
  expect(wizard.readState().mutations).toEqual([]);
});

it('asks for permission once, and says what Windows will show', async () => {
  await wizard.button(/^Fix all \(\d+\)$/).click();
  await wizard.heading('Windows is asking for permission').waitFor();
  await look(wizard, 'permission');
});

it('repairs one step after the other and waits where only the person may act', async () => {
  await wizard.heading('Fixing Teams sign-in').waitFor({ timeout: 30_000 });
  // The slow step: it stays for as long as the look takes.
  await wizard.page.getByText('Windows is working on it').waitFor({ timeout: 30_000 });
  await look(wizard, 'fixing');
  await wizard.heading('Check the accounts on this PC').waitFor({ timeout: 60_000 });
  await look(wizard, 'accounts');
});

it('looks again when the person comes back from Settings', async () => {
  const boxes = await answerMessageBoxes(wizard.app, 0);
  await wizard.button('Open Settings').click();
  await expect.poll(boxes).toEqual([expect.stringContaining('ms-settings:')]);
  wizard.changeState((state) => ({
    ...state,
    accounts: state.accounts.filter((account) => account.tenant !== 'old-contoso.com'),
  }));
  await wizard.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await wizard.button('Next').click({ timeout: 30_000 });
});

it('ends on Done, with every repair proven', async () => {
  await wizard.heading("Fixed on this PC. Now let's see Teams sign in.").waitFor({ timeout: 60_000 });
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
    await wizard.button('Menu').click();
    await wizard.page.getByRole('menuitem', { name: item }).click();
    await wizard.heading(heading).waitFor();
    await look(wizard, picture);
    await wizard.button('Back').click();
  }
});

it('never made the page complain', () => {
  expect(wizard.complaints).toEqual([]);
});
