import { describe, expect, test } from 'vitest';
import { explain } from '../../reasons/explain';
import { parseDeviceRegistration } from '../device-registration';
import { newFailureIn, tellReason } from '../sign-in-reason';
import { readReason } from './read-reason';
import {
  dsregcmd,
  event,
  failedAttempt,
  input,
  joinedWith,
  now,
  outlook,
  printedTime,
  refusal,
  system,
  teams,
} from './sign-in-reason.fixture';

const read = (...given: Parameters<typeof input>) => readReason(input(...given));
const reasonOf = (...given: Parameters<typeof input>) => read(...given).reason;
const codeOf = (...given: Parameters<typeof input>) => reasonOf(...given)?.code ?? null;
const hour = 3600;
const day = 24 * hour;

/** Ids of attempts that have nothing to do with each other. */
const attempt = (number: number) => `6f7a0b1c-1111-4222-8333-${String(number).padStart(12, '0')}`;
const own = (text: string) => `${text} Request: client: ${teams}, resource: https://api.example`;
const line = (text: string, secondsAgo: number, recordId: number, more = {}) =>
  event(own(text), { secondsAgo, recordId, ...more });
const refused = (code: string, secondsAgo: number, recordId: number) =>
  event(refusal(code, { correlationId: attempt(recordId), serverSecondsAgo: secondsAgo }), {
    secondsAgo,
    recordId,
  });

describe('records of one attempt', () => {
  test('speak with the most telling voice, whichever was written last', () => {
    const records = [
      line(`Error: 0xCAA20004 denied. Correlation ID: ${attempt(1)}`, 90, 3),
      event(`AADSTS53003: blocked. Correlation ID: ${attempt(1)}`, { secondsAgo: 91, recordId: 2 }),
      line(`Error: 0x80070520 Correlation ID: ${attempt(1)}`, 92, 1),
    ];
    expect(reasonOf(records)).toMatchObject({ code: 'AADSTS53003', app: 'teams' });
    expect(codeOf(records.slice(0, 1).concat(records[2] ?? []))).toBe('0x80070520');
    expect(codeOf(records.slice(0, 1))).toBe('0xCAA20004');
  });

  test('belong together by their correlation id, however far apart', () => {
    const records = [
      line(`Error: 0xCAA5001C Correlation ID: ${attempt(1)}`, 60, 2),
      event(`AADSTS50105: x Correlation ID: ${attempt(1)}`, { secondsAgo: 20 * 60, recordId: 1 }),
    ];
    expect(reasonOf(records)).toMatchObject({ code: 'AADSTS50105', app: 'teams' });
  });

  test.each([
    [119, 'AADSTS50126'],
    [121, '0xCAA5001C'],
  ])("belong together, with those of Windows' own logon, within two minutes: %i seconds", (apart, code) => {
    const logon = { id: 1081, userSid: system, recordId: 1, secondsAgo: 2 * day + apart };
    expect(
      codeOf([line('Error: 0xCAA5001C', 2 * day, 2), event('0xC000006D AADSTS50126: wrong.', logon)]),
    ).toBe(code);
  });

  test('of another app stay that app’s, also where they do not say so again', () => {
    const records = [
      event(`AADSTS50126: x client: ${outlook} Correlation ID: ${attempt(1)}`, { recordId: 1 }),
      event(`Error: 0xCAA20004 AADSTS53003: x Correlation ID: ${attempt(1)}`, { recordId: 2 }),
    ];
    expect(reasonOf(records)).toBeNull();
  });
});

describe('of several attempts', () => {
  test('the newest of Teams that names a cause speaks', () => {
    expect(
      codeOf([
        refused('AADSTS50126', 5 * day, 1),
        refused('AADSTS53003', 600, 2),
        line('Error: 0xCAA20003 Code: invalid_grant', 300, 3),
        line('Error: 0xCAA10001 Need user interface.', 200, 4),
      ]),
    ).toBe('AADSTS53003');
  });

  test('invalid_grant gives no rank over a newer one, and a prompt with a number is as strong', () => {
    expect(
      codeOf([
        refused('AADSTS50173', 2 * day, 1),
        line(`Error: 0xCAA2000C AADSTS53000: x Correlation ID: ${attempt(2)}`, 300, 2),
      ]),
    ).toBe('AADSTS53000');
  });

  test('a rule that refuses speaks before a network that works again', () => {
    const records = [refused('AADSTS53003', 2 * day, 1), line('Error: 0xCAA82EE7', 600, 2)];
    expect(codeOf(records, { isReached: true })).toBe('AADSTS53003');
    expect(codeOf(records, { isReached: false })).toBe('0xCAA82EE7');
  });
});

describe('what Windows records on ordinary days', () => {
  test.each([
    'Error: 0xCAA10001 Need user interface.',
    'Error: 0xCAA2000C The request requires user interaction.',
    'Error: 0xCAA9001F Integrated Windows authentication supported only in federation flow.',
    'Error: 0xCAA90022 Could not discover endpoint for Integrate Windows Authentication.',
    'Error: 0xCAA90004 Renew token failed.',
    'Error: 0xCAA90056 Renew token by the primary refresh token failed.',
  ])('is no reason, and told as evidence: %s', (text) => {
    for (const id of [1097, 1098]) {
      const { reason, setAside } = read([line(text, 60, 1, { id })]);
      expect([reason, setAside.map(({ why }) => why)]).toEqual([null, ['routine']]);
    }
    expect(codeOf([line(text, 60, 2), refused('AADSTS50055', 6 * day, 1)])).toBe('AADSTS50055');
  });

  const registering = (code: string, more = {}) =>
    event(`Error: ${code} DirectoryError`, {
      log: 'Microsoft-Windows-User Device Registration/Admin',
      id: 304,
      userSid: system,
      ...more,
    });
  const joined = {
    domain: parseDeviceRegistration(dsregcmd({ domain: 'YES' })),
    hybrid: parseDeviceRegistration(dsregcmd({ azureAd: 'YES', domain: 'YES' })),
    registered: parseDeviceRegistration(dsregcmd({ workplace: 'YES' })),
  };
  test.each(['0x801C001D', '0x801C03F2', '0x801C0021', '0x80072EE7'])(
    'is %s on a PC whose organisation does not join it, or has joined it since',
    (code) => {
      for (const registration of [joined.domain, joined.hybrid, joined.registered]) {
        expect(reasonOf([registering(code)], { registration })).toBeNull();
      }
    },
  );
  test('is not what this person’s own try to register a PC of no domain met', () => {
    const mine = registering('0x801C000E', { userSid: input([]).user.sid });
    expect(read([mine], { registration: joined.registered })).toMatchObject({
      reason: { code: '0x801C000E' },
      likelihood: 'possible',
    });
    expect(reasonOf([mine], { registration: joined.domain })).toBeNull();
    expect(reasonOf([mine], { registration: joined.hybrid })).toBeNull();
  });

  test.each([
    [true, 59 * 60, 'possible'],
    [true, 61 * 60, 'unlikely'],
    [false, 61 * 60, 'likely'],
    [false, 25 * hour, 'unlikely'],
    [null, 61 * 60, 'possible'],
    [null, 25 * hour, 'unlikely'],
  ] as const)(
    'network reached now: %s, a line of %i seconds ago is %s',
    (isReached, secondsAgo, likelihood) => {
      const { reason, ...rest } = read([line('Error: 0xCAA82EE7', secondsAgo, 1)], { isReached });
      expect([reason !== null, rest.likelihood]).toEqual([likelihood !== 'unlikely', likelihood]);
    },
  );
  test.each([
    [false, 25 * hour, 'possible'],
    [false, 6.9 * day, 'possible'],
    [false, 7 * day, 'unlikely'],
    [true, 25 * hour, 'unlikely'],
    [null, 25 * hour, 'unlikely'],
  ] as const)(
    'network reached now: %s, the attempt that dsregcmd tells of, %i seconds ago, is %s: none succeeded since',
    (isReached, secondsAgo, likelihood) => {
      const registration = joinedWith([
        '     AcquirePrtDiagnostics : PRESENT',
        `      Previous Prt Attempt : ${printedTime(secondsAgo)}`,
        '            Attempt Status : 0xd000023c',
        '                HTTP Error : 0x80072ee7',
      ]);
      const { reason, ...rest } = read([], { registration, isReached });
      expect([reason?.class ?? null, rest.likelihood]).toEqual([
        likelihood === 'unlikely' ? null : 'network',
        likelihood,
      ]);
    },
  );
});

describe('age', () => {
  test.each([
    ['AADSTS53003', 6.9 * day, 'possible'],
    ['AADSTS53003', 23 * hour, 'likely'],
    ['AADSTS50034', 6.9 * day, 'possible'],
    ['AADSTS50126', 6.9 * day, 'possible'],
    ['AADSTS135011', 6.9 * day, 'possible'],
    ['AADSTS50076', 23 * hour, 'likely'],
    ['AADSTS50076', 25 * hour, 'unlikely'],
    ['AADSTS90033', 23 * hour, 'possible'],
    ['AADSTS90033', 25 * hour, 'unlikely'],
  ] as const)('of %s, %i seconds, leaves it %s', (code, secondsAgo, likelihood) => {
    const found = read([refused(code, secondsAgo, 1)]);
    expect([found.reason?.code ?? null, found.likelihood]).toEqual([
      likelihood === 'unlikely' ? null : code,
      likelihood,
    ]);
  });

  test.each([
    [10, 'Just now Microsoft refused this sign-in.'],
    [61, 'One minute ago Microsoft refused this sign-in.'],
    [12 * 60, 'Twelve minutes ago'],
    [47 * 60, '47 minutes ago'],
    [hour, 'One hour ago'],
    [5 * hour, 'Five hours ago'],
    [day, 'One day ago'],
    [3 * day, 'Three days ago Microsoft refused this sign-in.'],
    [6.9 * day, 'Seven days ago'],
  ])('of %i seconds is told in words: %s', (secondsAgo, words) => {
    expect(reasonOf([refused('AADSTS53003', secondsAgo, 1)])?.text.startsWith(words)).toBe(true);
  });

  test.each([
    ['Windows', line('Error: 0x80070520', 3 * day, 1), 'Three days ago Windows recorded'],
    [
      'the federation server',
      event('WSTrust response error: InvalidScope ID3082: x', {
        id: 1088,
        userSid: system,
        secondsAgo: 3 * day,
      }),
      'Three days ago the organisation',
    ],
  ])('says that it was %s who spoke', (_who, record, words) => {
    expect(reasonOf([record])?.text).toContain(words);
  });

  test('is that of true time where the clock was set ahead since', () => {
    const recorded = [refused('AADSTS50076', 2 * day + 600, 1)];
    expect(reasonOf(recorded)).toBeNull();
    expect(reasonOf(recorded, { offsetSeconds: 2 * day })?.text).toContain('Ten minutes ago');
  });

  test('is not told of what a person types', () => {
    expect(reasonOf([], { typed: 'AADSTS53003' })?.text).not.toMatch(/ago|now/);
  });
});

test.each([
  ['signature', 'Assertion failed signature validation. [Reason - The key was not found.]'],
  ['key', 'The key was not found, Thumbprint of key used by client: 9F36'],
])('AADSTS50013 about a %s is about a certificate, however wrong the clock is', (_what, words) => {
  const text = own(`Error: 0xCAA20003 AADSTS50013: ${words}`);
  const federated = parseDeviceRegistration(dsregcmd({ azureAd: 'YES', enterprisePrt: 'YES' }));
  const cloud = parseDeviceRegistration(dsregcmd({ azureAd: 'YES' }));
  expect(reasonOf([event(text)], { registration: federated, offsetSeconds: 700 })?.class).toBe(
    'organisation',
  );
  expect(reasonOf([event(text)], { registration: cloud, offsetSeconds: 700 })?.class).toBe('stale-token');
  expect(explain(text)[0]).toMatchObject({ code: 'AADSTS50013', class: 'organisation' });
  expect(explain('AADSTS50013: Assertion is not within its valid time range.')[0]?.class).toBe('clock');
});

describe('who is meant', () => {
  const other = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';
  test.each([
    `AADSTS50105: Your administrator has configured the application Microsoft Azure CLI ('${other}') to block users.`,
    `AADSTS65001: The user has not consented to use the application with ID '${other}' named 'Contoso Time'.`,
    "AADSTS65001: The user has not consented to use the application named 'Contoso Time'.",
    `AADSTS50105: The signed in user is not assigned to a role for the application '${other}'(Contoso Time).`,
    "AADSTS500021: Access to the application 'Contoso Time' is denied.",
    `AADSTS53003: Microsoft Azure CLI ('${other}') is not allowed here.`,
    `AADSTS50105: Blocked by a rule about Microsoft Azure CLI ('${other}').`,
  ])('another application, by words: %s', (text) => {
    const { reason, setAside } = read([event(`Error: 0xCAA20003 ${text}`)]);
    expect([reason, setAside.map(({ why }) => why)]).toEqual([null, ['another-app']]);
  });

  test.each([
    "AADSTS50105: The signed in user is not assigned to a role for the application '99999999-aaaa-4bbb-8ccc-000000000001'(Microsoft Teams Web).",
    `AADSTS50105: has configured the application Microsoft Azure CLI ('${other}') to block. client: ${teams}`,
    "AADSTS50105: has configured the application Microsoft Teams ('99999999-aaaa-4bbb-8ccc-000000000001') to block.",
  ])('Teams: %s', (text) => {
    expect(reasonOf([event(text)])).toMatchObject({ code: 'AADSTS50105', app: 'teams' });
  });

  test.each([
    "AADSTS50076: you must use multi-factor authentication to access '00000003-0000-0000-c000-000000000000'.",
    "AADSTS50020: cannot access the application '00000003-0000-0ff1-ce00-000000000000'(Office 365) in that tenant.",
    `AADSTS50020: does not exist in tenant Contoso Ltd ('${other}').`,
    `AADSTS65001: not allowed to access Contoso Files ('${other}').`,
  ])('nobody by the name of what was to be reached: %s', (text) => {
    expect(reasonOf([event(text)])).toMatchObject({ app: null });
  });
});

describe('a wrapper that says whose it is', () => {
  test('is not silenced by a number that nobody knows', () => {
    const reason = reasonOf([line('Error: 0xCAA2000C interaction_required AADSTS50999: x', 60, 1)]);
    expect(reason).toMatchObject({ code: '0xCAA2000C', class: 'interaction', owner: 'you' });
    expect(reason?.text).toContain('AADSTS50999');
    expect(reasonOf([line('Error: 0xCAA20004 AADSTS50999: x', 60, 1)])).toMatchObject({
      class: 'organisation',
    });
  });

  test('yields to a number that names a cause, and one that says nothing does not speak for it', () => {
    expect(codeOf([line('Error: 0xCAA2000C AADSTS50079: x', 60, 1)])).toBe('AADSTS50079');
    expect(codeOf([line('Error: 0xCAA20003 AADSTS50999: x', 60, 1)])).toBe('AADSTS50999');
  });
});

test.each([
  ['AADSTS70002: Error validating credentials. AADSTS500133: x', 'AADSTS500133'],
  ['AADSTS70002: Error validating credentials. AADSTS50126: x', 'AADSTS50126'],
  ['AADSTS50000: Error issuing a token. AADSTS50034: x', 'AADSTS50034'],
  ['AADSTS70002: Error validating credentials.', 'AADSTS70002'],
])('a number that only opens the sentence yields to the next: %s', (text, code) => {
  expect(codeOf([event(text)], { offsetSeconds: 400 })).toBe(code);
  expect(codeOf([], { typed: text, offsetSeconds: 400 })).toBe(code);
  expect(explain(text)[0]?.code).toBe(code);
});

describe('0xC000006D and 0xC000006A', () => {
  const endpoint = (address: string) => (text: string) =>
    text.replace(/Endpoint URI : \S+/, `Endpoint URI : ${address}`);
  const adfs = endpoint('https://fs.fabrikam.example/adfs/oauth2/token/');
  const http = (number: string) => (text: string) =>
    text.replace(/HTTP Error : 0x0/, `HTTP Error : ${number}`);
  const prt = (text: string) => text.replace('AzureAdPrt : NO', 'AzureAdPrt : YES');
  const registration = (description: string, ...changes: ((text: string) => string)[]) =>
    parseDeviceRegistration(
      changes.reduce(
        (text, change) => change(text),
        dsregcmd({ azureAd: 'YES', domain: 'YES' }, failedAttempt('0xc000006d', description)),
      ),
    );
  const msis = 'MSIS9682: Received invalid OAuth JWT Bearer request.';
  test.each([
    ['an HTTP error', registration('', http('0x80072ee7')), '0x80072EE7', 'network'],
    ['a number', registration('AADSTS50055: expired'), 'AADSTS50055', 'password'],
    ['the federation server', registration(msis, adfs), '0xC000006D', 'organisation'],
    ['nothing else', registration(''), '0xC000006D', 'unknown'],
  ])('beside %s', (_what, given, code, expected) => {
    expect(reasonOf([], { registration: given })).toMatchObject({ code, class: expected });
  });

  test.each([
    ['with its text', registration(msis, adfs, prt)],
    ['without any', registration('', adfs, prt)],
  ])("says nothing about Teams where only the federation server's token fails, %s", (_what, given) => {
    expect(reasonOf([], { registration: given })).toBeNull();
  });

  test('are judged alike in a record of the logon, typed, and explained', () => {
    const texts: [string, string][] = [
      [`Enterprise STS Logon failure. Status: 0xC000006D invalid_grant ${msis}`, 'organisation'],
      ['Status: 0xC000006D Http error 0x80072EE7', 'network'],
      ['Status: 0xC000006A', 'unknown'],
    ];
    for (const [text, expected] of texts) {
      expect(reasonOf([event(text, { id: 1081, userSid: system })])?.class, text).toBe(expected);
      expect(reasonOf([], { typed: text })?.class, text).toBe(expected);
      expect(explain(text)[0]?.class, text).toBe(expected);
    }
  });

  test('lead to Windows+L as advice where nothing else is said', () => {
    expect(reasonOf([], { registration: registration('') })?.text).toContain('Windows+L');
  });
});

describe('a federation server that refuses without a code', () => {
  const answered = (text: string) => [event(text, { id: 1088, userSid: system })];
  test.each([
    ['WSTrust response error: InvalidScope Error description: ID3082: x', 'ID3082'],
    ['WSTrust response error: FailedAuthentication', 'FailedAuthentication'],
    ['0 WSTrust response error: RequestFailed MSIS3127: The specified request failed.', 'MSIS3127'],
  ])('%s is the organisation’s', (text, code) => {
    expect(reasonOf(answered(text))).toMatchObject({ code, class: 'organisation', owner: 'organisation' });
    const { evidence } = tellReason(read(answered(text)));
    expect(evidence).toContainEqual(
      expect.objectContaining({ name: 'answer', value: expect.stringContaining(code) }),
    );
  });

  test('is the network’s where it could not be reached', () => {
    expect(reasonOf(answered('WSTrust response error: RequestFailed 0x80072EE7'))?.class).toBe('network');
  });
});

describe('one judgement', () => {
  test.each([
    'AADSTS53003: blocked.',
    'Error: 0xCAA2000C AADSTS50079: x',
    'Error: 0xCAA2000C AADSTS50999: x',
    'Error: 0xCAA5001C Error: 0x80290407',
    'Error: 0x80070003 at ngchelper.cpp',
    'AADSTS70002: x AADSTS70008: y',
    'AADSTS50013: Assertion failed signature validation. grant saml1_1-bearer',
    'Status: 0xC000006D MSIS9682: x',
    'Error: 0xCAA5001C Error: 0x80070520',
    'AADSTS99887: new',
  ])('explained, checked, typed and heard after a run alike: %s', (text) => {
    const record = event(text, { secondsAgo: 30 });
    const [explained] = explain(text);
    const expected = { code: explained?.code, class: explained?.class, owner: explained?.owner };
    expect(reasonOf([record])).toMatchObject(expected);
    expect(reasonOf([], { typed: text })).toMatchObject(expected);
    expect(heard([record])).toMatchObject(expected);
  });

  test.each([
    ['a refusal of Windows’ own logon', event('AADSTS50126: x', { id: 1081, userSid: system })],
    ['a federation server', event('WSTrust response error: InvalidScope', { id: 1088, userSid: system })],
    ['a prompt with a number', event('Error: 0xCAA2000C AADSTS50079: x')],
    ['a refusal without a number', event('Error: 0xCAA20003 Code: invalid_grant')],
    ['a network that is away', event('Error: 0xCAA82EE7')],
  ])('listening hears %s', (_what, record) => {
    expect(heard([record])).not.toBeNull();
  });

  test.each([
    ['an ordinary prompt', event('Error: 0xCAA2000C The request requires user interaction.')],
    ['a network line on its own', event('0x80072EE7', { id: 1084, userSid: system, secondsAgo: 30 })],
    ['what was there before', event('AADSTS50126: x', { recordId: 5 })],
    ['another app', event(`AADSTS50126: x client: ${outlook}`)],
  ])('listening does not take %s for a refusal', (_what, record) => {
    expect(heard([record])).toBeNull();
  });
});

/** What listening after a run takes for a refusal among these records. */
function heard(events: readonly ReturnType<typeof event>[]) {
  const { user } = input([]);
  const identity = { sid: user.sid, name: 'PC\\lena', signedIn: { sid: user.sid, name: 'PC\\lena' } };
  const pc = { identity, secondsSinceStart: null };
  const ok = <T>(value: T) => ({ ok: true as const, value });
  return newFailureIn(
    {
      signInEvents: ok({ logs: [], events: [...events] }),
      registration: ok({ exitCode: 0, text: '', device: joinedWith([]) }),
      pc: ok(pc) as never,
    },
    { newerThanRecord: 50, offsetSeconds: null, now },
  );
}
