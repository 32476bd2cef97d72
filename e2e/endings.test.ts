import { afterEach, expect, it } from 'vitest';
import { changeTable } from '../shared/changes';
import { arrive, escapeTo, press } from './by-keyboard';
import { look } from './pictures';
import { changesOf, check, fixAll, reachDone } from './steps';
import { openWizard, readScenarioFile, type ScenarioFile, type State, type Wizard } from './wizard';

let wizard: Wizard;
afterEach(() => wizard.close());

const article = readScenarioFile('article');
const perUserChanges = ['credential.delete', 'package.register', 'process.start', 'process.stop'];

async function repair(scenario: ScenarioFile): Promise<void> {
  wizard = await openWizard(scenario);
  await check(wizard);
  await fixAll(wizard);
  await reachDone(wizard);
}

it('does everything but the clock when the prompt is declined, and says who can do the rest', async () => {
  await repair({ ...article, elevation: { answer: 'decline' } });
  await arrive(wizard, "Permission wasn't given");
  // The clock most likely keeps Teams out, and was left: nothing to listen for.
  expect(await wizard.page.getByText(/listening/i).count()).toBe(0);
  expect(changesOf(wizard)).toEqual(perUserChanges);
  expect(wizard.readState().clock).toMatchObject({ offsetSeconds: -660, automatic: false });
  await look(wizard, 'declined');
});

it("changes nothing of the person's as the administrator who answered the prompt", async () => {
  await repair({
    ...article,
    user: { ...(article.user as object), administrator: false },
    elevation: { answer: 'other-administrator' },
  });
  await wizard.heading("Fixed on this PC. Now let's see Teams sign in.").waitFor();
  const { mutations, user } = wizard.readState();
  const ofClock = mutations.filter(({ command }) => changeTable[command].movesClock);
  const others = mutations.filter(({ command }) => !changeTable[command].movesClock);
  expect(ofClock.length).toBeGreaterThan(0);
  expect(ofClock.every((change) => change.lane === 'admin' && change.user !== user.sid)).toBe(true);
  expect(others.length).toBeGreaterThan(0);
  expect(others.every((change) => change.lane === 'user' && change.user === user.sid)).toBe(true);
});

it('offers a healthy PC nothing to fix, and says what is so when it is elsewhere or its date is another', async () => {
  wizard = await openWizard(readScenarioFile('healthy'));
  const before = wizard.readState();
  await check(wizard);
  await arrive(wizard, 'Nothing wrong on this PC');
  expect(await wizard.button(/fix/i).count()).toBe(0);
  const { mutations, runtime: _, ...after } = wizard.readState() as typeof before & { runtime: unknown };
  expect(mutations).toEqual([]);
  expect(after).toMatchObject({
    clock: before.clock,
    credentials: before.credentials,
    packages: before.packages,
  });

  const { network } = after;
  const checkAgain = async (changed: Partial<State>) => {
    await wizard.changeState((state) => ({ ...state, ...changed }));
    await press(wizard, 'Check again');
  };
  await checkAgain({ network: { ...network, online: false } });
  await arrive(wizard, "This PC isn't connected");
  await look(wizard, 'offline');
  await checkAgain({ network: { ...network, captivePortal: true, ntp: 'blocked' } });
  await arrive(wizard, 'The network keeps Teams from signing in');
  await look(wizard, 'captive-portal');
  await checkAgain({ network, clock: { ...after.clock, offsetSeconds: 200_000 } });
  await arrive(wizard, /^We found 1 thing to fix$/);
  await press(wizard, /^Fix all/);
  await arrive(wizard, /^Is today/);
  await look(wizard, 'date');
  await escapeTo(wizard, /^We found 1 thing to fix$/);
  expect(wizard.readState().mutations).toEqual([]);
});

it('never says "repaired" on the word of a command that only claims to have worked', async () => {
  wizard = await openWizard({
    name: 'all-claims',
    about: 'Every command says that it worked, and none does anything',
    // Joined to an organisation, so that the clock is not set behind the back of its time service.
    join: { kind: 'entra' },
    clock: {
      offsetSeconds: -400,
      resync: 'claims-success',
      service: { startType: 'Automatic', status: 'Running' },
    },
    credentials: [
      { target: 'LegacyGeneric:target=msteams_adalsso/adal_context_0', removal: 'claims-success' },
    ],
    packages: [{ name: 'Microsoft.AAD.BrokerPlugin', state: 'missing', registration: 'claims-success' }],
  });
  await wizard.page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { claims: seen });
    const look = () => {
      const words = document.body.textContent ?? '';
      if (/repaired/i.test(words)) seen.push(words);
    };
    new MutationObserver(look).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  await check(wizard);
  await fixAll(wizard);
  await reachDone(wizard);
  const claims = await wizard.page.evaluate(() => (window as unknown as { claims: string[] }).claims);
  expect(claims).toEqual([]);
  expect(await wizard.page.locator('body').textContent()).not.toMatch(/repaired|fixed on this pc/i);
  const { clock, credentials, packages } = wizard.readState();
  expect(clock.offsetSeconds).toBe(-400);
  expect(credentials).toHaveLength(1);
  expect(packages[0]?.state).toBe('missing');
});
