import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownerOf, type ReasonClass } from '../../shared/model/reason';
import { button, openReview } from '../testing/open-pages';
import { findingsWith, reasonFinding, wrongClock } from '../testing/sample-findings';
import { checkFacts, clockReason, fullPlan } from '../testing/sample-runs';

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

const correlationId = '8f2b6a10-4c7d-4d57-8333-0016caa20003';

async function openWith(reasonClass: ReasonClass, code: string, plan?: typeof fullPlan) {
  const spoken = reasonFinding(reasonClass === 'stale-token' ? 'staleToken' : reasonClass, code);
  const judgedAt = '2026-05-20T12:00:00.000Z';
  const evidence = [...spoken.evidence, { source: 'event 1098', name: 'code', value: code, at: judgedAt }];
  await openReview(
    checkFacts({
      findings: [{ ...spoken, evidence }, ...findingsWith(...(plan ? [wrongClock(-660)] : []))],
      ...(plan ? { plan } : {}),
      reason: {
        ...clockReason,
        code,
        class: reasonClass,
        owner: ownerOf(reasonClass),
        text: 'What happened. More about it.',
        at: '2026-05-17T08:03:11.402Z',
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

  it.each<[string, string, string]>([
    ['AADSTS50126', "What Microsoft's server said", "Microsoft's sign-in service turned the request down."],
    ['0xCAA20004', "What Microsoft's server said", "Microsoft's sign-in service turned the request down."],
    ['0x80090016', 'What Windows recorded', 'Windows recorded why the sign-in failed.'],
    ['0xCAA82EE7', 'What Windows recorded', 'Windows recorded why the sign-in failed.'],
  ])('%s: says who spoke', async (code, name, lead) => {
    await openWith('organisation', code);
    await button(new RegExp(`^${name}`));
    expect(screen.getByText(new RegExp(`^${lead}`))).toBeTruthy();
  });

  it('has no code in a heading, in the lead, or in the sentence of a finding', async () => {
    await openWith('organisation', 'AADSTS53003');
    const main = within(screen.getByRole('main'));
    for (const title of main.getAllByRole('heading')) expect(title.textContent).not.toMatch(/AADSTS|0x/);
    expect(screen.getByText(/turned the request down/).textContent).not.toMatch(/AADSTS|0x/);
  });
});
