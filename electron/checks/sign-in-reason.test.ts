import { describe, expect, test } from 'vitest';
import { parseDeviceRegistration } from './device-registration';
import { tellReason } from './sign-in-reason';
import { readReason } from './sign-in-reason/read-reason';
import {
  colleague,
  correlation,
  dsregcmd,
  event,
  failedAttempt,
  input,
  joinedWith,
  now,
  outlook,
  refusal,
  system,
  teams,
} from './sign-in-reason/sign-in-reason.fixture';

const judge = (given: ReturnType<typeof input>) => tellReason(readReason(given));

const codeOf = (...args: Parameters<typeof input>) => readReason(input(...args)).reason?.code ?? null;
const classOf = (...args: Parameters<typeof input>) => readReason(input(...args)).reason?.class ?? null;

describe('whose events count', () => {
  test.each([
    [1098, 'user', true],
    [1097, 'user', true],
    [1081, 'user', false],
    [1088, 'user', false],
    [1098, 'system', false],
    [1081, 'system', true],
    [1088, 'system', true],
    [1084, 'system', true],
    [1098, 'colleague', false],
    [1081, 'colleague', false],
    [1100, 'user', false],
  ])('event %i recorded as %s counts: %s', (id, as, counts) => {
    const sids: Record<string, string> = { user: input([]).user.sid, system, colleague };
    const record = event(refusal('AADSTS50126'), { id, userSid: sids[as] ?? null });
    expect(codeOf([record])).toBe(counts ? 'AADSTS50126' : null);
  });

  test("leaves no trace of somebody else's failure", () => {
    const read = readReason(
      input([event(refusal('AADSTS50126'), { userSid: colleague }), event('x', { userSid: null })]),
    );
    expect([read.reason, read.evidence, read.setAside, read.stamps]).toEqual([null, [], [], []]);
  });

  test('ignores numbers that count in another log only', () => {
    expect(codeOf([event(refusal('AADSTS50126'), { log: 'Application' })])).toBeNull();
  });

  test('compares SIDs without regard to letter case and takes no empty one for ours', () => {
    expect(codeOf([event(refusal('AADSTS50126'))], { user: { sid: input([]).user.sid.toLowerCase() } })).toBe(
      'AADSTS50126',
    );
    expect(codeOf([event(refusal('AADSTS50126'), { userSid: '' })], { user: { sid: '' } })).toBeNull();
  });
});

describe('age', () => {
  test.each([
    [7 * 86_400 - 1, 'AADSTS50126'],
    [7 * 86_400, null],
    [30 * 86_400, null],
    [-3600, 'AADSTS50126'],
  ])('an event of %i seconds ago gives %s', (secondsAgo, code) => {
    expect(codeOf([event(refusal('AADSTS50126'), { secondsAgo })])).toBe(code);
  });

  test('says that an old event was set aside for its age', () => {
    const { setAside, evidence } = readReason(
      input([event(refusal('AADSTS50126'), { secondsAgo: 8 * 86_400 })]),
    );
    expect(setAside.map(({ why }) => why)).toEqual(['older-than-7-days']);
    expect(evidence[0]?.value).toBe('AADSTS50126, older-than-7-days, teams');
  });

  test('after a run only newer records of the sign-in log count', () => {
    const events = [
      event(refusal('AADSTS50126'), { recordId: 500 }),
      event(refusal('AADSTS50173'), { recordId: 501, secondsAgo: 86_400 }),
      event('Error 0x801c03f2', {
        log: 'Microsoft-Windows-User Device Registration/Admin',
        id: 304,
        recordId: 9000,
        userSid: system,
      }),
    ];
    expect(
      codeOf(events, {
        newerThanRecord: 501,
        registration: joinedWith(failedAttempt('0xc000006d', 'AADSTS50126: x')),
      }),
    ).toBeNull();
    expect(codeOf(events, { newerThanRecord: 500 })).toBe('AADSTS50173');
    expect(codeOf(events, { newerThanRecord: 501, typed: 'AADSTS50055' })).toBe('AADSTS50055');
  });
});

describe('ranking', () => {
  const cases: [string, ReturnType<typeof event>[], string][] = [
    [
      "Teams' own event before a newer one of an app that is not named",
      [
        event(refusal('AADSTS50173'), { recordId: 1 }),
        event(refusal('AADSTS50126', { client: null }), { recordId: 2 }),
      ],
      'AADSTS50173',
    ],
    [
      'invalid_grant before a newer error of another kind',
      [
        event(refusal('AADSTS50173', { client: null }), { recordId: 1 }),
        event('Error: 0xCAA82EE7', { recordId: 2 }),
      ],
      'AADSTS50173',
    ],
    [
      'the newest by record number, whatever the clock said',
      [
        event(refusal('AADSTS50173'), { recordId: 7, secondsAgo: 60 }),
        event(refusal('AADSTS53003'), { recordId: 8, secondsAgo: 7200 }),
      ],
      'AADSTS53003',
    ],
    [
      'a line that precedes any prompt yields, even newer and of Teams',
      [
        event(refusal('AADSTS53003', { client: null }), { recordId: 1 }),
        event(`Error: 0xCAA10001 Need user interface. client: ${teams}`, { recordId: 2 }),
        event(`Error: 0xCAA2000C AADSTS50058: x. client: ${teams}`, { recordId: 3 }),
        event(`Error: 0xCAA90004 renew failed AADSTS50078: x. client: ${teams}`, { recordId: 4, id: 1097 }),
      ],
      'AADSTS53003',
    ],
    [
      'such a line speaks when nothing else does',
      [event(`Error: 0xCAA2000C AADSTS50076: x. client: ${teams}`)],
      'AADSTS50076',
    ],
    [
      'the line of the same attempt that names the reason speaks for its wrapper',
      [
        event(refusal('AADSTS50173'), { recordId: 1 }),
        event(`Error: 0xCAA5001C Token broker operation failed. Error: -895352829 client: ${teams}`, {
          recordId: 2,
        }),
      ],
      'AADSTS50173',
    ],
    [
      'a wrapper of another attempt speaks for itself',
      [
        event(refusal('AADSTS50173', { client: null }), { recordId: 1, secondsAgo: 90_000 }),
        event(`Error: 0xCAA5001C. Error: 0xCAA20003 client: ${teams}`, { recordId: 2 }),
      ],
      '0xCAA20003',
    ],
  ];
  test.each(cases)('%s', (_title, events, code) => {
    expect(codeOf(events)).toBe(code);
    expect(codeOf([...events].reverse())).toBe(code);
  });

  test("keeps another app's event as evidence and never as the reason", () => {
    const read = readReason(input([event(refusal('AADSTS50126', { client: outlook }))]));
    expect(read.reason).toBeNull();
    expect(read.evidence.map(({ value }) => value)).toEqual([`AADSTS50126, another-app, ${outlook}`]);
  });

  test.each([
    [`AADSTS50126 client_id=${outlook}`, null],
    [`AADSTS50126 "clientId":"${outlook}"`, null],
    [`AADSTS700016: Application with identifier '${outlook}' was not found`, null],
    [`AADSTS50126 ms-appx-web://Microsoft.AAD.BrokerPlugin/${outlook}`, null],
    [`AADSTS50126 ${outlook}`, null],
    [`AADSTS50126 Client-ID: ${teams.toUpperCase()}`, 'teams'],
    [`AADSTS50126 クライアント ID：${teams}`, 'teams'],
    [`AADSTS50126 ${teams}`, 'teams'],
    [`AADSTS50126 5e3ce6c0-2b1f-4285-8d4b-75ee78787346`, 'teams'],
  ])('reads the app of %s', (text, app) => {
    expect(readReason(input([event(text)])).reason?.app ?? null).toBe(app);
  });

  test('takes an event without an app as possibly Teams, and says that it does not know', () => {
    expect(readReason(input([event(refusal('AADSTS50126', { client: null }))])).reason).toMatchObject({
      code: 'AADSTS50126',
      app: null,
    });
  });

  test.each([
    [
      'near another failure',
      [
        event('Error 0xCAA10001', { recordId: 1 }),
        event('0x80072EE7', { id: 1084, userSid: system, recordId: 2, secondsAgo: 600 }),
      ],
      '0x80072EE7',
    ],
    [
      'far from any failure',
      [
        event('Error 0xCAA10001', { recordId: 1 }),
        event('0x80072EE7', { id: 1084, userSid: system, recordId: 2, secondsAgo: 90_000 }),
      ],
      null,
    ],
    ['alone and long ago', [event('0x80072EE7', { id: 1084, userSid: system, secondsAgo: 90_000 })], null],
    [
      'alone, just before the person came',
      [event('0x80072EE7', { id: 1084, userSid: system })],
      '0x80072EE7',
    ],
  ])('judges a network sub-error %s', (_title, events, code) => {
    expect(codeOf(events)).toBe(code);
  });

  test('prefers the sign-in log to the registration of the device', () => {
    const registering = event('Error 0x801c03f2', {
      log: 'Microsoft-Windows-User Device Registration/Admin',
      id: 204,
      recordId: 900,
      userSid: system,
    });
    expect(codeOf([registering])).toBe('0x801C03F2');
    expect(codeOf([registering, event(refusal('AADSTS50126'))])).toBe('AADSTS50126');
  });

  test('takes the state of a sign-in helper as evidence only', () => {
    const read = readReason(
      input([event('Microsoft.AAD.BrokerPlugin_cw5n1h2txyewy -2147024891', { log: 'Application', id: 21 })]),
    );
    expect([read.reason, read.setAside.map(({ why }) => why)]).toEqual([null, ['evidence-only']]);
  });
});

describe('a refused assertion', () => {
  const at = (serverSecondsAgo: number, changes: object = {}) =>
    refusal('AADSTS500133', { serverSecondsAgo, ...changes });
  const federated = parseDeviceRegistration(
    dsregcmd({ azureAd: 'YES', domain: 'YES', enterprisePrt: 'YES' }),
  );
  test.each([
    ['is the clock when the clock is wrong now', [event(at(900))], { offsetSeconds: -660 }, 'clock'],
    ['is the clock at 60 seconds', [event(at(900))], { offsetSeconds: 60 }, 'clock'],
    ['is an old token at 59 seconds', [event(at(900))], { offsetSeconds: -59 }, 'stale-token'],
    [
      'is the clock when the stamp shows that it was behind, although it is right now',
      [event(at(240))],
      { offsetSeconds: 0 },
      'clock',
    ],
    ['is the clock when only the stamp is known', [event(at(2000))], { offsetSeconds: null }, 'clock'],
    [
      'is no clock when an old answer may have been logged again',
      [event(at(2000))],
      { offsetSeconds: 0 },
      'stale-token',
    ],
    [
      'is the clock when two answers agree that it was ahead',
      [
        event(at(2000), { recordId: 1 }),
        event(at(1700, { trace: 'bbbbbbbb-0000-4000-8000-000000000002' }), { recordId: 2, secondsAgo: 600 }),
      ],
      { offsetSeconds: 0 },
      'clock',
    ],
    [
      'is no clock when the same answer was logged twice',
      [event(at(2000), { recordId: 1 }), event(at(2000), { recordId: 2, secondsAgo: 890 })],
      { offsetSeconds: 0 },
      'stale-token',
    ],
    [
      'is an old token when nothing shows a wrong clock',
      [event('0xCAA20003 AADSTS50013: x')],
      { offsetSeconds: null },
      'stale-token',
    ],
    [
      'is the federation server with a right clock',
      [event(at(900))],
      { registration: federated },
      'organisation',
    ],
    [
      'is this clock with a wrong one, federated or not',
      [event(at(900))],
      { registration: federated, offsetSeconds: 400 },
      'clock',
    ],
    [
      'is the federation server when the event names one',
      [event('AADSTS50013: x https://sts.fabrikam.example/adfs/services')],
      {},
      'organisation',
    ],
  ] as const)('%s', (_title, events, changes, expected) => {
    expect(classOf([...events], changes)).toBe(expected);
  });

  test('says that it was the clock although it is right now', () => {
    expect(readReason(input([event(at(240))])).reason?.text).toContain(
      '660 seconds behind then, although it is right now',
    );
  });

  test('gives the offset of the stamp as evidence, negative when behind', () => {
    const { stamps, evidence } = readReason(input([event(at(240))], { offsetSeconds: -655 }));
    expect(stamps).toEqual([expect.objectContaining({ offsetSeconds: -660, confirmed: true })]);
    expect(evidence).toContainEqual(
      expect.objectContaining({ name: 'serverStampOffsetSeconds', value: -660 }),
    );
  });

  test('takes no other time in the text for the stamp', () => {
    const text = `AADSTS500133: not valid. Current time: 2026-05-20T01:00:00.0000000Z, expiry 2026-05-19T01:00:00Z. Correlation ID: ${correlation}`;
    expect(readReason(input([event(text)])).stamps).toEqual([]);
  });

  test('says that encryption worked when the clock is months wrong now', () => {
    expect(readReason(input([event(at(900))], { offsetSeconds: -90 * 86_400 })).reason?.text).toContain(
      'an encrypted connection worked',
    );
  });
});

describe('owners', () => {
  test.each([
    ...['AADSTS50126', 'AADSTS50056', 'AADSTS50055', 'AADSTS50144'].map((code) => [code, 'password', 'you']),
    ...['AADSTS50173', 'AADSTS70008', 'AADSTS700082', 'AADSTS70043', 'AADSTS50132', 'AADSTS50133'].map(
      (code) => [code, 'stale-token', 'this-pc'],
    ),
    ...['AADSTS50074', 'AADSTS50076', 'AADSTS50079', 'AADSTS50078', 'AADSTS500121'].map((code) => [
      code,
      'interaction',
      'you',
    ]),
    ...[
      'AADSTS50053',
      'AADSTS50057',
      'AADSTS53000',
      'AADSTS53003',
      'AADSTS53999',
      'AADSTS530099',
      'AADSTS50105',
      'AADSTS50155',
      'AADSTS135011',
      'AADSTS700003',
      'AADSTS90002',
      'AADSTS500021',
      'AADSTS1350101',
    ].map((code) => [code, 'organisation', 'organisation']),
    ...['AADSTS50020', 'AADSTS90072', 'AADSTS50034', 'AADSTS16000'].map((code) => [code, 'account', 'you']),
    ['AADSTS90033', 'service', 'network'],
    ['AADSTS99887', 'unknown', 'unknown'],
  ])('%s is %s, owned by %s', (code, expected, owner) => {
    expect(readReason(input([event(refusal(code))])).reason).toMatchObject({ code, class: expected, owner });
  });

  test.each([
    ['Error: 0xCAA5001C Token broker operation failed. Error: 0x80280803', 'organisation'],
    ['Error: 0xCAA5001C Token broker operation failed. Error: 0x80290407', 'organisation'],
    ['Error: 0xCAA5001C Token broker operation failed. Error: 0x80090016', 'organisation'],
    ['Error: 0xCAA5001C Token broker operation failed. Error: 0x8009002C', 'organisation'],
    ['Error: 0xCAA5001C at NgcHelper.cpp Error: 0x80070003', 'organisation'],
    ['Error: 0xCAA5001C Error: 0x80070003', 'unknown'],
    ['Error: 0xCAA5001C Error: 0x80070520', 'helper'],
    ['Error: 0xCAAB0003', 'helper'],
    ['Error: 0xCAA20003', 'unknown'],
    ['Code: invalid_grant', 'unknown'],
    ['Error: 0xCAA82EE7', 'network'],
  ])('%s is %s', (text, expected) => {
    expect(classOf([event(text)])).toBe(expected);
  });

  test.each([
    [0, 'network'],
    [-86_400 * 40, 'clock'],
    [null, 'clock'],
  ])('a certificate date error with the clock off by %s seconds is %s', (offsetSeconds, expected) => {
    expect(classOf([event('Error: 0xCAA82F8F')], { offsetSeconds })).toBe(expected);
  });
});

describe('dsregcmd', () => {
  const attempt = failedAttempt('0xc000006d', 'AADSTS50126: Error validating credentials.');
  test.each([
    ['entra', { azureAd: 'YES' }, 'AADSTS50126'],
    ['hybrid', { azureAd: 'YES', domain: 'YES' }, 'AADSTS50126'],
    ['registered', { workplace: 'YES' }, null],
    ['domain', { domain: 'YES' }, null],
    ['workgroup', {}, null],
  ])('on a PC that is %s the failed attempt gives the right reason', (_kind, state, code) => {
    expect(codeOf([], { registration: parseDeviceRegistration(dsregcmd(state, attempt)) })).toBe(code);
  });

  test('carries correlation id and time', () => {
    expect(readReason(input([], { registration: joinedWith(attempt) })).reason).toMatchObject({
      class: 'password',
      correlationId: correlation,
      at: '2026-05-20T09:10:11.123Z',
    });
  });

  test('reads the status where the server said nothing', () => {
    expect(codeOf([], { registration: joinedWith(['            Attempt Status : 0xc000023c']) })).toBe(
      '0xC000023C',
    );
  });

  test('yields to an event that names a cause and wins over a bare wrapper', () => {
    const registration = joinedWith(attempt);
    expect(codeOf([event(refusal('AADSTS53003'))], { registration })).toBe('AADSTS53003');
    expect(codeOf([event('Error: 0xCAA20003')], { registration })).toBe('AADSTS50126');
  });

  test('forgets an attempt that a newer token has overcome', () => {
    const text = dsregcmd({ azureAd: 'YES' }, [
      '      AzureAdPrtUpdateTime : 2026-05-20 10:00:00.000 UTC',
      ...attempt,
    ]).replace('AzureAdPrt : NO', 'AzureAdPrt : YES');
    expect(codeOf([], { registration: parseDeviceRegistration(text) })).toBeNull();
  });

  test('says when Entra disabled or deleted the device', () => {
    const registration = parseDeviceRegistration(
      dsregcmd({ azureAd: 'YES', deviceAuth: 'FAILED. Device is either disabled or deleted' }),
    );
    expect(readReason(input([], { registration })).reason).toMatchObject({
      code: 'DeviceAuthStatus',
      owner: 'organisation',
    });
    const unasked = parseDeviceRegistration(dsregcmd({ azureAd: 'YES', deviceAuth: 'FAILED. ERROR' }));
    expect(codeOf([], { registration: unasked })).toBeNull();
  });
});

describe('a code that a person typed', () => {
  test.each([
    ['is used when nothing is recorded', [], 'AADSTS50126'],
    ['is used when only a bare wrapper is recorded', [event('Error: 0xCAA20003')], 'AADSTS50126'],
    ['is used when only a weak line is recorded', [event('Error: 0xCAA10001')], 'AADSTS50126'],
    ['yields to what is recorded', [event(refusal('AADSTS53003'))], 'AADSTS53003'],
  ])('%s', (_title, events, code) => {
    expect(codeOf(events, { typed: 'Error code - AADSTS50126' })).toBe(code);
  });

  test('has no time', () => {
    expect(readReason(input([], { typed: '3399614467' })).reason).toMatchObject({
      code: '0xCAA20003',
      at: null,
      app: null,
      owner: 'unknown',
    });
  });
});

describe('the finding', () => {
  test('is attention with a reason, and names its code', () => {
    expect(judge(input([event(refusal('AADSTS50126'))]))).toMatchObject({
      id: 'sign-in.reason',
      status: 'attention',
      likelihood: 'likely',
      message: { key: 'finding.signIn.password', values: { code: 'AADSTS50126' } },
      repairs: [],
    });
  });
  test('is fine with none', () => {
    expect(judge(input([])).status).toBe('fine');
  });
  test.each([
    ['the question failed', null],
    [
      'the log could not be read',
      {
        logs: [{ log: 'Microsoft-Windows-AAD/Operational', number: 5, skipped: 0, cut: 0, more: false }],
        events: [],
      },
    ],
  ])('is unknown when %s', (_title, events) => {
    expect(judge(input([], { events })).status).toBe('unknown');
    // What dsregcmd does not complain of says nothing of Teams' own sign-ins.
    const registered = parseDeviceRegistration(dsregcmd({ workplace: 'YES' }));
    for (const registration of [registered, joinedWith([])]) {
      expect(judge(input([], { events, registration })).status).toBe('unknown');
    }
  });
  test('says what of a log was not read, or not whole', () => {
    const log = 'Microsoft-Windows-AAD/Operational';
    const evidenceOf = (skipped: number, cut: number) =>
      judge(input([], { events: { logs: [{ log, number: 0, skipped, cut, more: false }], events: [] } }))
        .evidence;
    expect(evidenceOf(2, 7)).toMatchObject([
      { source: log, name: 'recordsUnreadable', value: 2 },
      { source: log, name: 'recordsCut', value: 7 },
    ]);
    expect(evidenceOf(0, 0)).toEqual([]);
  });
  test('counts set-aside events instead of listing hundreds', () => {
    const events = Array.from({ length: 60 }, (_, index) =>
      event(refusal('AADSTS50126', { client: outlook }), { recordId: index, secondsAgo: index }),
    );
    const { evidence } = judge(input(events));
    expect(evidence).toHaveLength(21);
    expect(evidence.at(-1)).toMatchObject({
      name: 'setAsideCount',
      value: 40,
      at: new Date(now - 20_000).toISOString(),
    });
  });
});
