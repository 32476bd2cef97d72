import { type Fact, holds, notShown } from '../fact';
import { afterTrying, given } from './given';

/** Teams itself: its processes, calls, and what it keeps on disk. */
export const teamsFacts: readonly Fact[] = [
  {
    id: 'teams.found',
    statement: 'new Teams is the package MSTeams, and its processes are of this session',
    mark: 'line',
    restsOn: '`Get-TeamsApp`',
    how: '`Get-TeamsApp` with Teams open',
    expected: '`installed` True, its version, ids of this session only',
    needs: [],
    judge: given('teams', ({ apps }) => {
      const found = apps.find(({ kind }) => kind === 'new');
      if (found === undefined || !found.installed) return notShown('nothing-of-the-kind');
      return holds(found.version !== null);
    }),
  },
  {
    id: 'teams.microphone-key',
    statement:
      'the keys of microphone and camera name new Teams by its package family, classic Teams by its path; after a call they hold `LastUsedTimeStart` and `LastUsedTimeStop`',
    mark: 'C',
    restsOn: '`Test-TeamsCall`',
    how: '`reg query HKCU\\…\\ConsentStore\\microphone\\MSTeams_8wekyb3d8bbwe`',
    expected: 'both values once a call was made; only `Value` and `LastSetTime` before',
    needs: [],
    judge: given('settings', ({ microphone }) => {
      if (microphone === null) return notShown('nothing-of-the-kind');
      return holds(microphone.start === microphone.stop);
    }),
  },
  {
    id: 'teams.process-start',
    statement: '`Process.StartTime` may be asked of one’s own processes',
    mark: 'line',
    restsOn: '`Get-ProcessStart`, `Test-TeamsCall`: a mark left behind by a crash is no call',
    how: '`Inside { [DateTime]::FromFileTimeUtc((Get-ProcessStart -ProcessId $PID)) }`; the id of a process of another user',
    expected: 'when the shell was opened; nothing',
    needs: [],
    judge: given('session', ({ nativeApi, ownProcessHasStart }) =>
      nativeApi === 0 ? holds(ownProcessHasStart) : notShown('no-answer'),
    ),
  },
  {
    id: 'teams.in-call',
    statement:
      '`LastUsedTimeStop` is 0 while the microphone or the camera is in use, and for ever after a crash',
    mark: 'C',
    restsOn: '`Test-TeamsCall`, which asks whether a process that old still runs',
    how: '`(Get-TeamsApp).inCall` during a call with the microphone, during one with the camera only, after it; with Teams ended by Task Manager during a call and opened again',
    expected: 'True, True, False; False',
    needs: ['work-account', 'hands'],
  },
  {
    id: 'teams.listening',
    statement:
      'who listens to a meeting without microphone and camera leaves no trace that a program may read',
    mark: 'X',
    restsOn: 'the words "If you’re in a meeting, it will end"',
    how: 'such a meeting, `(Get-TeamsApp).inCall`',
    expected: 'False',
    needs: ['work-account', 'hands'],
  },
  {
    id: 'teams.close-and-open',
    statement:
      'Teams opens un-elevated through `explorer.exe shell:AppsFolder\\…`, also from an elevated process, and its first process is there within twenty seconds',
    mark: 'line',
    restsOn:
      '`Open-WithExplorer`, which does not wait for it, and `teams.open`, which looks for it that long',
    how: '`Start-TeamsApp new`, also elevated, and once after ending explorer.exe in Task Manager; `fix --only teams.reset-cache` with Teams open',
    expected:
      'Teams opens un-elevated; without a shell the started explorer.exe stays, and our session can still be ended; a PowerShell opened from it has the person’s `$env:Path`; opening it again is "repaired"',
    needs: ['hands'],
  },
  {
    id: 'teams.webview',
    statement:
      'the browser process of Teams, and the one for its calls, are children of `ms-teams` and end some seconds after it',
    mark: 'C',
    restsOn: '`Stop-TeamsApp`, `Move-ToQuarantine`; otherwise the moves wait, or are taken back',
    how: 'Teams open, after a call in it, Outlook (new) beside it: `Measure-Command { Stop-TeamsApp new }`',
    expected:
      'Teams’ `msedgewebview2` and `ms-teams_modulehost` are gone when it answers, Outlook’s stay; under 6 s',
    needs: ['hands'],
  },
  {
    id: 'caches.countable',
    statement: 'what could be set aside of Teams can be counted by an ordinary user',
    mark: 'line',
    restsOn: '`Get-SignInCache`: the second line is not offered without it',
    how: '`Get-SignInCache`',
    expected: 'numbers as in Explorer',
    needs: [],
    judge: ({ cachesBefore }) => {
      if (cachesBefore.ok) return holds(true);
      return cachesBefore.error.code === 'access-denied' ? holds(false) : notShown('no-answer');
    },
  },
  {
    id: 'caches.token-broker',
    statement: 'reading the accounts does not start `TokenBroker` for good',
    mark: 'X',
    restsOn: '`cache.quarantine-token-broker`, not offered while it runs',
    how: 'service stopped; `Get-KnownAccount`; `(Get-SignInCache).tokenBroker`',
    expected: '`Stopped`, or again after a while',
    needs: [],
    judge: ({ cachesBefore, cachesAfter }) => {
      if (!cachesBefore.ok || !cachesAfter.ok) return notShown('no-answer');
      if (cachesBefore.value.tokenBroker !== 'Stopped') return notShown('other-pc');
      return holds(cachesAfter.value.tokenBroker === 'Stopped');
    },
  },
  {
    id: 'caches.token-broker-refuses',
    statement: 'while `TokenBroker` runs its files can’t be moved, and nothing is',
    mark: 'line',
    restsOn: '`Move-ToQuarantine`',
    how: 'the function for `token-broker` while the service runs, as a standard user',
    expected: 'a number other than 0 and nothing moved',
    needs: ['change', 'hands'],
  },
  {
    id: 'caches.move-and-back',
    statement:
      'the new Teams starts afresh after its cache, OneAuth and IdentityCache were set aside, and takes them back; the classic one, with Office closed, the shared ones',
    mark: 'X',
    restsOn:
      '`Move-ToQuarantine`, `Restore-FromQuarantine`, `FileStream.Flush($true)`; hidden and read-only files move as well',
    how: '`Move-ToQuarantine teams verify-1` right after `Stop-TeamsApp new`; open Teams; restore; the same with `oneauth`; each time `Get-SignInCache`',
    expected:
      '`items` falls to 0 and comes back; Office stays signed in; Teams as before; `hasList` True, and False with the same `items` once `manifest.json` is emptied',
    wine: 'moves with Windows paths, links neither followed nor moved, foreign manifests refused, a file that another process holds is waited for; not: junctions proper, Teams’ own files in use, OneDrive folders',
    needs: ['work-account', 'change'],
  },
  {
    id: 'caches.redirected',
    statement: 'of roaming data on a server (folder redirection) nothing is counted and nothing moved',
    mark: 'line',
    restsOn: '`Get-CachedItem`',
    how: '`(Get-SignInCache).caches` with AppData redirected and classic Teams',
    expected: 'what lies on the server is left out',
    needs: ['domain'],
  },
  {
    id: 'caches.held-file',
    statement: 'moving a file that another program holds open fails with 32 or 5, and works once it lets go',
    mark: 'D',
    restsOn: '`Move-CacheItem`, which tries again for ten seconds, and then puts back what was moved',
    how: 'hold a file without sharing, move it, let go, move it',
    expected: '-2147024864 or -2147024891, then 0',
    needs: ['change'],
    judge: afterTrying('files', ({ moveHeld, moveFreed }) =>
      holds((moveHeld === -2147024864 || moveHeld === -2147024891) && moveFreed === 0),
    ),
  },
  {
    id: 'caches.away',
    statement:
      "`GetFolderPath(ApplicationData)` is empty while the server of a redirected folder can't be reached",
    mark: 'X',
    restsOn: '`Get-CachedItem`',
    how: 'redirect AppData to a share, take the network away, `Get-SignInCache`',
    expected: 'answers at once; the part of classic Teams counts 0',
    needs: ['other-pc'],
  },
  {
    id: 'caches.long-names',
    statement: '.NET Framework refuses paths beyond 259 characters',
    mark: 'D',
    restsOn: '`Move-ToQuarantine`',
    how: 'a file of 255 letters in the cache folder of Teams',
    expected: 'number 206, nothing moved',
    needs: ['change', 'hands'],
  },
];
