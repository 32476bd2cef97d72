import { describe, expect, it, vi } from 'vitest';
import { failure, success } from '../../shared/result';
import type { Host } from '../host/host';
import { healthyAnswers, valueIn } from './answers.fixture';
import { readSettledHelper } from './settled-helper';

// Waiting takes no time here.
vi.mock('node:timers/promises', () => ({ setTimeout: async () => {} }));

const name = 'Microsoft.AAD.BrokerPlugin';
const healthy = valueIn(healthyAnswers().workHelper);

/** A package whose states are read one after the other; the last one stays. */
function reading(...statuses: string[]) {
  const read = vi.fn(async () => {
    const status = statuses.length > 1 ? statuses.shift() : statuses[0];
    return success({ ...healthy, registered: { fullName: 'x', status: status ?? '' } });
  });
  return { read, host: { user: { readSignInHelper: read } } as unknown as Pick<Host, 'user'> };
}

describe('a sign-in helper', () => {
  it.each([
    ['is read once when Windows is not working on it', ['Ok'], 1, 'Ok'],
    ['is read until Windows has finished', ['Servicing', 'DeploymentInProgress', 'Modified'], 3, 'Modified'],
    ['is taken as it is after a while', ['Servicing'], 6, 'Servicing'],
  ])('%s', async (_name, statuses, looks, status) => {
    const { read, host } = reading(...statuses);
    expect(await readSettledHelper(host, name)).toMatchObject({
      ok: true,
      value: { registered: { status } },
    });
    expect(read).toHaveBeenCalledTimes(looks);
  });

  it('is not asked again when there was no answer', async () => {
    const read = vi.fn(async () => failure('timed-out', 'no answer'));
    const host = { user: { readSignInHelper: read } } as unknown as Pick<Host, 'user'>;
    expect(await readSettledHelper(host, name)).toMatchObject({ ok: false });
    expect(read).toHaveBeenCalledTimes(1);
  });
});
