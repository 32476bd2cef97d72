import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppState } from '../../shared/contract';
import type { RunFact } from '../../shared/events';
import { createFakeBridge } from '../testing/fake-bridge';
import { button, checkRun, heading, openFix, openReview, repairRun, requestsOf } from '../testing/open-pages';
import { renderApp } from '../testing/render-app';
import { findingsWith, healthyFindings, reasonFinding } from '../testing/sample-findings';
import {
  brokenCheck,
  cacheOffer,
  checkFacts,
  clockReason,
  ended,
  goodFix,
  passwordReason,
  recordRun,
  secondPlan,
  signOutOffer,
  stepFacts,
} from '../testing/sample-runs';

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

const listening: RunFact = { type: 'listening-started', seconds: 120 };
const heard = (
  how: Extract<RunFact, { type: 'listening-ended' }>['heard'],
  reason: typeof passwordReason | null = null,
): RunFact => ({ type: 'listening-ended', heard: how, reason });
const fixWithOffers: readonly RunFact[] = [
  ...goodFix.slice(0, -1),
  { type: 'second-line-offered', offers: [signOutOffer, cacheOffer] },
  ended(0),
];

/** Plays a repair to its end and what was told after it, number for number. */
async function openDone(after: readonly RunFact[] = [], bridge = createFakeBridge()) {
  const view = await openFix(fixWithOffers, brokenCheck, bridge);
  await heading("Fixed on this PC. Now let's see Teams sign in.");
  const events = repairRun([...fixWithOffers, ...after]);
  bridge.send(...events.slice(fixWithOffers.length));
  return { ...view, hear: (fact: RunFact) => bridge.send(...numbered(events.length, fact)) };
}

function numbered(sequence: number, fact: RunFact) {
  return repairRun([fact]).map((event) => ({ ...event, sequence }));
}

describe('Listening to Teams', () => {
  it('begins by itself when the run has opened Teams, and says how long', async () => {
    const { bridge } = await openDone([listening]);
    await screen.findByRole('heading', { level: 2, name: /Sign in to Teams now/ });
    expect(requestsOf(bridge, 'listenToTeams')).toEqual([{ runId: 'run-repair' }]);
    expect(screen.getByText(/minutes? left\.$/)).toBeTruthy();
  });

  it('listens before it opens Teams, so that nothing Teams says is missed', async () => {
    const { user, bridge } = await openDone();
    await user.click(await button('Show Teams'));
    await waitFor(() => expect(requestsOf(bridge, 'openTeams')).toHaveLength(1));
    const names = bridge.calls.map(({ name }) => name);
    expect(names.lastIndexOf('listenToTeams')).toBeLessThan(names.indexOf('openTeams'));
  });

  it('stops listening when Teams cannot be opened', async () => {
    const refused = { ok: false, error: { code: 'not-found', detail: 'no Teams' } } as const;
    const { user, bridge } = await openDone([], createFakeBridge({ openTeams: () => refused }));
    await user.click(await button('Show Teams'));
    await waitFor(() => expect(requestsOf(bridge, 'stopListening')).toHaveLength(1));
  });

  it('says a new failure at once, and leads to a new check', async () => {
    const { user, bridge, hear } = await openDone([listening]);
    await screen.findByRole('heading', { level: 2, name: /Sign in to Teams now/ });
    hear(heard('failure', passwordReason));
    const words = 'Teams reached Microsoft, but your password was refused.';
    await screen.findByRole('heading', { level: 2, name: words });
    expect(screen.getAllByRole('status').some(({ textContent }) => textContent === words)).toBe(true);
    expect(screen.queryByRole('button', { name: 'No, still not working' })).toBeNull();
    // The page as a whole says nothing else.
    await heading('Teams was turned away again');
    expect(screen.queryByText(/let's see Teams sign in|Open Teams and sign in/)).toBeNull();
    await user.click(await button('See what we found'));
    await waitFor(() => expect(requestsOf(bridge, 'startCheck')).toHaveLength(2));
    expect(requestsOf(bridge, 'startCheck').at(-1)).toEqual({});
  });

  it.each([
    ['silence', /We heard of no new failure\. Did Teams sign you in\?/],
    ['unreadable', /couldn't read what Windows records/],
    ['stopped', /^Did Teams sign you in\?$/],
  ] as const)('asks the person after %s', async (how, words) => {
    await openDone([listening, heard(how)]);
    await screen.findByRole('heading', { level: 2, name: words });
    await button('Yes');
    await button('No, still not working');
  });

  it('stops when the person says that it worked', async () => {
    const { user, bridge } = await openDone([listening]);
    await user.click(await button('Yes'));
    await screen.findByText('Good. You can close this window.');
    await heading('Teams signed you in');
    expect(requestsOf(bridge, 'stopListening')).toEqual([{ runId: 'run-repair' }]);
  });

  it('stops what was begun although nobody has told yet that it listens', async () => {
    const { user, bridge } = await openDone();
    await waitFor(() => expect(requestsOf(bridge, 'listenToTeams')).toHaveLength(1));
    await user.click(await button('Yes'));
    await heading('Teams signed you in');
    expect(requestsOf(bridge, 'stopListening')).toEqual([{ runId: 'run-repair' }]);
  });

  it('stops when the person leaves the page', async () => {
    const { user, bridge } = await openDone([listening]);
    await screen.findByRole('heading', { level: 2, name: /Sign in to Teams now/ });
    await user.click(await button('Menu'));
    await user.click(await screen.findByRole('menuitem', { name: 'About' }));
    await heading('About');
    expect(requestsOf(bridge, 'stopListening')).toEqual([{ runId: 'run-repair' }]);
  });

  it('goes on over a reload, and is not begun anew', async () => {
    const first = await openDone([listening]);
    await screen.findByRole('heading', { level: 2, name: /Sign in to Teams now/ });
    const runs = sessionStorage.getItem('runs');
    first.unmount();
    sessionStorage.setItem('runs', runs ?? '');
    const latestRun: AppState['latestRun'] = { runId: 'run-repair', kind: 'fix', active: false };
    const again = createFakeBridge({}, { latestRun });
    again.keep(checkRun(brokenCheck));
    again.keep(repairRun([...fixWithOffers, listening]));
    renderApp(again);
    await screen.findByRole('heading', { level: 2, name: /Sign in to Teams now/ });
    expect(requestsOf(again, 'listenToTeams')).toEqual([]);
  });
});

describe('Still not working', () => {
  const openStill = async () => {
    const view = await openDone(
      [listening, heard('silence')],
      createFakeBridge({ previewPlan: () => ({ ok: true, value: secondPlan }) }),
    );
    await view.user.click(await button('No, still not working'));
    await heading("Still not working? Let's narrow it down");
    return view;
  };

  it('goes from the browser test over the offers to IT, and says what each costs', async () => {
    await openStill();
    const order = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(order).toEqual([
      'Try Teams in your browser',
      'What else can be done on this PC',
      'Ask your IT admin',
    ]);
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map(({ checked }) => checked)).toEqual([false, false]);
    expect(screen.getByText(/have your password and your phone ready/)).toBeTruthy();
    expect(screen.getByText(/Can't be put back/)).toBeTruthy();
  });

  it('asks how the browser did; if that works, the first offer is what to try next', async () => {
    const { user, bridge } = await openStill();
    await user.click(await button('Open Teams in the browser'));
    expect(requestsOf(bridge, 'openPlace')).toEqual([{ place: 'teams-web' }]);
    await screen.findByText('Did that work?');
    await user.click(await button('Yes'));
    await screen.findByText(/your account is fine/);
    expect(screen.getAllByRole<HTMLInputElement>('checkbox')[0]?.checked).toBe(true);
    await button('See what will change (1)');
  });

  it('leads to IT when the browser fails as well', async () => {
    const { user } = await openStill();
    await user.click(await button('Open Teams in the browser'));
    await user.click(await button('No'));
    await screen.findByText(/it is the account or your organisation/);
    expect(screen.queryByRole('button', { name: /^See what will change/ })).toBeNull();
  });

  it('shows exactly what will change before anything does, and goes back to the choice', async () => {
    const { user, bridge } = await openStill();
    for (const box of screen.getAllByRole('checkbox')) await user.click(box);
    await user.click(await button('See what will change (2)'));
    await heading('What will change');
    expect(requestsOf(bridge, 'previewPlan')).toEqual([{ repairs: ['wam.sign-out', 'teams.reset-cache'] }]);
    expect(requestsOf(bridge, 'startRepairs')).toHaveLength(1);
    await user.click(await button('Back'));
    await heading("Still not working? Let's narrow it down");
  });

  it('runs what was chosen, compares with what is known since the first repair, and can put it back', async () => {
    let runs = 0;
    const bridge = createFakeBridge({
      previewPlan: () => ({ ok: true, value: secondPlan }),
      startRepairs: () => {
        runs += 1;
        return { ok: true, value: { runId: runs === 1 ? 'run-repair' : 'run-second' } };
      },
    });
    const { user } = await openDone([listening, heard('silence')], bridge);
    await user.click(await button('No, still not working'));
    await user.click((await screen.findAllByRole('checkbox'))[1] as HTMLElement);
    await user.click(await button('See what will change (1)'));
    await user.click(await button('Reset Teams'));
    expect(requestsOf(bridge, 'startRepairs').at(-1)).toEqual({ planId: 'plan-second' });
    bridge.send(
      ...recordRun('run-second', [
        { type: 'run-started', kind: 'fix' },
        { type: 'plan-ready', plan: secondPlan },
        ...stepFacts('teams.reset-cache', 'repaired', true),
        ended(0),
      ]),
    );
    await heading("Teams starts afresh. Now let's see it sign in.");
    expect(screen.getByText('Done and checked')).toBeTruthy();
    // What the first repair has mended is not told as left.
    expect(screen.queryByText('What is left')).toBeNull();
    await user.click(await button('Undo these changes'));
    expect(requestsOf(bridge, 'startUndo')).toEqual([{ runId: 'run-second' }]);
  });

  it('survives a reload', async () => {
    const first = await openStill();
    first.unmount();
    const latestRun: AppState['latestRun'] = { runId: 'run-repair', kind: 'fix', active: false };
    const again = createFakeBridge({}, { latestRun });
    again.keep(checkRun(brokenCheck));
    again.keep(repairRun(fixWithOffers));
    renderApp(again);
    await heading("Still not working? Let's narrow it down");
    expect(screen.getAllByRole('checkbox')).toHaveLength(2);
  });

  it('says so when nothing more can safely be done here', async () => {
    const { user } = await openFix(goodFix);
    await heading(/^Fixed on this PC/);
    await user.click(await button('No, still not working'));
    await screen.findByText('We know of nothing on this PC that we could safely change now.');
  });
});

describe('A check after a repair that did not help', () => {
  it('leads to what else can be tried', async () => {
    const { user } = await openReview(checkFacts({ findings: healthyFindings, offers: [cacheOffer] }));
    await heading('Nothing wrong on this PC');
    await user.click(await button('More'));
    await user.click(await screen.findByRole('menuitem', { name: 'What else can be tried' }));
    await heading("Still not working? Let's narrow it down");
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    await user.click(await button('Back'));
    await heading('Nothing wrong on this PC');
  });
});

describe('A fresh sign-in as the first offer', () => {
  const staleToken = { ...clockReason, code: 'AADSTS700082', class: 'stale-token' } as const;
  const first = [{ ...signOutOffer, first: true }];
  const stale = reasonFinding('staleToken', 'AADSTS700082');

  it('is the page’s own button when it is all there is', async () => {
    const { user, bridge } = await openReview(
      checkFacts({ findings: [stale, ...healthyFindings], reason: staleToken, offers: first }),
    );
    await heading('Try a fresh sign-in');
    expect(screen.getByText(/have your password and your phone ready/)).toBeTruthy();
    await user.click(await button('Sign in afresh'));
    expect(requestsOf(bridge, 'previewPlan')).toEqual([{ repairs: ['wam.sign-out'] }]);
    await heading('What will change');
    await user.click(await button('Back'));
    await heading('Try a fresh sign-in');
  });

  it('is added on request only where there is something else to fix', async () => {
    const { user, bridge } = await openReview(
      brokenCheck.map((fact) =>
        fact.type === 'second-line-offered'
          ? { ...fact, offers: first }
          : fact.type === 'reason-read'
            ? { ...fact, reason: staleToken }
            : fact,
      ),
    );
    await heading('We found 4 things to fix');
    await user.click(await button('Add a fresh sign-in'));
    expect(requestsOf(bridge, 'previewPlan')).toEqual([
      { repairs: [...planOf(brokenCheck), 'wam.sign-out'] },
    ]);
  });

  it('tells what helps beside a fresh sign-in, as when the password was changed elsewhere', async () => {
    await openReview(
      checkFacts({
        findings: findingsWith(),
        reason: { ...staleToken, code: 'AADSTS50173' },
        offers: first,
      }),
    );
    await screen.findByText('Do what helps on this PC.');
  });
});

function planOf(facts: readonly RunFact[]) {
  return facts.flatMap((fact) => (fact.type === 'plan-ready' ? fact.plan.repairs.map(({ id }) => id) : []));
}
