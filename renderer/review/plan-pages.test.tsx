import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../shared/model/plan';
import { isErrand } from '../../shared/repairs';
import { createFakeBridge } from '../testing/fake-bridge';
import { button, heading, openReview } from '../testing/open-pages';
import {
  findingsWith,
  leftOverProxy,
  missingHelper,
  oldSignIns,
  personalTarget,
  wrongClock,
} from '../testing/sample-findings';
import { brokenCheck, checkFacts, fullPlan, secondPlan, signOutOffer } from '../testing/sample-runs';

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

const box = (name: RegExp | string) => screen.findByRole<HTMLInputElement>('checkbox', { name });

describe('What will change', () => {
  const cardOf = (title: string | RegExp) => {
    const card = screen.getByRole('heading', { level: 2, name: title }).closest('li');
    if (card === null) throw new Error(`Nothing of the list is called ${String(title)}.`);
    return within(card);
  };

  it('says of an errand neither that it can be undone nor that it can not', async () => {
    const { user } = await openReview();
    await user.click(await button('See exactly what will change'));
    await heading('What will change');
    for (const errand of [/^Close Teams for a moment/, 'Open Teams again'])
      expect(cardOf(errand).queryByText(/undone/)).toBeNull();
    cardOf('Let Windows keep the time by itself').getByText('Can be undone');
    cardOf("Correct this PC's clock").getByText("Can't be undone");
  });

  it('has different signs for what can be undone and what can not', async () => {
    const { user } = await openReview();
    await user.click(await button('See exactly what will change'));
    await heading('What will change');
    const signOf = (words: string) => screen.getAllByText(words)[0]?.querySelector('svg')?.innerHTML;
    expect(signOf('Can be undone')).toBeTruthy();
    expect(signOf("Can't be undone")).toBeTruthy();
    expect(signOf("Can't be undone")).not.toBe(signOf('Can be undone'));
  });

  it('says each change as a sentence, with a colon only before what has no word', async () => {
    const { user } = await openReview();
    await user.click(await button('See exactly what will change'));
    await heading('What will change');
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    for (const line of [
      'Turn on the Windows Time service',
      'Ask the time server and correct the clock',
      'Set the clock',
      'Close Teams',
      'Open Teams',
      'Register for you: Microsoft.AAD.BrokerPlugin',
    ])
      expect(lines).toContain(line);
  });

  it.each<[string, Plan]>([
    ['Reset Teams', secondPlan],
    [
      'Sign out of Teams',
      {
        id: 'plan-sign-out',
        repairs: fullPlan.repairs
          .filter(({ id }) => isErrand(id))
          .concat(secondPlan.repairs.map((repair) => ({ ...repair, id: 'wam.sign-out', undo: 'none' }))),
      },
    ],
    ['Fix selected', { ...fullPlan, repairs: [...fullPlan.repairs, ...secondPlan.repairs] }],
  ])('has a button that says %s', async (label, value) => {
    const { user } = await openReview(
      checkFacts({
        findings: findingsWith(wrongClock(-660)),
        offers: [{ ...signOutOffer, first: true }],
        plan: fullPlan,
        exitCode: 1,
      }),
      createFakeBridge({ previewPlan: () => ({ ok: true, value }) }),
    );
    await user.click(await button('Add a fresh sign-in'));
    await heading('What will change');
    await button(label);
  });
});

describe('Choose what to fix', () => {
  it('lists what is wrong in the order of Review', async () => {
    const { user } = await openReview(
      checkFacts({
        findings: findingsWith(leftOverProxy, oldSignIns, missingHelper),
        plan: fullPlan,
        exitCode: 1,
      }),
    );
    await user.click(await button('Choose what to fix'));
    await heading('Choose what to fix');
    const names = screen.getAllByRole('checkbox').map(({ parentElement }) => parentElement?.textContent);
    expect(names.slice(0, 3)).toEqual([
      expect.stringMatching(/^Sign-in helper/),
      expect.stringMatching(/^Saved sign-ins/),
      expect.stringMatching(/^Proxies/),
    ]);
  });

  it('keeps its ticks for a person who only looked at what would change, and forgets them on a new check', async () => {
    const { user, bridge } = await openReview(
      checkFacts({ findings: findingsWith(missingHelper, oldSignIns), plan: fullPlan, exitCode: 1 }),
    );
    await user.click(await button('Choose what to fix'));
    await user.click(await box(/^Saved sign-ins/));
    await user.click(await box(personalTarget));
    await user.click(await button('See exactly what will change'));
    await heading('What will change');
    await user.click(await button('Back'));
    await heading('Choose what to fix');
    expect((await box(/^Saved sign-ins/)).checked).toBe(false);
    expect((await box(/^Sign-in helper for work/)).checked).toBe(true);
    expect((await box(personalTarget)).checked).toBe(true);

    await user.click(await button('Back'));
    await user.click(await button('More'));
    await user.click(await screen.findByRole('menuitem', { name: 'Check again' }));
    expect(bridge.calls.filter(({ name }) => name === 'startCheck')).toHaveLength(2);
    await user.click(await button('Choose what to fix'));
    expect((await box(/^Saved sign-ins/)).checked).toBe(true);
    expect((await box(personalTarget)).checked).toBe(false);
  });
});

describe('Why we think so', () => {
  const at = '2026-04-14T12:03:00Z';
  const clock = wrongClock(-660);
  const told = [
    { source: 'sntp', name: 'offset of time.example', value: 1, at },
    { source: 'time-service', name: 'zoneBiasMinutes', value: -60, at },
    { source: 'time-service', name: 'hardwareClockIsUtc', value: false, at },
    { source: 'clock', name: 'movedSeconds', value: 1, at },
  ];
  const facts = brokenCheck.map((fact) =>
    fact.type === 'check-finished' && fact.finding.id === 'clock.offset'
      ? { ...fact, finding: { ...clock, evidence: [...clock.evidence, ...told] } }
      : fact,
  );

  it('keeps what only IT reads behind a fold, in words and with plurals', async () => {
    const { user } = await openReview(facts);
    await user.click(await button(/^Date and time/));
    await screen.findByText('Clock compared with true time');
    expect(screen.queryByRole('rowheader', { name: /hardware|UTC|offset of/i })).toBeNull();
    await user.click(await button('For IT'));
    const rows = screen.getAllByRole('row').map(({ textContent }) => textContent);
    const row = (name: string) => rows.find((text) => text?.startsWith(name)) ?? '';
    expect(row('From local time to UTC')).toMatch(/^From local time to UTC-60 minutes/);
    expect(row('Hardware clock kept in UTC')).toMatch(/UTCNo/);
    expect(row('Clock moved during the check')).toMatch(/check1 second(?!s)/);
    expect(row('Offset of time.example')).toMatch(/right \(1 second\)/);
  });
});
