import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { Scenario } from '../shared/scenario';
import { type ActingBridge, actingBridge } from '../simulator/testing/acting-bridge';
import { type ActingService, openActingService } from '../simulator/testing/acting-service';
import { coverPairs } from '../simulator/testing/cover-pairs';
import { impossibleIn } from '../simulator/testing/impossible-advice';
import { scenario } from '../simulator/testing/run-scenario';
import { loadPage } from './page-table';
import { reviewOf } from './review/review-of';
import { primaryOf } from './review/review-primary';
import { foldEvents } from './run/fold-events';
import { emptyRun } from './run/run-view';
import { renderApp } from './testing/render-app';

/* Many kinds of PCs, each met as a person meets it who always presses what is offered first. */

const ours = { target: 'LegacyGeneric:target=msteams_adalsso/adal_context_0' };
const work = { store: 'wam', address: 'pat@example.com', tenant: 'example.com', id: '1' };
const refusal = (number: string) => ({
  text: `Error: 0xCAA20003 Code: invalid_grant Description: ${number}: x client: 1fec8e78-bce4-4aaf-ab1b-5451cc387264`,
});

/** What decides what a page says, and what can be done about it. */
const factors = {
  join: [
    { kind: 'workgroup' },
    { kind: 'registered' },
    { kind: 'entra' },
    { kind: 'domain' },
    { kind: 'workgroup', enrolled: true },
  ],
  clock: [
    {},
    { offsetSeconds: -660, automatic: false },
    { offsetSeconds: 172_800 },
    { offsetSeconds: -660, automatic: false, policy: true },
  ],
  network: [{}, {}, { online: false }, { captivePortal: true }],
  events: [
    [],
    [refusal('AADSTS50126')],
    [refusal('AADSTS50173')],
    [refusal('AADSTS50053')],
    [refusal('AADSTS53003')],
    [refusal('AADSTS99887')],
    [{ text: 'Error: 0xCAA20003 Code: invalid_grant' }],
  ],
  teams: [
    { new: 'installed' },
    { new: 'running' },
    { new: 'running', inCall: true },
    { new: 'absent', classic: 'absent' },
  ],
  saved: [[], [ours]],
  helper: ['ok', 'missing'],
  accounts: [[], [work], [work, { ...work, id: '2', tenant: 'old.example' }]],
  prompt: ['approve', 'decline'],
  windows: [
    {},
    {},
    { build: 10240 },
    { languageMode: 'ConstrainedLanguage' },
    { sessionHost: true, installation: 'Server' },
  ],
  runsAs: ['user', 'user', 'other-administrator'],
} as const satisfies Record<string, readonly unknown[]>;

const rows = coverPairs(factors);
const made = rows.map(({ prompt, saved, helper, runsAs, ...fields }) => ({
  prompt,
  given: scenario({
    ...fields,
    credentials: saved,
    packages: helper === 'ok' ? [] : [{ name: 'Microsoft.AAD.BrokerPlugin', state: helper }],
    elevation: { appRunsAs: runsAs },
  }),
}));

const folder = join(__dirname, '..', 'simulator', 'scenarios');
const written = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => {
    const given = scenario(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    return { prompt: given.elevation.answer === 'decline' ? 'decline' : 'approve', given } as const;
  });

/** What Review would be about, and what it would offer. */
async function kindOfReview(given: Scenario): Promise<string> {
  const { service, runs, events } = openActingService(given);
  await service.calls.startCheck({ code: '', address: '', only: [] });
  await runs.latest()?.done;
  const run = events.reduce(foldEvents, emptyRun(events[0]?.runId ?? ''));
  const review = reviewOf(run);
  const { verdict, call, fresh, limit } = review;
  const lists = [review.toFix, review.elsewhere, review.attention].map(({ length }) => length > 0);
  return JSON.stringify([verdict, primaryOf(review, run), call, fresh !== null, limit !== null, lists]);
}

/** Of those that are written by hand, each that leads to a Review which none before it led to. */
const kinds = new Set<string>();
const pcs: (typeof made)[number][] = [...made];
for (const { given } of made) kinds.add(await kindOfReview(given));
for (const pc of written) {
  const kind = await kindOfReview(pc.given);
  if (!kinds.has(kind)) pcs.push(pc);
  kinds.add(kind);
}

beforeAll(async () => {
  const pages = ['start', 'checking', 'findings', 'date', 'approve', 'guidance', 'fixing', 'manual'] as const;
  for (const page of [...pages, 'changes', 'still', 'done'] as const) await loadPage(page);
});
afterEach(cleanup);

const main = () => screen.getByRole('main');
const buttons = () =>
  within(main())
    .queryAllByRole('button')
    .filter((one) => one.getAttribute('aria-disabled') !== 'true');
const title = () => screen.getByRole('heading', { level: 1 }).textContent ?? '';
const isUnderWay = (opened: ActingService) =>
  opened.runs.active() !== null && !/^(Windows is asking|Check the accounts)/.test(title());

async function settle(opened: ActingService): Promise<void> {
  const tick = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve))));
  await tick();
  for (let count = 0; count < 500 && isUnderWay(opened); count += 1) await tick();
  await tick();
}

/** A heading that announces something, and nothing behind it; a list with nothing in it. */
function emptyLists(): readonly string[] {
  const headings = [...main().querySelectorAll('h2')].filter(
    ({ nextElementSibling }) => nextElementSibling === null || nextElementSibling.tagName === 'H2',
  );
  const lists = [...main().querySelectorAll('ul:empty, ol:empty')];
  return [...headings.map(({ textContent }) => textContent), ...lists.map(({ outerHTML }) => outerHTML)];
}

/** A button that leads where another one of the page leads, or says the same of somewhere else. */
function doubles(): readonly string[] {
  const names = buttons().map(({ textContent }) => textContent ?? '');
  return names.filter((name, index) => names.indexOf(name) !== index);
}

/** Who refused a sign-in, in the words of a lead. */
const refusals = /turned the request down|refused th(?:is|e) sign-in|recorded (?:why|that)|A sign-in failed/g;

/** What the sentence under the heading says more than once. */
function saidTwice(): readonly string[] {
  const said = main().querySelector('h1 + p')?.textContent?.match(refusals) ?? [];
  return said.length > 1 ? said : [];
}

async function press(button: HTMLElement, opened: ActingService): Promise<void> {
  fireEvent.click(button);
  await settle(opened);
}

it.each(pcs.map((pc, index) => [index, pc] as const))(
  'no page asks for what cannot be done, announces nothing, or turns in a circle (%i)',
  async (_index, { given, prompt }) => {
    sessionStorage.clear();
    const opened = openActingService(given);
    opened.pc.answer = prompt;
    const bridge = actingBridge(opened);
    renderApp(bridge);
    await settle(opened);
    const said = new Set<string>();
    for (let pages = 0; pages < 8; pages += 1) {
      // The first page knows nothing of the PC yet.
      if (pages > 0) expect(impossibleIn(document.body.textContent ?? '', given), title()).toEqual([]);
      expect(emptyLists(), title()).toEqual([]);
      expect(doubles(), `two buttons of one name on ${title()}`).toEqual([]);
      expect(saidTwice(), title()).toEqual([]);
      if (!bridge.calls.some(({ name }) => name === 'startRepairs'))
        expect(words(), 'before anything was done, nothing is left').not.toMatch(/Nothing left|nothing more/);
      said.add(words());
      const primary = buttons().at(-1);
      if (!primary) throw new Error(`No way on from ${title()}`);
      const name = primary.textContent ?? '';
      if (name === 'Close') break;
      const before = { felt: felt(bridge), calls: bridge.calls.length };
      await press(primary, opened);
      expect(felt(bridge), `${name} on ${title()} does something`).not.toBe(before.felt);
      if (!said.has(words())) continue;
      const began = bridge.calls.slice(before.calls).some((one) => one.name === 'startRepairs');
      expect(began && !repeatable.test(name), `${name} turns in a circle`).toBe(false);
      break;
    }
  },
  60_000,
);

/** What has to happen outside of this window first is in the button's name. */
const repeatable = /^(?:Continue after the call|Ask Windows again)$/;

/** What a page says, but for how long it took. */
const words = () => `${title()} ${main().textContent?.replace(/Finished in .*?second(?:s|)/, '')}`;

/** What pressing a button changes: what is shown, or what was asked for. */
function felt(bridge: ActingBridge): string {
  return `${bridge.calls.length} ${document.body.innerHTML}`;
}
