import { describe, expect, it } from 'vitest';
import type { RunFact } from '../../shared/events';
import type { Finding } from '../../shared/model/finding';
import { secondLineRepairs } from '../../shared/repairs';
import { foldEvents } from '../run/fold-events';
import { wayIntoBrowser } from '../run/obstacles';
import { outcomeWord } from '../run/outcome-word';
import { emptyRun, findingsOf } from '../run/run-view';
import { doubledAccount, findingsWith, wrongClock } from '../testing/sample-findings';
import {
  brokenCheck,
  declinedFix,
  ended,
  fullPlan,
  goodFix,
  recordRun,
  stepFacts,
} from '../testing/sample-runs';
import { doneOf } from './done-of';
import { primaryOf } from './done-primary';

const fold = (runId: string, facts: readonly RunFact[]) =>
  recordRun(runId, facts).reduce(foldEvents, emptyRun(runId));
const check = findingsOf(fold('run-check', brokenCheck));
const endedWith = (code: number, restart = false) =>
  fold('run-repair', [...goodFix.slice(0, -1), ended(code, restart)]);

/** A repair of everything, of which the clock is left: nobody could be asked. */
const withoutLane = fold(
  'run-repair',
  declinedFix.map((fact) =>
    fact.type === 'step-finished' && fact.outcome.outcome === 'declined'
      ? { ...fact, outcome: { ...fact.outcome, outcome: 'skipped' as const } }
      : fact,
  ),
);

/** A repair of which one step is left, for a reason. */
const half = (outcome: 'failed' | 'skipped', key?: string) =>
  fold('run-repair', [
    ...goodFix.slice(0, 4),
    { type: 'check-finished', finding: wrongClock(-660) },
    {
      type: 'step-finished',
      outcome: { repair: 'clock.sync', outcome, verified: false, detail: '' },
      ...(key ? { why: { key, values: {} } } : {}),
    },
    ended(2),
  ]);

describe('a program that runs as somebody else than whoever uses Teams here', () => {
  const somebodyElse: Finding = {
    id: 'pc.state',
    status: 'broken',
    likelihood: 'possible',
    message: { key: 'finding.pc.otherPerson', values: {} },
    repairs: [],
    evidence: [],
  };
  const known = [...check.filter(({ id }) => id !== 'pc.state'), somebodyElse];

  it('opens nothing as them, and ends by being closed', () => {
    const done = doneOf(endedWith(7), known);
    expect(done).toMatchObject({ ending: 'elsewhere', wayIn: 'close', mayListen: false });
    expect(primaryOf(done, endedWith(7))).toBe('close');
    expect(wayIntoBrowser(known)).toBe('by-hand');
  });

  it('is told of no other way where there is none', () => {
    const message = { key: 'finding.network.offline', values: {} };
    expect(wayIntoBrowser([...known, { ...somebodyElse, id: 'network.reach', message }])).toBeNull();
  });
});

describe('doneOf', () => {
  it.each([
    ['good', endedWith(0)],
    ['stopped', endedWith(6)],
    ['restart', endedWith(3010, true)],
    ['elsewhere', endedWith(7)],
    ['permission', fold('run-repair', declinedFix)],
    ['administrator', withoutLane],
    ['partly', half('failed')],
    ['call', half('skipped', 'outcomes.teams.inCall')],
    ['date', half('skipped', 'outcomes.clock.leftAlone')],
    ['unanswered', endedWith(2)],
    ['fault', endedWith(70)],
  ])('ends %s', (ending, work) => {
    expect(doneOf(work, check).ending).toBe(ending);
  });

  it('is not called good when nothing was proven', () => {
    const work = fold('run-repair', [
      { type: 'run-started', kind: 'fix' },
      { type: 'plan-ready', plan: fullPlan },
      ...stepFacts('helper.register-work', 'repaired', false),
      ended(0),
    ]);
    expect(doneOf(work, check).ending).toBe('unproven');
  });

  it('counts faults by measurement and not steps', () => {
    expect(doneOf(fold('run-repair', goodFix), check).faults).toEqual({ fixed: 4, total: 4 });
    expect(doneOf(fold('run-repair', declinedFix), check).faults).toEqual({ fixed: 2, total: 4 });
  });

  it('counts what nobody chose to fix as left, so that nothing is ever fixed of nothing', () => {
    const other = fold('run-repair', [
      { type: 'run-started', kind: 'fix' },
      { type: 'plan-ready', plan: { id: 'plan-none', repairs: [] } },
      ended(2),
    ]);
    expect(doneOf(other, check).faults).toEqual({ fixed: 0, total: 4 });
  });

  it('compares what the check said before with what it says now, the likeliest cause first', () => {
    const { differences } = doneOf(fold('run-repair', goodFix), check);
    expect(differences.map(({ before, after }) => [before.id, before.status, after.status])).toEqual([
      ['clock.offset', 'broken', 'fine'],
      ['helper.work', 'broken', 'fine'],
      ['clock.automatic', 'broken', 'fine'],
      ['credentials.teams', 'broken', 'fine'],
    ]);
  });

  it('does not list what says the same as before', () => {
    const again = fold('run-repair', [
      ...declinedFix.slice(0, -1),
      { type: 'check-finished', finding: wrongClock(-660) },
      { type: 'check-finished', finding: doubledAccount },
      ended(3),
    ]);
    const before = findingsWith(wrongClock(-660), doubledAccount);
    expect(doneOf(again, before).differences).toEqual([]);
  });

  it('lists what is left, also when it was not measured again', () => {
    expect(doneOf(fold('run-repair', declinedFix), check).left.map((finding) => finding.id)).toEqual([
      'clock.offset',
      'clock.automatic',
    ]);
    expect(doneOf(fold('run-repair', goodFix), check).left).toEqual([]);
  });

  it('offers undo only for changes that were made and can be put back', () => {
    expect(doneOf(fold('run-repair', goodFix), check).canUndo).toBe(true);
    const onlyHelper = fold('run-repair', [
      { type: 'run-started', kind: 'fix' },
      { type: 'plan-ready', plan: fullPlan },
      ...stepFacts('helper.register-work', 'repaired', true),
      ended(0),
    ]);
    expect(doneOf(onlyHelper, check).canUndo).toBe(false);
  });

  it('calls an undo complete only when every step was proven', () => {
    const undo = (verified: boolean) =>
      fold('run-undo-1', [
        { type: 'run-started', kind: 'undo' },
        { type: 'plan-ready', plan: { id: 'plan-undo', repairs: fullPlan.repairs.slice(0, 1) } },
        ...stepFacts('clock.turn-on', 'repaired', verified),
        ended(verified ? 0 : 2),
      ]);
    expect(doneOf(undo(true), null).ending).toBe('undone');
    expect(doneOf(undo(false), null).ending).toBe('undone-partly');
  });
});

describe('outcomeWord', () => {
  const claim = { repair: 'clock.sync', outcome: 'repaired', verified: false, detail: '' } as const;

  it('never calls a claim repaired', () => {
    expect(outcomeWord(claim, 'fix', null)).toBe('unproven');
    expect(outcomeWord({ ...claim, verified: true }, 'fix', null)).toBe('repaired');
  });

  it('has words of its own for errands and for undoing', () => {
    expect(outcomeWord({ ...claim, repair: 'teams.open', verified: true }, 'fix', null)).toBe('done');
    expect(outcomeWord({ ...claim, verified: true }, 'undo', null)).toBe('putBack');
  });

  it.each([
    ['notNeeded', 'outcomes.notNeeded'],
    ['afterCall', 'outcomes.teams.inCall'],
    ['leftAlone', 'outcomes.clock.leftAlone'],
    ['leftOut', 'outcomes.clock.organisation'],
    ['leftOut', 'outcomes.said'],
  ])('calls a step that was skipped %s where the reason is %s', (word, key) => {
    const skipped = { ...claim, outcome: 'skipped' } as const;
    expect(outcomeWord(skipped, 'fix', { key, values: {} })).toBe(word);
  });

  it('calls unneeded only what was so already, never what was skipped for no reason it knows', () => {
    expect(outcomeWord({ ...claim, outcome: 'unchanged', verified: true }, 'undo', null)).toBe('notNeeded');
    expect(outcomeWord({ ...claim, outcome: 'unchanged' }, 'fix', null)).toBe('unchanged');
    expect(outcomeWord({ ...claim, outcome: 'skipped' }, 'fix', null)).toBe('leftOut');
  });

  it.each(secondLineRepairs)('says of %s that it was done, as it mends no fault that was found', (repair) => {
    expect(outcomeWord({ ...claim, repair, verified: true }, 'fix', null)).toBe('checked');
  });
});

describe('what a refused prompt leaves', () => {
  it('is the fault that the prompt was for, and no other that is left', () => {
    const unreached: RunFact = {
      type: 'check-finished',
      finding: {
        id: 'network.reach',
        status: 'broken',
        likelihood: 'likely',
        message: { key: 'finding.network.blocked', values: {} },
        repairs: [],
        evidence: [],
      },
    };
    const done = doneOf(
      fold('run-repair', [...declinedFix.slice(0, -1), unreached, ended(4)]),
      findingsWith(wrongClock(-660)),
    );
    expect(done.told[0]?.id).toBe('network.reach');
    expect(done.refused?.id).toBe('clock.offset');
    expect(doneOf(endedWith(0), check).refused).toBeNull();
  });
});
