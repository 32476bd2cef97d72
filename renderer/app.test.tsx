import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppState, Reply } from '../shared/contract';
import type { RunFact } from '../shared/events';
import { createFakeBridge, stillOpening } from './testing/fake-bridge';
import { button, checkRun, heading, openFix, openReview, repairRun, requestsOf } from './testing/open-pages';
import { renderApp } from './testing/render-app';
import {
  accountGone,
  doubledAccount,
  findingsWith,
  healthyFindings,
  missingHelper,
  offAutomaticTime,
  oldSignIns,
  personalTarget,
  wrongClock,
} from './testing/sample-findings';
import {
  brokenCheck,
  checkFacts,
  declinedFix,
  ended,
  fullPlan,
  goodFix,
  passwordReason,
  recordRun,
  stepFacts,
} from './testing/sample-runs';

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

describe('Check', () => {
  it('sends what was typed and shows a row a check, moved only by its events', async () => {
    const bridge = createFakeBridge();
    const { user } = renderApp(bridge);
    await user.type(await screen.findByLabelText('Error code you saw'), 'caa20003');
    await user.type(screen.getByLabelText('Address you sign in with'), 'pat@example.com');
    await user.click(await button('Check this PC'));
    await heading('Checking this PC…');
    expect(requestsOf(bridge, 'startCheck')).toEqual([{ code: 'caa20003', address: 'pat@example.com' }]);

    const row = screen.getByText('Date and time').closest('li');
    if (row === null) throw new Error('The clock has no row.');
    expect(row.textContent).toContain('Waiting');
    const events = checkRun([
      { type: 'run-started', kind: 'check' },
      { type: 'check-started', check: 'clock.offset' },
      { type: 'check-finished', finding: wrongClock(-660) },
    ]);
    bridge.send(...events.slice(0, 2));
    await within(row).findByText('Checking…');
    bridge.send(...events.slice(2));
    await within(row).findByText('Needs fixing');
  });

  it('says that the end of a pasted text is not read, and sends the rest', async () => {
    const bridge = createFakeBridge();
    const { user } = renderApp(bridge);
    await user.click(await screen.findByLabelText('Error code you saw'));
    await user.paste(`AADSTS50126 ${'x'.repeat(70_000)}`);
    screen.getByText(/Only its first 65,536 characters are read/);
    await user.click(await button('Check this PC'));
    const [request] = requestsOf(bridge, 'startCheck') as { code: string }[];
    expect(request?.code).toMatch(/^AADSTS50126 x+$/);
    expect(request?.code).toHaveLength(65_536);
  });

  it('comes back to the first page when the check is stopped', async () => {
    const bridge = createFakeBridge();
    const { user } = renderApp(bridge);
    await user.click(await button('Check this PC'));
    await user.click(await button('Cancel'));
    expect(requestsOf(bridge, 'stopRun')).toEqual([{ runId: 'run-check' }]);
    bridge.send(...checkRun([{ type: 'run-started', kind: 'check' }, ended(6)]));
    await heading("Find out why Teams can't sign you in");
    expect(screen.getByText('The check was stopped. Nothing was changed.')).toBeTruthy();
  });

  it('says what went wrong with a call, and lets it be dismissed', async () => {
    const refused: Reply<'startCheck'> = { ok: false, error: { code: 'session-missing', detail: 'none' } };
    const { user } = renderApp(createFakeBridge({ startCheck: () => refused }));
    await user.click(await button('Check this PC'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('PowerShell could not be started.');
    await user.click(within(alert).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('says that an earlier repair was cut off, and does nothing by itself', async () => {
    const unfinished = {
      runId: 'run-before',
      startedAt: '2026-04-13T09:00:00Z',
      repair: 'credentials.remove',
      canUndo: true,
    } as const;
    const bridge = createFakeBridge({}, { unfinished });
    const { user } = renderApp(bridge);
    await heading("An earlier repair didn't finish");
    expect(bridge.calls.map((call) => call.name)).toEqual(['readState']);
    await button('Undo these changes');
    await user.click(await button('Check and continue'));
    await heading('Checking this PC…');
  });
});

describe('Review', () => {
  it('names the likeliest cause in words and numbers a person can feel', async () => {
    await openReview();
    await heading('We found 4 things to fix');
    expect(screen.getByText('Most likely:').parentElement?.textContent).toMatch(
      /This PC's clock is 11 minutes behind\. Your PC says .+, it's really .+\./,
    );
    expect(screen.getByRole('img', { name: /11 minutes behind/ })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2, name: 'Also worth tidying' })).toBeTruthy();
  });

  it('shows why we think so and what we would do, on request', async () => {
    const { user } = await openReview();
    const card = await button(/^Date and time/);
    expect(card.getAttribute('aria-expanded')).toBe('false');
    await user.click(card);
    expect(screen.getByText('Why we think so')).toBeTruthy();
    expect(screen.getAllByText('11 minutes behind (-660 seconds)').length).toBeGreaterThan(0);
    expect(screen.getByText("What we'll do")).toBeTruthy();
  });

  it('starts exactly the plan that was offered', async () => {
    const { user, bridge } = await openReview();
    await user.click(await button('Fix all (4)'));
    expect(requestsOf(bridge, 'startRepairs')).toEqual([{ planId: fullPlan.id }]);
  });

  it('offers no fix when nothing is wrong', async () => {
    await openReview(checkFacts({ findings: healthyFindings }));
    await heading('Nothing wrong on this PC');
    expect(screen.queryByRole('button', { name: /^Fix all/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'See exactly what will change' })).toBeNull();
  });

  it('hands a cause that is not on this PC to IT, and still offers what is broken here', async () => {
    const { user, bridge } = await openReview(
      checkFacts({ findings: findingsWith(oldSignIns), plan: fullPlan, reason: passwordReason, exitCode: 1 }),
    );
    await heading('This one needs you, not this PC');
    expect(await button('Fix all (1)')).toBeTruthy();
    expect(screen.getByText('Do what helps on this PC.')).toBeTruthy();
    await user.click(await button('Copy details for IT'));
    await user.click(screen.getByRole('checkbox', { name: /Include my address/ }));
    await user.click(await button('Copy now'));
    expect(requestsOf(bridge, 'copyDetails')).toEqual([
      { runId: 'run-check', includeIdentity: true, address: '' },
    ]);
  });

  it('looks at the accounts again when the person comes back from Settings', async () => {
    const view = await openReview(checkFacts({ findings: findingsWith(doubledAccount) }));
    window.dispatchEvent(new Event('focus'));
    expect(requestsOf(view.bridge, 'startCheck')).toHaveLength(1);
    await view.user.click(await button('Open Email & accounts'));
    window.dispatchEvent(new Event('focus'));
    await waitFor(() =>
      expect(requestsOf(view.bridge, 'startCheck').at(-1)).toEqual({ only: ['accounts.conflict'] }),
    );
    expect(screen.queryByRole('button', { name: /remove/i })).toBeNull();
  });

  it('looks once more after a look that was only beginning when the person came back again', async () => {
    const runIds = ['run-check', 'run-first-look', 'run-second-look'];
    const startCheck = () => ({ ok: true, value: { runId: runIds.shift() ?? 'none' } }) as const;
    const facts = checkFacts({ findings: findingsWith(doubledAccount) });
    const { user, bridge } = await openReview(facts, createFakeBridge({ startCheck }));
    await user.click(await button('Open Email & accounts'));
    window.dispatchEvent(new Event('focus'));
    await waitFor(() => expect(runIds).toEqual(['run-second-look']));
    window.dispatchEvent(new Event('focus'));
    await screen.findByRole('button', { name: 'Open Email & accounts' });
    expect(runIds).toEqual(['run-second-look']);
    bridge.send(...recordRun('run-first-look', facts));
    await waitFor(() => expect(runIds).toEqual([]));
  });
});

describe('Choose what to fix', () => {
  it('ticks what is broken, and nothing that is personal or only worth knowing', async () => {
    const automatic = { ...offAutomaticTime, status: 'attention' } as const;
    const { user, bridge } = await openReview(
      checkFacts({
        findings: findingsWith(missingHelper, oldSignIns, automatic),
        plan: fullPlan,
        exitCode: 1,
      }),
    );
    await user.click(await button('Choose what to fix'));
    const box = (name: RegExp | string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
    await screen.findByRole('checkbox', { name: /^Sign-in helper for work/ });
    expect(box(/^Sign-in helper for work/).checked).toBe(true);
    expect(box(/^Saved sign-ins/).checked).toBe(true);
    expect(box(/^Automatic time/).checked).toBe(false);
    expect(box(personalTarget).checked).toBe(false);

    await user.click(box(/^Saved sign-ins/));
    await user.click(box(personalTarget));
    await user.click(await button('Fix selected (2)'));
    await waitFor(() => expect(requestsOf(bridge, 'startRepairs')).toEqual([{ planId: 'plan-chosen' }]));
    expect(requestsOf(bridge, 'previewPlan')).toEqual([
      {
        repairs: ['helper.register-work'],
        personal: [personalTarget],
        leave: ['credentials.remove', 'clock.turn-on'],
      },
    ]);
  });

  it('starts nothing when nothing is ticked', async () => {
    const { user, bridge } = await openReview(
      checkFacts({ findings: findingsWith(missingHelper), plan: fullPlan, exitCode: 1 }),
    );
    await user.click(await button('Choose what to fix'));
    await user.click(await screen.findByRole('checkbox'));
    await user.click(await button(/^Fix selected/));
    expect((await screen.findByRole('alert')).textContent).toContain('Tick at least one thing');
    expect(requestsOf(bridge, 'previewPlan')).toEqual([]);
  });
});

describe('See exactly what will change', () => {
  it('lists every planned change with its rights and its way back', async () => {
    const { user } = await openReview();
    await user.click(await button('See exactly what will change'));
    await heading('What will change');
    for (const { changes } of fullPlan.repairs) {
      for (const { target } of changes) {
        if (target.includes('.')) expect(screen.getAllByText(target).length).toBeGreaterThan(0);
      }
    }
    expect(screen.getAllByText('Needs permission from Windows')).toHaveLength(3);
    expect(screen.getAllByText('Can be undone')).toHaveLength(1);
    expect(screen.getAllByText("Can't be undone")).toHaveLength(4);
    expect(screen.getByText('Only if the step before did not help')).toBeTruthy();
    expect(await button('Fix all (4)')).toBeTruthy();
  });
});

describe('A clock that is off by more than a day', () => {
  const far = checkFacts({ findings: findingsWith(wrongClock(-3 * 86_400)), plan: fullPlan, exitCode: 1 });

  it.each([
    ["Yes, that's today", true],
    ['No, leave the date alone', false],
  ])('is moved only on a person’s word: %s', async (answer, dateConfirmed) => {
    const { user, bridge } = await openReview(far);
    await user.click(await button('Fix all (1)'));
    await heading(/^Is today .*2026\?$/);
    expect(requestsOf(bridge, 'startRepairs')).toEqual([]);
    await user.click(await button(answer));
    expect(requestsOf(bridge, 'startRepairs')).toEqual([{ planId: fullPlan.id, dateConfirmed }]);
  });

  it('is asked about also where only Windows would move it', async () => {
    const repairs = fullPlan.repairs.filter(({ id }) => id === 'clock.sync');
    const { user, bridge } = await openReview(
      checkFacts({
        findings: findingsWith(wrongClock(-3 * 86_400)),
        plan: { ...fullPlan, repairs },
        exitCode: 1,
      }),
    );
    await user.click(await button('Fix all (1)'));
    await heading(/^Is today .*2026\?$/);
    expect(requestsOf(bridge, 'startRepairs')).toEqual([]);
  });

  it('and is left alone, is said to be, and not to need nothing', async () => {
    const why = { key: 'outcomes.clock.leftAlone', values: {} } as const;
    const outcome = { repair: 'clock.sync', outcome: 'skipped', verified: false, detail: '' } as const;
    const { bridge } = await openFix([]);
    bridge.send(...repairRun([{ type: 'step-finished', outcome, why }]).slice(-1));
    expect(await screen.findByText('The date was left alone, as you chose.')).toBeTruthy();
    expect(screen.getByText('Left alone')).toBeTruthy();
    expect(screen.queryByText('Not needed')).toBeNull();
  });
});

describe('Fix', () => {
  it('shows Approve while Windows asks, and goes on without permission', async () => {
    const { user, bridge } = await openFix(goodFix.slice(0, 3));
    await heading('Windows is asking for permission');
    expect(screen.getByText('Windows PowerShell')).toBeTruthy();
    expect(screen.getByText(/flashing shield on the taskbar/)).toBeTruthy();
    await user.click(await button('Continue without it'));
    expect(requestsOf(bridge, 'continueWithoutElevation')).toEqual([{ runId: 'run-repair' }]);
    bridge.send(...repairRun(declinedFix).slice(3, 9));
    await heading('Fixing Teams sign-in');
    expect(screen.getAllByText('Needs permission')).toHaveLength(3);
    expect(screen.getByText("OK, we'll leave the clock alone.")).toBeTruthy();
  });

  it('asks for an undo in its own words', async () => {
    const { user, bridge } = await openFix(goodFix);
    await user.click(await button('Undo these changes'));
    bridge.send(
      ...recordRun('run-undo', [
        { type: 'run-started', kind: 'undo' },
        { type: 'plan-ready', plan: { id: 'plan-undo', repairs: fullPlan.repairs.slice(0, 1) } },
        { type: 'elevation-requested' },
      ]),
    );
    await heading('Windows is asking for permission');
    expect(screen.getByText("That's us putting the time settings back.")).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/correct/i);
  });

  it('moves a row a step through its states, and tells screen readers', async () => {
    const { bridge } = await openFix(goodFix.slice(0, 5));
    const events = repairRun(goodFix);
    const row = (await screen.findByText('Let Windows keep the time by itself')).closest('li');
    if (row === null) throw new Error('The step has no row.');
    await within(row).findByText('Working…');
    bridge.send(...events.slice(5, 8));
    await within(row).findByText('Checking our work…');
    bridge.send(...events.slice(8, 9));
    await within(row).findByText('Repaired and checked');
    await waitFor(() =>
      expect(screen.getAllByRole('status').map((region) => region.textContent)).toContain(
        'Let Windows keep the time by itself: Repaired and checked',
      ),
    );
  });

  it('stops after the step in flight', async () => {
    const { user, bridge } = await openFix(goodFix.slice(0, 5));
    await user.click(await button('Stop after this step'));
    await button('Stopping after this step…');
    expect(requestsOf(bridge, 'stopRun')).toEqual([{ runId: 'run-repair' }]);
  });

  it('asks main for what it missed, and keeps what it knew until then', async () => {
    const { bridge } = await openFix(goodFix.slice(0, 5));
    const events = repairRun(goodFix);
    bridge.keep(events.slice(5, 12));
    bridge.send(...events.slice(12, 13));
    await screen.findByText('Repaired and checked');
    expect(requestsOf(bridge, 'readRun')).toContainEqual({ runId: 'run-repair', after: 5 });
  });

  it('shows technical details that can be filtered', async () => {
    const { user } = await openFix(goodFix.slice(0, 8));
    await user.click(await button('Show technical details'));
    const panel = await screen.findByRole('region', { name: 'Technical details' });
    expect(within(panel).getByText('1 line')).toBeTruthy();
    await user.type(within(panel).getByRole('textbox', { name: 'Filter lines' }), 'nowhere');
    await within(panel).findByText('No line contains these words.');
  });
});

describe('Guided accounts', () => {
  const pause: readonly RunFact[] = [
    ...goodFix.slice(0, 4),
    { type: 'check-finished', finding: doubledAccount },
    { type: 'guidance-started', check: 'accounts.conflict' },
  ];

  it('names what may go and what stays, looks again on return, and goes on', async () => {
    const { user, bridge } = await openFix(pause, brokenCheck, createFakeBridge(stillOpening));
    await heading('Check the accounts on this PC');
    expect(screen.getByText('pat@example.com (old.example.com)')).toBeTruthy();
    expect(screen.getByText('pat@example.com (example.com)')).toBeTruthy();
    await user.click(await button('Open Email & accounts'));
    expect(requestsOf(bridge, 'openPlace')).toEqual([{ place: 'settings-email-accounts' }]);
    window.dispatchEvent(new Event('focus'));
    await waitFor(() => expect(requestsOf(bridge, 'recheckGuided')).toEqual([{ runId: 'run-repair' }]));

    const later = repairRun([
      ...pause,
      { type: 'check-finished', finding: { ...doubledAccount } },
      { type: 'check-finished', finding: accountGone },
    ]).slice(pause.length);
    bridge.send(...later.slice(0, 1));
    await screen.findByText('Still there');
    bridge.send(...later.slice(1));
    await screen.findByText('Gone');
    await user.click(await button('Next'));
    expect(requestsOf(bridge, 'finishGuided')).toEqual([{ runId: 'run-repair' }]);
  });
});

describe('Done', () => {
  it('draws the clock before and after', async () => {
    await openFix(goodFix);
    await heading(/^Fixed on this PC/);
    expect(screen.getByText('Before: 11 minutes behind')).toBeTruthy();
    expect(screen.getByText('Now: right')).toBeTruthy();
  });

  it('puts back what it changed', async () => {
    const { user, bridge } = await openFix(goodFix);
    await user.click(await button('Undo these changes'));
    expect(requestsOf(bridge, 'startUndo')).toEqual([{ runId: 'run-repair' }]);
  });

  it('says what needs permission, never counts it as failed, and does not wait for Teams', async () => {
    const { bridge } = await openFix(declinedFix);
    await heading("Permission wasn't given");
    expect(screen.queryByRole('heading', { level: 2, name: /Sign in to Teams now/ })).toBeNull();
    expect(requestsOf(bridge, 'listenToTeams')).toEqual([]);
    expect(document.body.textContent).not.toMatch(/failed/i);
  });

  it('never says repaired for what Windows only claimed', async () => {
    const claims = [
      ...goodFix.slice(0, 4),
      ...fullPlan.repairs.flatMap(({ id }) => stepFacts(id, 'repaired', false)),
      ended(2),
    ];
    const { bridge } = await openFix(claims.slice(0, -1));
    await screen.findAllByText('Done, not confirmed');
    expect(document.body.textContent).not.toMatch(/repaired/i);
    bridge.send(...repairRun(claims).slice(-1));
    await heading('Fixed 0 of 4');
    expect(document.body.textContent).not.toMatch(/repaired/i);
  });
});

describe('A reload in mid-run', () => {
  it('comes back to the same page and loses nothing', async () => {
    const first = await openFix(goodFix.slice(0, 20));
    await screen.findAllByText('Repaired and checked');
    const before = (await screen.findByRole('main')).textContent;
    first.unmount();

    const latestRun: AppState['latestRun'] = { runId: 'run-repair', kind: 'fix', active: true };
    const again = createFakeBridge({}, { latestRun });
    again.keep(checkRun(brokenCheck));
    again.keep(repairRun(goodFix.slice(0, 20)));
    renderApp(again);
    await heading('Fixing Teams sign-in');
    expect(screen.getByRole('main').textContent).toBe(before);
    again.send(...repairRun(goodFix).slice(20));
    await heading("Fixed on this PC. Now let's see Teams sign in.");
    expect(screen.getByText('Before: 11 minutes behind')).toBeTruthy();
  });
});
