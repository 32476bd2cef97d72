import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readAccountEntries } from '../../../shared/account-advice';
import type { FindingStatus } from '../../../shared/model/finding';
import { describeTheme, type Expected, readScenarioFile } from '../../testing/describe-theme';
import { openBench } from '../../testing/run-scenario';

/** Accounts alone never lead to a repair: what a run comes to is the verdict, and the advice about every entry. */
function says(
  verdict: readonly [FindingStatus, string],
  advice: readonly string[] = [],
  more: Partial<Expected> = {},
): Expected {
  return {
    findings: { 'accounts.conflict': [verdict[0], `accounts.${verdict[1]}`], ...more.findings },
    exitCode: more.exitCode ?? 0,
    reason: more.reason ?? null,
    also: ({ findings }) => {
      const conflict = findings.find(({ id }) => id === 'accounts.conflict');
      const entries = readAccountEntries({ evidence: conflict?.evidence ?? [] });
      expect(
        entries.map(
          ({ store, label, advice, because, costs }) =>
            `${advice} ${store} ${label}: ${[because, ...costs].join(', ')}`,
        ),
      ).toEqual(advice);
    },
  };
}

const fine = says(['fine', 'fine']);
const refused: Partial<Expected> = {
  findings: { 'sign-in.reason': ['attention', 'signIn.account'] },
  reason: { class: 'account', owner: 'you', code: 'AADSTS50020' },
  exitCode: 7,
};

describeTheme(__dirname, {
  'normal-on-a-registered-pc': fine,
  'normal-on-an-entra-pc': fine,
  'normal-on-a-hybrid-pc': fine,
  'normal-on-a-home-pc': fine,
  'normal-for-a-consultant': fine,
  'normal-mail-address': fine,

  'old-organisation-when-registered': says(
    ['attention', 'duplicateElsewhere'],
    [
      'leave workplace pat@example.com (example.com): used-for-teams',
      'leave wam pat@example.com (example.com): used-for-teams',
      'remove wam pat@example.com (old.example.com): old-organisation',
    ],
  ),
  'old-registration-with-management': says(
    ['attention', 'duplicateElsewhere'],
    [
      'leave workplace pat@example.com (example.com): used-for-teams',
      'remove workplace pat@example.com (old.example.com): old-organisation, single-sign-on, management',
    ],
  ),
  'old-registration-on-an-enrolled-pc': says(
    ['attention', 'duplicateElsewhere'],
    [
      'leave workplace pat@example.com (example.com): used-for-teams',
      'remove workplace pat@example.com (old.example.com): old-organisation, single-sign-on, management',
    ],
  ),
  'old-organisation-when-entra-joined': says(
    ['attention', 'duplicateElsewhere'],
    [
      'leave device pat@example.com (example.com): device-join',
      'leave wam pat@example.com (example.com): device-join',
      'remove wam pat@example.com (old.example.com): old-organisation',
    ],
  ),
  'old-organisation-when-hybrid-joined': says(
    ['attention', 'duplicateElsewhere'],
    [
      'leave wam pat@example.com (example.com): device-join',
      'remove wam pat@example.com (old.example.com): old-organisation',
      'leave dsregcmd EXAMPLE: device-join',
      'leave dsregcmd example.com: device-join',
    ],
  ),
  'listed-twice-in-a-domain': says(
    ['attention', 'duplicate'],
    [
      'leave wam pat@example.com (example.com): used-for-teams',
      'remove wam pat@example.com (example.com) #2: duplicate',
      'leave dsregcmd CORP: device-join',
    ],
  ),
  'two-organisations-and-no-tie': says(
    ['attention', 'duplicateElsewhere'],
    [
      'leave wam pat@example.com (one.example.org): could-not-tell',
      'leave wam pat@example.com (two.example.org): could-not-tell',
    ],
  ),
  'work-and-personal': says(
    ['attention', 'sameAddress'],
    [
      'leave wam pat@example.com (example.com): used-for-teams',
      'remove microsoft-account pat@example.com: same-address',
    ],
  ),
  'work-and-personal-of-windows': says(
    ['attention', 'sameAddress'],
    [
      'leave workplace pat@example.com (example.com): used-for-teams',
      'leave wam pat@example.com (example.com): used-for-teams',
      'leave microsoft-account pat@example.com: signs-in-to-windows',
    ],
  ),
  'second-mailbox': says(
    ['attention', 'sameOrganisation'],
    [
      'leave wam pat@example.com (example.com): other-account',
      'leave wam team@example.com (example.com): other-account',
    ],
  ),
  'personal-default-on-an-entra-pc': says(
    ['attention', 'personalByDefault'],
    [
      'leave device pat@example.com (example.com): device-join',
      'leave wam pat@example.com (example.com): device-join',
      'leave microsoft-account pat.home@example.org: personal',
    ],
  ),
  'other-account-in-office': says(
    ['attention', 'onlyOtherInOffice'],
    [
      'leave workplace pat@example.com (example.com): used-for-teams',
      'leave wam pat@example.com (example.com): used-for-teams',
    ],
  ),
  'rewritten-account': says(
    ['attention', 'rewritten'],
    [
      'leave workplace pat@example.com (example.com): used-for-teams',
      'remove wam 0123456789abcdef0123456789abcdefpat@example.com (old.example.com): rewritten',
      'leave wam pat@example.com (example.com): used-for-teams',
    ],
  ),
  'refused-with-two-organisations': says(
    ['attention', 'severalOrganisations'],
    [
      'leave workplace pat@example.com (example.com): perhaps-refused',
      'leave wam pat@example.com (example.com): perhaps-refused',
      'leave wam pat@example.net (example.net): perhaps-refused',
    ],
    refused,
  ),
  'refused-with-a-personal-account': says(
    ['attention', 'personalInTheWay'],
    [
      'leave device pat@example.com (example.com): device-join',
      'leave wam pat@example.com (example.com): device-join',
      'leave microsoft-account pat.home@example.org: perhaps-refused',
    ],
    refused,
  ),
  'renamed-person': says(
    ['attention', 'refused'],
    [
      'remove workplace pat.maiden@example.com (example.com): refused, single-sign-on',
      'remove wam pat.maiden@example.com (example.com): refused',
      'leave wam pat@example.com (example.com): other-account',
    ],
    { ...refused, reason: { class: 'account', owner: 'you', code: 'AADSTS50034' } },
  ),
  'renamed-person-hidden': says(
    ['attention', 'sameOrganisationRefused'],
    [
      'leave workplace pat.maiden@example.com (example.com): perhaps-refused',
      'leave wam pat.maiden@example.com (example.com): perhaps-refused',
      'leave wam pat@example.com (example.com): perhaps-refused',
    ],
    { ...refused, reason: { class: 'account', owner: 'you', code: 'AADSTS50034' } },
  ),

  'join-unknown': says(
    ['attention', 'sameAddress'],
    [
      'leave wam pat@example.com (example.com): could-not-tell',
      'leave wam pat@example.com (old.example.com): could-not-tell',
      'remove microsoft-account pat@example.com: same-address',
    ],
  ),
  'broker-unreadable': says(['unknown', 'unread']),
  'office-unreadable': says(['fine', 'partlyRead']),
});

it('lets the address that the person names decide which organisation may go, also when it looks again', async () => {
  const bench = await openBench(readScenarioFile(join(__dirname, 'refused-with-two-organisations.json')));
  const mayGo = async (request: { address?: string; only: readonly 'accounts.conflict'[] }) => {
    const started = await bench.runs.check({ typed: '', ...request });
    if (!started.ok) throw new Error(started.error.detail);
    await started.value.done;
    const facts = [...started.value.stream.after(0)].map(({ fact }) => fact);
    const entries = facts.flatMap((fact) =>
      fact.type === 'check-finished' && fact.finding.id === 'accounts.conflict'
        ? readAccountEntries(fact.finding).filter(({ advice }) => advice === 'remove')
        : [],
    );
    return { labels: entries.map(({ label }) => label), types: facts.map(({ type }) => type) };
  };
  try {
    expect((await mayGo({ only: [] })).labels).toEqual([]);
    const named = { address: 'Pat@example.com' };
    expect((await mayGo({ ...named, only: [] })).labels).toEqual(['pat@example.net (example.net)']);
    const again = await mayGo({ ...named, only: ['accounts.conflict'] });
    expect(again.labels).toEqual(['pat@example.net (example.net)']);
    expect(again.types).not.toContain('reason-read');
    expect(bench.mutations()).toEqual([]);
  } finally {
    await bench.close();
  }
});
