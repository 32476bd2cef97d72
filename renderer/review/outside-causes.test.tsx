import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownerOf, type ReasonClass } from '../../shared/model/reason';
import { createFakeBridge, stillOpening } from '../testing/fake-bridge';
import { button, heading, openReview, requestsOf } from '../testing/open-pages';
import {
  doubledAccount,
  findingsWith,
  healthyFindings,
  leftOverProxy,
  oldSignIns,
  reasonFinding,
  troubledHelper,
} from '../testing/sample-findings';
import { checkFacts, clockReason, fullPlan } from '../testing/sample-runs';

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

const reasonOf = (reasonClass: ReasonClass, code = 'AADSTS50000') => ({
  ...clockReason,
  code,
  class: reasonClass,
  owner: ownerOf(reasonClass),
  text: 'What the code means.',
});

describe('A cause of every class, with nothing broken here', () => {
  it.each<[ReasonClass, string, string]>([
    ['clock', 'Nothing to fix on this PC', 'Open Teams'],
    ['stale-token', 'Nothing to fix on this PC', 'Open Teams'],
    ['helper', 'Nothing to fix on this PC', 'Open Teams'],
    ['password', 'This one needs you, not this PC', 'Reset your password'],
    ['interaction', 'This one needs you, not this PC', 'Open Teams'],
    ['account', 'This one needs you, not this PC', 'Open Teams in the browser'],
    ['organisation', 'Your organisation needs to fix this', 'Copy details for IT'],
    ['network', "The network or Microsoft's service is in the way", 'Check again'],
    ['service', "The network or Microsoft's service is in the way", 'Check again'],
    ['unknown', "We can't tell the cause yet", 'Narrow it down'],
  ])('%s: says whose it is and has one primary action', async (reasonClass, title, primary) => {
    const key = reasonClass === 'stale-token' ? 'staleToken' : reasonClass;
    await openReview(
      checkFacts({
        findings: [reasonFinding(key, 'AADSTS50000'), ...healthyFindings],
        reason: reasonOf(reasonClass),
        exitCode: 7,
      }),
    );
    await heading(title);
    expect(lastButton()).toBe(primary);
    expect(screen.queryByRole('button', { name: /try the fixes anyway/i })).toBeNull();
  });
});

/** The primary button stands last on every page. */
function lastButton(): string | null | undefined {
  return within(screen.getByRole('main')).getAllByRole('button').at(-1)?.textContent;
}

describe('The reason in the details', () => {
  it('says which event spoke, and which was set aside and why', async () => {
    const { user } = await openReview(
      checkFacts({
        findings: [reasonFinding('password', 'AADSTS50126'), ...findingsWith(oldSignIns)],
        plan: fullPlan,
        reason: reasonOf('password', 'AADSTS50126'),
        exitCode: 1,
      }),
    );
    await user.click(await button(/^What Microsoft's server said/));
    expect(screen.getAllByText(/Event 1098/).length).toBeGreaterThan(0);
    expect(screen.getByText('0xCAA90004, another record says more')).toBeTruthy();
    // What is broken here as well is still offered, and is not the page's first button.
    await button('Fix all (1)');
    expect(lastButton()).toBe('Reset your password');
  });
});

describe('What limits us', () => {
  const limited = (status: 'attention' | 'broken', key: string) =>
    findingsWith({
      id: 'pc.state',
      status,
      likelihood: 'unlikely',
      message: { key: `finding.pc.${key}`, values: { runningAs: 'helpdesk', signedIn: 'pat' } },
      repairs: [],
      evidence: [],
    });

  it.each(['elevated', 'restartPending'])('is said on top of the findings: %s', async (key) => {
    await openReview(checkFacts({ findings: limited('attention', key) }));
    await heading('Nothing wrong on this PC');
    expect(screen.getByText(/administrator rights|waiting for a restart/)).toBeTruthy();
  });

  it('is the heading when it keeps us from looking at the sign-in', async () => {
    await openReview(checkFacts({ findings: limited('broken', 'otherPerson'), exitCode: 7 }));
    await heading("This app can't look at your sign-in");
    expect(screen.getByText(/runs as helpdesk, but pat is signed in/)).toBeTruthy();
    await button('Close');
  });
});

describe('The test window of a sign-in helper', () => {
  const troubled = checkFacts({
    findings: findingsWith(troubledHelper, oldSignIns),
    plan: fullPlan,
    exitCode: 1,
  });

  it('finds the helper fine when its window opens', async () => {
    const { user, bridge } = await openReview(troubled);
    await user.click(await button('Open the test window'));
    expect(requestsOf(bridge, 'openPlace')).toEqual([{ place: 'helper-work-window' }]);
    await screen.findByText('Did a window called “Work or school account” open?');
    await user.click(await button('Yes'));
    await screen.findByText(/Then the helper works/);
    expect(screen.queryByRole('button', { name: 'Repair the sign-in helper' })).toBeNull();
  });

  it('chooses the repair when no window opens', async () => {
    const { user, bridge } = await openReview(troubled);
    await user.click(await button('Open the test window'));
    await user.click(await button('No'));
    await user.click(await button('Repair the sign-in helper'));
    const [request] = requestsOf(bridge, 'previewPlan') as [{ repairs: string[] }];
    expect(request.repairs).toContain('helper.register-work');
    await user.click(await button('Back'));
    await user.click(await button('Choose what to fix'));
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: /^Sign-in helper for work/ });
    expect(box.checked).toBe(true);
  });
});

describe('A proxy that something has left behind', () => {
  it('is left alone by Fix all, and shows what going without it would change when asked to', async () => {
    const { user, bridge } = await openReview(
      checkFacts({ findings: findingsWith(leftOverProxy, oldSignIns), plan: fullPlan, exitCode: 1 }),
    );
    await button('Fix all (1)');
    await user.click(await button('Try without this proxy'));
    const [request] = requestsOf(bridge, 'previewPlan') as [{ repairs: string[] }];
    expect(request.repairs).toEqual([...fullPlan.repairs.map(({ id }) => id), 'network.reset-proxy']);
  });

  it('is the way on where nothing else is wrong', async () => {
    await openReview(checkFacts({ findings: findingsWith(leftOverProxy) }));
    await heading('Nothing is broken, but look at this');
    await button('Try without this proxy');
  });
});

describe('Accounts that are all there is to look at', () => {
  it('are looked at again after a visit by the page’s own button, too', async () => {
    const { user, bridge } = await openReview(
      checkFacts({ findings: findingsWith(doubledAccount) }),
      createFakeBridge(stillOpening),
    );
    await user.click(await button('Open Email & accounts'));
    window.dispatchEvent(new Event('focus'));
    await waitFor(() =>
      expect(requestsOf(bridge, 'startCheck').at(-1)).toEqual({ only: ['accounts.conflict'] }),
    );
  });
});
