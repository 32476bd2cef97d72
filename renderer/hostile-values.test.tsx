import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { RepairBridge } from '../shared/bridge';
import { visible } from '../shared/visible';
import { actingBridge } from '../simulator/testing/acting-bridge';
import { type ActingService, openActingService } from '../simulator/testing/acting-service';
import { scenario } from '../simulator/testing/run-scenario';
import { loadPage } from './page-table';
import { renderApp } from './testing/render-app';

/* PCs in which everything that somebody could have named has marks in its name that turn or hide what stands there. */

const marks = '\u202e\u001b[2J\u200b';

/** What holds words of others, by its key; everything else of an event or an answer is a word of the contract. */
const openKeys = new Set(
  'value text name source file detail target address computerName deviceId supportText correlationId meaning contacts helps avoid'.split(
    ' ',
  ),
);

/** The same with marks in every word of others. */
function marked(given: unknown, key = '', within = ''): unknown {
  if (Array.isArray(given)) return given.map((one) => marked(one, key, within));
  if (typeof given === 'object' && given !== null) {
    const isReason = 'class' in given || 'meaning' in given;
    return Object.fromEntries(
      Object.entries(given).map(([name, value]) => [
        name,
        name === 'code' && isReason && typeof value === 'string' ? value + marks : marked(value, name, key),
      ]),
    );
  }
  const isOpen =
    (openKeys.has(key) && !(key === 'name' && within === 'stated')) ||
    within === 'message' ||
    key === 'values';
  const isNamed = key === 'name' || key === 'source' ? /[.\\/]|^event/.test(String(given)) : true;
  return typeof given === 'string' && given !== '' && isOpen && isNamed && key !== 'key'
    ? given + marks
    : given;
}

/** What the page sends back has to be what it was sent, marks and all; main knows its own names. */
const unmarked = <Given,>(given: Given): Given =>
  JSON.parse(JSON.stringify(given).replaceAll(JSON.stringify(marks).slice(1, -1), '')) as Given;

function markedBridge(bridge: RepairBridge): RepairBridge & { readonly sent: readonly string[] } {
  const sent: string[] = [];
  return {
    sent,
    call: async (name, request) => {
      sent.push(JSON.stringify(request));
      return marked(await bridge.call(name, unmarked(request)));
    },
    onEvent: (listener) => bridge.onEvent((event) => listener(marked(event))),
  };
}

const refusal = (text: string) => ({
  text: `Error: 0xCAA20003 Code: invalid_grant Description: ${text} Correlation ID: 66666666-7777-4888-9999-000000000001 client: 1fec8e78-bce4-4aaf-ab1b-5451cc387264`,
});
const account = { store: 'wam', address: 'pat@example.com', tenant: 'example.com', id: '1' };
const pcs = {
  'with a wrong clock and saved sign-ins': {
    clock: { offsetSeconds: -660, automatic: false },
    credentials: [
      { target: 'LegacyGeneric:target=msteams_adalsso/adal_context_0' },
      { target: 'MicrosoftAccount:user=pat@example.com' },
    ],
  },
  'whose sign-in was refused': { events: [refusal('AADSTS50126: x')], join: { kind: 'registered' } },
  'that the organisation turned away': { events: [refusal('AADSTS53003: x')], join: { kind: 'entra' } },
  'of two organisations': {
    join: { kind: 'registered' },
    accounts: [account, { ...account, id: '2', tenant: 'old.example' }],
    events: [refusal('AADSTS90072: x')],
  },
  'behind a proxy': { network: { captivePortal: true } },
} as const;

beforeAll(async () => {
  // What a hidden window hears is shown at once, without waiting for a frame.
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const stages = ['checking', 'findings', 'date', 'approve', 'guidance', 'fixing', 'manual'] as const;
  const parts = ['changes', 'choose', 'still', 'done'] as const;
  for (const page of [...stages, ...parts, 'history', 'look-up', 'preferences', 'about'] as const)
    await loadPage(page);
});
afterEach(cleanup);

const main = () => screen.getByRole('main');
const title = () => screen.getByRole('heading', { level: 1 }).textContent ?? '';
const tick = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve))));

async function settle(opened: ActingService): Promise<void> {
  await tick();
  for (
    let count = 0;
    count < 500 && opened.runs.active() !== null && !/^Windows is asking|^Check the acc/.test(title());
    count += 1
  )
    await tick();
  await tick();
}

/** Folds out all there is, and tells which texts, and which words for screen readers, hide something. */
async function hiding(): Promise<readonly string[]> {
  for (let layer = 0; layer < 3; layer += 1) {
    for (const fold of main().querySelectorAll('[aria-expanded="false"]:not([aria-haspopup])'))
      fireEvent.click(fold);
    await tick();
  }
  const texts = [...document.body.querySelectorAll('*')].flatMap((element) => [
    ...[...element.childNodes].flatMap((node) =>
      node.nodeType === Node.TEXT_NODE ? [node.nodeValue ?? ''] : [],
    ),
    ...['aria-label', 'title', 'placeholder'].flatMap((name) => element.getAttribute(name) ?? []),
  ]);
  shown += texts.filter((text) => text.includes('[U+202E]')).length;
  return texts.filter((text) => visible(text) !== text).map((text) => `${title()}: ${text}`);
}

/** How often the marks were shown as what they are. */
let shown = 0;

const beside = [/^See exactly what will change/, /^Choose what to fix/];
const sides = ['History', 'Look up a code', 'Preferences', 'About'];

it.each(Object.entries(pcs))(
  'every page of a PC %s shows what it was given',
  async (_name, fields) => {
    sessionStorage.clear();
    shown = 0;
    const opened = openActingService(scenario(fields));
    opened.pc.answer = 'approve';
    const bridge = markedBridge(actingBridge(opened));
    renderApp(bridge);
    await settle(opened);
    const found = new Set<string>();
    const look = async () => {
      for (const one of await hiding()) found.add(one);
    };
    const press = async (button: HTMLElement | undefined) => {
      if (!button) throw new Error(`No way on from ${title()}`);
      fireEvent.click(button);
      await settle(opened);
      await look();
    };
    const named = (name: RegExp | string) => screen.queryAllByRole('button', { name })[0];
    for (let pages = 0; pages < 6; pages += 1) {
      await look();
      for (const aside of beside) {
        if (!named(aside)) continue;
        await press(named(aside));
        await press(named('Back'));
      }
      const primary = within(main())
        .queryAllByRole('button')
        .filter((one) => one.getAttribute('aria-disabled') !== 'true')
        .at(-1);
      if (primary?.textContent === 'Close') break;
      await press(primary);
    }
    for (const side of sides) {
      await press(named('Menu'));
      await press(screen.getByRole('menuitem', { name: side }));
      if (side === 'Look up a code') {
        fireEvent.change(screen.getByRole('textbox'), { target: { value: 'AADSTS50126' } });
        await press(named('Look it up'));
      }
      await press(named('Back'));
    }
    expect([...found]).toEqual([]);
    expect(shown).toBeGreaterThan(10);
  },
  60_000,
);

it('a name that is sent back is the one that was given', async () => {
  sessionStorage.clear();
  const opened = openActingService(scenario(pcs['with a wrong clock and saved sign-ins']));
  const bridge = markedBridge(actingBridge(opened));
  renderApp(bridge);
  await settle(opened);
  fireEvent.click(await screen.findByRole('button', { name: 'Check this PC' }));
  await settle(opened);
  fireEvent.click(screen.getByRole('button', { name: /^Choose what to fix/ }));
  await settle(opened);
  fireEvent.click(screen.getByRole('checkbox', { name: /pat@example\.com\[U\+202E\]/ }));
  fireEvent.click(screen.getByRole('button', { name: /^See exactly what will change/ }));
  await settle(opened);
  expect(bridge.sent.join('\n')).toContain(JSON.stringify(`MicrosoftAccount:user=pat@example.com${marks}`));
});
