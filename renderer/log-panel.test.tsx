import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RunFact } from '../shared/events';
import { button, openFix } from './testing/open-pages';
import { goodFix } from './testing/sample-runs';

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

it('draws only the lines in sight, wherever the panel is scrolled to', async () => {
  const lines = Array.from(
    { length: 2000 },
    (_, number): RunFact => ({ type: 'logged', level: 'info', text: `line ${number} of many` }),
  );
  const { user } = await openFix([...goodFix.slice(0, 2), ...lines]);
  await user.click(await button('Show technical details'));
  const log = await screen.findByRole('log');
  const drawn = () => within(log).getAllByText(/of many/);
  expect(drawn().length).toBeLessThan(60);
  expect(within(log).getByText(/line 0 of many/)).toBeTruthy();

  fireEvent.scroll(log, { target: { scrollTop: 1500 * 20 } });
  expect(drawn().length).toBeLessThan(60);
  expect(within(log).getByText(/line 1500 of many/)).toBeTruthy();
  expect(within(log).queryByText(/line 0 of many/)).toBeNull();
});
