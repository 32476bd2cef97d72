import { describe, expect, test } from 'vitest';
import { type DeviceRegistration, parseDeviceRegistration } from './device-registration';

/** What `dsregcmd /status` looks like by age of Windows. Made up after Microsoft's description; none was recorded. */

const rule = '+----------------------------------------------------------------------+';
const device = '0f0f0f0f-1234-4567-89ab-0f0f0f0f0f0f';
const tenant = '12345678-aaaa-bbbb-cccc-1234567890ab';
const correlation = '6f7a0b1c-1111-4222-8333-94a5b6c7d8e9';

function page(sections: Record<string, readonly string[]>): string {
  return Object.entries(sections)
    .flatMap(([title, lines]) => [rule, `| ${title.padEnd(69)}|`, rule, '', ...lines.map(line), ''])
    .join('\r\n');
}

/** Windows aligns the colons. */
function line(text: string): string {
  const [key = '', ...value] = text.split(' : ');
  return value.length === 0 ? text : `${key.padStart(26)} : ${value.join(' : ')}`;
}

interface Shape {
  readonly text: string;
  readonly expected: Partial<DeviceRegistration>;
}

const shapes: Record<string, Shape> = {
  'Windows 10 1607, joined to Entra, everything under two headings': {
    text: page({
      'Device State': [
        'AzureAdJoined : YES',
        'EnterpriseJoined : NO',
        `DeviceId : ${device}`,
        'Thumbprint : 0123456789ABCDEF0123456789ABCDEF01234567',
        'KeyProvider : Microsoft Platform Crypto Provider',
        'TpmProtected : YES',
        'Idp : login.windows.net',
        `TenantId : ${tenant}`,
        'TenantName : Fabrikam',
        'MdmUrl : ',
        'DomainJoined : NO',
      ],
      'User State': ['NgcSet : NO', 'WorkplaceJoined : NO', 'WamDefaultSet : YES', 'AzureAdPrt : YES'],
    }),
    expected: { joined: 'entra', deviceId: device, tenantId: tenant, azureAdPrt: true, mdmUrl: null },
  },
  'Windows 10 1809, merely registered': {
    text: page({
      'Device State': ['AzureAdJoined : NO', 'EnterpriseJoined : NO', 'DomainJoined : NO'],
      'User State': [
        'NgcSet : NO',
        'WorkplaceJoined : YES',
        'WorkAccount 1 : ',
        `WorkplaceDeviceId : ${device}`,
        `WorkplaceTenantId : ${tenant}`,
        'WorkplaceTenantName : Fabrikam',
        'WorkplaceMdmUrl : https://enrollment.manage.example/enroll',
        'WamDefaultSet : NO',
      ],
      'SSO State': ['AzureAdPrt : NO', 'EnterprisePrt : NO'],
    }),
    expected: { joined: 'registered', deviceId: device, tenantName: 'Fabrikam', deviceAuthenticated: null },
  },
  'Windows 10 1909, hybrid, federated, with a time of its token': {
    text: page({
      'Device State': [
        'AzureAdJoined : YES',
        'EnterpriseJoined : NO',
        'DomainJoined : YES',
        'DomainName : FABRIKAM',
        'Device Name : PC7.fabrikam.example',
      ],
      'Tenant Details': ['TenantName : Fabrikam', `TenantId : ${tenant}`, 'Idp : login.windows.net'],
      'SSO State': [
        'AzureAdPrt : YES',
        'AzureAdPrtUpdateTime : 2026-05-20 08:00:00.000 UTC',
        'AzureAdPrtExpiryTime : 2026-06-03 08:00:00.000 UTC',
        `AzureAdPrtAuthority : https://login.microsoftonline.com/${tenant}`,
        'EnterprisePrt : YES',
        'EnterprisePrtAuthority : https://sts.fabrikam.example:443/adfs',
      ],
    }),
    expected: { joined: 'hybrid', federated: true, azureAdPrtUpdatedAt: '2026-05-20T08:00:00.000Z' },
  },
  'Windows 10 21H1, a device that Entra has deleted': {
    text: page({
      'Device State': ['AzureAdJoined : YES', 'EnterpriseJoined : NO', 'DomainJoined : NO'],
      'Device Details': [
        `DeviceId : ${device}`,
        'DeviceCertificateValidity : [ 2024-01-01 00:00:00.000 UTC -- 2034-01-01 00:30:00.000 UTC ]',
        'DeviceAuthStatus : FAILED. Device is either disabled or deleted',
      ],
    }),
    expected: { joined: 'entra', deviceAuthenticated: false },
  },
  'Windows 11 22H2, with a failed attempt and what follows it': {
    text: page({
      'Device State': [
        'AzureAdJoined : YES',
        'EnterpriseJoined : NO',
        'DomainJoined : YES',
        'DomainName : FABRIKAM',
      ],
      'SSO State': [
        'AzureAdPrt : NO',
        `AzureAdPrtAuthority : https://login.microsoftonline.com/${tenant}`,
        'AcquirePrtDiagnostics : PRESENT',
        'Previous Prt Attempt : 2026-05-20 09:10:11.123 UTC',
        'Attempt Status : 0xc000006d',
        'User Identity : lena@fabrikam.example',
        'Credential Type : Password',
        `Correlation ID : ${correlation}`,
        `Endpoint URI : https://login.microsoftonline.com/${tenant}/oauth2/token/`,
        'HTTP Method : POST',
        'HTTP Error : 0x0',
        'HTTP status : 400',
        'Server Error Code : invalid_grant',
        'Server Error Description : AADSTS50126: Error validating credentials due to invalid username or password.',
        'EnterprisePrt : NO',
        'OnPremTgt : NO',
        'CloudTgt : YES',
        'KerbTopLevelNames : .windows.net,.azure.net',
      ],
      'Diagnostic Data': [
        'AadRecoveryEnabled : NO',
        'Executing Account Name : FABRIKAM\\lena',
        'KeySignTest : PASSED',
      ],
    }),
    expected: {
      joined: 'hybrid',
      attemptStatus: '0xC000006D',
      attemptAt: '2026-05-20T09:10:11.123Z',
      serverErrorDescription:
        'AADSTS50126: Error validating credentials due to invalid username or password.',
      federated: false,
    },
  },
  'Windows 11 24H2, of a domain whose device can not join': {
    text: page({
      'Device State': [
        'AzureAdJoined : NO',
        'EnterpriseJoined : NO',
        'DomainJoined : YES',
        'DomainName : FABRIKAM',
        'Virtual Desktop : NOT SET',
        'Device Name : PC7.fabrikam.example',
      ],
      'User State': ['NgcSet : NO', 'WorkplaceJoined : NO', 'WamDefaultSet : ERROR (0x80070520)'],
      'Diagnostic Data': [
        'Diagnostics Reference : www.microsoft.com/aadjerrors',
        'User Context : UN-ELEVATED User',
        'Client Time : 2026-05-20 10:00:00.000 UTC',
        'AD Connectivity Test : PASS',
        'Previous Registration : 2026-05-20 09:16:43.000 UTC',
        'Registration Type : sync',
        'Error Phase : join',
        'Client ErrorCode : 0x801c03f2',
        'Server ErrorCode : DirectoryError',
        `Server Message : The device object by the given id (${device}) is not found.`,
        'Https Status : 400',
        'Request Id : 3f5c0000-0000-4000-8000-000000000000',
      ],
    }),
    expected: {
      joined: 'domain',
      joinError: '0x801C03F2',
      joinAttemptAt: '2026-05-20T09:16:43.000Z',
      serverErrorCode: null,
    },
  },
};

describe('dsregcmd of every age', () => {
  test.each(Object.entries(shapes))('%s', (_title, { text, expected }) => {
    expect(parseDeviceRegistration(text)).toMatchObject(expected);
  });

  test.each(Object.entries(shapes))(
    '%s, cut off anywhere, tells less and nothing else',
    (_title, { text }) => {
      const whole = parseDeviceRegistration(text);
      for (let length = 0; length <= text.length; length++) {
        const read = parseDeviceRegistration(text.slice(0, length));
        const kinds =
          whole.joined === 'registered' ? [null, 'registered', 'workgroup'] : [null, whole.joined];
        expect(kinds).toContain(read.joined);
        expect([null, whole.deviceAuthenticated]).toContain(read.deviceAuthenticated);
        expect([null, whole.attemptStatus]).toContain(read.attemptStatus);
        expect([null, whole.joinError]).toContain(read.joinError);
        expect([null, whole.joinAttemptAt]).toContain(read.joinAttemptAt);
        // The beginning of the next key may be taken for the end of the description.
        const [told, all] = [read.serverErrorDescription ?? '', whole.serverErrorDescription ?? ''];
        expect(all.startsWith(told) || told.startsWith(all)).toBe(true);
      }
    },
  );
});

describe('times', () => {
  const at = (value: string) =>
    parseDeviceRegistration(`      Previous Prt Attempt : ${value}\r\n`).attemptAt;
  test.each([
    ['2026-05-20 09:10:11.123 UTC', '2026-05-20T09:10:11.123Z'],
    ['2026-05-20 09:10:11 UTC', '2026-05-20T09:10:11.000Z'],
    ['2026-05-20T09:10:11Z', '2026-05-20T09:10:11.000Z'],
    ['2026-05-20 09:10:11.1234567 UTC', '2026-05-20T09:10:11.123Z'],
  ])('%s is read', (value, expected) => {
    expect(at(value)).toBe(expected);
  });
  test.each([
    '20.05.2026 09:10:11',
    '5/20/2026 9:10:11 AM UTC',
    '2026-05-20 09:10:11',
    '2026-05-20 09:10:11 CEST',
    '2026-13-45 99:99:99 UTC',
    'unknown',
  ])('%s is no time that can be trusted', (value) => {
    expect(at(value)).toBeNull();
  });
});
