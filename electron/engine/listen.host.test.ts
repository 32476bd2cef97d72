import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RunFact } from '../../shared/events';
import { type Bench, openBench, scenario } from '../../simulator/testing/run-scenario';
import type { Pace } from './pace';

vi.setConfig({ testTimeout: 120_000 });

let bench: Bench;
afterEach(() => bench.close());

const long: Pace['listening'] = { seconds: 90, pauseMilliseconds: 100 };
const short: Pace['listening'] = { seconds: 4, pauseMilliseconds: 100 };
const refused = (code: string) =>
  `Error: 0xCAA20003 Code: invalid_grant Description: ${code}: x Timestamp: {serverTime}`;
const old = { events: [{ text: refused('AADSTS50173') }] };

type Ended = Extract<RunFact, { type: 'listening-ended' }>;
const heard = () =>
  bench.events.flatMap(({ fact }): Ended[] => (fact.type === 'listening-ended' ? [fact] : []));

/** Checks a PC, then listens; answers with the run that listens. */
async function listen(fields: Record<string, unknown>, pace: Pace['listening']): Promise<string> {
  bench = await openBench(scenario(fields), undefined, { listening: pace });
  const { run } = await bench.check();
  const listening = await bench.runs.listen(run.id);
  if (!listening.ok) throw new Error(listening.error.detail);
  return run.id;
}
const untilHeard = () => vi.waitUntil(() => heard().length > 0, { timeout: 100_000, interval: 20 });
const openTeams = () => bench.host.user.startTeams('new');

describe('listening', () => {
  it('tells a new failure at once, in the stream of the run, and the next check judges nothing older', async () => {
    const signIn = { afterSeconds: 1, text: refused('AADSTS50126') };
    const runId = await listen({ ...old, teams: { signIn } }, long);
    await openTeams();
    await untilHeard();
    expect(heard()).toMatchObject([{ heard: 'failure', reason: { code: 'AADSTS50126', owner: 'you' } }]);
    const replay = bench.runs.find(runId)?.stream.after(0) ?? [];
    expect(replay.map(({ sequence }) => sequence)).toEqual(replay.map((_event, index) => index));
    const types = replay.map(({ fact }) => fact.type);
    expect(types.slice(types.indexOf('run-finished'))).toEqual([
      'run-finished',
      'listening-started',
      'listening-ended',
    ]);

    const next = await bench.check();
    expect(next.reason).toMatchObject({ code: 'AADSTS50126' });
    const reason = next.findings.find(({ id }) => id === 'sign-in.reason');
    expect(JSON.stringify(reason?.evidence)).toContain('before-run');
  });

  it.each<[string, Record<string, unknown>]>([
    ['nothing is recorded', old],
    [
      'only the way to an ordinary prompt is recorded',
      { teams: { signIn: { afterSeconds: 0, text: 'Error: 0xCAA10001' } } },
    ],
    [
      "another app's sign-in fails",
      {
        teams: {
          signIn: {
            afterSeconds: 0,
            text: `${refused('AADSTS50126')} client: d3590ed6-52b3-4102-aeff-aad2292ab01c`,
          },
        },
      },
    ],
  ])('ends with silence when %s', async (_what, fields) => {
    await listen(fields, short);
    await openTeams();
    await untilHeard();
    expect(heard()).toEqual([{ type: 'listening-ended', heard: 'silence', reason: null }]);
  });

  it('says so when the log cannot be read', async () => {
    await listen({ faults: [{ command: 'Get-SignInEvent', call: 'every', fault: 'access-denied' }] }, long);
    await untilHeard();
    expect(heard()).toMatchObject([{ heard: 'unreadable' }]);
  });

  it('ends when it is stopped, and when another run begins; told again it goes on', async () => {
    const runId = await listen({}, long);
    await bench.runs.listen(runId);
    expect(bench.events.filter(({ fact }) => fact.type === 'listening-started')).toHaveLength(2);
    bench.runs.stopListening('another-run');
    expect(heard()).toEqual([]);
    bench.runs.stopListening(runId);
    expect(heard()).toMatchObject([{ heard: 'stopped' }]);

    await bench.runs.listen(runId);
    await bench.check();
    expect(heard()).toMatchObject([{ heard: 'stopped' }, { heard: 'stopped' }]);
  });

  it('asks only for what is new, and hears what two records tell together', async () => {
    const federation = {
      id: 1088,
      as: 'system',
      text: 'Error: 0xCAA90014 https://sts.example.com/adfs/services/trust',
    };
    const signIn = { afterSeconds: 1, text: refused('AADSTS50013') };
    const text = refused('AADSTS50173');
    bench = await openBench(scenario({ events: [federation, { text }], teams: { signIn } }), undefined, {
      listening: long,
    });
    const { run } = await bench.check();
    const asked = vi.spyOn(bench.host.user, 'readSignInEvents');
    await bench.runs.listen(run.id);
    await openTeams();
    await untilHeard();
    // That a federation server signs this person in is known from the older record alone.
    const reason = { code: 'AADSTS50013', class: 'organisation' };
    expect(heard()).toMatchObject([{ heard: 'failure', reason }]);
    const [first, ...later] = asked.mock.calls;
    expect(first).toEqual([]);
    expect(later.length).toBeGreaterThan(0);
    expect(new Set(later.map(([above]) => above))).toEqual(new Set([4002]));
  });

  it('needs a finished run', async () => {
    bench = await openBench(scenario({}));
    expect(await bench.runs.listen('no-such-run')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('after a verified fix', () => {
  const broken = { packages: [{ name: 'Microsoft.AAD.BrokerPlugin', state: 'missing' }] };

  it('only younger records tell anything', async () => {
    const signIn = { afterSeconds: 0, text: refused('AADSTS50055') };
    bench = await openBench(scenario({ ...old, ...broken, teams: { signIn } }));
    expect((await bench.fix()).exitCode).toBe(0);
    expect((await bench.check()).reason).toBeNull();
    await openTeams();
    expect((await bench.check()).reason).toMatchObject({ code: 'AADSTS50055' });
  });

  it('what a person types counts, unless it is what they had typed before it', async () => {
    bench = await openBench(scenario({ ...old, ...broken }));
    await bench.check('AADSTS500133');
    const ready = bench.events.find(({ fact }) => fact.type === 'plan-ready');
    if (ready?.fact.type !== 'plan-ready') throw new Error('No plan was offered.');
    const steering = { promptSeconds: null, dateConfirmed: null, admin: true, canGuide: false };
    const run = await bench.runs.repair(ready.fact.plan.id, steering);
    expect(run.ok && (await run.value.done)).toMatchObject({ ok: true, value: { exitCode: 0 } });
    expect((await bench.check('AADSTS500133')).reason).toBeNull();
    expect((await bench.check('AADSTS50126')).reason).toMatchObject({ code: 'AADSTS50126' });
  });

  it('that left the reason to somebody else, that reason stays', async () => {
    bench = await openBench(scenario({ ...broken, events: [{ text: refused('AADSTS50126') }] }));
    expect((await bench.fix()).exitCode).toBe(7);
    expect((await bench.check()).reason).toMatchObject({ code: 'AADSTS50126' });
  });
});
