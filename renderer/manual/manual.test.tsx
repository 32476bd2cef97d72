import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppState } from '../../shared/contract';
import { createFakeBridge, stillOpening } from '../testing/fake-bridge';
import { button, checkRun, heading, openReview, requestsOf } from '../testing/open-pages';
import { renderApp } from '../testing/render-app';
import { healthyFindings, wrongClock } from '../testing/sample-findings';
import { checkFacts, ended, recordRun } from '../testing/sample-runs';

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

const network = healthyFindings.filter(({ id }) => id === 'network.reach');
const blocked = checkFacts({ findings: [wrongClock(-660), ...network], exitCode: 5 });
const rightClock = healthyFindings.filter(({ id }) => id === 'clock.offset');
const recheckRun = recordRun('run-recheck', [
  ...checkFacts({ findings: [...rightClock, ...network] }).slice(0, -1),
  ended(5),
]);

async function openManual(answers: Parameters<typeof createFakeBridge>[0] = {}) {
  let checks = 0;
  const bridge = createFakeBridge({
    ...answers,
    startCheck: () => {
      checks += 1;
      return { ok: true, value: { runId: checks === 1 ? 'run-check' : 'run-recheck' } };
    },
  });
  const view = await openReview(blocked, bridge);
  await heading('Your organisation blocks the scripts we need');
  return view;
}

describe('The way by hand', () => {
  it('goes through the four steps of the article, each with its way there', async () => {
    const { user, bridge } = await openManual();
    await user.click(await button('Begin with step 1'));
    await heading('Step 1 of 4: Date and time');
    await user.click(await button('Open Date & time'));
    await user.click(await button('Next'));
    await heading('Step 2 of 4: Saved sign-ins');
    expect(screen.getByText('msteams')).toBeTruthy();
    expect(screen.getByText('MicrosoftAccount:user=…')).toBeTruthy();
    await user.click(await button('Open Credential Manager'));
    await user.click(await button('Next'));
    await heading('Step 3 of 4: Sign-in helper');
    await user.click(await button('Open the test window'));
    await user.click(await button('No'));
    await screen.findByText(/only your IT admin can repair it/);
    await user.click(await button('Next'));
    await heading('Step 4 of 4: Accounts');
    await user.click(await button('Open Email & accounts'));
    await user.click(await button('Open Access work or school'));
    expect(requestsOf(bridge, 'openPlace')).toEqual([
      { place: 'settings-date-and-time' },
      { place: 'credential-manager' },
      { place: 'helper-work-window' },
      { place: 'settings-email-accounts' },
      { place: 'settings-work-accounts' },
    ]);
    await user.click(await button('Finish'));
    await heading("That's all that can be done by hand");
    expect(screen.getByText(/all of these need scripts/)).toBeTruthy();
    await button('Copy details for IT');
  });

  it('looks at clock and network again on return, and shows the clock', async () => {
    const { user, bridge } = await openManual(stillOpening);
    await user.click(await button('Begin with step 1'));
    await screen.findByRole('img', { name: /11 minutes behind/ });
    window.dispatchEvent(new Event('focus'));
    expect(requestsOf(bridge, 'startCheck')).toHaveLength(1);
    await user.click(await button('Open Date & time'));
    window.dispatchEvent(new Event('focus'));
    await waitFor(() =>
      expect(requestsOf(bridge, 'startCheck').at(-1)).toEqual({ only: ['network.reach', 'clock.offset'] }),
    );
    bridge.send(...recheckRun);
    await screen.findByText('The clock is right, so there is nothing to do in this step.');
  });

  it('keeps the place, the ticks and the newest check over a reload', async () => {
    const { user, bridge, unmount } = await openManual(stillOpening);
    await user.click(await button('Begin with step 1'));
    await user.click(await screen.findByRole('checkbox', { name: "I've done this" }));
    await user.click(await button('Open Date & time'));
    window.dispatchEvent(new Event('focus'));
    await waitFor(() => expect(requestsOf(bridge, 'startCheck')).toHaveLength(2));
    bridge.send(...recheckRun);
    await screen.findByText(/The clock is right/);
    unmount();

    const latestRun: AppState['latestRun'] = { runId: 'run-recheck', kind: 'check', active: false };
    const again = createFakeBridge({}, { latestRun });
    again.keep(checkRun(blocked));
    again.keep(recheckRun);
    const view = renderApp(again);
    await heading('Step 1 of 4: Date and time');
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(true);
    expect(screen.getByText(/The clock is right/)).toBeTruthy();
    await view.user.click(await button('Back'));
    const steps = within(await screen.findByRole('list', { name: 'Steps' })).getAllByRole('listitem');
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      '1Date and timeDone by you',
      '2Saved sign-insNot done yet',
      '3Sign-in helperNot done yet',
      '4AccountsNot done yet',
    ]);
    await button('Next');
  });

  it('can be walked by keyboard, each step beginning at its heading', async () => {
    const { user } = await openManual();
    const focusIsOn = (words: RegExp) =>
      waitFor(() => expect(document.activeElement?.textContent).toMatch(words));
    await focusIsOn(/^Your organisation blocks/);
    for (
      let presses = 0;
      presses < 20 && document.activeElement?.textContent !== 'Begin with step 1';
      presses += 1
    )
      await user.tab();
    await user.keyboard('{Enter}');
    await focusIsOn(/^Step 1 of 4/);
  });
});
