import { describe, expect, it } from 'vitest';
import { findForbiddenSwitch, forbiddenSwitches } from './switches';

describe('findForbiddenSwitch', () => {
  it.each([...forbiddenSwitches])('finds --%s', (name) => {
    expect(findForbiddenSwitch((asked) => asked === name)).toBe(name);
  });

  it('lets an ordinary start through', () => {
    expect(
      findForbiddenSwitch((asked) => ['lang', 'disable-gpu', 'force-dark-mode'].includes(asked)),
    ).toBeNull();
  });
});
