import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../../tools/set-up/checkout.mjs';
import { announceWork, windowsWorkPlaces } from './at-work';
import { holdPlace, isTaken } from './held-place';

/** Linux' own names, which leave no file. */
const places = [1, 2].map((place) => `\0sign-in-repair-test-${process.pid}-${place}`);

const isHeld = (place: string) =>
  holdPlace(place).then(
    async (release) => {
      await release();
      return false;
    },
    (error: unknown) => isTaken(error),
  );

it.runIf(process.platform === 'linux')(
  'each repair at work holds a place of its own, and gives it back',
  async () => {
    const first = await announceWork(places);
    const second = await announceWork(places);
    expect(await Promise.all(places.map(isHeld))).toEqual([true, true]);
    const unseen = await announceWork(places);
    await unseen();
    await first();
    expect(await Promise.all(places.map(isHeld))).toEqual([false, true]);
    await second();
    expect(await Promise.all(places.map(isHeld))).toEqual([false, false]);
  },
);

it('setup looks for the same places', () => {
  const setup = readFileSync(join(root, 'build', 'windows', 'setup.nsi'), 'utf8');
  const maker = readFileSync(join(root, 'tools', 'packaging', 'make-installers.mjs'), 'utf8');
  const [, prefix] = /FileOpen \$R2 "(.*)\$R1" r/.exec(setup) ?? [];
  const [, last] = /LAST_PLACE: (\d+)/.exec(maker) ?? [];
  expect(windowsWorkPlaces).toEqual(
    Array.from({ length: Number(last) + 1 }, (_place, index) => `${prefix}${index}`),
  );
});
