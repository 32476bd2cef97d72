import { screen } from '@testing-library/react';
import type { CallName } from '../../shared/call-names';
import type { RunFact } from '../../shared/events';
import { createFakeBridge, type FakeBridge } from './fake-bridge';
import { renderApp } from './render-app';
import { brokenCheck, recordRun } from './sample-runs';

export const checkRun = (facts: readonly RunFact[]) => recordRun('run-check', facts);
export const repairRun = (facts: readonly RunFact[]) => recordRun('run-repair', facts);
export const heading = (name: RegExp | string) => screen.findByRole('heading', { level: 1, name });
export const button = (name: RegExp | string) => screen.findByRole('button', { name });
export const requestsOf = (bridge: FakeBridge, name: CallName) =>
  bridge.calls.filter((call) => call.name === name).map((call) => call.request);

/** Presses Check this PC and plays a check to its end. */
export async function openReview(facts: readonly RunFact[] = brokenCheck, bridge = createFakeBridge()) {
  const view = renderApp(bridge);
  await view.user.click(await button('Check this PC'));
  bridge.send(...checkRun(facts));
  await screen.findAllByRole('button', { name: /^(Save report|Copy details for IT)$/ });
  return { ...view, bridge };
}

/** Presses Fix all and plays the repair so far. */
export async function openFix(
  facts: readonly RunFact[],
  check: readonly RunFact[] = brokenCheck,
  bridge = createFakeBridge(),
) {
  const view = await openReview(check, bridge);
  await view.user.click(await button(/^Fix all/));
  await heading('Fixing Teams sign-in');
  view.bridge.send(...repairRun(facts));
  return view;
}
