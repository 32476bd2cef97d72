import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookAgainAtAccounts, readAccountEntries } from '../../shared/account-advice';
import type { Finding } from '../../shared/model/finding';
import { failure, success } from '../../shared/result';
import type { KnownAccount, TeamsKind } from '../host/answers';
import { accountsConflict } from './accounts-conflict';
import {
  context,
  healthyAnswers,
  registration,
  registrationText,
  valueIn,
  withReason,
} from './answers.fixture';
import type { Answers } from './check';

const healthy = healthyAnswers();
const { sid } = valueIn(healthy.pc).identity;

const account = (
  store: KnownAccount['store'],
  address: string,
  more: Partial<KnownAccount> = {},
): KnownAccount => ({
  store,
  address,
  kind: store === 'microsoft-account' ? 'personal' : 'work',
  tenant: store === 'microsoft-account' ? null : 'one.test',
  tenantId: null,
  id: null,
  apps: [],
  ...more,
});

interface Around {
  readonly registration?: Answers['registration'];
  readonly pc?: Answers['pc'];
  readonly address?: string;
  readonly code?: string;
  /** What the service said behind the code. */
  readonly said?: string;
  readonly unreadable?: readonly KnownAccount['store'][];
  readonly teams?: Answers['teams'];
}

function judge(accounts: readonly KnownAccount[], around: Around = {}): Finding {
  const { code, said = 'refused.', address = '', unreadable = [] } = around;
  const event = {
    log: 'Microsoft-Windows-AAD/Operational',
    id: 1098,
    recordId: 1,
    at: context.at,
    userSid: sid,
    text: `Error: 0xCAA20003 Code: invalid_grant Description: ${code}: ${said} client: 1fec8e78-bce4-4aaf-ab1b-5451cc387264`,
  };
  return accountsConflict.judge(
    withReason({
      pc: around.pc ?? healthy.pc,
      teams: around.teams ?? healthy.teams,
      registration: around.registration ?? registration('NO', 'NO', 'YES'),
      signInEvents: success({ logs: [], events: code ? [event] : [] }),
      accounts: success({
        accounts: [...accounts],
        unreadable: unreadable.map((store) => ({ store, number: 5 })),
      }),
    }),
    { ...context, address },
  );
}

/** Store, label, advice and why of each entry, in one word each. */
const advised = (finding: Finding) =>
  readAccountEntries(finding).map(
    ({ store, label, advice, because }) => `${store} ${label} ${advice} ${because}`,
  );
const conditions = (finding: Finding) =>
  finding.evidence.flatMap(({ name, value }) => (name === 'condition' ? [value] : []));

describe('what is no conflict', () => {
  const guid = 'aaaaaaaa-0000-4000-8000-000000000001';
  it.each<[string, KnownAccount[], Around?]>([
    ['nothing at all', []],
    ['a work address in both lists', [account('workplace', 'a@one.test'), account('wam', 'a@one.test')]],
    [
      'a work address in every store of a joined PC',
      (['workplace', 'device', 'wam', 'oneauth', 'office'] as const).map((store) =>
        account(store, 'a@one.test'),
      ),
      { registration: registration('YES', 'YES', 'NO') },
    ],
    [
      'a personal account beside a work account',
      [account('wam', 'a@one.test'), account('microsoft-account', 'a@home.test')],
    ],
    [
      'a tenant by its name in one list and by its id in the other',
      [
        account('workplace', 'a@one.test', { tenant: 'One', tenantId: guid }),
        account('wam', 'a@one.test', { tenant: guid, tenantId: guid }),
      ],
    ],
    [
      'accounts of two organisations',
      [account('wam', 'a@one.test'), account('wam', 'a@two.test', { tenant: 'two.test' })],
    ],
    [
      'the mail address in one list and the sign-in name in the other',
      [account('workplace', 'ann.one@one.test'), account('wam', 'a@one.test')],
    ],
    [
      'a personal default account on a PC of one’s own',
      [account('wam', 'a@one.test')],
      { registration: withDefault('NO', 'consumers') },
    ],
  ])('%s', (_what, accounts, around) => {
    expect(judge(accounts, around)).toMatchObject({
      status: 'fine',
      message: { key: 'finding.accounts.fine' },
    });
  });
});

describe('what is a conflict', () => {
  const tied = (address: string) =>
    account('oneauth', address, { apps: ['com.microsoft.Teams', 'com.microsoft.Office'] });

  it.each<[string, string, Finding['likelihood'], KnownAccount[], Around?]>([
    [
      'duplicate',
      'duplicate',
      'possible',
      [account('wam', 'a@one.test', { id: '1' }), account('wam', 'A@one.test', { id: '2' })],
    ],
    [
      'duplicate-elsewhere',
      'duplicateElsewhere',
      'possible',
      [account('wam', 'a@one.test'), account('wam', 'a@one.test', { tenant: 'old.test' })],
    ],
    [
      'duplicate-elsewhere',
      'duplicateElsewhere',
      'likely',
      [account('workplace', 'a@one.test'), account('workplace', 'a@one.test', { tenant: 'old.test' })],
      { code: 'AADSTS50020' },
    ],
    [
      'duplicate-in-office',
      'duplicate',
      'unlikely',
      [account('office', 'a@one.test'), account('office', 'a@one.test')],
    ],
    [
      'same-address',
      'sameAddress',
      'possible',
      [account('wam', 'a@one.test'), account('microsoft-account', 'A@One.test')],
    ],
    [
      'same-address',
      'sameAddress',
      'possible',
      [account('wam', 'a@one.test'), account('wam', 'a@one.test', { kind: 'personal', tenant: null })],
    ],
    ['rewritten', 'rewritten', 'possible', [account('wam', '0f0f0f0f12344567a9ab0f0f0f0f0f0fa@one.test')]],
    ['rewritten', 'rewritten', 'possible', [account('wam', '0f0f0f0f-1234-4567-a9ab-0f0f0f0f0f0f@one.test')]],
    [
      'several-organisations',
      'severalOrganisations',
      'possible',
      [account('wam', 'a@one.test'), account('wam', 'a@two.test', { tenant: 'two.test' })],
      { code: 'AADSTS50020' },
    ],
    [
      'personal-account',
      'personalInTheWay',
      'possible',
      [account('wam', 'a@one.test'), account('microsoft-account', 'a@home.test')],
      { code: 'AADSTS50020' },
    ],
    [
      'default-account',
      'personalByDefault',
      'possible',
      [account('wam', 'a@one.test')],
      { registration: withDefault('YES', 'consumers') },
    ],
    [
      'office-association',
      'onlyOtherInOffice',
      'possible',
      [account('wam', 'a@one.test'), tied('b@two.test')],
    ],
    [
      'office-association',
      'otherInOffice',
      'unlikely',
      [account('wam', 'a@one.test'), tied('a@one.test'), tied('b@two.test')],
    ],
    [
      'same-organisation',
      'sameOrganisation',
      'unlikely',
      [account('wam', 'a@one.test'), account('wam', 'b@one.test')],
    ],
  ])('%s says %s, %s', (condition, key, likelihood, accounts, around) => {
    const finding = judge(accounts, around);
    expect(finding).toMatchObject({
      status: 'attention',
      likelihood,
      message: { key: `finding.accounts.${key}` },
      repairs: [],
    });
    expect(conditions(finding)).toEqual([condition]);
  });

  it('says of what is listed twice in Windows, rather than in Office', () => {
    const accounts = ['office', 'wam'] as const;
    const finding = judge(accounts.flatMap((store) => [1, 2].map(() => account(store, `${store}@one.test`))));
    expect(finding.message.values).toEqual({ address: 'wam@one.test' });
  });

  it('lets a personal account alone in Office, and where it is the one for Teams', () => {
    const mine = account('wam', 'a@one.test');
    const atHome = { kind: 'personal' as const, apps: ['com.microsoft.Teams'] };
    expect(judge([mine, account('oneauth', 'a@home.test', atHome)]).status).toBe('fine');
    const personal = account('microsoft-account', 'a@home.test');
    const meant = { code: 'AADSTS50020', address: 'a@home.test' };
    expect(conditions(judge([mine, personal], meant))).toEqual([]);
  });

  it('hears from the place that Office shares only where the classic Teams, which is in it, is the only one', () => {
    const accounts = [
      account('wam', 'a@one.test'),
      account('shared-oneauth', 'b@two.test', { apps: ['com.microsoft.Office'] }),
    ];
    const having = (...kinds: TeamsKind[]): Answers['teams'] =>
      success({
        apps: (['new', 'classic'] as const).map((kind) => ({
          kind,
          installed: kinds.includes(kind),
          version: null,
          processIds: [],
        })),
        inCall: false,
      });
    const heard = (teams: Answers['teams']) => conditions(judge(accounts, { teams }));
    expect(heard(having('classic'))).toEqual(['office-association']);
    expect(heard(having('new'))).toEqual([]);
    expect(heard(having('new', 'classic'))).toEqual([]);
    expect(heard(failure('unexpected', 'not read'))).toEqual([]);
  });

  it('takes the address that the person names for the one of Teams', () => {
    const accounts = [
      account('wam', 'a@one.test'),
      account('wam', 'b@two.test', { tenant: 'two.test' }),
      tied('b@two.test'),
    ];
    expect(judge(accounts).status).toBe('fine');
    expect(judge(accounts, { address: 'B@two.test' }).status).toBe('fine');
    expect(judge(accounts, { address: 'a@one.test' })).toMatchObject({ status: 'attention' });
    expect(judge(accounts, { address: 'mistyped@one.test' }).status).toBe('fine');
  });
});

describe('the account that the sign-in service did not know', () => {
  const home = 'aaaaaaaa-0000-4000-8000-000000000001';
  const before = account('wam', 'a.before@one.test');
  const now = account('wam', 'a.now@one.test');
  const unknown = { code: 'AADSTS50034' };
  const saying = (code: string, said: string) => ({ code, said });
  const directory = 'does not exist in the one.test directory.';
  const from = (provider: string) =>
    `User account '{EUII Hidden}' from identity provider '${provider}' does not exist in tenant 'Two'.`;

  it.each<[string, string, Finding['likelihood'], KnownAccount[], Around]>([
    [
      'refused',
      'refused',
      'likely',
      [before, now],
      saying('AADSTS50034', `The user account a.before@one.test ${directory}`),
    ],
    [
      'refused',
      'refused',
      'likely',
      [before],
      saying('AADSTS50034', `Das Konto A.Before@one.test wurde nicht gefunden.`),
    ],
    [
      'refused',
      'refusedProbably',
      'likely',
      [account('wam', 'a@old.test', { tenant: 'Old', tenantId: home })],
      saying('AADSTS90072', from(`https://sts.windows.net/${home}/`)),
    ],
    ['refused', 'refusedProbably', 'possible', [before, now], { ...unknown, address: 'a.now@one.test' }],
    ['same-organisation', 'sameOrganisationRefused', 'possible', [before, now], unknown],
    [
      'same-organisation',
      'sameOrganisationRefused',
      'possible',
      [account('workplace', 'a.before@one.test'), now],
      unknown,
    ],
    [
      'office-association',
      'otherInOfficeRefused',
      'possible',
      [
        now,
        account('oneauth', 'a.now@one.test', { apps: ['com.microsoft.Teams'] }),
        account('oneauth', 'a.before@one.test', { apps: ['com.microsoft.Office'] }),
      ],
      unknown,
    ],
  ])('%s says %s, %s', (condition, key, likelihood, accounts, around) => {
    const finding = judge(accounts, around);
    const message = { key: `finding.accounts.${key}` };
    expect(finding).toMatchObject({ status: 'attention', likelihood, message });
    expect(conditions(finding)[0]).toBe(condition);
  });

  it('names the account of an organisation that there is no more', () => {
    const accounts = [
      account('workplace', 'a@one.test'),
      account('wam', 'a@one.test'),
      account('wam', 'a@old.test', { tenant: 'old.test' }),
    ];
    const gone = saying('AADSTS90002', "Tenant 'old.test' not found.");
    expect(judge(accounts, gone)).toMatchObject({
      status: 'attention',
      likelihood: 'likely',
      message: { key: 'finding.accounts.refused', values: { address: 'a@old.test' } },
    });
  });

  it.each([
    ['one account', [now]],
    ['two of one organisation', [now, before]],
    ['two of two organisations', [now, account('wam', 'b@two.test', { tenant: 'two.test' })]],
    ['a personal one too', [now, account('microsoft-account', 'a@home.test')]],
    [
      'one of it in a list that does not reach Teams',
      [now, before, account('shared-oneauth', 'a@gone.test')],
    ],
  ])('is none of these where nobody is of the organisation that there is no more: %s', (_which, accounts) => {
    expect(judge(accounts, saying('AADSTS90002', "Tenant 'gone.test' not found."))).toEqual(judge(accounts));
  });

  it.each<[string, string, KnownAccount[], Around, string[]]>([
    [
      'refusedPersonal',
      'a@home.test',
      [now, account('microsoft-account', 'a@home.test')],
      saying('AADSTS50034', `The user account a@home.test ${directory}`),
      ['wam leave used-for-teams', 'microsoft-account leave refused-personal'],
    ],
    [
      'refusedPersonalProbably',
      'a@home.test',
      [now, account('microsoft-account', 'a@home.test')],
      saying('AADSTS50020', from('live.com')),
      ['wam leave used-for-teams', 'microsoft-account leave refused-personal'],
    ],
    [
      'refusedPersonalProbably',
      'a@home.test',
      [account('oneauth', 'a@home.test', { kind: 'personal' }), account('shared-oneauth', 'b@home.test')],
      saying('AADSTS50020', from('live.com')),
      [],
    ],
    [
      'sameAddress',
      'a.now@one.test',
      [now, account('microsoft-account', 'a.now@one.test')],
      saying('AADSTS50020', from('live.com')),
      ['wam leave used-for-teams', 'microsoft-account remove same-address'],
    ],
    [
      'refusedStays',
      'a.before@one.test',
      [account('device', 'a.before@one.test'), now],
      {
        ...saying('AADSTS50034', `The user account a.before@one.test ${directory}`),
        registration: registration('YES', 'NO', 'NO'),
      },
      ['device leave device-join', 'wam leave device-join'],
    ],
    [
      'refusedStays',
      'a.before@one.test',
      [before, now],
      {
        ...saying('AADSTS50034', `The user account a.before@one.test ${directory}`),
        registration: failure('timed-out', ''),
      },
      ['wam leave could-not-tell', 'wam leave could-not-tell'],
    ],
    [
      'refused',
      'a@one.test',
      [account('device', 'b@one.test'), account('wam', 'a@one.test', { tenant: 'old.test' })],
      {
        ...saying('AADSTS90002', "Tenant 'one.test' not found."),
        registration: registration('YES', 'NO', 'NO'),
      },
      ['device leave device-join', 'wam remove refused'],
    ],
  ])('is spoken of as the advice beside it has it: %s, %s', (key, address, accounts, around, advice) => {
    const finding = judge(accounts, around);
    expect(finding.message).toEqual({ key: `finding.accounts.${key}`, values: { address } });
    expect(
      readAccountEntries(finding).map((entry) => `${entry.store} ${entry.advice} ${entry.because}`),
    ).toEqual(advice);
  });

  it('is what may go, wherever it stands, and never what the PC itself is connected with', () => {
    const around = saying('AADSTS50034', `The user account a.before@one.test ${directory}`);
    const accounts = [account('workplace', 'a.before@one.test'), before, now];
    expect(advised(judge(accounts, around))).toEqual([
      'workplace a.before@one.test (one.test) remove refused',
      'wam a.before@one.test (one.test) remove refused',
      'wam a.now@one.test (one.test) leave other-account',
    ]);
    const joined = { ...around, registration: registration('YES', 'NO', 'NO') };
    const own = account('device', 'a.before@one.test');
    expect(advised(judge([own, before, now], joined)).every((line) => line.includes('leave'))).toBe(true);
  });

  it('may be either of two when nothing tells which, but not the one that the person names', () => {
    const two = [account('wam', 'b@two.test', { tenant: 'two.test' }), before, now];
    expect(advised(judge(two, unknown)).map((line) => line.split(' ').at(-1))).toEqual([
      'perhaps-refused',
      'perhaps-refused',
      'perhaps-refused',
    ]);
    const named = advised(judge([before, now], { ...unknown, address: 'a.now@one.test' }));
    expect(named).toEqual([
      'wam a.before@one.test (one.test) remove refused',
      'wam a.now@one.test (one.test) leave used-for-teams',
    ]);
  });

  it('is nobody here when the service names an address that this PC does not know', () => {
    const finding = judge([before, now], saying('AADSTS50034', `The user account c@one.test ${directory}`));
    expect(advised(finding).every((line) => line.endsWith('leave other-account'))).toBe(true);
  });

  it('leaves it to the organisation where one address is listed for two', () => {
    const twice = [account('wam', 'a@one.test'), account('wam', 'a@one.test', { tenant: 'old.test' })];
    const finding = judge(twice, saying('AADSTS50020', "User account 'a@one.test' does not exist in tenant"));
    expect(conditions(finding)).toEqual(['duplicate-elsewhere']);
  });

  it('is never called fine to use beside another', () => {
    for (const accounts of [
      [before, now],
      [account('workplace', 'a.before@one.test'), now],
      [before, now, account('oneauth', 'b@two.test', { apps: ['com.microsoft.Teams'] })],
    ])
      for (const address of ['', 'a.now@one.test', 'a.before@one.test'])
        for (const code of ['AADSTS50034', 'AADSTS50020', 'AADSTS90072']) {
          const { message, likelihood } = judge(accounts, { code, address });
          expect(['finding.accounts.sameOrganisation', 'finding.accounts.otherInOffice']).not.toContain(
            message.key,
          );
          expect(likelihood).not.toBe('unlikely');
        }
  });
});

describe('the advice', () => {
  const twice = [
    account('workplace', 'a@one.test'),
    account('wam', 'a@one.test'),
    account('wam', 'a@one.test', { tenant: 'old.test' }),
  ];

  it('keeps the entry of the organisation the PC deals with, by name', () => {
    expect(advised(judge(twice))).toEqual([
      'workplace a@one.test (one.test) leave used-for-teams',
      'wam a@one.test (old.test) remove old-organisation',
      'wam a@one.test (one.test) leave used-for-teams',
    ]);
  });

  it.each([
    ['was not read', failure('timed-out', '')],
    ['was cut off before it says how the PC is joined', registrationText(' AzureAdJoined : NO')],
    [
      'was cut off before it says whether an account is registered',
      registrationText(' AzureAdJoined : NO\n DomainJoined : NO\n'),
    ],
  ])('names no work account that may go when dsregcmd %s', (_how, unknown) => {
    const finding = judge([...twice, account('microsoft-account', 'a@one.test')], { registration: unknown });
    expect(advised(finding)).toEqual([
      'workplace a@one.test (one.test) leave could-not-tell',
      'wam a@one.test (old.test) leave could-not-tell',
      'wam a@one.test (one.test) leave could-not-tell',
      'microsoft-account a@one.test remove same-address',
    ]);
  });

  it('does not guess between two organisations when nothing ties the PC to one of them', () => {
    const accounts = [
      account('wam', 'a@one.test', { tenant: 'x.test' }),
      account('wam', 'a@one.test', { tenant: 'y.test' }),
    ];
    expect(advised(judge(accounts)).every((line) => line.endsWith('leave could-not-tell'))).toBe(true);
  });

  it.each<[string, KnownAccount[], Answers['registration']]>([
    [
      'it is registered with',
      [],
      registrationText(
        ' AzureAdJoined : NO\n DomainJoined : NO\n WorkplaceJoined : YES\n WorkplaceTenantName : x.test\n',
      ),
    ],
    [
      'whose account is registered',
      [account('workplace', 'a@one.test', { tenant: 'x.test' })],
      registration('NO', 'NO', 'YES'),
    ],
    [
      'it is joined with',
      [account('device', 'b@one.test', { tenant: 'x.test' })],
      registration('YES', 'NO', 'NO'),
    ],
  ])('keeps the entry of the organisation %s', (_which, more, joined) => {
    const accounts = [
      ...more,
      ...['w.test', 'x.test'].map((tenant) => account('wam', 'a@one.test', { tenant })),
    ];
    expect(
      advised(judge(accounts, { registration: joined })).filter((line) => line.startsWith('wam')),
    ).toEqual([
      'wam a@one.test (w.test) remove old-organisation',
      expect.stringMatching(/^wam a@one\.test \(x\.test\) leave/),
    ]);
  });

  it('names no work account that may go on a joined PC whose organisation is not known', () => {
    const joined = registration('YES', 'NO', 'NO');
    const wam = [account('wam', 'a@one.test'), account('wam', 'a@one.test', { tenant: 'old.test' })];
    expect(
      advised(judge(wam, { registration: joined })).every((line) => line.endsWith('leave could-not-tell')),
    ).toBe(true);
  });

  it('leaves what a joined PC is connected with, listed or not', () => {
    const text = [
      ' AzureAdJoined : YES',
      ' DomainJoined : YES',
      ' DomainName : ONE',
      ' TenantName : One',
      ' TenantId : aaaaaaaa-0000-4000-8000-000000000001',
      ' WorkplaceJoined : NO',
    ].join('\n');
    const tenant = 'aaaaaaaa-0000-4000-8000-000000000001';
    const accounts = [
      account('wam', 'a@one.test', { tenant, tenantId: tenant }),
      account('wam', 'a@one.test', { tenant: 'old.test' }),
      account('microsoft-account', 'a@one.test'),
    ];
    expect(advised(judge(accounts, { registration: registrationText(text) }))).toEqual([
      'wam a@one.test (One) leave device-join',
      'wam a@one.test (old.test) remove old-organisation',
      'microsoft-account a@one.test remove same-address',
      'dsregcmd ONE leave device-join',
      'dsregcmd One leave device-join',
    ]);
  });

  it('never offers the account that signs in to Windows, and says when that is not known', () => {
    const pc = (number: number, address: string | null): Answers['pc'] => {
      const value = valueIn(healthy.pc);
      return success({ ...value, identity: { ...value.identity, microsoftAccount: { number, address } } });
    };
    const accounts = [account('wam', 'a@one.test'), account('microsoft-account', 'a@one.test')];
    expect(advised(judge(accounts, { pc: pc(0, 'A@one.test') }))[1]).toMatch(/leave signs-in-to-windows$/);
    const [, unsure] = readAccountEntries(judge(accounts, { pc: pc(5, null) }));
    expect(unsure).toMatchObject({ advice: 'remove', costs: ['windows-sign-in'] });
    const [, sure] = readAccountEntries(judge(accounts, { pc: pc(0, null) }));
    const [, work] = readAccountEntries(
      judge(accounts, { pc: pc(5, null), registration: registration('YES', 'NO', 'NO') }),
    );
    expect(work).toMatchObject({ advice: 'remove', costs: [] });
    expect(sure).toMatchObject({ advice: 'remove', costs: [], list: 'email-and-accounts', kind: 'personal' });
  });

  it('tells what disconnecting a registered account costs', () => {
    const accounts = [
      account('workplace', 'a@one.test'),
      account('workplace', 'a@one.test', { tenant: 'old.test' }),
    ];
    const pc = valueIn(healthy.pc);
    const costs = (mdmEnrolled: boolean) =>
      readAccountEntries(judge(accounts, { pc: success({ ...pc, mdmEnrolled }) })).map(
        (entry) => entry.costs,
      );
    expect(costs(false)).toEqual([['single-sign-on'], []]);
    expect(costs(true)).toEqual([['single-sign-on', 'management'], []]);
    const { text } = valueIn(registration('NO', 'NO', 'YES'));
    const enrols = registrationText(`${text} WorkplaceMdmUrl : https://manage.test/\n`);
    const [first] = readAccountEntries(judge(accounts, { registration: enrols }));
    expect(first?.costs).toEqual(['single-sign-on', 'management']);
  });

  it('lets an account of another organisation go only after a refusal, and only when the person’s own is known', () => {
    const accounts = [
      account('workplace', 'a@one.test'),
      account('workplace', 'a@two.test', { tenant: 'two.test' }),
      account('microsoft-account', 'a@one.test'),
    ];
    const second = (around: Around) => advised(judge(accounts, around))[1];
    expect(second({})).toMatch(/leave other-account$/);
    expect(second({ address: 'a@one.test' })).toMatch(/leave other-account$/);
    expect(second({ code: 'AADSTS50020' })).toMatch(/leave perhaps-refused$/);
    expect(second({ code: 'AADSTS50020', address: 'a@one.test' })).toMatch(/remove other-organisation$/);
  });

  it('keeps a rewritten account that is the only one', () => {
    const old = account('wam', '0f0f0f0f12344567a9ab0f0f0f0f0f0fa@one.test');
    expect(advised(judge([old]))[0]).toMatch(/leave could-not-tell$/);
    expect(advised(judge([old, account('wam', 'a@one.test')]))[0]).toMatch(/remove rewritten$/);
  });
});

describe('stores that could not be read', () => {
  it.each<[readonly KnownAccount['store'][], KnownAccount[], string, string]>([
    [['wam', 'wam'], [], 'unknown', 'unread'],
    [['workplace'], [account('wam', 'a@one.test')], 'unknown', 'unread'],
    [['office'], [account('wam', 'a@one.test')], 'fine', 'partlyRead'],
    [
      ['wam'],
      [account('workplace', 'a@one.test'), account('microsoft-account', 'a@one.test')],
      'attention',
      'sameAddress',
    ],
  ])('%j beside %j is %s', (unreadable, accounts, status, key) => {
    const finding = judge(accounts, { unreadable });
    expect(finding).toMatchObject({ status, message: { key: `finding.accounts.${key}` } });
    const named = finding.evidence.filter(({ name }) => name === 'unreadable').map(({ source }) => source);
    expect(named).toEqual([...new Set(unreadable)]);
  });
});

describe('looking again', () => {
  const mine = account('workplace', 'a@one.test', { tenant: 'One', tenantId: 'id-one' });
  const stays = account('wam', 'a@one.test', { tenant: 'id-one', tenantId: 'id-one' });
  const old = account('wam', 'a@one.test', { tenant: 'old.test' });
  const before = judge([mine, stays, old]);
  const now = (after: Finding) =>
    lookAgainAtAccounts(before, after).map((one) => `${one.entry.label} ${one.now}`);

  it('tells per entry what is gone and what is still there', () => {
    expect(now(before)).toEqual([
      'a@one.test (One) still-there',
      'a@one.test (One) still-there',
      'a@one.test (old.test) still-there',
    ]);
    expect(now(judge([mine, stays]))).toEqual([
      'a@one.test (One) still-there',
      'a@one.test (One) still-there',
      'a@one.test (old.test) gone',
    ]);
  });

  it('calls nothing gone that could not be read, or that only lost its name', () => {
    expect(now(judge([mine], { unreadable: ['wam'] }))[2]).toBe('a@one.test (old.test) unknown');
    const shadowed = judge([mine, account('microsoft-account', 'a@one.test')], { unreadable: ['wam'] });
    expect(shadowed.status).toBe('attention');
    expect(now(shadowed)[2]).toBe('a@one.test (old.test) unknown');
    const nothing = accountsConflict.judge({ ...healthy, accounts: failure('timed-out', '') }, context);
    expect(now(nothing).every((line) => line.endsWith('unknown'))).toBe(true);
    expect(now(judge([stays, old]))).toEqual([
      'a@one.test (One) gone',
      'a@one.test (One) unknown',
      'a@one.test (old.test) still-there',
    ]);
  });

  it('counts entries that look the same', () => {
    const one = account('wam', 'a@one.test', { id: '1' });
    const two = account('wam', 'a@one.test', { id: '2' });
    const looked = lookAgainAtAccounts(judge([one, two]), judge([two]));
    expect(looked.map(({ entry, now }) => `${entry.label} ${entry.advice} ${now}`)).toEqual([
      'a@one.test (one.test) leave still-there',
      'a@one.test (one.test) #2 remove gone',
    ]);
  });
});

describe('whatever a PC holds', () => {
  const anyAccount: fc.Arbitrary<KnownAccount> = fc.record({
    store: fc.constantFrom<KnownAccount['store']>(
      'workplace',
      'device',
      'wam',
      'microsoft-account',
      'oneauth',
      'office',
    ),
    address: fc.constantFrom(
      'a@one.test',
      'A@one.test',
      'b@one.test',
      'c@two.test',
      '0f0f0f0f12344567a9ab0f0f0f0f0f0fa@one.test',
    ),
    kind: fc.constantFrom('work' as const, 'personal' as const, null),
    tenant: fc.constantFrom('one.test', 'two.test', 'One', null),
    tenantId: fc.constantFrom('one.test', 'two.test', null),
    id: fc.constantFrom('1', '2', null),
    apps: fc.constantFrom<string[]>([], ['com.microsoft.Teams']),
  });
  const yes = fc.constantFrom('YES', 'NO');
  const around = fc.record({
    registration: fc.oneof(
      fc.tuple(yes, yes, yes).map((words) => registration(...words)),
      fc.constant(failure('timed-out', '')),
    ),
    address: fc.constantFrom('', 'a@one.test', 'c@two.test'),
    code: fc.constantFrom('', 'AADSTS50020'),
  });
  const pcs = fc.tuple(fc.array(anyAccount, { maxLength: 7 }), around);

  it('advises nothing against a join, nothing unread, and never the last entry of a work address that is meant', () => {
    fc.assert(
      fc.property(pcs, ([accounts, given]) => {
        const finding = judge(accounts, given);
        const entries = readAccountEntries(finding);
        const removed = entries.filter(({ advice }) => advice === 'remove');
        expect(removed.filter(({ store }) => store === 'device' || store === 'dsregcmd')).toEqual([]);
        if (!given.registration.ok) expect(removed.every(({ kind }) => kind !== 'work')).toBe(true);
        if (finding.status === 'attention')
          expect(entries.filter(({ store }) => store !== 'dsregcmd')).toHaveLength(
            accounts.filter(({ store }) => store !== 'oneauth' && store !== 'office').length,
          );
        for (const { kind, address } of accounts.filter(
          ({ store }) => store === 'wam' || store === 'workplace',
        )) {
          const same = entries.filter(
            (entry) =>
              entry.kind === 'work' && entry.label.toLowerCase().startsWith(`${address.toLowerCase()} `),
          );
          if (kind === 'work' && address.toLowerCase() === given.address && same.length > 0)
            expect(same.some(({ advice }) => advice === 'leave')).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('sends nobody to remove what the advice leaves', () => {
    const refusals = fc.constantFrom<[code: string, said: string]>(
      ['AADSTS50034', "User account 'a@one.test' does not exist."],
      ['AADSTS50020', "User account '{EUII Hidden}' from identity provider 'live.com' does not exist."],
      ['AADSTS90002', "Tenant 'one.test' not found."],
    );
    fc.assert(
      fc.property(pcs, refusals, ([accounts, given], [code, said]) => {
        const finding = judge(accounts, { ...given, code, said });
        const { key, values } = finding.message;
        const listed = readAccountEntries(finding).filter(({ label }) =>
          label.toLowerCase().startsWith(String(values.address).toLowerCase()),
        );
        if (
          ['finding.accounts.refused', 'finding.accounts.refusedProbably'].includes(key) &&
          listed.length > 0
        )
          expect(listed.some(({ advice }) => advice === 'remove')).toBe(true);
      }),
    );
  });

  it('finds no duplicate among single entries', () => {
    fc.assert(
      fc.property(anyAccount, around, (only, given) => {
        expect(
          conditions(judge([only], given)).filter((word) => String(word).startsWith('duplicate')),
        ).toEqual([]);
      }),
    );
  });

  it('says the same in whatever order the accounts were read', () => {
    const shuffled = pcs.chain(([accounts, given]) =>
      fc.tuple(
        fc.constant(accounts),
        fc.shuffledSubarray(accounts, { minLength: accounts.length }),
        fc.constant(given),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([accounts, other, given]) => {
        expect(judge(other, given)).toEqual(judge(accounts, given));
      }),
    );
  });

  it('finds everything still there when nothing was done', () => {
    fc.assert(
      fc.property(pcs, ([accounts, given]) => {
        const finding = judge(accounts, given);
        const changed = lookAgainAtAccounts(finding, finding).filter(
          ({ entry, now }) => entry.store !== 'dsregcmd' && now !== 'still-there',
        );
        expect(changed).toEqual([]);
      }),
    );
  });
});

/** A PC that is, or is not, joined to Entra and whose default account is of this kind. */
function withDefault(entra: string, authority: string): Answers['registration'] {
  const { text } = valueIn(registration(entra, 'NO', 'NO'));
  return registrationText(`${text} WamDefaultSet : YES\n WamDefaultAuthority : ${authority}\n`);
}
