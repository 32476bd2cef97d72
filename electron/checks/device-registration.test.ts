import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDeviceRegistration } from './device-registration';
import { correlation, dsregcmd, failedAttempt } from './sign-in-reason/sign-in-reason.fixture';

describe('join kind', () => {
  test.each([
    [{}, 'workgroup'],
    [{ workplace: 'YES' }, 'registered'],
    [{ azureAd: 'YES' }, 'entra'],
    [{ azureAd: 'YES', workplace: 'YES' }, 'entra'],
    [{ azureAd: 'YES', domain: 'YES' }, 'hybrid'],
    [{ domain: 'YES' }, 'domain'],
    [{ domain: 'YES', workplace: 'YES' }, 'domain'],
    [{ azureAd: 'yes', domain: 'no' }, 'entra'],
    [{ azureAd: 'FAILED' }, null],
    [{ domain: '' }, null],
  ])('%j is %s', (state, joined) => {
    expect(parseDeviceRegistration(dsregcmd(state)).joined).toBe(joined);
  });

  test.each([
    ['', 'empty'],
    ['access denied', 'something else'],
  ])('%j tells nothing', (text) => {
    expect(new Set(Object.values(parseDeviceRegistration(text)))).toEqual(new Set([null]));
  });
});

describe('the default account', () => {
  const text = (line: string) => dsregcmd().replace('WamDefaultSet : YES', `WamDefaultSet : YES\r\n${line}`);

  test.each([
    ['organizations', 'organizations'],
    ['Consumers', 'consumers'],
    ['consum', null],
    ['ERROR (0x80070520)', null],
  ])('%s is read as %s', (printed, expected) => {
    const line = `       WamDefaultAuthority : ${printed}`;
    expect(parseDeviceRegistration(text(line)).defaultAuthority).toBe(expected);
  });
});

test('names the domain of a PC that is joined to one, and no other', () => {
  const named = (domain: string) =>
    dsregcmd({ domain }).replace(`DomainJoined : ${domain}`, `DomainJoined : ${domain}\r\n DomainName : ONE`);
  expect(parseDeviceRegistration(named('YES')).domainName).toBe('ONE');
  expect(parseDeviceRegistration(named('NO')).domainName).toBeNull();
});

describe('facts', () => {
  const joined = parseDeviceRegistration(
    dsregcmd({ azureAd: 'YES' }, failedAttempt('0xc000006d', 'AADSTS50126: wrong.')),
  );

  test('reads device, tenant and the failed attempt', () => {
    expect(joined).toMatchObject({
      deviceId: '0f0f0f0f-1234-4567-89ab-0f0f0f0f0f0f',
      tenantName: 'Fabrikam',
      tenantId: '12345678-aaaa-bbbb-cccc-1234567890ab',
      mdmUrl: 'https://enrollment.manage.example/enroll',
      deviceAuthenticated: true,
      azureAdPrt: false,
      attemptStatus: '0xC000006D',
      attemptAt: '2026-05-20T09:10:11.123Z',
      serverErrorCode: 'invalid_grant',
      serverErrorDescription: 'AADSTS50126: wrong.',
      correlationId: correlation,
    });
  });

  test('reads the tenant of a registered account', () => {
    const text = dsregcmd({ workplace: 'YES' })
      .replace('TenantName', 'WorkplaceTenantName')
      .replace('TenantId', 'WorkplaceTenantId')
      .replace('MdmUrl', 'WorkplaceMdmUrl');
    expect(parseDeviceRegistration(text)).toMatchObject({
      tenantName: 'Fabrikam',
      mdmUrl: 'https://enrollment.manage.example/enroll',
    });
  });

  test('follows a description over several lines', () => {
    const text = dsregcmd({ azureAd: 'YES' }, [
      '  Server Error Description : AADSTS50034: The user account',
      'does not exist.',
      'Trace ID: aaaaaaaa-0000-4000-8000-000000000001',
      `Correlation ID: ${correlation}`,
      'Timestamp: 2026-05-20 09:10:12Z',
    ]);
    const read = parseDeviceRegistration(text);
    expect(read.serverErrorDescription).toContain('Timestamp: 2026-05-20 09:10:12Z');
    expect(read.serverErrorDescription).not.toContain('EnterprisePrt');
    expect(read.correlationId).toBe(correlation);
  });

  test.each([
    ['SUCCESS', true],
    ['FAILED. Device is either disabled or deleted', false],
    ['FAILED. ERROR', null],
  ])('device authentication %s is %s', (deviceAuth, expected) => {
    expect(parseDeviceRegistration(dsregcmd({ azureAd: 'YES', deviceAuth })).deviceAuthenticated).toBe(
      expected,
    );
  });

  test.each([
    [{ enterprisePrt: 'YES' }, [], true],
    [{ enterprisePrt: 'NO' }, [], false],
    [{ enterprisePrt: '?' }, [], null],
    [{}, ['    EnterprisePrtAuthority : https://sts.fabrikam.example:443/adfs'], true],
    [
      {},
      ['              Endpoint URI : https://sts.fabrikam.example/adfs/services/trust/13/usernamemixed'],
      true,
    ],
    [{}, ['              Endpoint URI : https://login.microsoftonline.us/x/oauth2/token'], false],
    [{}, ['              Endpoint URI : https://idp.other.example/token'], null],
  ])('with %j and %j federated is %s', (state, sso, expected) => {
    expect(parseDeviceRegistration(dsregcmd({ azureAd: 'YES', ...state }, sso)).federated).toBe(expected);
  });

  test.each([
    ['German', 'Gerätestatus', 'Diensttoken konnte nicht gelesen werden: Zugriff verweigert'],
    ['French', "État de l'appareil", "L'accès est refusé : réessayez"],
    ['Japanese', 'デバイスの状態', 'アクセスが拒否されました：再試行'],
    ['Arabic', 'حالة الجهاز', 'تم رفض الوصول: أعد المحاولة'],
    ['Russian', 'Состояние устройства', 'Отказано в доступе: повторите'],
    ['garbled', 'Ger\uFFFDtestatus', '\uFFFD\uFFFD : \uFFFD'],
  ])('needs no English around the keys: %s', (_language, heading, line) => {
    const text = dsregcmd({ azureAd: 'YES' }, failedAttempt('0xc000006d', 'AADSTS50126: x.'));
    const localised = text
      .replaceAll('Device State', heading)
      .replaceAll('User State', heading)
      .replace('\r\n\r\n', `\r\n${line}\r\n`);
    expect(parseDeviceRegistration(localised)).toEqual(parseDeviceRegistration(text));
  });

  test('reads lines with any ending, and full-width colons', () => {
    const text = dsregcmd({ azureAd: 'YES' });
    expect(parseDeviceRegistration(text.replaceAll('\r\n', '\n'))).toEqual(parseDeviceRegistration(text));
    expect(parseDeviceRegistration(text.replaceAll(' : ', ' ： '))).toEqual(parseDeviceRegistration(text));
  });
});

describe('cut-off text', () => {
  const whole = dsregcmd(
    { azureAd: 'YES', domain: 'YES' },
    failedAttempt('0xc000006d', 'AADSTS50126: wrong.'),
  );
  const full = parseDeviceRegistration(whole);

  test('at every length gives nulls or truths, never a wrong join kind, and never throws', () => {
    for (let length = 0; length <= whole.length; length++) {
      const read = parseDeviceRegistration(whole.slice(0, length));
      expect([null, 'hybrid']).toContain(read.joined);
      for (const key of [
        'tenantId',
        'deviceId',
        'correlationId',
        'attemptAt',
        'attemptStatus',
        'azureAdPrt',
      ] as const) {
        expect([null, full[key]]).toContain(read[key]);
      }
    }
  });

  test('may be anything at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(whole.length), (noise, at) => {
        parseDeviceRegistration(whole.slice(0, at) + noise + whole.slice(at));
        parseDeviceRegistration(noise);
      }),
    );
  });
});
