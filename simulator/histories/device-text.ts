import { isInDomain, isInEntra, type JoinKind } from '../../shared/model/join-kind';

/** How a PC of a history is joined, in what `dsregcmd /status` prints of it. */
export interface Device {
  readonly join: JoinKind;
  /** Seconds since Windows' own token was renewed; null when it holds none. */
  readonly tokenRenewed: number | null;
  /** The token of AD FS, which can fail on its own: seconds since its last failed attempt. */
  readonly enterpriseRefused?: number;
  /** Seconds since the last failed attempt to join this PC of a domain to Entra. */
  readonly joinFailed?: number;
}

const tenantId = 'aaaabbbb-0000-4ccc-8111-dddd2222eeee';
const rule = `+${'-'.repeat(70)}+`;

/** One section: its title, and its lines. */
type Section = readonly [string, Readonly<Record<string, string>>];
type SayAgo = (seconds: number) => string;

/**
 * The text of `dsregcmd /status` (Microsoft, "Troubleshoot devices by using the dsregcmd command").
 * @param wallNow this PC's clock, milliseconds since 1970
 */
export function deviceText(device: Device, wallNow: number): string {
  const ago: SayAgo = (seconds) =>
    `${new Date(wallNow - seconds * 1000).toISOString().replace('T', ' ').replace('Z', '')} UTC`;
  const isDomain = isInDomain(device.join);
  const sections: Section[] = [
    [
      'Device State',
      {
        AzureAdJoined: yes(isEntra(device)),
        EnterpriseJoined: 'NO',
        DomainJoined: yes(isDomain),
        ...(isDomain && { DomainName: 'EXAMPLE' }),
      },
    ],
  ];
  if (isEntra(device)) {
    const id = '0f0f0f0f-1234-4567-89ab-0f0f0f0f0f0f';
    sections.push(['Device Details', { DeviceId: id, DeviceAuthStatus: 'SUCCESS' }]);
    sections.push(['Tenant Details', { TenantName: 'Example', TenantId: tenantId }]);
  }
  sections.push(['User State', userState(device)], ['SSO State', ssoState(device, ago)]);
  if (device.joinFailed !== undefined) {
    sections.push(['Diagnostic Data', diagnosticData(device.joinFailed, ago)]);
  }
  return sections.map(sectionOf).join('');
}

function isEntra({ join }: Device): boolean {
  return isInEntra(join);
}

function userState(device: Device): Record<string, string> {
  return {
    NgcSet: 'NO',
    WorkplaceJoined: yes(device.join === 'registered'),
    WamDefaultSet: yes(isEntra(device)),
    ...(isEntra(device) && { WamDefaultAuthority: 'organizations' }),
  };
}

function ssoState(device: Device, ago: SayAgo): Record<string, string> {
  const { tokenRenewed, enterpriseRefused } = device;
  const hasToken = isEntra(device) && tokenRenewed !== null;
  return {
    AzureAdPrt: yes(hasToken),
    ...(hasToken && {
      AzureAdPrtUpdateTime: ago(tokenRenewed),
      AzureAdPrtAuthority: `https://login.microsoftonline.com/${tenantId}`,
    }),
    EnterprisePrt: 'NO',
    ...(enterpriseRefused !== undefined && {
      EnterprisePrtAuthority: 'https://sts.example.com:443/adfs',
      AcquirePrtDiagnostics: 'PRESENT',
      'Previous Prt Attempt': ago(enterpriseRefused),
      'Attempt Status': '0xc000006d',
      'User Identity': 'user@example.com',
      'Credential Type': 'Password',
      'Correlation ID': '66666666-7777-4888-9999-000000000001',
      'Endpoint URI': 'https://sts.example.com/adfs/oauth2/token/',
      'HTTP Method': 'POST',
      'HTTP Error': '0x0',
      'HTTP status': '400',
      'Server Error Code': 'invalid_grant',
    }),
  };
}

/** What Windows' own look at the attempt to join says where the organisation has not set that up. */
function diagnosticData(joinFailed: number, ago: SayAgo): Record<string, string> {
  return {
    'Client Time': ago(0),
    'AD Connectivity Test': 'PASS',
    'AD Configuration Test': 'FAIL [0x80070002]',
    'Previous Registration': ago(joinFailed),
    'Error Phase': 'discover',
    'Client ErrorCode': '0x801c001d',
  };
}

function yes(value: boolean): string {
  return value ? 'YES' : 'NO';
}

function sectionOf([title, lines]: Section): string {
  const body = Object.entries(lines).map(([key, value]) => `${key.padStart(26)} : ${value}`);
  return ['', rule, `| ${title.padEnd(69)}|`, rule, '', ...body, ''].join('\r\n');
}
