import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownerOf, type ReasonClass } from '../../shared/model/reason';
import { button, openReview } from '../testing/open-pages';
import { findingsWith, reasonFinding, wrongClock } from '../testing/sample-findings';
import { checkFacts, clockReason, fullPlan } from '../testing/sample-runs';

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

const correlationId = '8f2b6a10-4c7d-4d57-8333-0016caa20003';

/** The same text as main's: it begins with who refused and when, but for a code that a person typed. */
const recorded = {
  at: '2026-05-17T08:03:11.402Z',
  text: 'Three days ago Microsoft refused this sign-in. Why.',
};
const typed = { at: null, text: 'Why.' };

async function openWith(
  reasonClass: ReasonClass,
  code: string,
  plan?: typeof fullPlan,
  told: typeof typed | typeof recorded = recorded,
) {
  const spoken = reasonFinding(reasonClass === 'stale-token' ? 'staleToken' : reasonClass, code);
  const judgedAt = '2026-05-20T12:00:00.000Z';
  const source = told === typed ? 'typed' : 'event 1098';
  const evidence = [{ source, name: 'code', value: code, at: judgedAt }];
  await openReview(
    checkFacts({
      findings: [{ ...spoken, evidence }, ...findingsWith(...(plan ? [wrongClock(-660)] : []))],
      ...(plan ? { plan } : {}),
      reason: {
        ...clockReason,
        code,
        class: reasonClass,
        owner: ownerOf(reasonClass),
        ...told,
        correlationId,
      },
      exitCode: 7,
    }),
  );
  return screen.findByText('Correlation ID');
}

describe('The reason on Review', () => {
  it('says what helps and what does not, when it was in both zones, how long ago, and by which id', async () => {
    await openWith('organisation', 'AADSTS53003');
    expect(screen.getByText('Do what helps on this PC.')).toBeTruthy();
    expect(screen.getByText('Do what is in vain.')).toBeTruthy();
    expect(screen.getByText(correlationId)).toBeTruthy();
    expect(screen.getByText(/\(2026-05-17 08:03:11 UTC\)$/)).toBeTruthy();
    expect(screen.getByText(/^\d+ days ago$/)).toBeTruthy();
    expect(screen.getByText('AADSTS53003')).toBeTruthy();
  });

  it('leaves to Fix all what a repair of ours answers', async () => {
    await openWith('clock', 'AADSTS500133', fullPlan);
    expect(screen.queryByText('Do what helps on this PC.')).toBeNull();
    expect(screen.getByText(correlationId)).toBeTruthy();
  });

  it('stands below the findings, under a heading, where a repair of ours answers it', async () => {
    const id = await openWith('clock', 'AADSTS500133', fullPlan);
    const title = screen.getByRole('heading', { level: 2, name: 'The sign-in that failed' });
    const finding = await button(/^Date and time/);
    const follows = (earlier: Node, later: Node) =>
      (earlier.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    expect(follows(finding, title)).toBe(true);
    expect(follows(title, id)).toBe(true);
  });

  it.each([
    ['AADSTS50126', recorded, "What Microsoft's server said", ''],
    ['0xCAA20004', recorded, "What Microsoft's server said", ''],
    ['0x80090016', recorded, 'What Windows recorded', ''],
    ['0xCAA82EE7', recorded, 'What Windows recorded', ''],
    ['AADSTS50126', typed, 'The code you entered', "Microsoft's sign-in service turned the request down. "],
    ['0xCAA82EE7', typed, 'The code you entered', 'A sign-in failed. '],
  ])('%s: says who spoke, and says it once (%o)', async (code, told, name, opening) => {
    await openWith('organisation', code, undefined, told);
    await button(new RegExp(`^${name}`));
    expect(screen.getByText(`${opening}${told.text}`)).toBeTruthy();
  });

  it('has no code in a heading, in the lead, or in the sentence of a finding', async () => {
    await openWith('organisation', 'AADSTS53003');
    const main = within(screen.getByRole('main'));
    for (const title of main.getAllByRole('heading')) expect(title.textContent).not.toMatch(/AADSTS|0x/);
    expect(screen.getByText(/refused this sign-in/).textContent).not.toMatch(/AADSTS|0x/);
  });
});
