import { expect } from 'vitest';
import { check, fixAll, step } from './steps';
import { readScenarioFile, type ScenarioFile, type Wizard } from './wizard';

/* A repair of which one step takes long enough for things to happen in the middle of it. */

/** The title of that step. */
export const registering = 'Register the sign-in helper for work accounts again';

/** Only the per-user work, with nothing to guide: no prompt, no wait for a person. */
export const perUser: ScenarioFile = {
  ...readScenarioFile('article'),
  clock: {},
  accounts: [],
};

/** A PC on which the first attempt to register goes wrong like this. */
export const whereRegisteringIs = (fault: 'slow' | 'hang'): ScenarioFile => ({
  ...perUser,
  faults: [{ command: 'Register-SignInHelper', call: 1, fault }],
});

/** Checks, and begins to repair. */
export async function startRepair(wizard: Wizard): Promise<void> {
  await check(wizard);
  await fixAll(wizard);
}

/** The row is active, and the PC behind it has not been changed yet: at the same moment. */
export async function expectActiveBeforeChange(wizard: Wizard): Promise<void> {
  await step(wizard, registering).getByText('Working…').waitFor({ timeout: 30_000 });
  expect(helperOf(wizard)).toBe('missing');
  await step(wizard, registering).getByText('Working…').waitFor({ timeout: 1000 });
}

/** What has become of the sign-in helper on the simulated PC. */
export function helperOf(wizard: Wizard) {
  const { packages } = wizard.readState();
  return packages.find(({ name }) => name === 'Microsoft.AAD.BrokerPlugin')?.state;
}
