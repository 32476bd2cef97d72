import { describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/model/finding';
import type { Reason } from '../../shared/model/reason';
import { failure, success } from '../../shared/result';
import { healthyAnswers, registration, registrationText, valueIn } from '../checks/answers.fixture';
import type { Answers } from '../checks/check';
import type { KnownAccount, TeamsKind } from '../host/answers';
import { quarantineOneAuth } from '../repairs/quarantine';
import { speak } from '../words';
import type { PastFix } from './past-runs';
import { offerSecondLine, type SecondLineInput } from './second-line';

const reason = (owner: Reason['owner'], more: Partial<Reason> = {}): Reason => ({
  code: 'AADSTS1',
  class: 'unknown',
  owner,
  text: '',
  at: null,
  app: 'teams',
  correlationId: null,
  ...more,
});
const broken: Finding = {
  id: 'helper.work',
  status: 'broken',
  likelihood: 'likely',
  message: { key: 'k', values: {} },
  repairs: [],
  evidence: [],
};
const stale = reason('this-pc', { class: 'stale-token' });

function fix(exitCode: number, more: Partial<PastFix['report']> = {}): PastFix {
  return {
    runId: 'run-00000001',
    newestEventRecord: 1,
    report: {
      schema: 1,
      app: { name: 'sign-in-repair', version: '1' },
      simulated: true,
      run: {
        id: 'run-00000001',
        kind: 'fix',
        startedAt: '2026-04-14T12:00:00.000Z',
        milliseconds: 1,
        clockOffsetSeconds: 0,
      },
      reason: null,
      findings: [],
      plan: { id: 'p', repairs: [] },
      outcomes: [],
      restartNeeded: false,
      exitCode,
      ...more,
    },
  };
}

const account = (address: string, more: Partial<KnownAccount> = {}): KnownAccount => ({
  store: 'wam',
  address,
  kind: 'work',
  tenant: null,
  tenantId: null,
  id: null,
  apps: [],
  ...more,
});

/** A home PC with one work account in Windows' broker, and something in every cache. */
function answers(more: Partial<Answers> = {}): Answers {
  const healthy = healthyAnswers();
  return {
    ...healthy,
    accounts: success({ accounts: [account('a@example.com')], unreadable: [] }),
    caches: success({
      caches: [
        { name: 'teams', items: 2 },
        { name: 'oneauth', items: 1 },
        { name: 'shared-oneauth', items: 2 },
        { name: 'token-broker', items: 1 },
      ],
      quarantined: [],
      tokenBroker: 'Stopped',
    }),
    ...more,
  };
}

function offer(more: Partial<SecondLineInput> = {}) {
  return offerSecondLine({
    findings: [],
    reason: null,
    answers: answers(),
    address: '',
    limited: false,
    lastFix: fix(0),
    ...more,
  });
}
const offered = (more: Partial<SecondLineInput> = {}) => offer(more).offers.map(({ repair }) => repair);

const all = [
  'wam.sign-out',
  'teams.reset-cache',
  'cache.quarantine-oneauth',
  'cache.quarantine-token-broker',
];

describe('the second line', () => {
  it('is offered whole, a fresh sign-in first, once a fix has left nothing', () => {
    expect(offered()).toEqual(all);
    expect(offered({ lastFix: fix(3010) })).toEqual(all);
    expect(offer().offers.map(({ undo }) => undo)).toEqual(['none', 'full', 'full', 'partial']);
  });

  it.each<[string, TeamsKind[], readonly string[]]>([
    ['the new Teams', ['new'], ['oneauth', 'oneauth.cost']],
    ['both', ['new', 'classic'], ['oneauth', 'oneauth.cost']],
    ['the classic Teams alone', ['classic'], ['shared-oneauth', 'sharedOneauth.cost']],
    ['none', [], []],
  ])('sets aside the sign-in cache that %s keeps, and says whose it is', (_title, kinds, expected) => {
    const teams: Answers['teams'] = success({
      apps: kinds.map((kind) => ({ kind, installed: true, version: null, processIds: [] })),
      inCall: false,
    });
    const input = answers({ teams });
    const cost = offer({ answers: input }).offers.find(({ repair }) => repair === 'cache.quarantine-oneauth')
      ?.cost.key;
    const planned = quarantineOneAuth.preview({ answers: input, personal: [], address: '' });
    const targets = planned?.changes.map(({ target }) => target) ?? [];
    expect([...targets, ...(cost ? [cost.replace('secondLine.', '')] : [])]).toEqual(expected);
  });

  it.each<[string, Partial<SecondLineInput>]>([
    ['before any fix', { lastFix: null }],
    ['after a fix that left something', { lastFix: fix(2) }],
    ['after a fix that was stopped', { lastFix: fix(6) }],
    ['after a fix that was not allowed to do all', { lastFix: fix(3) }],
    ['after a fix that found the network at fault', { lastFix: fix(7, { reason: reason('network') }) }],
    [
      'after a fix that left something for somebody else',
      { lastFix: fix(7, { findings: [{ ...broken, summary: '' }], reason: reason('unknown') }) },
    ],
    ['while something is broken', { findings: [broken] }],
    ['where the password is wrong', { reason: reason('you') }],
    ['where the organisation has to act', { reason: reason('organisation') }],
    ['where nothing of this person may be repaired', { limited: true }],
  ])('is not offered %s, and says why', (_when, more) => {
    const { offers, refusals } = offer(more);
    expect(offers).toEqual([]);
    expect([...refusals.keys()]).toEqual(all);
    expect([...refusals.values()].every((why) => speak(why).endsWith('.'))).toBe(true);
  });

  it('is offered after a fix whose only remainder was a reason nobody can place', () => {
    expect(offered({ lastFix: fix(7, { reason: reason('unknown') }), reason: reason('unknown') })).toEqual(
      all,
    );
  });

  it('begins with a fresh sign-in, and nothing else, where a token is stale', () => {
    const { offers } = offer({ lastFix: null, reason: stale, findings: [broken] });
    expect(offers).toMatchObject([{ repair: 'wam.sign-out', first: true }]);
    expect(offered({ lastFix: null, reason: stale, limited: true })).toEqual([]);
  });
});

describe('a fresh sign-in', () => {
  const changesFor = (address: string, accounts: KnownAccount[]) =>
    offer({
      address,
      reason: stale,
      lastFix: null,
      answers: answers({ accounts: success({ accounts, unreadable: [] }) }),
    }).offers.map(({ message }) => message.values.who);
  const both = [account('a@example.com'), account('me@example.org', { kind: 'personal' })];

  it('is of the work accounts, or of the one that the person names', () => {
    expect(changesFor('', both)).toEqual(['a@example.com']);
    expect(changesFor('ME@example.org', both)).toEqual(['me@example.org']);
    expect(changesFor('other@example.com', both)).toEqual([]);
    expect(changesFor('', [account('a@example.com', { store: 'workplace' })])).toEqual([]);
  });

  it('is for new Teams only', () => {
    const teams = success({
      apps: [{ kind: 'classic' as const, installed: true, version: null, processIds: [] }],
      inCall: false,
    });
    expect(offered({ answers: answers({ teams }) })).not.toContain('wam.sign-out');
  });
});

describe("the accounts that Windows' broker keeps", () => {
  const caches = (tokenBroker: 'Running' | 'Stopped' | null) =>
    success({ ...valueIn(answers().caches), tokenBroker });
  const pc = valueIn(healthyAnswers().pc);

  it.each<[string, Partial<Answers>]>([
    ['a registered PC', { registration: registration('NO', 'NO', 'YES') }],
    ['a joined PC', { registration: registration('YES', 'NO', 'NO') }],
    ['a PC of a domain', { registration: registration('NO', 'YES', 'NO') }],
    ['a PC that does not say', { registration: registrationText('AzureAdJoined : NO') }],
    ['a PC that could not be asked', { registration: failure('timed-out', '') }],
    ['a managed PC', { pc: success({ ...pc, mdmEnrolled: true }) }],
    [
      'a PC with a work account in Settings',
      { accounts: success({ accounts: [account('a@example.com', { store: 'workplace' })], unreadable: [] }) },
    ],
    ['a PC whose service runs', { caches: caches('Running') }],
  ])('stay where they are on %s', (_where, more) => {
    expect(offered({ answers: answers(more) })).not.toContain('cache.quarantine-token-broker');
  });

  it('may be moved where the service can be stopped, or is not there', () => {
    const elevated = success({ ...pc, identity: { ...pc.identity, elevated: true } });
    expect(offered({ answers: answers({ caches: caches('Running'), pc: elevated }) })).toEqual(all);
    expect(offered({ answers: answers({ caches: caches(null) }) })).toEqual(all);
  });
});
