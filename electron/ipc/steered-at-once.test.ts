import { expect, it } from 'vitest';
import type { RunEvent } from '../../shared/events';
import { openActingService } from '../../simulator/testing/acting-service';
import { scenario } from '../../simulator/testing/run-scenario';
import type { RepairService } from './repair-service';

/* Whoever hears of something may act on it in the same moment: a page that is quick, or one that was asked twice. */

const work = { store: 'wam', address: 'pat@example.com', kind: 'work', tenant: 'example.com', id: '1' };
const pc = scenario({
  clock: { offsetSeconds: -660, automatic: false },
  packages: [{ name: 'Microsoft.AAD.BrokerPlugin', state: 'missing' }],
  accounts: [work, { ...work, id: '2', tenant: 'old.example' }],
  events: [{ text: 'Error: 0xCAA20003 Code: invalid_grant Description: AADSTS500133: x' }],
});

type Act = (calls: RepairService['calls'], runId: string) => Promise<{ readonly ok: boolean }>;
const stop: Act = (calls, runId) => calls.stopRun({ runId });
const goOn: Act = (calls, runId) => calls.finishGuided({ runId });
const withoutPrompt: Act = (calls, runId) => calls.continueWithoutElevation({ runId });
const readAll: Act = (calls, runId) => calls.readRun({ runId, after: 0 });

it.each<[string, RunEvent['fact']['type'], Act, number]>([
  ['reading the run', 'run-started', readAll, 0],
  ['stopping it', 'run-started', stop, 6],
  ['stopping it', 'plan-ready', stop, 6],
  ['stopping it', 'guidance-started', stop, 6],
  ['going on without the prompt', 'run-started', withoutPrompt, 3],
  ['going on without the prompt', 'elevation-requested', withoutPrompt, 3],
  ['going on after guidance', 'guidance-started', goOn, 0],
])('%s counts from the moment that %s is told', async (_what, told, act, exitCode) => {
  const opened = openActingService(pc);
  const { service, runs, events } = opened;
  const { calls, onEvent } = service;
  await calls.startCheck({ code: '', address: '', only: [] });
  await runs.latest()?.done;
  const plan = events.flatMap(({ fact }) => (fact.type === 'plan-ready' ? [fact.plan] : [])).at(-1);
  const answers: Promise<{ readonly ok: boolean }>[] = [];
  onEvent(({ runId, fact }) => {
    if (fact.type === told) answers.push(act(calls, runId));
    // Nobody sits here to go on later.
    else if (fact.type === 'guidance-started') setTimeout(() => void calls.finishGuided({ runId }));
  });
  if (act === withoutPrompt) opened.pc.answer = 'wait';
  await calls.startRepairs({ planId: plan?.id ?? '', dateConfirmed: null });
  const report = await runs.latest()?.done;
  expect((await Promise.all(answers)).map(({ ok }) => ok)).toEqual([true]);
  expect(report).toMatchObject({ ok: true, value: { exitCode } });
});
