import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RunFact } from '../shared/events';
import type { Plan } from '../shared/model/plan';
import { ownerOf, type ReasonClass } from '../shared/model/reason';
import { sidePages } from './journey';
import { loadPage, type PageName } from './page-table';
import { createFakeBridge, type FakeBridge } from './testing/fake-bridge';
import { renderApp } from './testing/render-app';
import {
  doubledAccount,
  findingsWith,
  healthyFindings,
  oldSignIns,
  reasonFinding,
  wrongClock,
} from './testing/sample-findings';
import {
  brokenCheck,
  cacheOffer,
  checkFacts,
  clockReason,
  declinedFix,
  ended,
  fullPlan,
  goodFix,
  recordRun,
  stepFacts,
} from './testing/sample-runs';

/* Every page that can be reached is reached, by pressing every button of every page before it. */

/** A PC as the wizard meets it: what a check of it tells, and what each repair, the first and those after it. */
interface World {
  readonly check: readonly RunFact[];
  readonly fixes?: readonly (readonly RunFact[])[];
  /** What a repair tells before it waits for the person; the rest follows on their answer. */
  readonly pause?: RunFact['type'];
  readonly unfinished?: boolean;
}

const skipped = (repair: 'clock.sync' | 'credentials.remove', key: string): RunFact => ({
  type: 'step-finished',
  outcome: { repair, outcome: 'skipped', verified: false, detail: '' },
  why: { key, values: {} },
});
const planOf = (...ids: string[]): Plan => ({
  ...fullPlan,
  repairs: fullPlan.repairs.filter(({ id }) => ids.includes(id)),
});
const begun = (plan: Plan): RunFact[] => [
  { type: 'run-started', kind: 'fix' },
  { type: 'plan-ready', plan },
];

const date = {
  findings: findingsWith(wrongClock(172_800)),
  plan: planOf('clock.sync', 'clock.set'),
  exitCode: 1,
};
const inCall = healthyFindings.map((finding) =>
  finding.id === 'teams.state'
    ? {
        ...finding,
        evidence: [{ source: 'windows', name: 'inCall', value: true, at: '2026-04-14T12:03:00Z' }],
      }
    : finding,
);
const call = {
  findings: inCall.map((finding) =>
    finding.id === 'clock.offset'
      ? wrongClock(-660)
      : finding.id === 'credentials.teams'
        ? oldSignIns
        : finding,
  ),
  plan: planOf('clock.sync', 'teams.close', 'credentials.remove', 'teams.open'),
  exitCode: 1,
};
const waits = skipped('credentials.remove', 'outcomes.teams.inCall');
const right: RunFact = {
  type: 'check-finished',
  finding: healthyFindings.find(({ id }) => id === 'clock.offset') ?? wrongClock(0),
};
const network = (key: string) =>
  checkFacts({
    findings: findingsWith({
      id: 'network.reach',
      status: 'broken',
      likelihood: 'likely',
      message: { key: `finding.network.${key}`, values: {} },
      repairs: [],
      evidence: [],
    }),
    exitCode: 7,
  });
const outside = (reasonClass: ReasonClass, key: string = reasonClass) =>
  checkFacts({
    findings: [reasonFinding(key, 'AADSTS50000'), ...healthyFindings],
    reason: { ...clockReason, class: reasonClass, owner: ownerOf(reasonClass), code: 'AADSTS50000' },
    exitCode: 7,
  });
const guided: readonly RunFact[] = [
  ...goodFix.slice(0, -1),
  { type: 'guidance-started', check: 'accounts.conflict' },
  { type: 'guidance-finished', check: 'accounts.conflict' },
  ended(0),
];

const worlds: Readonly<Record<string, World>> = {
  'everything broken and repaired': {
    check: brokenCheck,
    fixes: [[...goodFix.slice(0, -1), { type: 'second-line-offered', offers: [cacheOffer] }, ended(0)]],
    unfinished: true,
  },
  'a prompt that is not answered with Yes': {
    check: brokenCheck,
    fixes: [declinedFix],
    pause: 'elevation-requested',
  },
  'a date that is refused': {
    check: checkFacts(date),
    fixes: [[...begun(date.plan), skipped('clock.sync', 'outcomes.clock.leftAlone'), ended(2)]],
  },
  'a call in Teams': {
    check: checkFacts(call),
    fixes: [
      [...begun(call.plan), ...stepFacts('clock.sync', 'repaired', true), right, waits, ended(2)],
      [...begun(call.plan), waits, ended(2)],
    ],
  },
  'accounts that are the person’s own to remove': {
    check: checkFacts({ findings: findingsWith(doubledAccount, oldSignIns), plan: fullPlan, exitCode: 1 }),
    fixes: [guided],
    pause: 'guidance-started',
  },
  'a repair that is stopped': {
    check: brokenCheck,
    fixes: [[...goodFix.slice(0, 6), ended(6)]],
    pause: 'step-started',
  },
  'no internet': { check: network('offline') },
  'a network that wants a sign-in': { check: network('captivePortal') },
  'a password': { check: outside('password') },
  'a locked account': { check: outside('organisation', 'locked') },
  'a cause that nothing tells': { check: outside('unknown') },
  'scripts that may not run': { check: [...brokenCheck.slice(0, -1), ended(5)] },
  'a PC without a fault': { check: checkFacts({ findings: healthyFindings }) },
};

function bridgeOf({ check, fixes = [], pause, unfinished }: World): FakeBridge {
  let count = 0;
  let waiting: (() => void) | null = null;
  const begin = (facts: readonly RunFact[], pausesAt?: RunFact['type']) => {
    count += 1;
    const runId = `run-number-${count}`;
    const events = recordRun(runId, facts);
    const stop = facts.findIndex(({ type }) => type === pausesAt);
    const until = stop === -1 ? events.length : stop + 1;
    queueMicrotask(() => bridge.send(...events.slice(0, until)));
    waiting = () => bridge.send(...events.slice(until));
    return { ok: true as const, value: { runId } };
  };
  const go = () => {
    queueMicrotask(() => waiting?.());
    return { ok: true as const, value: {} };
  };
  let repairs = 0;
  const bridge: FakeBridge = createFakeBridge(
    {
      startCheck: () => begin(check),
      startRepairs: () => begin(fixes[Math.min(repairs++, fixes.length - 1)] ?? goodFix, pause),
      startUndo: () =>
        begin([
          { type: 'run-started', kind: 'undo' },
          ...begun(planOf('clock.turn-on')).slice(1),
          ...stepFacts('clock.turn-on', 'repaired', true),
          ended(0),
        ]),
      previewPlan: ({ repairs: named }) => ({ ok: true, value: planOf(...named) }),
      continueWithoutElevation: go,
      finishGuided: go,
      stopRun: go,
    },
    unfinished
      ? {
          unfinished: { runId: 'run-before', startedAt: '2026-04-13T09:00:00Z', repair: null, canUndo: true },
        }
      : {},
  );
  return bridge;
}

const pages: readonly PageName[] = [
  ...(['start', 'unfinished', 'checking', 'findings', 'choose', 'changes', 'date', 'approve'] as const),
  ...(['guidance', 'fixing', 'manual', 'still', 'done'] as const),
  ...sidePages,
];

beforeAll(async () => {
  for (const page of pages) await loadPage(page);
});
afterEach(cleanup);

const settle = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve))));
const mainButtons = () =>
  [...within(screen.getByRole('main')).queryAllByRole('button'), ...screen.queryAllByRole('menuitem')].filter(
    (one) => one.getAttribute('aria-disabled') !== 'true' && one.getAttribute('aria-expanded') === null,
  );
const nameOf = (element: HTMLElement) => element.getAttribute('aria-label') ?? element.textContent ?? '';
const said = () => screen.getByRole('main').textContent;
const title = () => screen.getByRole('heading', { level: 1 }).textContent ?? '';

/** Opens what is folded into a menu, so that its entries can be pressed like any button. */
async function unfold(): Promise<void> {
  const more = within(screen.getByRole('main')).queryByRole('button', { name: 'More' });
  if (more) fireEvent.click(more);
  await settle();
}

/** Where a press leads, and whether it did anything at all. */
interface Press {
  readonly from: string;
  readonly name: string;
  readonly to: string;
  readonly isFelt: boolean;
  /** It began a repair, Windows asked nothing, and the page says what it said before. */
  readonly isCircle: boolean;
}

async function replay(world: World, path: readonly string[]): Promise<FakeBridge> {
  cleanup();
  sessionStorage.clear();
  const bridge = bridgeOf(world);
  renderApp(bridge);
  await settle();
  for (const name of path) {
    await unfold();
    const found = mainButtons().find((one) => nameOf(one) === name);
    if (!found) throw new Error(`No button ${name} on ${title()}`);
    fireEvent.click(found);
    await settle();
  }
  return bridge;
}

/** Presses every button of every page, each page once. */
async function walk(world: World): Promise<readonly Press[]> {
  const presses: Press[] = [];
  const ways = new Map<string, readonly string[]>();
  await replay(world, []);
  const queue: { page: string; path: readonly string[] }[] = [{ page: title(), path: [] }];
  ways.set(title(), []);
  for (let next = queue.shift(); next; next = queue.shift()) {
    await replay(world, next.path);
    await unfold();
    const names = [...new Set(mainButtons().map(nameOf))].filter((name) => name !== 'Close');
    for (const name of names) {
      const bridge = await replay(world, next.path);
      await unfold();
      const before = { text: document.body.innerHTML, calls: bridge.calls.length, said: said() };
      const button = mainButtons().find((one) => nameOf(one) === name);
      if (!button) continue;
      fireEvent.click(button);
      await settle();
      const isFelt = document.body.innerHTML !== before.text || bridge.calls.length > before.calls;
      const to = title();
      const began = bridge.calls.slice(before.calls).some((one) => one.name === 'startRepairs');
      const isCircle = began && world.pause !== 'elevation-requested' && said() === before.said;
      presses.push({ from: next.page, name, to, isFelt, isCircle });
      if (!ways.has(to)) {
        ways.set(to, [...next.path, name]);
        queue.push({ page: to, path: [...next.path, name] });
      }
    }
  }
  return presses;
}

const first = "Find out why Teams can't sign you in";

describe('from every page there is a way on, and a way back to the first', () => {
  it.each(Object.entries(worlds))(
    '%s',
    async (_name, world) => {
      const presses = await walk(world);
      expect(
        presses.filter(({ isFelt }) => !isFelt),
        'a button that does nothing',
      ).toEqual([]);
      // That button names what has to happen first.
      const circles = presses.filter(({ isCircle, name }) => isCircle && name !== 'Continue after the call');
      expect(circles, 'a repair that changes nothing and says nothing new').toEqual([]);
      const reached = [...new Set(presses.flatMap(({ from, to }) => [from, to]))];
      const leads = new Set([first]);
      for (let size = 0; size !== leads.size; ) {
        size = leads.size;
        for (const { from, to } of presses) if (leads.has(to)) leads.add(from);
      }
      expect(
        reached.filter((page) => !leads.has(page)),
        'pages without a way back',
      ).toEqual([]);
      for (const page of reached) {
        const on = presses.filter(({ from, to }) => from === page && to !== page);
        expect(on, `a way on from ${page}`).not.toEqual([]);
      }
    },
    180_000,
  );
});
