import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualPreferences } from '../../shared/preferences';
import { createFakeBridge } from '../testing/fake-bridge';
import { renderApp } from '../testing/render-app';

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

async function openPreferences(bridge = createFakeBridge()) {
  const view = renderApp(bridge);
  await view.user.click(await screen.findByRole('button', { name: 'Menu' }));
  await view.user.click(await screen.findByRole('menuitem', { name: 'Preferences' }));
  await screen.findByRole('combobox', { name: 'Look' });
  const saved = () =>
    bridge.calls.filter(({ name }) => name === 'savePreferences').map(({ request }) => request);
  return { ...view, saved };
}

describe('Preferences', () => {
  it('saves each choice at once, on top of what was chosen before', async () => {
    const { user, saved } = await openPreferences();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Look' }), 'Dark');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Keep history' }), 'For 90 days');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'English');
    expect(saved()).toEqual([
      { preferences: { ...usualPreferences, theme: 'dark' } },
      { preferences: { ...usualPreferences, theme: 'dark', historyDays: 90 } },
      { preferences: { ...usualPreferences, theme: 'dark', historyDays: 90, language: 'en' } },
    ]);
  });

  it('takes a time server by its full name alone, and lets go of it again', async () => {
    const { user, saved } = await openPreferences();
    const field = screen.getByRole('textbox', { name: 'Time server' });
    await user.type(field, 'https://time.contoso.com{Enter}');
    await screen.findAllByText(/isn't a server's full name/);
    expect(saved()).toEqual([]);
    await user.clear(field);
    await user.type(field, ' Time.Contoso.com. {Enter}');
    await screen.findAllByText('time.contoso.com is asked as well from now on.');
    await user.click(screen.getByRole('button', { name: 'Use none' }));
    await screen.findAllByText('Only the public time servers are asked from now on.');
    expect(saved()).toEqual([
      { preferences: { ...usualPreferences, timeServer: 'time.contoso.com' } },
      { preferences: usualPreferences },
    ]);
  });

  it('says what became of a file that could not be read, until something is saved', async () => {
    const trouble = { kind: 'put-aside' as const, file: 'preferences.json.bad-1a2b3c4d' };
    const answer = () => ({ ok: true, value: { preferences: usualPreferences, trouble } }) as const;
    const { user } = await openPreferences(createFakeBridge({ readPreferences: answer }));
    screen.getByText(/preferences\.json\.bad-1a2b3c4d/);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Look' }), 'Light');
    expect(screen.queryByText(/bad-1a2b3c4d/)).toBeNull();
  });

  it('shows what is still so when a choice could not be kept', async () => {
    const refuse = () => ({ ok: false, error: { code: 'refused', detail: 'full' } }) as const;
    const { user } = await openPreferences(createFakeBridge({ savePreferences: refuse }));
    const look = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Look' });
    await user.selectOptions(look, 'Dark');
    await screen.findByRole('alert');
    expect(look.selectedOptions[0]?.text).toBe('As Windows is set');
  });
});
