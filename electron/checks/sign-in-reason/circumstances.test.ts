import { describe, expect, test } from 'vitest';
import type { JoinKind } from '../../../shared/model/join-kind';
import { speak } from '../../words';
import { registration, valueIn } from '../answers.fixture';
import { parseDeviceRegistration } from '../device-registration';
import { tellReason } from '../sign-in-reason';
import { readEvent } from './event-facts';
import { readReason } from './read-reason';
import {
  dsregcmd,
  event,
  failedAttempt,
  input,
  joinedWith,
  now,
  refusal,
  system,
  teams,
} from './sign-in-reason.fixture';

const judge = (given: ReturnType<typeof input>) => tellReason(readReason(given));

const reasonOf = (...given: Parameters<typeof input>) => readReason(input(...given)).reason;
const saidOf = (...given: Parameters<typeof input>) =>
  judge(input(...given)).message.key.replace('finding.signIn.', '');
const broker = (inner: string) => event(`Error: 0xCAA5001C Token broker operation failed. Error: ${inner}`);

describe('keys that Windows can not open', () => {
  test.each([
    ['the security chip', broker('0x80280803')],
    ['its driver', broker('0x80290407')],
    ['the same as a status', broker('0xC0290001')],
    ['the key store', broker('0x80090016')],
    ['the key store as a status', broker('0xC0090030')],
    ['the key store inside the broker, by a number of the secure channel', broker('0x8009030E')],
    ['data that could not be decrypted, whoever says so', event('Error: 0x8009002C')],
    ['the helper of Windows Hello', event('Error: 0x80070003 at NgcHelper.cpp')],
    ['a key that Entra does not know', event(refusal('AADSTS1350101'))],
  ])('%s: removing saved sign-ins does not help', (_title, recorded) => {
    const reason = reasonOf([recorded]);
    expect(reason).toMatchObject({ class: 'organisation', owner: 'organisation' });
    expect(reason?.text).toContain("Removing saved sign-ins won't help.");
    expect(saidOf([recorded])).toBe('keys');
  });

  test.each([
    ['a path that another part did not find', event('Error: 0xCAA5001C Error: 0x80070003')],
    ['another number of the broker', broker('0x80070520')],
    ['the clock of a certificate', broker('0x80090328')],
  ])('%s is something else', (_title, recorded) => {
    expect(saidOf([recorded])).not.toBe('keys');
  });
});

describe('a password that was changed elsewhere', () => {
  const attempt = (status: string, description: string) => ({
    registration: joinedWith(failedAttempt(status, description)),
  });
  test.each([
    ['a revoked grant', [event(refusal('AADSTS50173'))], {}, 'stale-token'],
    ['a revoked session', [event(refusal('AADSTS50133'))], {}, 'stale-token'],
    ['the status of the last attempt', [], attempt('0xc000006a', ''), 'unknown'],
    [
      'that status as a decimal in a record of the logon',
      [event('3221225578 invalid_grant AADSTS50126: wrong.', { id: 1081, userSid: 'S-1-5-18' })],
      {},
      'password',
    ],
    [
      'that status behind the server’s number',
      [],
      attempt('0xc000006d', 'AADSTS50126: Error validating credentials.'),
      'password',
    ],
  ] as const)('%s leads to Windows+L', (_title, events, changes, expected) => {
    const reason = reasonOf([...events], changes);
    expect(reason?.class).toBe(expected);
    expect(reason?.text).toContain('Windows+L');
    // Windows+L is the whole advice only where Windows is known to sign in with that account.
    const isJoined = 'registration' in changes;
    expect(saidOf([...events], changes)).toBe(isJoined ? 'passwordElsewhere' : 'passwordByJoin');
  });

  test('is told both ways where nobody could read how this PC is joined', () => {
    const { message } = judge(input([event(refusal('AADSTS50173'))], { registration: null }));
    const said = speak(message);
    expect(said).toMatch(/If you sign in to Windows with it, lock Windows \(Windows\+L\)/);
    expect(said).toMatch(/if not, sign in to Teams with the new password/);
  });

  test.each([
    ['NO', 'NO', 'NO', 'passwordInTeams'],
    ['NO', 'NO', 'YES', 'passwordInTeams'],
    ['YES', 'NO', 'NO', 'passwordElsewhere'],
    ['YES', 'YES', 'NO', 'passwordElsewhere'],
    ['NO', 'YES', 'NO', 'passwordElsewhere'],
  ] as const)(
    'is told to the lock screen where Windows signs in with it: %s %s %s',
    (entra, domain, workplace, expected) => {
      const { device } = valueIn(registration(entra, domain, workplace));
      expect(saidOf([event(refusal('AADSTS50173'))], { registration: device })).toBe(expected);
    },
  );

  test('a wrong password alone does not', () => {
    expect(saidOf([event(refusal('AADSTS50126'))])).toBe('password');
  });
});

describe('a certificate of a device that is not there', () => {
  const joinedAs = (joined: JoinKind) => ({ ...parseDeviceRegistration(dsregcmd({})), joined });
  const recorded = 'Error: 0xC00484B2 Device is not cloud domain joined';
  test.each(['workgroup', 'registered', 'domain'] as const)('is no fault of a PC that is %s', (join) => {
    expect(reasonOf([event(recorded)], { registration: joinedAs(join) })).toBeNull();
  });

  test('is one where Entra has the PC', () => {
    expect(reasonOf([event(recorded)], { registration: joinedAs('entra') })).toMatchObject({
      class: 'organisation',
    });
  });

  test('is part of a note, where a note quotes it', () => {
    const note = 'Error: 0x4AA50119 Device is not cloud domain joined: 0xC00484B2';
    expect(reasonOf([event(note)], { registration: joinedAs('entra') })).toBeNull();
  });
});

describe('the federation server', () => {
  const trust = (text: string) => event(text, { id: 1088, userSid: system });
  test.each([
    'Error: 0x80072EE7 WSTrust response error: the name could not be resolved',
    'Error: 0xCAA82EFD https://sts.fabrikam.example/adfs/services/trust/13/usernamemixed',
    'Error: 0xC00000BE',
  ])('out of reach asks for the network of the organisation: %s', (text) => {
    expect(reasonOf([trust(text)])).toMatchObject({ class: 'network', owner: 'network' });
    expect(reasonOf([trust(text)])?.text).toContain('VPN');
    expect(saidOf([trust(text)])).toBe('federationUnreachable');
  });

  test('has refused nothing where it was out of reach', () => {
    expect(reasonOf([trust('Error: 0x80072EE7 WSTrust response error')])?.text).toMatch(
      /^[^.]*Windows recorded/,
    );
    expect(reasonOf([trust('Error: 0xCAA82EFD https://sts.fabrikam.example/adfs')])?.text).not.toMatch(
      /sign-in server refused/,
    );
  });

  test('is not meant by the same number of another event', () => {
    expect(saidOf([event('Error: 0x80072EE7')])).toBe('network');
  });

  test.each([
    [
      'an event of the same person names it',
      [trust('https://sts.fabrikam.example/adfs/services/trust')],
      null,
    ],
    ['dsregcmd names it', [], parseDeviceRegistration(dsregcmd({ azureAd: 'YES', enterprisePrt: 'YES' }))],
  ])('is the next suspect for a refused assertion where %s', (_title, more, registration) => {
    const events = [event(refusal('AADSTS50013')), ...more];
    expect(reasonOf(events, { registration })?.class).toBe('organisation');
    expect(saidOf(events, { registration })).toBe('federationClock');
  });

  test('is no suspect where Windows signed in through Microsoft itself', () => {
    const seamless =
      'AADSTS50013: x https://autologon.microsoftazuread-sso.com/fabrikam.example/winauth/trust/2005/windowstransport?x';
    expect(reasonOf([event(seamless)])?.class).toBe('stale-token');
  });

  test('is not accused of a wrong clock before anybody knows that this one is right', () => {
    const given = [event('AADSTS50013: x https://sts.fabrikam.example/adfs/ls')];
    expect(saidOf(given, { offsetSeconds: null })).toBe('organisation');
  });
});

test('says that trying again prolongs a lock', () => {
  expect(saidOf([event(refusal('AADSTS50053'))])).toBe('locked');
});

describe('a refusal without a number', () => {
  const bare = [event(`Error: 0xCAA20003 Authorization grant failed. client: ${teams}`)];
  test.each([
    [0, 'unknown'],
    [-299, 'unknown'],
    [-300, 'clock'],
    [7200, 'clock'],
    [null, 'unknown'],
    // With such a clock no answer could have arrived, so it was another one then.
    [86_400 * 40, 'unknown'],
  ])('with the clock off by %s seconds is %s', (offsetSeconds, expected) => {
    expect(reasonOf(bare, { offsetSeconds })?.class).toBe(expected);
    expect(reasonOf([], { offsetSeconds, typed: 'caa20003' })?.class).toBe(expected);
  });
});

test('takes no stamp for a proof with which no answer could have arrived', () => {
  const given = (serverSecondsAgo: number) => [event(refusal('AADSTS500133', { serverSecondsAgo }))];
  expect(reasonOf(given(-86_400 * 40))?.class).toBe('stale-token');
  expect(reasonOf(given(-86_400 * 20))?.class).toBe('clock');
});

describe('a record that ends with half a number', () => {
  test('accuses nobody, and says why', () => {
    const reason = reasonOf([event('Code: invalid_grant Description: AADSTS50012')]);
    expect(reason).toMatchObject({ code: 'AADSTS50012', owner: 'unknown' });
    expect(reason?.text).toContain('the beginning of another one');
    const { evidence } = readReason(input([event('Description: AADSTS50012')]));
    expect(evidence).toContainEqual(expect.objectContaining({ name: 'cutOff', value: true }));
  });

  test('yields to what the person typed', () => {
    const given = [event('Description: AADSTS50012')];
    expect(reasonOf(given, { typed: 'AADSTS50055' })?.code).toBe('AADSTS50055');
  });

  test('yields to a record of the same attempt that is whole', () => {
    const events = [
      event(`AADSTS500121: refused. client: ${teams}`, { recordId: 1 }),
      event('Description: AADSTS50012', { recordId: 2 }),
    ];
    expect(reasonOf(events)?.code).toBe('AADSTS500121');
  });
});

describe('how likely it is', () => {
  test.each([
    ['a refusal of Teams', event(refusal('AADSTS53003')), 'likely'],
    ['a line that comes before any prompt', event('Error: 0xCAA10001'), 'unlikely'],
    [
      'a device that could not be registered',
      event('Error 0x801c03f2', {
        log: 'Microsoft-Windows-User Device Registration/Admin',
        id: 304,
        userSid: system,
      }),
      'possible',
    ],
    ['a wrapper', event('Error: 0xCAA20003'), 'possible'],
  ])('%s is %s', (_title, recorded, likelihood) => {
    expect(judge(input([recorded as ReturnType<typeof event>])).likelihood).toBe(likelihood);
  });
});

describe('what yields is told', () => {
  test('for dsregcmd and for what was typed', () => {
    const { evidence } = readReason(
      input([event(refusal('AADSTS53003'))], {
        registration: joinedWith(failedAttempt('0xc000006d', 'AADSTS50126: x')),
        typed: 'AADSTS50055',
      }),
    );
    const aside = evidence
      .filter(({ name }) => name === 'setAside')
      .map(({ source, value }) => [source, value]);
    expect(aside).toEqual([
      ['dsregcmd', 'AADSTS50126, weaker'],
      ['typed', 'AADSTS50055, weaker'],
    ]);
  });

  test('for trouble of a helper that a restart has ended', () => {
    const trouble = (secondsAgo: number) =>
      event('Microsoft.AAD.BrokerPlugin_cw5n1h2txyewy -2147024891', {
        log: 'Application',
        id: 21,
        secondsAgo,
      });
    const why = (startedAt: number | null) =>
      readReason(input([trouble(600), trouble(7200)], { startedAt })).setAside.map((aside) => aside.why);
    expect(why(now - 3_600_000)).toEqual(['evidence-only', 'before-last-start']);
    expect(why(null)).toEqual(['evidence-only', 'evidence-only']);
  });
});

describe('a clock that jumped ahead after the failure', () => {
  const days = 86_400;
  const recorded = [event(refusal('AADSTS50126'), { secondsAgo: 40 * days + 900 })];
  test('makes a fresh record look old, which it is not', () => {
    expect(reasonOf(recorded, { offsetSeconds: 40 * days })?.code).toBe('AADSTS50126');
  });
  test.each([0, 30 * days, 60 * days, null])(
    'but an old one stays old with an offset of %s',
    (offsetSeconds) => {
      expect(reasonOf(recorded, { offsetSeconds })).toBeNull();
    },
  );
});

describe('joining a device of a domain', () => {
  const pending = (code: string, at = '2026-05-20 08:00:00.000 UTC') => [
    `     Previous Registration : ${at}`,
    '               Error Phase : join',
    `          Client ErrorCode : ${code}`,
    '          Server ErrorCode : DirectoryError',
    '            Server Message : AADSTS50126 is not meant here.',
  ];
  const domain = (lines: string[], state = {}) =>
    parseDeviceRegistration(dsregcmd({ domain: 'YES', ...state }, lines));

  test('is told as evidence, and never the reason', () => {
    const given = { registration: domain(pending('0x801c03f2')) };
    expect(reasonOf([], given)).toBeNull();
    expect(judge(input([], given))).toMatchObject({
      status: 'fine',
      evidence: expect.arrayContaining([
        expect.objectContaining({
          source: 'dsregcmd',
          value: '0x801C03F2, routine',
          at: '2026-05-20T08:00:00.000Z',
        }),
      ]),
    });
    expect(reasonOf([event(refusal('AADSTS53003'))], given)?.code).toBe('AADSTS53003');
  });

  test.each([
    ['long ago', domain(pending('0x801c03f2', '2026-04-01 08:00:00.000 UTC'))],
    ['of a device that has joined since', domain(pending('0x801c03f2'), { azureAd: 'YES' })],
    ['with a number that was cut off', domain(pending('0x801c03f'))],
  ])('says nothing %s', (_title, registration) => {
    expect(reasonOf([], { registration })).toBeNull();
  });
});

// A reading that takes the square of the length does not end within the limit.
test.each(['client', 'application', 'trace', 'correlation', 'corrélation', 'time stamp'])(
  'reads nothing from a long text of %j and blanks, and comes to its end',
  { timeout: 30_000 },
  (word) => {
    expect(readEvent(event(`${word}${' '.repeat(300_000)}`)).codes).toEqual([]);
    expect(readEvent(event(`${word} `.repeat(40_000))).codes).toEqual([]);
  },
);
