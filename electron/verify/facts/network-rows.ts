import { type Fact, holds, notShown } from '../fact';
import { givenNode } from './given';

/** Names, proxies and servers. */
export const networkFacts: readonly Fact[] = [
  {
    id: 'network.unknown-name',
    statement: 'a name that leads nowhere fails with ENOTFOUND or ENOENT',
    mark: 'M',
    restsOn: '`reach-failure.ts`; another code is the kind `other`',
    how: '`node -e "dns.lookup(\'no-such.invalid\', console.log)"`',
    expected: 'one of them; without a network EAI_AGAIN too',
    needs: [],
    judge: givenNode(({ unknownName }) =>
      unknownName === null
        ? notShown('nothing-of-the-kind')
        : holds(['ENOTFOUND', 'ENOENT', 'EAI_AGAIN', 'ENODATA'].includes(unknownName)),
    ),
  },
  {
    id: 'network.fetch-errors',
    statement:
      'Electron’s `net.fetch` fails with `net::ERR_…` as its message, also for a proxy that is away, wants a sign-in (407) or refuses a tunnel',
    mark: 'K',
    restsOn: '`reach-failure.ts`; a code it does not know is the kind `other`',
    how: 'behind such a proxy, `check`',
    expected: '`net::ERR_PROXY_CONNECTION_FAILED` and the like in the evidence',
    needs: [],
    judge: givenNode(({ refusedFetch }) =>
      refusedFetch === null ? notShown('packaged-app') : holds(refusedFetch.startsWith('net::ERR_')),
    ),
  },
  {
    id: 'network.proxy-broker',
    statement:
      'nothing is known of Microsoft.AAD.BrokerPlugin going through WinHTTP’s proxy; CloudAP and device registration of joined PCs do (Microsoft, "Troubleshoot primary refresh token issues on Windows devices")',
    mark: 'X',
    restsOn: '`network-proxy.ts`: never more than worth knowing, and the repair is never ticked beforehand',
    how: '`netsh winhttp set proxy 127.0.0.1:9` on a PC that is not joined, sign in to Teams, then `netsh winhttp reset proxy`',
    expected: 'it can sign in; where it can’t, `docs/decisions/0013` is to be changed',
    needs: ['administrator', 'work-account', 'change', 'hands'],
  },
  {
    id: 'network.proxy-form',
    statement:
      '`WinHttpSettings` holds a version, a counter and flags, then the proxies and the bypass list in ASCII with their lengths before them; without a port the proxy listens at 80',
    mark: 'C',
    restsOn: '`proxy-setting.ts`; bytes of any other form are "couldn’t check"',
    how: '`netsh winhttp set proxy "http=a.example;https=b.example:81" "<local>"`, `check`, `netsh winhttp reset proxy`',
    expected: '`servicesProxy` as set, `servicesBypass` as well',
    needs: ['administrator', 'change', 'hands'],
  },
  {
    id: 'network.proxy-32-bit',
    statement:
      'programs of 32 bits have a `WinHttpSettings` of their own below `WOW6432Node`, or none; the broker is a program of 64 bits',
    mark: 'K',
    restsOn: '`Read-MachineProxy`: both are kept and put back, the one for 64 bits is judged',
    how: 'after `netsh winhttp set proxy a.example:80`, look at both keys',
    expected: 'the value in the first, in the second it or nothing',
    needs: ['administrator', 'change', 'hands'],
  },
  {
    id: 'network.proxy-reset',
    statement:
      'WinHTTP goes by `WinHttpSettings` as it stands in the registry, the bytes of a direct way and the old ones alike (KB 4494447 names and deploys them so)',
    mark: 'D',
    restsOn:
      '`Reset-MachineProxy`, `Restore-MachineProxy`; the setting is read again after both, and only that counts',
    how: '`netsh winhttp set proxy 127.0.0.1:9`, `fix --only network.reset-proxy`, `undo`, `netsh winhttp show proxy`, `netsh winhttp reset proxy`',
    expected: 'repaired, then put back: 127.0.0.1:9',
    needs: ['administrator', 'change', 'hands'],
  },
  {
    id: 'network.proxy-kept',
    statement:
      'a key that is created below `HKEY_LOCAL_MACHINE\\SOFTWARE` with an owner and a protected list of rights has just these from the first moment',
    mark: 'line',
    restsOn:
      '`Save-KeptProxy`, `Test-AdministratorKey`: they are read back; with any others nothing is reset (1338)',
    how: 'between that `fix` and `undo`, in a console without rights: `reg query "HKLM\\SOFTWARE\\Sign-in Repair kept proxy"`; then regedit as administrator, Permissions',
    expected: 'access is denied; Administrators and SYSTEM alone, owner Administrators',
    wine: 'a key gets the rights of the one above it, so nothing is kept and nothing reset',
    needs: ['administrator', 'change', 'hands'],
  },
  {
    id: 'network.firewall-question',
    statement: 'asking time servers over UDP makes Windows’ firewall ask nobody',
    mark: 'X',
    restsOn: '`host/time/sntp.ts`',
    how: 'the first check of a fresh copy',
    expected: 'no "Windows Defender Firewall has blocked some features"',
    needs: ['hands'],
  },
  {
    id: 'network.browser-dates',
    statement:
      'Chromium judges certificates’ dates by a clock that may lag as V8’s does (`base::Time`), and names a worse fault first',
    mark: 'K',
    restsOn: '`failureOfBrowser` in `host/network/network.ts`',
    how: 'set the clock two years forward in Settings, check within a minute and after it',
    expected: 'no certificate is called out of date in the first',
    needs: ['administrator', 'hands'],
  },
  {
    id: 'network.node-dates',
    statement: 'OpenSSL and BoringSSL in the main process judge dates by the system’s time, without lag',
    mark: 'K',
    restsOn: '`objection` in `host/network/secure-web.ts`',
    how: 'the same',
    expected: 'the certificate is out of date at once',
    needs: ['administrator', 'hands'],
  },
  {
    id: 'network.udp-refused',
    statement:
      'a UDP port that refuses says nothing to a socket on Windows: no answer after 3 s, instead of "unreachable"',
    mark: 'K',
    restsOn: '`host/time/sntp.ts`; words only',
    how: 'ask a closed port of another PC for the time',
    expected: 'no answer within 3 s',
    needs: ['hands'],
  },
  {
    id: 'network.after-sleep',
    statement: '`net::ERR_NETWORK_IO_SUSPENDED` is what Chromium answers right after sleep',
    mark: 'K',
    restsOn: '`host/network/reach-failure.ts`',
    how: 'close the lid during a check',
    expected: 'that code, or a later answer',
    needs: ['hands'],
  },
  {
    id: 'network.resolve-host',
    statement:
      '`session.resolveHost` answers like the system’s resolver, hosts file and VPN included, and `resolveProxy` leaves nothing for the first request to wait for',
    mark: 'X',
    restsOn: '`electron/app/start/surroundings.ts`',
    how: 'a name in the hosts file, one that only the VPN knows; `check` with a proxy script',
    expected: 'found, and measured without its time',
    needs: ['hands'],
  },
  {
    id: 'network.federation-paths',
    statement:
      'the paths by which event 1088 and `dsregcmd` name a federation server (`/adfs/`, `/trust/`, `usernamemixed`, `wsfed`, …)',
    mark: 'K',
    restsOn: '`named-servers.ts`; where it is wrong, no such server is asked',
    how: 'a PC of an organisation with AD FS',
    expected: 'such an address',
    needs: ['work-account', 'domain'],
  },
  {
    id: 'network.clouds',
    statement:
      'records of accounts in the clouds apart name `login.microsoftonline.us`, `login.partner.microsoftonline.cn` or `login.chinacloudapi.cn`',
    mark: 'K',
    restsOn: '`named-servers.ts`; where it is wrong, the public hosts are asked',
    how: 'a PC with such an account',
    expected: 'such a host',
    needs: ['work-account'],
  },
  {
    id: 'network.seamless',
    statement:
      '`autologon.microsoftazuread-sso.com` is seamless sign-on with Microsoft, not a federation server',
    mark: 'K',
    restsOn: '`sign-in-reason/event-facts.ts`, `checks/device-registration.ts`',
    how: 'a PC with seamless sign-on',
    expected: 'that host in its records',
    needs: ['work-account', 'domain'],
  },
  {
    id: 'reason.30-days',
    statement:
      'no answer of the server arrives at a PC whose clock is 30 days wrong, because TLS fails first',
    mark: 'X',
    restsOn: '`reasons/clock-reasons.ts`; then the code stays `unknown` and the contradiction is said',
    how: 'such a clock, sign in to Teams',
    expected: 'no server’s code in the records',
    needs: ['administrator', 'work-account', 'change'],
  },
  {
    id: 'reason.five-minutes',
    statement: '`invalid_grant` without a number, on a PC whose clock is 5 minutes off, is the clock',
    mark: 'X',
    restsOn: '`reasons/clock-reasons.ts`; correcting such a clock is right in any case',
    how: 'such a clock, sign in to Teams',
    expected: 'refused, and right after the correction',
    needs: ['administrator', 'work-account', 'change'],
  },
  {
    id: 'reason.1088-network',
    statement: '1088 with a network error means the organisation’s own sign-in server',
    mark: 'X',
    restsOn: '`reasons/classify.ts`; the class stays `network`',
    how: 'AD FS away, sign in',
    expected: 'such a record',
    needs: ['work-account', 'domain'],
  },
  {
    id: 'reason.keys',
    statement: 'numbers of the facilities 0x028, 0x029 and 0x009 inside 0xCAA5001C are faults of keys',
    mark: 'M',
    restsOn: '`reasons/classify.ts`; advice only',
    how: 'records of PCs with a broken TPM',
    expected: 'such numbers',
    needs: ['work-account', 'other-pc'],
  },
  {
    id: 'reason.password-elsewhere',
    statement: 'after 50173, 50133 or Attempt Status 0xC000006A or 6D the password was changed elsewhere',
    mark: 'M',
    restsOn: '`reasons/classify.ts`; advice only, in the words of an "if"',
    how: 'change a password on another PC',
    expected: 'such a code',
    needs: ['work-account', 'hands'],
  },
  {
    id: 'network.portal-page',
    statement:
      "a network that wants a sign-in redirects Windows' test page, which is told without being followed, and `http://www.msftconnecttest.com/redirect` leads to its page",
    mark: 'D',
    restsOn:
      '`ask-once.ts`; `open-place.ts`, the place `network-sign-in`; where it is wrong, a page of Microsoft opens',
    how: '`check`, then "Open the network\'s sign-in page", on a Wi-Fi of a hotel or a train',
    expected: "the network's own page in the browser",
    needs: ['hands'],
  },
];
