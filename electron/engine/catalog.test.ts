import { expect, it } from 'vitest';
import { checkIds } from '../../shared/checks';
import { movesClock, repairIds } from '../../shared/repairs';
import { checks, repairOf, repairs } from './catalog';

it('every check and repair stands under its own id, in the order of its table', () => {
  expect(checks.map(({ id }) => id)).toEqual(checkIds);
  expect(repairs.map(({ id }) => id)).toEqual(repairIds);
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

it('lets a No to the date stand against all that may move the clock, and against nothing else', () => {
  for (const repair of repairs) {
    const yields = repair.lane === 'admin' && repair.refused !== undefined;
    expect(yields, repair.id).toBe(movesClock(repair.id));
  }
});
