import { expect, it } from 'vitest';
import type { RunEvent } from '../../shared/events';
import { createBroadcast } from './broadcast';

const event = { fact: { type: 'run-started', kind: 'check' } } as RunEvent;

it('lets everybody hear of an event although one of them fails, and says why that one did', () => {
  const troubles: string[] = [];
  const { publish, onEvent } = createBroadcast((why) => troubles.push(why));
  const heard: string[] = [];
  onEvent(() => heard.push('before'));
  const stop = onEvent(() => {
    throw new Error('the window is gone');
  });
  onEvent(() => heard.push('behind'));
  publish(event);
  stop();
  publish(event);
  expect(heard).toEqual(['before', 'behind', 'before', 'behind']);
  expect(troubles).toEqual([expect.stringContaining('the window is gone')]);
});
