import { type Fact, holds, notShown } from '../fact';
import { given } from './given';

/** Windows Time, the time zone, and how a clock is corrected. */
export const clockFacts: readonly Fact[] = [
  {
    id: 'clock.wall-follows',
    statement: '`DateTime.UtcNow` of .NET Framework 4.8 sees a clock that was moved at once',
    mark: 'K',
    restsOn: '`Get-UtcTime`: a clock that was behind could not be proven repaired otherwise',
    how: 'set the clock forward by ten minutes in Settings; `(Get-WallClock)` right before and after',
    expected: 'ten minutes more',
    needs: ['administrator', 'hands'],
  },
  {
    id: 'clock.node-lags',
    statement:
      'V8 on Windows looks at the system’s time once in 60 s, or when it lies before its last look: `Date.now()` misses a step forward that long',
    mark: 'D',
    restsOn: '`host/time/wall-clock.ts`, which adds what PowerShell sees',
    how: 'set the clock ten minutes forward in Settings and check again within a minute',
    expected: 'the new offset is told',
    needs: ['administrator', 'hands'],
  },
  {
    id: 'clock.wall-agrees',
    statement: 'while nobody moves the clock, PowerShell’s and Node’s agree',
    mark: 'X',
    restsOn: 'the same; a constant difference would be taken for a moved clock',
    how: 'ask both one after the other',
    expected: 'within a second',
    needs: [],
    judge: given('session', ({ utcMilliseconds }, { around: { before, after } }) =>
      holds(utcMilliseconds >= before.wall - 1000 && utcMilliseconds <= after.wall + 1000),
    ),
  },
  {
    id: 'clock.registry-view',
    statement: 'W32Time’s settings stand in the 64-bit view of the registry',
    mark: 'line',
    restsOn: '`Get-RegistryKey`: `clock.automatic` is unknown without them',
    how: '`(Get-TimeService).type`; the same in 32-bit PowerShell',
    expected: 'equal, e.g. `NTP`',
    wine: 'missing, empty and set values; policy keys, empty ones too',
    needs: [],
    judge: given('timeService', ({ service, type, timeZone }) =>
      service === null ? notShown('other-pc') : holds(type !== null && timeZone !== ''),
    ),
  },
  {
    id: 'clock.known-types',
    statement: '`Type` is one of NTP, NT5DS, NoSync and AllSync',
    mark: 'D',
    restsOn: '`captureTimeService`: another one is never changed, because undo could not name it',
    how: '`(Get-TimeService).type`',
    expected: 'one of them',
    needs: [],
    judge: given('timeService', ({ type }) =>
      type === null ? notShown('nothing-of-the-kind') : holds(/^(NTP|NT5DS|NoSync|AllSync)$/.test(type)),
    ),
  },
  {
    id: 'clock.service-words',
    statement:
      '`Get-Service` tells start type and status of W32Time to an ordinary user, and a missing service by its identifier',
    mark: 'line',
    restsOn: '`Get-ServiceFact`',
    how: '`Inside { Get-ServiceFact W32Time; Get-ServiceFact no-such }`',
    expected: 'words `Manual`/`Stopped` or the like; nothing for the second',
    wine: 'a real service: start types, start, stop, missing (1060)',
    needs: [],
    judge: (seen) => {
      const { session, timeService } = seen;
      if (!session.ok || !timeService.ok) return notShown('no-answer');
      if (timeService.value.service === null) return notShown('nothing-of-the-kind');
      return holds(session.value.missingServiceIsNothing && timeService.value.service.startType !== null);
    },
  },
  {
    id: 'clock.service-start-type',
    statement: 'a service whose start type may not be asked still tells its status',
    mark: 'line',
    restsOn: '`Get-ServiceFact`',
    how: 'over WinRM as a standard user: `Inside { Get-ServiceFact W32Time }`',
    expected: '`status` filled, `startType` filled or null; no error',
    needs: ['other-pc', 'hands'],
  },
  {
    id: 'clock.start-moves-nothing',
    statement:
      'starting W32Time with a clock two days off moves no date by itself on a stand-alone PC (limit of 15 hours); secure time seeding may',
    mark: 'X',
    restsOn: '`refused` of `clock.turn-on`: it is left out after a No',
    how: 'service stopped, clock two days off, start the service',
    expected: 'the clock stays',
    needs: ['administrator', 'change'],
  },
  {
    id: 'clock.zone-bias',
    statement: '`ActiveTimeBias` is the present difference from local time to UTC in signed minutes',
    mark: 'K',
    restsOn: '`clock-zone.ts`: whether another system’s hardware clock is named as the probable mistake',
    how: '`(Get-TimeService).zoneBiasMinutes` against the zone in Settings; on a PC with daylight saving switched off',
    expected: 'negative east of Greenwich; `daylightSavingOff` True only on the last',
    needs: [],
    judge: (seen) => {
      const { session, timeService } = seen;
      if (!session.ok || !timeService.ok) return notShown('no-answer');
      const { zoneBiasMinutes, daylightSavingOff } = timeService.value;
      if (zoneBiasMinutes === null || daylightSavingOff) return notShown('other-pc');
      return holds(zoneBiasMinutes === -session.value.zoneOffsetMinutes);
    },
  },
  {
    id: 'clock.guest',
    statement: '`SOFTWARE\\Microsoft\\Virtual Machine\\Guest\\Parameters` exists in guests of Hyper-V only',
    mark: 'K',
    restsOn: '`Read-TimeSetting`: what is offered in a virtual machine',
    how: '`Get-TimeService` in a Hyper-V or Azure guest, and on a physical PC',
    expected: '`virtualMachine` True only in the guest',
    needs: [],
    judge: given('settings', ({ firmware, guestKey }) =>
      firmware === 'unknown' || guestKey === null
        ? notShown('no-answer')
        : holds(guestKey === (firmware === 'hyper-v')),
    ),
  },
  {
    id: 'clock.host-provider',
    statement: '`VMICTimeProvider` stands with `Enabled` 1 on every Windows',
    mark: 'K',
    restsOn: '`Read-TimeSetting`, which therefore does not decide by it alone',
    how: '`reg query HKLM\\SYSTEM\\CurrentControlSet\\Services\\W32Time\\TimeProviders\\VMICTimeProvider`',
    expected: '`Enabled` 1',
    needs: [],
    judge: given('settings', ({ hostProvider }) =>
      hostProvider === null ? notShown('nothing-of-the-kind') : holds(hostProvider === 1),
    ),
  },
  {
    id: 'clock.domain-name',
    statement:
      '`Tcpip\\Parameters\\Domain` of a domain member is the domain’s DNS name, and that name leads to its controllers',
    mark: 'K',
    restsOn: '`domainOf` in `management.ts`; a wrong guess changes words only',
    how: '`(Get-TimeService).domain` on a domain member',
    expected: 'as in System; `nslookup` of it lists the controllers',
    needs: ['domain'],
  },
  {
    id: 'clock.controllers',
    statement: 'controllers answer plain SNTP questions',
    mark: 'K',
    restsOn: '"itself wrong" and "away" in `clock-automatic.ts`; `time-sources.ts`',
    how: 'a check on a domain member: on the network, over VPN, at home without VPN',
    expected: '`clock.offset` has evidence `offset against <domain>` near 0; at home `no time from <domain>`',
    needs: ['domain'],
  },
  {
    id: 'clock.settings-writes',
    statement: 'writing `Type` = `NTP` is what "Set time automatically" does',
    mark: 'K',
    restsOn: '`Enable-AutomaticTime`, `Set-RegistryText`',
    how: '`Enable-AutomaticTime` elevated, after switching "Set time automatically" off in Settings',
    expected: '`number` 0; Settings shows it on; `w32tm /query /source` names a server after a while',
    needs: ['administrator', 'change'],
  },
  {
    id: 'clock.reads-settings',
    statement: 'W32Time reads its settings when it starts, and again after `w32tm /config /update`',
    mark: 'D',
    restsOn: '`Enable-AutomaticTime`, `Restore-TimeService`',
    how: 'change `Type` elevated, then either; `w32tm /query /configuration`',
    expected: 'the new value',
    needs: ['administrator', 'change'],
  },
  {
    id: 'clock.resync',
    statement:
      '`w32tm /resync /rediscover` corrects a clock within 15 hours, and its exit code tells nothing',
    mark: 'C',
    restsOn: '`Sync-Clock`; nothing decides on the code',
    how: 'clock off by 11 minutes; network unplugged; off by 16 hours',
    expected:
      'corrected; otherwise any exit code, clock unchanged. Access denied and a stopped service come as HRESULTs',
    needs: ['administrator', 'change'],
  },
  {
    id: 'clock.slew',
    statement: 'on a domain member a clock off by two minutes is drawn towards the right time bit by bit',
    mark: 'K',
    restsOn: '`prove-admin-repair.ts`',
    how: 'clock off by 2 minutes, Fix all',
    expected: '"being corrected bit by bit", then right some minutes later; never set',
    needs: ['administrator', 'domain', 'change'],
  },
  {
    id: 'clock.first-resync',
    statement: 'right after its start the service may find no time, and does within seconds',
    mark: 'K',
    restsOn: 'how long `clock.sync` is measured again',
    how: 'home PC, service stopped, clock off by 11 minutes, several times',
    expected: 'corrected within 13 s, else set',
    needs: ['administrator', 'change'],
  },
  {
    id: 'clock.set',
    statement:
      '`Set-Date` corrects itself when the change crosses summer time, and Stopwatch carries the anchor over',
    mark: 'K',
    restsOn:
      '`Set-Clock`. In the hour that comes twice in autumn it can be an hour off, which the next measurement finds',
    how: 'set two days off, then run with a measured anchor; once across the change to summer time',
    expected: 'right within 0.2 s; the hour right as well',
    needs: ['administrator', 'change'],
  },
  {
    id: 'clock.hand-over',
    statement: 'after the clock was set, `w32tm /resync` lets the service take over',
    mark: 'line',
    restsOn: '`Set-Clock`',
    how: 'clock off by 16 hours, Fix all',
    expected: '`resyncNumber` 0 in the log, `w32tm /query /source` names a server',
    needs: ['administrator', 'change'],
  },
  {
    id: 'clock.put-back',
    statement: 'service and settings of W32Time can be put back as they were',
    mark: 'line',
    restsOn: '`Restore-TimeService`',
    how: 'Fix all, then undo',
    expected: '`Get-TimeService` as before the run',
    wine: 'put back as captured',
    needs: ['administrator', 'change'],
  },
  {
    id: 'clock.doubled-hour',
    statement: '`SetLocalTime` takes one of the two moments that a local time of the doubled hour names',
    mark: 'D',
    restsOn:
      '`repairs/doubled-hour.ts`; the clock is measured again, and off by an hour it is `unchanged` and says why',
    how: 'a virtual machine without a network, zone of Berlin, 02:30 of the last Sunday of October by daylight time, then `Set-Clock` for 02:31 by winter time, and the other way round',
    expected: 'right, or off by 3600 s and said so',
    needs: ['administrator', 'change'],
  },
  {
    id: 'clock.file-times',
    statement:
      'a file that is written now bears the time of the PC’s clock, also right after that was set forward',
    mark: 'X',
    restsOn:
      '`electron/host/time/file-clock.ts`, asked where no PowerShell may run; on a share it is not asked',
    how: 'with scripts blocked, open the wizard, correct the clock in Settings, come back to step 1',
    expected: '"The clock is right" at once; a minute later at the latest without it',
    needs: ['administrator', 'hands'],
  },
];
