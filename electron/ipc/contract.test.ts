import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type CallName, callNames, channelOf } from '../../shared/call-names';
import { contract } from '../../shared/contract';
import { failure, success } from '../../shared/result';
import { answerCall, maximumRequestCharacters } from './answer-call';
import type { ServedCalls } from './repair-service';
import { requests, servedCalls } from './served-calls.fixture';

const quiet = () => undefined;

describe('the contract', () => {
  it('has one schema for each name, each with a channel of its own', () => {
    expect(Object.keys(contract).sort()).toEqual([...callNames].sort());
    expect(new Set(callNames.map(channelOf)).size).toBe(callNames.length);
  });
});

describe.each([...callNames])('%s', (name: CallName) => {
  it('goes both ways', async () => {
    const calls = servedCalls();
    const reply = await answerCall(calls, name, requests[name], quiet);
    expect(reply).toMatchObject({ ok: true });
    expect(calls[name]).toHaveBeenCalledOnce();
  });

  it('carries an error as it is', async () => {
    const refused = failure('access-denied', 'no', 5);
    const calls = { ...servedCalls(), [name]: async () => refused } as ServedCalls;
    expect(await answerCall(calls, name, requests[name], quiet)).toEqual(refused);
  });

  it('refuses an unknown key before anything is called', async () => {
    const calls = servedCalls();
    const reply = await answerCall(calls, name, { ...requests[name], extra: 1 }, quiet);
    expect(reply).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(calls[name]).not.toHaveBeenCalled();
  });

  it('does not hand out a reply of ours that does not fit', async () => {
    const faults: string[] = [];
    const calls = {
      ...servedCalls(),
      [name]: async () => success({ surprise: 'secret' }),
    } as unknown as ServedCalls;
    const reply = await answerCall(calls, name, requests[name], (what) => faults.push(what));
    expect(reply).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(faults).toHaveLength(1);
  });

  it('turns a surprise into an answer that tells the page nothing', async () => {
    const throwing = {
      ...servedCalls(),
      [name]: () => Promise.reject(new Error('inner words')),
    } as ServedCalls;
    const reply = await answerCall(throwing, name, requests[name], quiet);
    expect(reply).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(JSON.stringify(reply)).not.toContain('inner words');
  });

  it('survives anything a page can send', async () => {
    const calls = servedCalls();
    await fc.assert(
      fc.asyncProperty(fc.anything({ withBigInt: true, withMap: true, withDate: true }), async (request) => {
        const fits = contract[name].request.safeParse(request).success;
        vi.mocked(calls[name]).mockClear();
        const reply = await answerCall(calls, name, request, quiet);
        if (!fits) {
          expect(reply.ok).toBe(false);
          expect(calls[name]).not.toHaveBeenCalled();
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('answerCall', () => {
  it('does not even parse a request beyond the cap', async () => {
    const calls = servedCalls();
    const request = { text: 'x'.repeat(maximumRequestCharacters) };
    const parse = vi.spyOn(contract.explainText.request, 'safeParse');
    expect(await answerCall(calls, 'explainText', request, quiet)).toMatchObject({ ok: false });
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });

  it('refuses what is not plain data', async () => {
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    for (const request of [cycle, undefined, () => 1, { big: 1n }]) {
      expect(await answerCall(servedCalls(), 'readState', request, quiet)).toMatchObject({ ok: false });
    }
  });
});
