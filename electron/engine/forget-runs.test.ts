import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunEvent } from '../../shared/events';
import { actingPc } from '../../simulator/testing/acting-pc';
import { scenario } from '../../simulator/testing/run-scenario';
import { openJournal } from '../host/journal/journal';
import { began, ended, intent, teamsCache, timeService, wholeFix } from '../host/journal/journal.fixture';
import type { ForgettingJournal, JournalFact } from '../host/journal/journal-entry';
import { systemClock } from '../host/time/system-clock';
import { createForgetting, forgetRuns, forgettable, outdated } from './forget-runs';
import { createRuns } from './runs';

let data: string;
let journal: ForgettingJournal;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'forget-'));
  journal = openJournal(data, systemClock);
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const names = () => readdirSync(join(data, 'journal'));
const write = async (runId: string, facts: readonly JournalFact[]) => {
  for (const fact of facts) await journal.append(runId, fact);
};
const check = (
  runId: string,
  startedAt = '2026-04-14T09:30:00.000Z',
  clockOffsetSeconds: number | null = 0,
): JournalFact[] => {
  const [first, last] = [began('check'), ended(runId, 'check')];
  if (first.type !== 'run-began' || last.type !== 'run-ended') throw new Error('no check');
  const run = { ...last.report.run, startedAt, clockOffsetSeconds };
  return [
    { ...first, startedAt },
    { ...last, report: { ...last.report, run } },
  ];
};
const left = async () => (await journal.readRuns()).map(({ runId }) => runId);

describe('what may be forgotten', () => {
  it('is every run, but not one that can be undone, what was put back of it, or what nobody can read', async () => {
    await write('run-00000001', check('run-00000001'));
    await write('run-00000002', wholeFix('run-00000002'));
    await write('run-00000003', [began('undo', 'run-00000002'), ended('run-00000003', 'undo')]);
    await write('run-00000004', check('run-00000004'));
    await write('run-00000005', check('run-00000005'));
    writeFileSync(join(data, 'journal', '000006-run-00000006.jsonl'), 'torn');
    expect(await forgetRuns(journal, forgettable)).toMatchObject({ ok: true, value: { gone: 3, kept: 3 } });
    expect(await left()).toEqual(['run-00000002', 'run-00000003', 'run-00000006']);
  });

  it('leaves what a run set aside where it lies, and may have where nobody can read what it did', async () => {
    const setAside = async () => {
      const forgotten = await forgetRuns(journal, forgettable);
      return forgotten.ok && forgotten.value.setAside;
    };
    await write('run-00000001', [began(), intent('clock.turn-on', timeService)]);
    expect(await setAside()).toBe(false);
    const cacheReset = intent('teams.reset-cache', teamsCache);
    await write('run-00000002', [{ ...began(), simulated: true } as JournalFact, cacheReset]);
    expect(await setAside()).toBe(false);
    await write('run-00000003', [began(), cacheReset]);
    expect(await setAside()).toBe(true);
    await journal.forget('run-00000003');
    writeFileSync(join(data, 'journal', '000004-run-00000004.jsonl'), 'torn');
    expect(await setAside()).toBe(true);
  });

  it('takes the copies of a record along, and nothing else', async () => {
    await write('run-00000001', check('run-00000001'));
    writeFileSync(join(data, 'journal', '000001-run-00000001.jsonl.bad-12'), 'copy');
    writeFileSync(join(data, 'journal', 'notes.txt'), 'mine');
    await forgetRuns(journal, forgettable);
    expect(names()).toEqual(['notes.txt']);
  });

  it('waits for its turn while another process repairs', async () => {
    await write('run-00000001', check('run-00000001'));
    const lock = await journal.lock();
    expect(await forgetRuns(journal, forgettable)).toMatchObject({ ok: false, error: { code: 'busy' } });
    if (lock.ok) await lock.value();
    expect(await left()).toEqual(['run-00000001']);
  });
});

describe('what is too old', () => {
  const now = Date.parse('2026-06-01T00:00:00Z');

  it('is what began before so many days, and everything after it says so too', async () => {
    await write('run-00000001', check('run-00000001', '2026-01-01T00:00:00Z'));
    await write('run-00000002', check('run-00000002', '2026-04-01T00:00:00Z'));
    await write('run-00000003', check('run-00000003', '2026-05-20T00:00:00Z'));
    expect(outdated(await journal.readRuns(), 30, now)).toEqual(['run-00000001', 'run-00000002']);
    expect(outdated(await journal.readRuns(), 90, now)).toEqual(['run-00000001']);
  });

  it('is not a run of a PC whose clock was behind, as long as an earlier one is young', async () => {
    await write('run-00000001', check('run-00000001', '2026-05-20T00:00:00Z'));
    await write('run-00000002', check('run-00000002', '2001-01-01T00:00:00Z'));
    expect(outdated(await journal.readRuns(), 30, now)).toEqual([]);
  });

  it('is not a run that knew how far behind its clock was', async () => {
    const behind = -400 * 24 * 3600;
    await write('run-00000001', check('run-00000001', '2025-04-20T00:00:00Z', behind));
    await write('run-00000002', check('run-00000002', '2025-04-26T00:00:00Z', behind));
    expect(outdated(await journal.readRuns(), 30, now)).toEqual([]);
  });

  it('is never the newest, whatever the clock says', async () => {
    await write('run-00000001', check('run-00000001'));
    await write('run-00000002', check('run-00000002'));
    expect(outdated(await journal.readRuns(), 30, Date.parse('2099-01-01T00:00:00Z'))).toEqual([
      'run-00000001',
    ]);
  });
});

describe('when it is forgotten', () => {
  const year = 400 * 24 * 3600;
  const now = Date.parse('2026-06-01T00:00:00Z');
  /** How a run began under a clock that is so many seconds ahead. */
  const ahead = (clockOffsetSeconds: number) => ({
    startedAt: new Date(now + clockOffsetSeconds * 1000).toISOString(),
    clockOffsetSeconds,
  });
  const forgetting = (days: () => number | null) =>
    createForgetting({ journal, days, onTrouble: () => undefined });

  beforeEach(async () => {
    await write('run-00000001', check('run-00000001', '2026-01-01T00:00:00Z'));
    await write('run-00000002', check('run-00000002', '2026-05-30T00:00:00Z'));
    await write('run-00000003', check('run-00000003', '2026-05-31T00:00:00Z'));
  });

  it.each([
    ['right', 0],
    ['ahead', year],
    ['behind', -year],
  ])('goes by the true time of a run that began under a clock that was %s', async (_how, seconds) => {
    await forgetting(() => 90)(ahead(seconds));
    expect(await left()).toEqual(['run-00000002', 'run-00000003']);
  });

  it('is not after a run that could not measure the clock, nor where all is kept', async () => {
    await forgetting(() => 90)({ ...ahead(0), clockOffsetSeconds: null });
    await forgetting(() => null)(ahead(0));
    expect(await left()).toHaveLength(3);
  });

  it('is at the next time for whatever was chosen meanwhile, and what another process kept', async () => {
    let days: number | null = null;
    const forget = forgetting(() => days);
    await forget(ahead(0));
    days = 365;
    await forget(ahead(0));
    days = 90;
    const lock = await journal.lock();
    await forget(ahead(0));
    expect(await left()).toHaveLength(3);
    if (lock.ok) await lock.value();
    await forget(ahead(0));
    expect(await left()).toEqual(['run-00000002', 'run-00000003']);
  });

  it('is before anybody hears that a check is over: whoever does may repair at once', async () => {
    const locks: ReturnType<typeof journal.lock>[] = [];
    const runs = createRuns({
      host: actingPc(scenario({})).host,
      journal,
      version: '1.2.3',
      publish({ fact }: RunEvent) {
        if (fact.type === 'run-finished') locks.push(journal.lock());
      },
      simulation: null,
      onChecked: forgetting(() => 90),
    });
    const started = await runs.check({ typed: '', only: [] });
    if (started.ok) await started.value.done;
    const [lock] = await Promise.all(locks);
    expect(lock).toMatchObject({ ok: true });
    if (lock?.ok) await lock.value();
    expect(await left()).not.toContain('run-00000003');
  });
});
