import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HistoryEntry, LookedUpCode, SettingsReply } from '../../shared/contract';
import type { RecordProblem } from '../../shared/model/record';
import { createFakeBridge } from '../testing/fake-bridge';
import { renderApp } from '../testing/render-app';
import { brokenCheck, recordRun } from '../testing/sample-runs';

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

const entry: HistoryEntry = {
  runId: 'run-before',
  kind: 'fix',
  startedAt: '2026-04-14T12:10:00Z',
  exitCode: 0,
  repaired: ['clock.sync'],
  mayHaveChanged: [],
  left: [],
  canUndo: true,
  undone: false,
  simulated: false,
  fault: null,
};

async function openSide(name: string, bridge = createFakeBridge()) {
  const view = renderApp(bridge);
  await view.user.click(await screen.findByRole('button', { name: 'Menu' }));
  await view.user.click(await screen.findByRole('menuitem', { name }));
  return { ...view, bridge };
}

const historyOf = (changed: Partial<HistoryEntry>) =>
  createFakeBridge({
    readHistory: () => ({ ok: true, value: { entries: [{ ...entry, ...changed }], records: [] } }),
  });

describe('a run in History', () => {
  it('tells what was left and why, in the words of Done, and nothing of what nobody needed', async () => {
    const outcome = { outcome: 'skipped', verified: false, detail: '' } as const;
    const left = [
      { repair: 'credentials.remove', key: 'outcomes.teams.inCall' },
      { repair: 'clock.turn-on', key: 'outcomes.clock.leftAlone' },
      { repair: 'clock.set', key: 'outcomes.notNeeded' },
    ] as const;
    await openSide(
      'History',
      historyOf({
        left: left.map(({ repair, key }) => ({ outcome: { ...outcome, repair }, why: { key, values: {} } })),
      }),
    );
    const text = (await screen.findByText(/Correcting the clock/)).textContent;
    expect(text).toMatch(/Old saved sign-ins: After your call\. Automatic time: Left alone/);
    expect(text).not.toMatch(/Setting the clock/);
  });

  it('says that it was undone where its button has gone', async () => {
    await openSide('History', historyOf({ canUndo: false, undone: true }));
    expect(await screen.findByText(/\. Undone$/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });
});

describe('the menu', () => {
  it('opens by keyboard, moves by arrows, and gives the focus back on Escape', async () => {
    const { user } = renderApp(createFakeBridge());
    const button = await screen.findByRole('button', { name: 'Menu' });
    button.focus();
    await user.keyboard('{Enter}');
    const focused = () => document.activeElement?.textContent;
    expect(focused()).toBe('History');
    await user.keyboard('{ArrowUp}');
    expect(focused()).toBe('About');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe('Look up a code');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button);
  });
});

describe('the work of others', () => {
  const notices = 'The work of others in this app, and its licences';

  it('shows the notices when somebody asks for them, and not before', async () => {
    const read = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('react 19 (MIT)'));
    const { user } = await openSide('About');
    expect(read).not.toHaveBeenCalled();
    await user.click(await screen.findByRole('button', { name: notices }));
    await screen.findByText('react 19 (MIT)');
    expect(read).toHaveBeenCalledExactlyOnceWith('third-party-notices.txt');
    read.mockRestore();
  });

  it('says where they are when they can not be read', async () => {
    const read = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('', { status: 404 }));
    const { user } = await openSide('About');
    await user.click(await screen.findByRole('button', { name: notices }));
    await screen.findByText(/THIRD_PARTY_NOTICES\.txt/);
    read.mockRestore();
  });
});

describe('Forgetting history', () => {
  const withRuns = (answers = {}) =>
    createFakeBridge({
      readHistory: () => ({ ok: true, value: { entries: [entry], records: [] } }),
      ...answers,
    });

  it('asks once more, says what went and what stays, and reads the list again', async () => {
    const { user, bridge } = await openSide(
      'History',
      withRuns({ forgetHistory: () => ({ ok: true, value: { gone: 3, kept: 1, setAside: true } }) }),
    );
    await user.click(await screen.findByRole('button', { name: 'Forget history' }));
    expect(bridge.calls.map(({ name }) => name)).not.toContain('forgetHistory');
    await user.click(screen.getByRole('button', { name: 'Forget them' }));
    await screen.findByText(/^3 runs were forgotten\. 1 stays.*SignInRepair\\Quarantine/);
    expect(bridge.calls.filter(({ name }) => name === 'readHistory')).toHaveLength(2);
  });

  it('forgets nothing for a person who changes their mind', async () => {
    const { user, bridge } = await openSide('History', withRuns());
    await user.click(await screen.findByRole('button', { name: 'Forget history' }));
    await user.click(screen.getByRole('button', { name: 'Keep them' }));
    await screen.findByRole('button', { name: 'Forget history' });
    expect(bridge.calls.map(({ name }) => name)).not.toContain('forgetHistory');
  });

  it('is not offered where there is none', async () => {
    await openSide('History', createFakeBridge());
    await screen.findByText('Nothing has been changed yet.');
    expect(screen.queryByRole('button', { name: 'Forget history' })).toBeNull();
  });
});

describe('History', () => {
  it('undoes a run by its id and saves its report', async () => {
    const { user, bridge } = await openSide(
      'History',
      createFakeBridge({ readHistory: () => ({ ok: true, value: { entries: [entry], records: [] } }) }),
    );
    await user.click(await screen.findByRole('button', { name: /^Save report of/ }));
    await screen.findByText('The report was saved.');
    await user.click(screen.getByRole('button', { name: /^Undo the changes of/ }));
    await screen.findByRole('heading', { level: 1, name: 'Fixing Teams sign-in' });
    expect(bridge.calls).toContainEqual({ name: 'startUndo', request: { runId: 'run-before' } });
  });

  it('says when the same thing breaks again and again', async () => {
    const entries = [1, 2, 3].map((day) => ({
      ...entry,
      runId: `run-before-${day}`,
      startedAt: `2026-04-0${day}T12:00:00Z`,
    }));
    await openSide(
      'History',
      createFakeBridge({ readHistory: () => ({ ok: true, value: { entries, records: [] } }) }),
    );
    await screen.findByText(/^Correcting the clock: 3 times within a month/);
  });

  it('does not count simulated runs as breaking again', async () => {
    const entries = [1, 2, 3].map((day) => ({ ...entry, runId: `run-before-${day}`, simulated: true }));
    await openSide(
      'History',
      createFakeBridge({ readHistory: () => ({ ok: true, value: { entries, records: [] } }) }),
    );
    await screen.findAllByText('Simulation');
    expect(screen.queryByText(/within a month/)).toBeNull();
  });
});

describe('what can not be read of earlier runs', () => {
  const damaged: RecordProblem = {
    file: '000002-run-damaged.jsonl',
    run: 'run-damaged',
    fault: 'damaged',
    mayHideChanges: true,
  };

  it('is told on History, never as nothing changed, and has a way back', async () => {
    const cut: HistoryEntry = {
      ...entry,
      exitCode: null,
      repaired: [],
      mayHaveChanged: ['clock.turn-on'],
      fault: 'damaged',
    };
    const value = { entries: [cut], records: [damaged] };
    const { user, bridge } = await openSide(
      'History',
      createFakeBridge({ readHistory: () => ({ ok: true, value }) }),
    );
    await screen.findByText(/is damaged \(000002-run-damaged.jsonl\).*undo can put back only what is known/);
    screen.getByText(/^Did not finish. May have changed: .*The rest of the record is damaged$/);
    expect(screen.queryByText(/Nothing was changed/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo what is left of the run run-damaged' }));
    await screen.findByRole('heading', { level: 1, name: 'Fixing Teams sign-in' });
    expect(bridge.calls).toContainEqual({ name: 'startUndo', request: { runId: 'run-damaged' } });
  });

  it('is never an app that has not run', async () => {
    const value = { entries: [], records: [damaged] };
    await openSide('History', createFakeBridge({ readHistory: () => ({ ok: true, value }) }));
    await screen.findByText('No run on this PC can be read.');
    expect(screen.queryByText(/Nothing has been changed yet/)).toBeNull();
  });

  it('is a sentence on the first page where it may hide changes, and only there', async () => {
    const { user } = renderApp(createFakeBridge({}, { records: [damaged] }));
    await screen.findByText(/^A record of earlier repairs can't be read in full/);
    await user.click(screen.getByRole('button', { name: 'See History' }));
    await screen.findByRole('heading', { level: 1, name: 'Changes made by this app' });
    cleanup();
    renderApp(createFakeBridge({}, { records: [{ ...damaged, mayHideChanges: false }] }));
    await screen.findByRole('button', { name: 'Check this PC' });
    expect(screen.queryByText(/^A record of earlier repairs/)).toBeNull();
  });

  it('keeps an undo from saying that all is as it was', async () => {
    const value = { entries: [entry], records: [] };
    const { user, bridge } = await openSide(
      'History',
      createFakeBridge({ readHistory: () => ({ ok: true, value }) }),
    );
    await user.click(await screen.findByRole('button', { name: /^Undo the changes of/ }));
    bridge.send(
      ...recordRun('run-undo', [
        { type: 'run-started', kind: 'undo' },
        { type: 'plan-ready', plan: { id: 'plan-undo', repairs: [] } },
        { type: 'undo-unsure', records: [damaged] },
        { type: 'run-finished', exitCode: 2, restartNeeded: false, clockOffsetSeconds: 0, milliseconds: 1 },
      ]),
    );
    await screen.findByRole('heading', { level: 1, name: "We can't tell whether everything is back" });
    await screen.findByText(/is damaged \(000002-run-damaged.jsonl\)/);
  });
});

describe('Look up a code', () => {
  it('explains what was pasted and names who can fix it', async () => {
    const code: LookedUpCode = {
      code: 'AADSTS50126',
      family: 'AADSTS',
      known: true,
      meaning: 'The password is wrong.',
      class: 'password',
      owner: 'you',
      helps: ['Sign in with the new password.'],
      avoid: ['Removing saved sign-ins.'],
      line: 'Error Code: 50126',
      source: 'Entra documentation',
    };
    const { user, bridge } = await openSide(
      'Look up a code',
      createFakeBridge({ explainText: () => ({ ok: true, value: { codes: [code] } }) }),
    );
    await user.type(await screen.findByLabelText('Code or message'), 'AADSTS50126');
    await user.click(screen.getByRole('button', { name: 'Look it up' }));
    await screen.findByRole('heading', { level: 2, name: 'The password is wrong.' });
    expect(screen.getByText('Code: AADSTS50126')).toBeTruthy();
    expect(screen.getByText('Read from: Error Code: 50126')).toBeTruthy();
    for (const title of screen.getAllByRole('heading')) expect(title.textContent).not.toMatch(/AADSTS/);
    screen.getByText('1 code found', { selector: 'p' });
    // Told once, in the one place for it; on another page it is no news.
    const told = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(told()).toEqual(['1 code found']);
    expect(screen.getByText('What not to try')).toBeTruthy();
    expect(screen.getByText('Removing saved sign-ins.')).toBeTruthy();
    expect(bridge.calls).toContainEqual({ name: 'explainText', request: { text: 'AADSTS50126' } });
    await user.keyboard('{Escape}');
    await screen.findByRole('heading', { level: 1, name: "Find out why Teams can't sign you in" });
    expect(told()).toEqual(['']);
  });

  const codeOf = (owner: LookedUpCode['owner'], code: string): LookedUpCode => ({
    code,
    family: 'AADSTS',
    known: true,
    meaning: 'The clock is wrong.',
    class: 'clock',
    owner,
    helps: [],
    avoid: [],
    line: null,
    source: 'Entra documentation',
  });
  const lookUp = async (...codes: LookedUpCode[]) => {
    const view = await openSide(
      'Look up a code',
      createFakeBridge({ explainText: () => ({ ok: true, value: { codes } }) }),
    );
    await view.user.type(await screen.findByLabelText('Code or message'), 'a message');
    await view.user.click(screen.getByRole('button', { name: 'Look it up' }));
    await screen.findByText('1 code found', { selector: 'p' });
    return view;
  };

  it('has the check beside what a check can repair, and takes the code along', async () => {
    const { user, bridge } = await lookUp(codeOf('this-pc', 'AADSTS500133'));
    await user.click(screen.getByRole('button', { name: 'Check this PC' }));
    await screen.findByRole('heading', { level: 1, name: 'Checking this PC…' });
    expect(bridge.calls).toContainEqual({ name: 'startCheck', request: { code: 'AADSTS500133' } });
  });

  it('offers no check for what is not on this PC', async () => {
    await lookUp(codeOf('you', 'AADSTS50126'));
    expect(screen.queryByRole('button', { name: 'Check this PC' })).toBeNull();
  });

  it('offers no check while something runs', async () => {
    const { user, bridge } = await openSide(
      'Look up a code',
      createFakeBridge({
        explainText: () => ({ ok: true, value: { codes: [codeOf('this-pc', 'AADSTS500133')] } }),
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await user.click(await screen.findByRole('button', { name: 'Check this PC' }));
    await screen.findByRole('heading', { level: 1, name: 'Checking this PC…' });
    await user.click(screen.getByRole('button', { name: 'Menu' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Look up a code' }));
    await user.type(await screen.findByLabelText('Code or message'), 'a message');
    await user.click(screen.getByRole('button', { name: 'Look it up' }));
    await screen.findByText('1 code found', { selector: 'p' });
    expect(screen.queryByRole('button', { name: 'Check this PC' })).toBeNull();
    bridge.send(...recordRun('run-check', brokenCheck));
    await screen.findByRole('button', { name: 'Check this PC' });
  });

  it('says when there is no code in the text', async () => {
    const { user } = await openSide('Look up a code');
    await user.type(await screen.findByLabelText('Code or message'), 'hello');
    await user.click(screen.getByRole('button', { name: 'Look it up' }));
    await screen.findByText('We found no error code in this text. It looks like 0xCAA20003 or AADSTS50126.');
  });
});

describe('About', () => {
  it('says what is contacted and what nobody has verified', async () => {
    const { user } = await openSide('About');
    await screen.findByText('time.windows.com');
    expect(screen.getByText(/has not been verified on a real Windows PC/)).toBeTruthy();
    expect(screen.getByText(/not signed/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await screen.findByRole('heading', { level: 1, name: "Find out why Teams can't sign you in" });
  });

  it('says what the organisation has set, names what is broken, and shows its words as text alone', async () => {
    const value: SettingsReply = {
      stated: [
        { name: 'TimeServer', place: 'policy', fate: 'used', value: 'time.contoso.com' },
        { name: 'SecondLine', place: 'machine', fate: 'ignored', value: null },
        { name: 'AddressesInReports', place: 'person', fate: 'used', value: 0 },
      ],
      supportText: 'Call 4711, or see https://help.contoso.com',
      addressesInReports: false,
    };
    await openSide('About', createFakeBridge({ readSettings: () => ({ ok: true, value }) }));
    const [line] = await screen.findAllByText(/set by your organisation/);
    expect(line?.textContent).toBe(
      'Time server that is asked too: time.contoso.com (set by your organisation)',
    );
    expect(screen.getByText('time.contoso.com')).toBeTruthy();
    expect(screen.getByText(/ignored: the value of SecondLine makes no sense here/)).toBeTruthy();
    expect(screen.getByText('Names in what is copied for IT: off (set for you alone)')).toBeTruthy();
    expect(screen.getByText(/https:\/\/help\.contoso\.com/).closest('a')).toBeNull();
    expect(document.querySelector('a')).toBeNull();
  });
});

describe('what surrounds every page', () => {
  it('calls a simulation a simulation, and nothing else one', async () => {
    renderApp(createFakeBridge({}, { simulation: 'sample' }));
    await screen.findByText('Simulation');
    expect(screen.getByRole('note').textContent).toContain(
      'Nothing on this computer is looked at or changed.',
    );
    cleanup();
    renderApp(createFakeBridge());
    await screen.findByRole('button', { name: 'Check this PC' });
    expect(screen.queryByText('Simulation')).toBeNull();
  });

  it('shows where one is, and the way round for people in a hurry', async () => {
    const bridge = createFakeBridge();
    const { user } = renderApp(bridge);
    const current = () =>
      screen.getAllByRole('listitem').find((item) => item.getAttribute('aria-current') === 'step')
        ?.textContent;
    await user.click(await screen.findByRole('button', { name: 'Join in your browser' }));
    expect(bridge.calls).toContainEqual({ name: 'openPlace', request: { place: 'teams-web' } });
    expect(current()).toBe('Check');
    await user.click(screen.getByRole('button', { name: 'Check this PC' }));
    bridge.send(...recordRun('run-check', brokenCheck));
    await waitFor(() => expect(current()).toBe('Review'));
  });

  it('moves the focus to the heading of each new page', async () => {
    const bridge = createFakeBridge();
    const { user } = renderApp(bridge);
    await user.click(await screen.findByRole('button', { name: 'Check this PC' }));
    const focusIsOn = (name: string) => waitFor(() => expect(document.activeElement?.textContent).toBe(name));
    await focusIsOn('Checking this PC…');
    bridge.send(...recordRun('run-check', brokenCheck));
    await focusIsOn('We found 4 things to fix');
  });

  it('can be walked from the first page to a started repair by keyboard alone', async () => {
    const bridge = createFakeBridge();
    const { user } = renderApp(bridge);
    const tabTo = async (name: RegExp) => {
      const target = await screen.findByRole('button', { name });
      for (let presses = 0; presses < 40 && document.activeElement !== target; presses += 1) await user.tab();
      expect(document.activeElement).toBe(target);
    };
    await tabTo(/^Check this PC$/);
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { level: 1, name: 'Checking this PC…' });
    bridge.send(...recordRun('run-check', brokenCheck));
    await tabTo(/^Date and time/);
    await user.keyboard(' ');
    await screen.findByText('Why we think so');
    await tabTo(/^Fix all/);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(bridge.calls.map((call) => call.name)).toContain('startRepairs'));
  });
});
