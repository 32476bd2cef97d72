import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../shared/events';
import { failure, success } from '../../shared/result';
import { noNames } from '../checks/private-names';
import type { Host } from '../host/host';
import type { Journal } from '../host/journal/journal-entry';
import type { RunEnd } from './report-run';
import { createRunDesk, type Work } from './run-desk';

const clock = { wall: () => Date.UTC(2026, 3, 14), monotonic: () => 0n };

/** A desk over a journal that works but for what a test says. */
function openDesk(journal: Partial<Journal>, hear: (event: RunEvent) => void = () => undefined) {
  const events: RunEvent[] = [];
  const whole: Journal = {
    append: async () => success(undefined),
    read: async () => ({ runs: [], others: [], isUnreadable: false }),
    readRuns: async () => [],
    lock: async () => success(async () => undefined),
    ...journal,
  };
  const desk = createRunDesk({
    host: { simulated: true, clock, user: { blocked: () => null } } as Host,
    journal: whole,
    version: '1.2.3',
    publish(event) {
      events.push(event);
      hear(event);
    },
    simulation: null,
    onStart: () => undefined,
    onEnd: async () => undefined,
  });
  return { desk, events };
}

const steering = { promptSeconds: null, dateConfirmed: false, admin: true, canGuide: false };
const fails: Work = () => Promise.reject(new Error('the work itself'));
/** The end of a check that asked nothing. */
const nothingFound: RunEnd = {
  checked: {
    findings: new Map(),
    reason: null,
    context: { offsetAtStart: null },
    inquiry: { answer: async () => failure('unexpected', ''), answered: () => ({}), names: noNames },
  } as unknown as RunEnd['checked'],
  plan: { id: 'plan', repairs: [] },
  outcomes: [],
  elevation: null,
  admin: true,
  stopped: false,
  whatIf: false,
  unsure: [],
  restartWasPending: false,
  newestEventRecord: null,
};
const full = failure('refused', 'the disk is full');

describe('the desk where runs begin', () => {
  it('tells how a run ended although its lock can not be given back, and begins the next one', async () => {
    const lock = async () => success(() => Promise.reject(new Error('the lock')));
    const { desk } = openDesk({ lock });
    for (const _run of ['first', 'second']) {
      const started = await desk.start('fix', steering, fails);
      const done = started.ok ? await started.value.done : started;
      expect(done).toMatchObject({
        ok: false,
        error: { detail: expect.stringContaining('the work itself') },
      });
    }
  });

  it('tells that nothing could be written down although the lock can not be given back', async () => {
    const lock = async () => success(() => Promise.reject(new Error('the lock')));
    const { desk } = openDesk({ lock, append: async () => full });
    expect(await desk.start('undo', steering, fails)).toEqual(full);
  });

  it('begins one run alone when two are asked for in the same moment', async () => {
    const { desk } = openDesk({});
    const [first, second] = await Promise.all([
      desk.start('check', steering, fails),
      desk.start('fix', steering, fails),
    ]);
    expect([first.ok, second]).toEqual([true, failure('refused', 'Another run is still under way.')]);
    if (first.ok) await first.value.done;
    expect((await desk.start('fix', steering, fails)).ok).toBe(true);
  });

  it('ends a run with its report although whoever hears of it fails each time, and begins the next one', async () => {
    const { desk, events } = openDesk({}, () => {
      throw new Error('the window is gone');
    });
    for (const _run of ['first', 'second']) {
      const started = await desk.start('check', steering, async () => nothingFound);
      expect(started.ok && (await started.value.done)).toMatchObject({ ok: true });
      expect(events.at(-1)?.fact.type).toBe('run-finished');
    }
  });

  it('tells of damaged records of earlier runs, and of its own none that is only held', async () => {
    let own = '';
    const { desk } = openDesk({
      append: async (runId) => {
        own = runId;
        return success(undefined);
      },
      read: async () => ({
        runs: [own, 'run-00000001'].map((runId) => {
          return { runId, facts: [], trouble: { file: runId, fault: 'unreadable' as const } };
        }),
        others: ['somebody else'],
        isUnreadable: false,
      }),
    });
    const started = await desk.start('check', steering, async () => nothingFound);
    const report = started.ok ? await started.value.done : started;
    expect(report).toMatchObject({ ok: true, value: { records: [{ run: 'run-00000001' }] } });
  });

  it('tells that nothing is known of earlier runs', async () => {
    const { desk } = openDesk({ read: async () => ({ runs: [], others: [], isUnreadable: true }) });
    const started = await desk.start('check', steering, async () => nothingFound);
    const report = started.ok ? await started.value.done : started;
    expect(report).toMatchObject({ ok: true, value: { records: [{ run: null, fault: 'no-folder' }] } });
  });

  it('looks without a journal, and says so, but changes nothing', async () => {
    const { desk, events } = openDesk({ append: async () => full });
    expect((await desk.start('fix', steering, fails)).ok).toBe(false);
    const look = await desk.start('check', steering, fails);
    expect(look.ok).toBe(true);
    expect(events).toContainEqual(
      expect.objectContaining({ fact: { type: 'logged', level: 'warning', text: 'the disk is full' } }),
    );
    if (look.ok) await look.value.done;
  });
});
