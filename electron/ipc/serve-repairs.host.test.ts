import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RunEvent } from '../../shared/events';
import type { Result } from '../../shared/result';
import type { Scenario } from '../../shared/scenario';
import { type Bench, openBench, quickPace, scenario } from '../../simulator/testing/run-scenario';
import { createRuns } from '../engine/runs';
import { openJournal } from '../host/journal/journal';
import { openPreferences } from '../preferences/stored-preferences';
import type { RepairService } from './repair-service';
import { serveRepairs } from './serve-repairs';

vi.setConfig({ testTimeout: 120_000 });

let bench: Bench;
afterEach(() => bench.close());

/** The service as the wizard has it, on a simulated PC. */
async function open(given: Scenario): Promise<{ service: RepairService; events: RunEvent[] }> {
  bench = await openBench(given);
  return reopen();
}

/** The same PC after the program was started anew. */
async function reopen(): Promise<{ service: RepairService; events: RunEvent[] }> {
  const { host, journalFolder } = bench;
  const events: RunEvent[] = [];
  const journal = openJournal(journalFolder, host.clock);
  const runs = createRuns({
    host,
    journal,
    version: '0',
    publish: (event) => void events.push(event),
    simulation: 'test',
    pace: { ...quickPace, listening: { seconds: 2, pauseMilliseconds: 200 } },
  });
  const service = serveRepairs({
    host,
    journal,
    preferences: await openPreferences(journalFolder),
    runs,
    onEvent: () => () => {},
    version: '0',
    simulation: 'test',
    computerName: 'THE-PC',
    locale: () => 'de-DE',
    contacts: ['time.example'],
    earlier: await journal.readRuns(),
  });
  return { service, events };
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}

const isType = (type: RunEvent['fact']['type'], runId: string) => (event: RunEvent) =>
  event.runId === runId && event.fact.type === type;
const seen = (events: RunEvent[], type: RunEvent['fact']['type'], runId: string) =>
  vi.waitUntil(() => events.some(isType(type, runId)), { timeout: 60_000, interval: 20 });

async function checkAll(service: RepairService, events: RunEvent[]): Promise<string> {
  const { runId } = value(await service.calls.startCheck({ code: '', address: 'me@example.com', only: [] }));
  await seen(events, 'run-finished', runId);
  return runId;
}

const work = { store: 'wam', address: 'me@example.com', kind: 'work' };
const troubled = scenario({
  credentials: [{ target: 'msteams_adalsso/0' }, { target: 'MicrosoftAccount:user=me@example.com' }],
  accounts: [
    { ...work, tenant: 'example.com' },
    { ...work, tenant: 'old.example' },
  ],
  teams: { new: 'running' },
});

describe('the wizard', () => {
  it('checks, previews, repairs and pauses for what only the person may do, all by name', async () => {
    const { service, events } = await open(troubled);
    const checked = await checkAll(service, events);
    const replay = value(await service.calls.readRun({ runId: checked, after: 3 }));
    expect(replay.events.map(({ sequence }) => sequence)).toEqual(
      replay.events.map((_event, index) => index + 3),
    );

    const plan = value(
      await service.calls.previewPlan({ repairs: ['credentials.remove'], personal: [], leave: [] }),
    );
    expect(plan.repairs.map(({ id }) => id)).toEqual(['teams.close', 'credentials.remove', 'teams.open']);
    const { runId } = value(await service.calls.startRepairs({ planId: plan.id, dateConfirmed: false }));
    await seen(events, 'guidance-started', runId);
    expect(bench.mutations().map(({ command }) => command)).toEqual(['process.stop', 'credential.delete']);

    const looks = () => events.filter(isType('check-finished', runId)).length;
    const before = looks();
    value(await service.calls.recheckGuided({ runId }));
    expect(looks()).toBe(before + 1);
    value(await service.calls.finishGuided({ runId }));
    await seen(events, 'run-finished', runId);
    expect(bench.mutations().map(({ command }) => command)).toEqual([
      'process.stop',
      'credential.delete',
      'process.start',
    ]);

    expect(service.renderReport(runId, 'json')).toMatchObject({ ok: true });
    const named = value(service.ticketText(runId, true, ''));
    expect(named).toContain('THE-PC');
    expect(value(await service.calls.readIdentity({ runId }))).toMatchObject({ computerName: 'THE-PC' });
    expect(value(service.ticketText(runId, true, 'typed@example.org'))).toContain(
      'Address: typed@example.org',
    );
    const without = value(service.ticketText(runId, false, 'typed@example.org'));
    expect(without).not.toMatch(/THE-PC|typed@/);
  });

  it('removes a personal sign-in only when its target is named, and never one that was not listed', async () => {
    const { service, events } = await open(troubled);
    await checkAll(service, events);
    const personal = ['MicrosoftAccount:user=me@example.com', 'git:https://example.com'];
    const plan = value(await service.calls.previewPlan({ repairs: [], personal, leave: [] }));
    const targets = plan.repairs
      .find(({ id }) => id === 'credentials.remove')
      ?.changes.map(({ target }) => target);
    expect(targets).toContain(personal[0]);
    expect(targets).not.toContain(personal[1]);
  });

  it('runs the plan that the check offered, stops when told to, and brings Teams back all the same', async () => {
    const { service, events } = await open(troubled);
    const checked = await checkAll(service, events);
    const offered = events.find(isType('plan-ready', checked));
    if (offered?.fact.type !== 'plan-ready') throw new Error('No plan was offered.');
    const { runId } = value(
      await service.calls.startRepairs({ planId: offered.fact.plan.id, dateConfirmed: false }),
    );
    expect(await service.calls.startCheck({ code: '', address: '', only: [] })).toMatchObject({ ok: false });
    await seen(events, 'guidance-started', runId);
    value(await service.calls.stopRun({ runId }));
    await seen(events, 'run-finished', runId);
    expect(bench.mutations().at(-1)?.command).toBe('process.start');
    const end = events.find(isType('run-finished', runId));
    expect(end?.fact).toMatchObject({ exitCode: 6 });
  });

  it('plans the second line only when it is offered, for the address that the person named', async () => {
    const wam = [
      { ...work, id: 'one' },
      { ...work, address: 'you@example.com', id: 'two' },
    ];
    const { service, events } = await open(scenario({ accounts: wam, teams: { new: 'running' } }));
    const plan = async () => {
      const repairs = ['wam.sign-out', 'teams.reset-cache'] as const;
      const { repairs: planned } = value(
        await service.calls.previewPlan({ repairs: [...repairs], personal: [], leave: [] }),
      );
      return planned.flatMap(({ changes }) => changes.map(({ action, target }) => `${action} ${target}`));
    };
    const checked = await checkAll(service, events);
    const offersOf = (runId: string) => {
      const fact = events.find(isType('second-line-offered', runId))?.fact;
      return fact?.type === 'second-line-offered' ? fact.offers.map(({ repair }) => repair) : null;
    };
    expect(offersOf(checked)).toEqual([]);
    expect(await plan()).toEqual([]);

    const offered = events.find(isType('plan-ready', checked))?.fact;
    const planId = offered?.type === 'plan-ready' ? offered.plan.id : '';
    const { runId } = value(await service.calls.startRepairs({ planId, dateConfirmed: false }));
    await seen(events, 'run-finished', runId);
    expect(offersOf(runId)).toContain('teams.reset-cache');
    expect(await plan()).toEqual([
      'process.stop new',
      'account.sign-out me@example.com',
      'files.move teams',
      'process.start new',
    ]);
  });

  it('listens after a run until the person says enough', async () => {
    const { service, events } = await open(scenario({}));
    const runId = await checkAll(service, events);
    value(await service.calls.listenToTeams({ runId }));
    value(await service.calls.stopListening({ runId }));
    await seen(events, 'listening-ended', runId);
    expect(await service.calls.listenToTeams({ runId: 'nope-nope' })).toMatchObject({ ok: false });
  });

  it('knows no plan and no run that it did not make', async () => {
    const { service } = await open(scenario({}));
    const calls = service.calls;
    const answers = await Promise.all([
      calls.startRepairs({ planId: 'nope', dateConfirmed: true }),
      calls.previewPlan({ repairs: [], personal: [], leave: [] }),
      calls.startUndo({ runId: 'nope-nope' }),
      calls.stopRun({ runId: 'nope-nope' }),
      calls.readRun({ runId: 'nope-nope', after: 0 }),
    ]);
    expect(answers.every((answer) => !answer.ok && answer.error.code === 'not-found')).toBe(true);
  });

  it('says that an earlier run never ended, and acts on nothing', async () => {
    await open(troubled);
    const journal = openJournal(bench.journalFolder, bench.host.clock);
    const startedAt = '2026-01-01T00:00:00.000Z';
    const began = { type: 'run-began', kind: 'fix', startedAt, simulated: true, undoes: null } as const;
    await journal.append('run-that-ended-early', began);
    await journal.append('run-that-ended-early', {
      type: 'intent',
      repair: 'clock.turn-on',
      changes: [],
      captured: null,
    });

    const { service, events } = await reopen();
    const { unfinished } = value(await service.calls.readState({}));
    expect(unfinished).toEqual({
      runId: 'run-that-ended-early',
      startedAt,
      repair: 'clock.turn-on',
      canUndo: false,
    });
    expect(bench.mutations()).toEqual([]);

    await checkAll(service, events);
    expect(bench.mutations()).toEqual([]);
    const { entries } = value(await service.calls.readHistory({}));
    expect(entries.find(({ runId }) => runId === 'run-that-ended-early')).toMatchObject({ exitCode: null });
  });
});
