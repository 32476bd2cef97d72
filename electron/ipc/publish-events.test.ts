import { describe, expect, it, vi } from 'vitest';
import { eventChannel } from '../../shared/call-names';
import type { RunEvent } from '../../shared/events';
import { publishEvents } from './publish-events';

const event: RunEvent = {
  runId: 'run-00000001',
  sequence: 0,
  at: '2026-01-01T00:00:00.000Z',
  elapsed: 0,
  fact: { type: 'run-started', kind: 'check' },
};

function publishTo(state: { url?: string; destroyed?: boolean; crashed?: boolean } | null) {
  const send = vi.fn();
  const page = state && {
    send,
    getURL: () => state.url ?? 'app://ui/index.html',
    isDestroyed: () => state.destroyed ?? false,
    isCrashed: () => state.crashed ?? false,
  };
  const listeners: ((event: RunEvent) => void)[] = [];
  const service = {
    onEvent: (listener: (event: RunEvent) => void) => {
      listeners.push(listener);
      return () => void listeners.splice(listeners.indexOf(listener), 1);
    },
  };
  const stop = publishEvents(service, () => page as never);
  for (const listener of listeners) listener(event);
  return { send, stop, listeners };
}

describe('publishEvents', () => {
  it('sends each event on the one channel', () => {
    expect(publishTo({}).send.mock.calls).toEqual([[eventChannel, event]]);
  });

  it.each([
    ['no window', null],
    ['a destroyed window', { destroyed: true }],
    ['a crashed page', { crashed: true }],
    ['a page that is not ours', { url: 'https://ui/index.html' }],
  ])('sends nothing to %s', (_where, state) => {
    expect(publishTo(state).send).not.toHaveBeenCalled();
  });

  it('stops when told', () => {
    const { stop, listeners } = publishTo({});
    stop();
    expect(listeners).toEqual([]);
  });
});
