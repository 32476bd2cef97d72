import { expect, it } from 'vitest';
import { checkIds } from '../../shared/checks';
import { movesClock, promptPurpose, repairIds } from '../../shared/repairs';
import { failure } from '../../shared/result';
import { context, healthyAnswers } from '../checks/answers.fixture';
import type { Answers } from '../checks/check';
import { checkOf, checks, repairOf, repairs } from './catalog';

it('every check and repair stands under its own id, in the order of its table', () => {
  expect(checks.map(({ id }) => id)).toEqual(checkIds);
  expect(repairs.map(({ id }) => id)).toEqual(repairIds);
});

it('every check judges under its own id, also where nothing was answered', () => {
  const healthy: Answers = healthyAnswers();
  const none = Object.fromEntries(
    Object.keys(healthy).map((question) => [question, failure('timed-out', '')]),
  );
  for (const answers of [healthy, none as unknown as Answers]) {
    expect(checks.map((check) => check.judge(answers, context).id)).toEqual(checkIds);
  }
});

it('what is done as the person is named only by checks that keep quiet about somebody else', () => {
  const ofPerson = repairs.filter(({ lane }) => lane === 'user');
  expect(ofPerson.filter(({ provenBy }) => !checkOf(provenBy).perUser).map(({ id }) => id)).toEqual([]);
});

it('what can be put back keeps what undo needs, and nothing else does', () => {
  for (const { id, lane, undo, capture } of repairs) {
    const changes = [{ action: 'files.move' as const, target: 'teams' }];
    const planned = { ...{ id, lane, undo, changes }, message: { key: '', values: {} }, fallback: false };
    const captured = capture(planned, healthyAnswers());
    expect(captured !== null && captured.kind !== 'names', id).toBe(undo !== 'none');
  }
});

it('what costs something is said of the second line, and of nothing else', () => {
  for (const repair of repairs) {
    const saysCosts = repair.lane === 'user' && repair.costs !== undefined;
    expect(saysCosts, repair.id).toBe(repair.kind === 'second-line');
  }
});

it('closes Teams first and opens it last of what is done as the person', () => {
  const ofPerson = repairs.filter(({ lane }) => lane === 'user');
  expect(ofPerson.at(0)).toBe(repairOf('teams.close'));
  expect(ofPerson.at(-1)).toBe(repairOf('teams.open'));
});

it('asks for the one prompt before anything is done as the person', () => {
  const lanes = repairs.map(({ lane }) => lane);
  expect(lanes.lastIndexOf('admin')).toBeLessThan(lanes.indexOf('user'));
});

it.each([
  [['teams.close'], 'clock'],
  [['clock.sync', 'teams.close', 'clock.set'], 'clock'],
  [['network.reset-proxy', 'teams.close'], 'proxy'],
  [['network.reset-proxy', 'clock.sync'], 'both'],
] as const)('the prompt of %j is for %s', (planned, purpose) => {
  expect(promptPurpose(planned)).toBe(purpose);
});

it('lets a No to the date stand against all that may move the clock, and against nothing else', () => {
  for (const repair of repairs) {
    const yields = repair.lane === 'admin' && repair.refused !== undefined;
    expect(yields, repair.id).toBe(movesClock(repair.id));
  }
});
