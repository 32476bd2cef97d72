import { type Fact, holds, notShown } from '../fact';
import { given } from './given';

/** Who is working here, and what kind of Windows this is. */
export const personFacts: readonly Fact[] = [
  {
    id: 'person.identity',
    statement: '`WindowsIdentity` and `IsInRole` tell the own SID and whether this process is elevated',
    mark: 'line',
    restsOn: '`Get-Identity`: per-user repairs are refused elevated as somebody else',
    how: '`Get-Identity`, un-elevated and elevated',
    expected: 'own SID; `elevated` False, True',
    needs: [],
    judge: given('pc', ({ identity }) => {
      if (identity === null) return notShown('no-answer');
      // A service's own account is nobody's.
      if (/^S-1-5-(18|19|20)$/.test(identity.sid)) return notShown('other-pc');
      return holds(/^S-1-(5-21|12-1)-/.test(identity.sid));
    }),
  },
  {
    id: 'person.desktop',
    statement: '`WTSQuerySessionInformationW` names the owner of this desktop as `DOMAIN\\user`',
    mark: 'line',
    restsOn: '`Get-Session`: repairs for a person who is not this process’s user are withheld',
    how: '`Inside { Get-Session }`; again in a shell started with "Run as different user"; with a Microsoft account and an Entra account',
    expected: 'each time the account at the desktop',
    needs: [],
    judge: given('pc', ({ identity }) => {
      if (identity === null || identity.elevated) return notShown('hands');
      const { sid, name, signedIn } = identity;
      if (signedIn === null || signedIn === 'unknown') return notShown('no-answer');
      // Another person's name at the desktop is how it is after "Run as different user".
      if (signedIn.name.toLowerCase() !== name.toLowerCase()) return notShown('hands');
      return holds(signedIn.sid === sid);
    }),
  },
  {
    id: 'person.same-name',
    statement: 'the name of a session’s user and `WindowsIdentity.Name` are the same text but for case',
    mark: 'K',
    restsOn: '`Get-SignedInPerson`; where it is wrong the SID is looked up by name, with a limit of 3 s',
    how: '`(Inside { Get-Session }).account` and `(Get-Identity).account` as a local user, with a Microsoft account, as an Entra and as a domain user, the last one also without its network',
    expected: 'they differ in case at most; own SID within a second',
    needs: ['domain', 'hands'],
  },
  {
    id: 'person.off-the-network',
    statement:
      'looking another user’s SID up without a domain controller costs 3 s, and nothing else of the answer',
    mark: 'line',
    restsOn: '`Resolve-AccountSid`; then the owner of the desktop is unknown',
    how: 'a shell started as another user of the domain, network unplugged: `Get-PcState`',
    expected: '`signedIn` is `unknown` after 3 s at the latest, and the rest stands',
    needs: ['domain', 'hands'],
  },
  {
    id: 'person.process-owner',
    statement: '`OpenProcessToken` tells the owner of a process of one’s own, and nothing of a service’s',
    mark: 'line',
    restsOn: '`Get-ProcessOwner`: only this person’s Teams is closed',
    how: '`Inside { Get-ProcessOwner -ProcessId $PID }`; the id of a process of another user',
    expected: 'own SID; nothing',
    needs: [],
    judge: given('session', ({ ownProcessIsOurs, systemProcessHasOwner, nativeApi }) => {
      if (nativeApi !== 0) return notShown('no-answer');
      return holds(ownProcessIsOurs && !systemProcessHasOwner);
    }),
  },
  {
    id: 'person.microsoft-account',
    statement:
      '`USER_INFO_24` may be asked by anybody for himself, and holds the address of a Microsoft account',
    mark: 'K',
    restsOn: '`Get-MicrosoftAccount`; where Windows refuses, no personal sign-in is offered',
    how: '`Inside { Get-MicrosoftAccount }` as a local user, with a Microsoft account, as an Entra and as a domain user, un-elevated',
    expected: '`number` 0 each time; the address for the second, nothing for the others',
    needs: [],
    judge: given('pc', ({ identity, unread }) =>
      identity === null || unread.length > 0
        ? notShown('no-answer')
        : holds(identity.microsoftAccount.number === 0),
    ),
  },
  {
    id: 'person.elevation',
    statement: '`elevated` is True in a process that was elevated',
    mark: 'line',
    restsOn: '`Get-Identity`, ADR 0007',
    how: '`verify` in a PowerShell started with "Run as administrator"',
    expected: 'True',
    needs: ['administrator'],
  },
  {
    id: 'pc.build',
    statement: '`CurrentBuildNumber`, `EditionID` and `InstallationType` are there as texts',
    mark: 'line',
    restsOn: '`Get-PcState`: an unknown build is checked like a supported one',
    how: '`Get-PcState` on Windows 10, Windows 11 and a server',
    expected:
      'the build as in `winver`; `Core`, `Professional` or the like; `Client`, `Server` or `Server Core`',
    needs: [],
    judge: given('pc', ({ build, edition, installation }) => {
      if (build === null || edition === null || installation === null) return notShown('no-answer');
      return holds(edition !== '' && /^(Client|Server|Server Core)$/.test(installation));
    }),
  },
  {
    id: 'pc.multi-session',
    statement:
      '`EditionID` is `ServerRdsh` on multi-session Windows; `TSAppCompat` is 1 on session hosts only',
    mark: 'K',
    restsOn: '`checks/pc-limits.ts`; where it is wrong repairs are withheld, or do not last',
    how: '`Get-PcState` on a multi-session virtual desktop, on a server with and without the role of a session host, with FSLogix',
    expected: '`ServerRdsh`; `sessionHost` False, then True on the session host; `profileContainer` True',
    needs: [],
    // A plain PC shows one half: the value is not 1 where no desktop is shared.
    judge: given('pc', ({ edition, installation, sessionHost }) => {
      if (edition === null || sessionHost === null) return notShown('no-answer');
      if (edition === 'ServerRdsh' || installation !== 'Client') return notShown('other-pc');
      return holds(!sessionHost);
    }),
  },
  {
    id: 'pc.restart-and-policy',
    statement: 'a pending restart and a script policy show in the keys that are read',
    mark: 'line',
    restsOn: '`Get-PcState`, exit codes 3010 and 5',
    how: '`Get-PcState` with updates waiting, and under a policy `AllSigned`',
    expected: '`restartPending` True; `scriptPolicy` `AllSigned`',
    needs: ['hands'],
  },
  {
    id: 'pc.enrolments',
    statement:
      'an MDM enrolment has EnrollmentState 1, a ProviderID that is none of Windows’ own, and `DiscoveryServiceFullURL`, `UPN` or `AADTenantID`; a home PC has active keys without these',
    mark: 'C',
    restsOn:
      '`Test-MdmEnrollment`: where it is wrong a home PC’s clock is left to its organisation, or a managed PC’s is set',
    how: 'list `HKLM\\SOFTWARE\\Microsoft\\Enrollments` on a home PC and on a managed one; as a standard user',
    expected:
      'several keys with EnrollmentState 1; `DiscoveryServiceFullURL`, `UPN` or `AADTenantID` only on the managed one',
    needs: [],
    judge: given('settings', ({ enrolments }, { pc }) => {
      if (enrolments === null || !pc.ok || pc.value.mdmEnrolled === null) return notShown('no-answer');
      if (enrolments.active === 0) return notShown('nothing-of-the-kind');
      return holds(pc.value.mdmEnrolled === enrolments.withServer > 0);
    }),
  },
  {
    id: 'pc.enrolments-readable',
    statement: 'a standard user may read every enrolment key',
    mark: 'C',
    restsOn: '`Test-MdmEnrollment`: a key that may not be read costs that key only',
    how: 'the same list, un-elevated',
    expected: 'no access denied',
    needs: [],
    judge: given('settings', ({ enrolments }) =>
      enrolments === null ? notShown('no-answer') : holds(enrolments.denied === 0),
    ),
  },
  {
    id: 'pc.proxy',
    statement:
      'the proxies of WinINet and WinHTTP stand where they are read; byte 8 of `WinHttpSettings` has bit 2 while WinHTTP has one',
    mark: 'K',
    restsOn: '`Get-WebSetting`, `Get-ProxySetting`; evidence, and what is worth knowing',
    how: 'a proxy in Settings, `netsh winhttp set proxy a.example.com:8080` (then `reset proxy`), a PAC address; each time `(Get-PcState).web`',
    expected: '`proxy` as set, `machineProxy` True while it is set, `proxyScript` True',
    needs: [],
    judge: given('settings', ({ winHttp }) => {
      if (winHttp === null) return notShown('nothing-of-the-kind');
      // Without a name behind it the flag must not be there, and the other way round.
      return holds(((winHttp.flags & 2) === 2) === winHttp.nameLength > 0);
    }),
  },
  {
    id: 'pc.tls12',
    statement:
      'Schannel’s `Enabled` = 0 or `DisabledByDefault` = 1 of the client keep Windows’ account broker from TLS 1.2',
    mark: 'C',
    restsOn: '`network.reach`, which then says `attention`',
    how: 'set either on a test PC, sign in to Teams',
    expected: 'refused, and right again without it',
    needs: ['administrator', 'work-account'],
  },
  {
    id: 'pc.seconds-since-start',
    statement:
      'the counter behind `secondsSinceStart` goes on through sleep, hibernation and fast start-up; only Restart begins it anew',
    mark: 'D',
    restsOn: '`checks/pc-facts.ts`; old trouble of before a shutdown counts on, as `attention`',
    how: '`Inside { Get-SecondsSinceStart }` after Restart, after sleep, after Shut down with fast start-up',
    expected: 'seconds since Restart in all three',
    needs: ['hands'],
  },
  {
    id: 'pc.parts',
    statement: 'where the C# compiler may not run, everything that does not need it is answered all the same',
    mark: 'line',
    restsOn: '`Get-PcState`, each part by itself',
    how: 'deny `csc.exe` by a rule (AppLocker) or make `%TEMP%` unwritable, then `Get-PcState`',
    expected: '`unread` names `session`; `build`, `mdmEnrolled`, `web` filled; `signedIn` is `unknown`',
    needs: ['administrator', 'hands'],
  },
  {
    id: 'pc.enrolment-accounts',
    statement:
      'a real enrolment has an account of the same id below `Provisioning\\OMADM\\Accounts`, which a standard user may list',
    mark: 'C',
    restsOn: '`Test-MdmEnrollment`: an unreadable enrolment without such an account counts as none',
    how: 'as a standard user on a home PC and on a managed one: `Inside { Test-MdmEnrollment }` and the subkeys of that key',
    expected:
      'False on the home PC; True, or nothing where the key may not be read, on the other, and never False',
    needs: ['other-pc'],
  },
  {
    id: 'pc.machine-proxy',
    statement: '`WinHttpSettings` arrives as bytes in one piece',
    mark: 'line',
    restsOn: '`Get-WebSetting`; the proxy of the PC would never be seen',
    how: '`netsh winhttp set proxy proxy.example:8080`, `(Inside { Get-WebSetting }).machineProxy`, `netsh winhttp reset proxy`',
    expected: 'True, then False',
    needs: ['administrator', 'change'],
  },
  {
    id: 'person.remote-logon',
    statement:
      'a logon over the network has no vault (1312) and nobody at the screen; session 0 has nobody there either',
    mark: 'D',
    restsOn:
      '`pc-limits.ts`: what belongs to a person is not looked at; a vault that answers 1312 is unknown, never empty',
    how: '`check` over WinRM and SSH, and as a scheduled task of a service account',
    expected: '"Nobody is signed in"; nothing of a person is offered',
    needs: ['hands'],
  },
  {
    id: 'person.net-only',
    statement: '`runas /netonly` keeps person, profile and vault',
    mark: 'D',
    restsOn: 'nothing',
    how: '`check` in such a shell',
    expected: 'as in an ordinary one',
    needs: ['hands'],
  },
  {
    id: 'pc.arm',
    statement:
      'a packaged x64 program runs on Windows 11 on Arm, where System32 holds the native PowerShell for it; Windows 10 on Arm has no x64 emulation',
    mark: 'D',
    restsOn: 'README; nothing of ours runs there',
    how: '`check` on Windows 11 on Arm',
    expected: 'as on x64',
    needs: ['other-pc'],
  },
];
