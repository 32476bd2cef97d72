import { describe, expect, it, vi } from 'vitest';
import type { RepairBridge } from '../../shared/bridge';
import { goodFix, recordRun } from '../testing/sample-runs';
import { createClient } from './client';

const [event] = recordRun('run-repair', goodFix);

function bridgeWith(reply: () => Promise<unknown>): RepairBridge & { send(event: unknown): void } {
  let listener: (event: unknown) => void = () => undefined;
  return {
    call: reply,
    onEvent: (heard) => {
      listener = heard;
      return () => undefined;
    },
    send: (sent) => listener(sent),
  };
}

describe('createClient', () => {
  it('hands a reply on when it fits the contract', async () => {
    const client = createClient(bridgeWith(async () => ({ ok: true, value: { runId: 'run-check' } })));
    expect(await client.call('startCheck', {})).toEqual({ ok: true, value: { runId: 'run-check' } });
  });

  it.each([
    ['is of another shape', async () => ({ ok: true, value: { run: 1 } })],
    ['has unknown fields', async () => ({ ok: true, value: { runId: 'run-check', more: 1 } })],
    ['is nothing', async () => undefined],
    ['never comes', () => Promise.reject(new Error('gone'))],
  ])('makes an error of a reply that %s', async (_what, reply) => {
    const result = await createClient(bridgeWith(reply)).call('startCheck', {});
    expect(result).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  });

  it('drops events that do not fit the contract, and says so', () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const bridge = bridgeWith(async () => undefined);
    const heard: unknown[] = [];
    createClient(bridge).onEvent((one) => heard.push(one));
    bridge.send({ ...event, sequence: -1 });
    bridge.send({ ...event, script: 'x' });
    bridge.send(event);
    expect(heard).toEqual([event]);
    expect(complain).toHaveBeenCalledTimes(2);
  });
});
