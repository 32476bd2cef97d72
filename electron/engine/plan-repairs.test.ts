import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CheckId } from '../../shared/model/check';
import { type Finding, FindingStatus } from '../../shared/model/finding';
import { RepairId } from '../../shared/model/repair';
import { factsOf, isSecondLine } from '../../shared/repairs';
import { success } from '../../shared/result';
import { credential, healthyAnswers, valueIn } from '../checks/answers.fixture';
import type { Answers } from '../checks/check';
import { repairs } from './catalog';
import { planRepairs, type Wish } from './plan-repairs';

const finding = (id: CheckId, status: FindingStatus, ids: RepairId[]): Finding => ({
  id,
  status,
  likelihood: 'possible',
  message: { key: 'k', values: {} },
  repairs: ids,
  evidence: [],
});
const clock = finding('clock.offset', 'broken', ['clock.sync', 'clock.set']);
const automatic = finding('clock.automatic', 'broken', ['clock.turn-on']);
const helper = finding('helper.work', 'broken', ['helper.register-work']);
const saved = finding('credentials.teams', 'broken', ['credentials.remove']);
const allBroken: Wish = { kind: 'all-broken' };

function answers(running = true): Answers {
  const healthy = healthyAnswers();
  return {
    ...healthy,
    timeService: success({ ...valueIn(healthy.timeService), type: 'NoSync' }),
    teams: success({
      apps: [{ kind: 'new', installed: true, version: null, processIds: running ? [1] : [] }],
      inCall: false,
    }),
    credentials: success({
      credentials: [credential('msteams_adalsso/x'), credential('MicrosoftAccount:user=p@example.com')],
    }),
  };
}

const plan = (
  findings: Finding[],
  wish: Wish = allBroken,
  more: { admin?: boolean; running?: boolean; offered?: RepairId[]; reason?: string } = {},
) =>
  planRepairs({
    id: 'p',
    findings,
    answers: answers(more.running),
    wish,
    address: '',
    offered: more.offered ?? [],
    admin: more.admin ?? true,
    reason: more.reason === undefined ? null : { code: more.reason },
  });
const ids = (...given: Parameters<typeof plan>) => plan(...given).repairs.map(({ id }) => id);

describe('a plan', () => {
  it('is empty on a healthy PC', () => {
    expect(ids([finding('clock.offset', 'fine', [])])).toEqual([]);
  });

  it('asks for elevation first, and surrounds what Teams would write again', () => {
    expect(ids([saved, helper, automatic, clock])).toEqual([
      'clock.turn-on',
      'clock.sync',
      'clock.set',
      'teams.close',
      'helper.register-work',
      'credentials.remove',
      'teams.open',
    ]);
  });

  it('leaves Teams alone for the clock, and where it does not run', () => {
    expect(ids([clock])).toEqual(['clock.sync', 'clock.set']);
    expect(ids([helper], allBroken, { running: false })).toEqual(['helper.register-work']);
  });

  it.each(['AADSTS50053', '0xC0000234'])(
    'leaves Teams closed after %s, which trying again prolongs',
    (reason) => {
      expect(ids([helper], allBroken, { reason })).toEqual(['teams.close', 'helper.register-work']);
      expect(ids([helper], allBroken, { reason: 'AADSTS50126' })).toContain('teams.open');
    },
  );

  it('marks setting the clock as a fallback only behind a correction', () => {
    const fallback = (findings: Finding[]) =>
      plan(findings).repairs.find(({ id }) => id === 'clock.set')?.fallback;
    expect(fallback([clock])).toBe(true);
    expect(fallback([finding('clock.offset', 'broken', ['clock.set'])])).toBe(false);
  });

  it('never asks for elevation when none is wanted', () => {
    expect(ids([clock, helper], allBroken, { admin: false, running: false })).toEqual([
      'helper.register-work',
    ]);
  });

  it('leaves everything of a person alone where that would not last', () => {
    const pc = success({ ...valueIn(healthyAnswers().pc), profileContainer: true });
    const named: Wish = {
      kind: 'named',
      ids: ['credentials.remove', 'clock.sync'],
      personal: ['MicrosoftAccount:user=p@example.com'],
    };
    const planned = planRepairs({
      id: 'p',
      findings: [clock, saved],
      answers: { ...answers(), pc },
      wish: named,
      address: '',
      offered: [],
      admin: true,
      reason: null,
    });
    expect(planned.repairs.map(({ id }) => id)).toEqual(['clock.sync']);
  });

  it("removes nothing personal where these are somebody else's data", () => {
    const personal = ['MicrosoftAccount:user=p@example.com'];
    const wish: Wish = { kind: 'named', ids: ['credentials.remove'], personal };
    expect(ids([finding('credentials.teams', 'not-applicable', [])], wish)).toEqual([]);
    expect(ids([finding('credentials.teams', 'fine', [])], wish)).toContain('credentials.remove');
  });

  it('removes no personal sign-in unless it was named', () => {
    const targets = (wish: Wish) =>
      plan([saved], wish).repairs.flatMap(({ changes }) => changes.map(({ target }) => target));
    expect(targets(allBroken)).not.toContain('MicrosoftAccount:user=p@example.com');
    const named: Wish = {
      kind: 'named',
      ids: ['credentials.remove'],
      personal: ['MicrosoftAccount:user=p@example.com'],
    };
    expect(targets(named)).toEqual([
      'new',
      'msteams_adalsso/x',
      'MicrosoftAccount:user=p@example.com',
      'new',
    ]);
  });

  it('does what is named, what must come with it, and nothing else', () => {
    const named = (...only: (CheckId | RepairId)[]): Wish => ({ kind: 'named', ids: only, personal: [] });
    expect(ids([clock, automatic, helper, saved], named('clock.sync'))).toEqual([
      'clock.turn-on',
      'clock.sync',
    ]);
    expect(ids([clock, helper, saved], named('helper.work'))).toEqual([
      'teams.close',
      'helper.register-work',
      'teams.open',
    ]);
    expect(ids([clock, helper], named('credentials.teams'))).toEqual([]);
  });

  it('offers what is worth knowing only when it is named', () => {
    const attention = finding('clock.automatic', 'attention', ['clock.turn-on']);
    expect(ids([attention])).toEqual([]);
    expect(ids([attention], { kind: 'named', ids: ['clock.turn-on'], personal: [] })).toEqual([
      'clock.turn-on',
    ]);
  });

  it('keeps the order of the catalogue and the lane of each repair for any findings', () => {
    const anyFinding = fc.record({
      id: fc.constantFrom(...CheckId.options),
      status: fc.constantFrom(...FindingStatus.options),
      repairs: fc.uniqueArray(fc.constantFrom(...RepairId.options.filter((id) => !isSecondLine(id)))),
    });
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 6 }), (given) => {
        const planned = plan(given.map(({ id, status, repairs: list }) => finding(id, status, list))).repairs;
        const order = repairs.map(({ id }) => id);
        const positions = planned.map(({ id }) => order.indexOf(id));
        const isOrdered = positions.every(
          (position, index) => index === 0 || position > (positions[index - 1] ?? -1),
        );
        return isOrdered && planned.every(({ id, lane }) => lane === factsOf(id).lane);
      }),
    );
  });
});
