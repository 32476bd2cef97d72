import type { SignInEventRecord } from '../../host/answers';
import { parseDeviceRegistration } from '../device-registration';
import type { ReasonInput } from './read-reason';

/** Made-up texts for the tests of this folder; none was recorded on a real PC. */

const user = 'S-1-5-21-11-22-33-1001';
export const colleague = 'S-1-5-21-11-22-33-1002';
export const system = 'S-1-5-18';
export const now = Date.parse('2026-05-20T12:00:00Z');
export const teams = '1fec8e78-bce4-4aaf-ab1b-5451cc387264';
export const outlook = 'd3590ed6-52b3-4102-aeff-aad2292ab01c';
export const correlation = '6f7a0b1c-1111-4222-8333-94a5b6c7d8e9';

/** One event as our user recorded it, fifteen minutes ago; whatever matters to a test is overridden. */
export function event(
  text: string,
  changes: Partial<SignInEventRecord> & { secondsAgo?: number } = {},
): SignInEventRecord {
  const { secondsAgo = 900, ...rest } = changes;
  return {
    log: 'Microsoft-Windows-AAD/Operational',
    id: 1098,
    recordId: 100,
    at: new Date(now - secondsAgo * 1000).toISOString(),
    userSid: user,
    text,
    ...rest,
  };
}

export function input(events: readonly SignInEventRecord[], changes: Partial<ReasonInput> = {}): ReasonInput {
  return {
    events: {
      logs: [{ log: 'Microsoft-Windows-AAD/Operational', number: 0, skipped: 0, cut: 0, more: false }],
      events: [...events],
    },
    registration: null,
    typed: '',
    offsetSeconds: 0,
    isReached: null,
    user: { sid: user },
    now,
    startedAt: now - 30 * 86_400_000,
    newerThanRecord: null,
    ...changes,
  };
}

/** The text of an event with a code of the server in it. `serverSecondsAgo` is true time before the test's now. */
export function refusal(
  code: string,
  {
    client = teams as string | null,
    serverSecondsAgo = 900,
    trace = 'aaaaaaaa-0000-4000-8000-000000000001',
    correlationId = correlation,
  } = {},
): string {
  const stamp = new Date(now - serverSecondsAgo * 1000).toISOString().replace('T', ' ').replace('.000Z', 'Z');
  const request = client
    ? ` Request: authority: https://login.microsoftonline.com/common, client: ${client}, resource: https://api.example`
    : '';
  return `Error: 0xCAA20003 Authorization grant failed for this assertion. Code: invalid_grant Description: ${code}: refused. Trace ID: ${trace} Correlation ID: ${correlationId} Timestamp: ${stamp} TokenEndpoint: https://login.microsoftonline.com/common/oauth2/token Logged at OAuthTokenRequestBase.cpp, line: 449.${request}`;
}

/** What `dsregcmd /status` prints, with lines of the SSO section added. */
export function dsregcmd(
  { azureAd = 'NO', domain = 'NO', workplace = 'NO', deviceAuth = 'SUCCESS', enterprisePrt = 'NO' } = {},
  sso: readonly string[] = [],
): string {
  const rule = '+----------------------------------------------------------------------+';
  return [
    rule,
    '| Device State                                                         |',
    rule,
    '',
    `             AzureAdJoined : ${azureAd}`,
    '          EnterpriseJoined : NO',
    `              DomainJoined : ${domain}`,
    '               Device Name : DESKTOP-7Q4',
    '',
    rule,
    '| Device Details                                                       |',
    rule,
    '                  DeviceId : 0f0f0f0f-1234-4567-89ab-0f0f0f0f0f0f',
    `          DeviceAuthStatus : ${deviceAuth}`,
    rule,
    '| Tenant Details                                                       |',
    rule,
    '                TenantName : Fabrikam',
    '                  TenantId : 12345678-aaaa-bbbb-cccc-1234567890ab',
    '                    MdmUrl : https://enrollment.manage.example/enroll',
    rule,
    '| User State                                                           |',
    rule,
    '                    NgcSet : NO',
    `           WorkplaceJoined : ${workplace}`,
    '             WamDefaultSet : YES',
    rule,
    '| SSO State                                                            |',
    rule,
    '                AzureAdPrt : NO',
    ...sso,
    `             EnterprisePrt : ${enterprisePrt}`,
    rule,
    '',
  ].join('\r\n');
}

/** A time as `dsregcmd` prints it. */
export const printedTime = (secondsAgo: number) =>
  `${new Date(now - secondsAgo * 1000).toISOString().replace('T', ' ').replace('Z', '')} UTC`;

/** The lines of a failed attempt to get a primary refresh token. */
export function failedAttempt(status: string, description: string): string[] {
  return [
    '     AcquirePrtDiagnostics : PRESENT',
    '      Previous Prt Attempt : 2026-05-20 09:10:11.123 UTC',
    `            Attempt Status : ${status}`,
    '             User Identity : lena@fabrikam.example',
    '           Credential Type : Password',
    `            Correlation ID : ${correlation}`,
    '              Endpoint URI : https://login.microsoftonline.com/12345678-aaaa-bbbb-cccc-1234567890ab/oauth2/token',
    '               HTTP Method : POST',
    '                HTTP Error : 0x0',
    '               HTTP status : 400',
    '         Server Error Code : invalid_grant',
    `  Server Error Description : ${description}`,
  ];
}

export const joinedWith = (sso: readonly string[]) =>
  parseDeviceRegistration(dsregcmd({ azureAd: 'YES' }, sso));
