import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Identity } from '../../shared/contract';
import { createFakeBridge } from '../testing/fake-bridge';
import { button, openReview, requestsOf } from '../testing/open-pages';
import { findingsWith } from '../testing/sample-findings';
import { checkFacts, passwordReason } from '../testing/sample-runs';

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

const runId = 'run-check';
const facts = checkFacts({ findings: findingsWith(), reason: passwordReason, exitCode: 7 });

async function openDetails(identity: Identity) {
  const bridge = createFakeBridge({ readIdentity: () => ({ ok: true, value: identity }) });
  const view = await openReview(facts, bridge);
  await view.user.click(await button('Copy details for IT'));
  return view;
}

describe('The details for IT', () => {
  it('say what the tick puts into the text, and ask main for it only then', async () => {
    const { user, bridge } = await openDetails({
      address: 'pat@example.com',
      computerName: 'THE-PC',
      deviceId: null,
    });
    await screen.findByRole('checkbox', { name: /^Include my address/ });
    expect(requestsOf(bridge, 'readIdentity')).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: /^Include my address/ }));
    await screen.findByText('Address: pat@example.com');
    screen.getByText('PC name: THE-PC');
    expect(screen.queryByText(/^Device ID/)).toBeNull();
    expect(screen.queryByRole('textbox', { name: 'Your work address' })).toBeNull();
    expect(requestsOf(bridge, 'readIdentity')).toEqual([{ runId }]);
  });

  it('say that no address is known, and take the one that is typed', async () => {
    const { user, bridge } = await openDetails({ address: null, computerName: null, deviceId: 'device-1' });
    await user.click(await screen.findByRole('checkbox', { name: /^Include my address/ }));
    await screen.findByText('No address known; type it here.');
    screen.getByText('Device ID: device-1');
    await user.type(screen.getByRole('textbox', { name: 'Your work address' }), ' pat@example.com ');
    await user.click(await button('Copy now'));
    expect(requestsOf(bridge, 'copyDetails')).toEqual([
      { runId, includeIdentity: true, address: 'pat@example.com' },
    ]);
  });

  it('hold nothing that was typed once the tick is taken away again', async () => {
    const { user, bridge } = await openDetails({ address: null, computerName: null, deviceId: null });
    const tick = await screen.findByRole('checkbox', { name: /^Include my address/ });
    await user.click(tick);
    await user.type(await screen.findByRole('textbox', { name: 'Your work address' }), 'pat@example.com');
    await user.click(tick);
    expect(screen.queryByRole('textbox', { name: 'Your work address' })).toBeNull();
    await user.click(await button('Copy now'));
    expect(requestsOf(bridge, 'copyDetails')).toEqual([{ runId, includeIdentity: false, address: '' }]);
  });
});
