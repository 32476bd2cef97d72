import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeTable } from '../../shared/changes';
import type { RunEvent } from '../../shared/events';
import type { Finding } from '../../shared/model/finding';
import type { Plan } from '../../shared/model/plan';
import { factsOf, isErrand, isSecondLine, movesClock } from '../../shared/repairs';
import { type ActingService, openActingService } from '../../simulator/testing/acting-service';
import { scenario } from '../../simulator/testing/run-scenario';

/* Whatever a person answers, in whatever order: what they said No to is not done, and nothing that they were not shown. */

const work = { address: 'pat@example.com', kind: 'work', tenant: 'example.com', id: '1' };
const ours = { target: 'LegacyGeneric:target=msteams_adalsso/adal_context_0' };
const stale = { text: 'Error: 0xCAA20003 Code: invalid_grant Description: AADSTS50173: x' };
const pcs = fc.record({
  events: fc.constantFrom([], [stale]),
  clock: fc.record({
    offsetSeconds: fc.constantFrom(0, 0, -660, 7200, -60_000, 172_800, -200_000),
    automatic: fc.boolean(),
    service: fc.constantFrom(
      { startType: 'Manual', status: 'Stopped' },
      { startType: 'Automatic', status: 'Running' },
      { startType: 'Disabled', status: 'Stopped' },
      null,
    ),
    resync: fc.constantFrom('works', 'no-time-data', 'claims-success'),
  }),
  join: fc.record({ kind: fc.constantFrom('workgroup', 'registered', 'entra', 'domain') }),
  elevation: fc.record({ answer: fc.constantFrom('approve', 'approve', 'blocked-by-policy') }),
  credentials: fc.constantFrom([], [ours], [ours, { target: 'MicrosoftAccount:user=pat@example.com' }]),
  packages: fc.constantFrom([], [{ name: 'Microsoft.AAD.BrokerPlugin', state: 'missing' }]),
  accounts: fc.constantFrom(
    [],
    [{ store: 'wam', ...work }],
    [
      { store: 'wam', ...work },
      { store: 'wam', ...work, id: '2', tenant: 'old.example' },
    ],
  ),
  teams: fc.record({ new: fc.constantFrom('installed', 'running'), inCall: fc.boolean() }),
});

const prompt = fc.constantFrom('approve' as const, 'decline' as const, 'wait' as const);
/** What ends a wait of the page, or a run in between. */
const interruption = fc.constantFrom('nothing', 'without-the-prompt', 'stop');
const moves = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('check' as const) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('undo' as const),
        prompt,
        interruption,
        afterEvents: fc.nat(30),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('fix' as const),
        /** One bit for each thing on offer: those that are not ticked. Null: Fix all. */
        unticked: fc.option(fc.nat(31), { nil: null }),
        isSecondLine: fc.boolean(),
        date: fc.constantFrom(true, false, 'back' as const),
        prompt,
        interruption,
        afterEvents: fc.nat(30),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('call' as const), isOn: fc.boolean() }) },
  ),
  { minLength: 2, maxLength: 8 },
);
type Move = typeof moves extends fc.Arbitrary<readonly (infer One)[]> ? One : never;
type Steered = Extract<Move, { interruption: string }>;

it('no change that a No covers, and none outside of what was shown', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(pcs, moves, async (fields, session) => {
      const opened = openActingService(scenario(fields));
      const wizard = { ...opened, findings: [], offered: null, seen } satisfies Wizard;
      await play(wizard, { kind: 'check' });
      for (const move of session) await play(wizard, move);
    }),
    { numRuns: 120 },
  );
  // A property that never met what it is about would hold, too.
  expect([...seen].sort()).toEqual(everythingMet);
});

const everythingMet = [
  'asked about the date',
  'changed as admin',
  'changed as user',
  'date confirmed',
  'date refused',
  'in a call',
  'prompt declined',
  'prompt not waited for',
  'second line',
  'stopped',
  'undone',
  'unticked',
];

interface Wizard extends ActingService {
  findings: readonly Finding[];
  offered: Plan | null;
  readonly seen: Set<string>;
}

async function play(wizard: Wizard, move: Move): Promise<void> {
  const { pc, service } = wizard;
  switch (move.kind) {
    case 'check':
      return check(wizard);
    case 'call':
      pc.state.teams = { ...pc.state.teams, inCall: move.isOn };
      return;
    case 'undo': {
      const history = await service.calls.readHistory({});
      const entry = history.ok ? history.value.entries.find(({ canUndo }) => canUndo) : undefined;
      if (!entry) return;
      wizard.seen.add('undone');
      await steer(wizard, move, () => service.calls.startUndo({ runId: entry.runId }), {});
      return;
    }
    case 'fix':
      return fix(wizard, move);
  }
}

async function check(wizard: Wizard): Promise<void> {
  const before = wizard.pc.mutations().length;
  const events = await follow(wizard, () =>
    wizard.service.calls.startCheck({ code: '', address: '', only: [] }),
  );
  expect(wizard.pc.mutations().length, 'a check changes nothing').toBe(before);
  wizard.findings = [
    ...new Map(
      events.flatMap(({ fact }) => (fact.type === 'check-finished' ? [[fact.finding.id, fact.finding]] : [])),
    ).values(),
  ];
  wizard.offered = planIn(events);
}

async function fix(wizard: Wizard, move: Extract<Move, { kind: 'fix' }>): Promise<void> {
  const { service, seen } = wizard;
  const { plan, left } = await choose(wizard, move);
  if (plan === null || plan.repairs.length === 0) return;
  const offset = clockOffset(wizard.findings);
  const isAsked = plan.repairs.some(({ id }) => movesClock(id)) && Math.abs(offset) > 86_400;
  if (isAsked) seen.add('asked about the date');
  if (isAsked && move.date === 'back') return;
  const dateConfirmed = isAsked ? move.date === true : null;
  if (dateConfirmed !== null) seen.add(dateConfirmed ? 'date confirmed' : 'date refused');
  await steer(wizard, move, () => service.calls.startRepairs({ planId: plan.id, dateConfirmed }), {
    plan,
    left,
    isDateRefused: dateConfirmed === false,
  });
}

/** What the person leaves ticked, as the page asks for it; `left` are the repairs of what they did not tick. */
async function choose(wizard: Wizard, move: Extract<Move, { kind: 'fix' }>) {
  const { service, events, findings, seen } = wizard;
  if (move.isSecondLine) {
    const offers = events.flatMap(({ fact }) => (fact.type === 'second-line-offered' ? [fact.offers] : []));
    const repairs = (offers.at(-1) ?? []).map(({ repair }) => repair).slice(0, 1);
    if (repairs.length === 0) return { plan: null, left: [] };
    seen.add('second line');
    return { plan: await preview(repairs), left: [] };
  }
  if (move.unticked === null) return { plan: wizard.offered, left: [] };
  const onOffer = findings.filter(
    ({ status, repairs }) =>
      (status === 'broken' || status === 'attention') && repairs.some((id) => !isSecondLine(id)),
  );
  const isTicked = (_finding: Finding, index: number) => ((move.unticked ?? 0) >> index) % 2 === 0;
  const repairs = onOffer.filter(isTicked).flatMap((finding) => finding.repairs);
  const left = onOffer.flatMap((finding) => finding.repairs).filter((id) => !repairs.includes(id));
  if (left.length > 0) seen.add('unticked');
  return { plan: await preview([...new Set(repairs)], left), left };

  async function preview(repairs: Finding['repairs'], leave: Finding['repairs'] = []): Promise<Plan | null> {
    const answer = await service.calls.previewPlan({ repairs, personal: [], leave });
    return answer.ok ? answer.value : null;
  }
}

interface Word {
  /** What was shown; left out: what the run itself shows. */
  readonly plan?: Plan;
  readonly left?: Finding['repairs'];
  readonly isDateRefused?: boolean;
}

/** Runs it as the person answers, and holds what came of it against their words. */
async function steer(
  wizard: Wizard,
  move: Steered,
  start: () => Promise<{ ok: boolean }>,
  { plan, left = [], isDateRefused = false }: Word,
): Promise<void> {
  const { pc, seen } = wizard;
  const before = { mutations: pc.mutations().length, prompts: pc.prompts() };
  const isInCall = pc.state.teams.inCall === true && pc.state.teams.new === 'running';
  pc.answer = move.prompt;
  let stoppedAfter: number | null = null;
  const events = await follow(wizard, start, (runId, count, event) => {
    const { calls } = wizard.service;
    if (event.type === 'guidance-started') void calls.finishGuided({ runId });
    if (event.type === 'elevation-requested' && move.prompt === 'wait')
      void (move.interruption === 'stop'
        ? calls.stopRun({ runId })
        : calls.continueWithoutElevation({ runId }));
    if (move.interruption === 'stop' && count === move.afterEvents)
      void calls.stopRun({ runId }).then(({ ok }) => {
        if (ok) stoppedAfter = count;
      });
  });
  const made = pc.mutations().slice(before.mutations);
  const shown = planIn(events);
  if (plan) expect(shown?.repairs, 'what runs is what was shown').toEqual(plan.repairs);
  const planned = (shown?.repairs ?? []).flatMap(({ changes }) => changes.map(sayChange));
  for (const { command, target } of made) expect(planned).toContain(sayChange({ action: command, target }));

  const answer = events
    .map(({ fact }) => (fact.type === 'elevation-answered' ? fact.answer : null))
    .find(Boolean);
  const asAdmin = made.filter(({ command }) => changeTable[command].lane === 'admin');
  if (asAdmin.length > 0) expect(answer, 'nothing elevated without a Yes').toBe('approved');
  expect(pc.prompts() - before.prompts, 'one prompt at most').toBeLessThanOrEqual(1);
  expect(
    (shown?.repairs ?? []).filter(({ id }) => left.includes(id)),
    'what was not ticked',
  ).toEqual([]);
  if (isDateRefused) {
    expect(
      made.filter(({ command }) => changeTable[command].movesClock),
      'the date',
    ).toEqual([]);
    const others = (shown?.repairs ?? []).filter(({ id }) => factsOf(id).lane === 'admin' && !movesClock(id));
    if (others.length === 0) expect(pc.prompts(), 'a prompt for nothing else').toBe(before.prompts);
  }
  if (isInCall)
    expect(
      made.filter(({ command }) => command === 'process.stop'),
      'a call',
    ).toEqual([]);
  if (stoppedAfter !== null) expectStopped(events, stoppedAfter);
  noteWhatWasMet();

  function noteWhatWasMet(): void {
    for (const { command } of made) seen.add(`changed as ${changeTable[command].lane}`);
    if (isInCall) seen.add('in a call');
    if (stoppedAfter !== null) seen.add('stopped');
    if (answer === 'declined') seen.add('prompt declined');
    if (answer === 'cancelled') seen.add('prompt not waited for');
  }
}

/** After the word to stop the step in flight ends; no other begins, but that Teams which we closed comes back. */
function expectStopped(events: readonly RunEvent[], after: number): void {
  const begun = events
    .slice(after + 1)
    .flatMap(({ fact }) => (fact.type === 'step-started' ? [fact.repair] : []));
  expect(
    begun.filter((id) => !isErrand(id)),
    'what begins after the word to stop',
  ).toEqual([]);
}

/** Follows a run to its end; `react` hears each event as it comes. */
async function follow(
  { service, runs }: Wizard,
  start: () => Promise<{ ok: boolean }>,
  react: (runId: string, count: number, fact: RunEvent['fact']) => void = () => {},
): Promise<readonly RunEvent[]> {
  const events: RunEvent[] = [];
  const end = service.onEvent((event) => {
    react(event.runId, events.length, event.fact);
    events.push(event);
  });
  try {
    const started = await start();
    expect(started.ok, 'the run began').toBe(true);
    await runs.latest()?.done;
    return events;
  } finally {
    end();
  }
}

function planIn(events: readonly RunEvent[]): Plan | null {
  return events.flatMap(({ fact }) => (fact.type === 'plan-ready' ? [fact.plan] : [])).at(-1) ?? null;
}

function sayChange({ action, target }: { readonly action: string; readonly target: string }): string {
  return `${action} ${target}`;
}

/** Seconds, as the page reads them to know whether to ask about the date. */
function clockOffset(findings: readonly Finding[]): number {
  const { evidence = [] } = findings.find(({ id }) => id === 'clock.offset') ?? {};
  const value = evidence.find(({ name }) => name === 'offsetSeconds')?.value;
  return typeof value === 'number' ? value : 0;
}
