import { confirmed, type Fact, holds, notShown, refuted } from '../fact';
import { given } from './given';

/** Windows PowerShell as the app starts it, and how the two sides speak. */
export const sessionFacts: readonly Fact[] = [
  {
    id: 'session.reads-lines',
    statement: 'Windows PowerShell 5.1 reads one command a line from standard input after `-Command -`',
    mark: 'line',
    restsOn: '`user-lane.ps1`, both sessions: without it nothing works',
    how: '`"\'a\'" \\| powershell -NoProfile -NonInteractive -Command -`',
    expected: '`a`, then the process ends',
    wine: 'both lanes as the app starts them, from Windows Node; check, fix, undo, report and history of a simulated PC',
    needs: [],
    judge: ({ started }) => {
      if (started.ok) return confirmed;
      // A policy, a mark, a missing program or a stop says nothing of how lines are read.
      return ['timed-out', 'unreadable-answer', 'session-ended'].includes(started.error.code)
        ? refuted
        : notShown('no-answer');
    },
  },
  {
    id: 'session.windows-powershell',
    statement: 'the session is Windows PowerShell 5.1 on .NET Framework 4',
    mark: 'line',
    restsOn: '`host/powershell/windows-powershell.ts`; another PowerShell lacks Appx and the Windows Runtime',
    how: '`$PSVersionTable` in the session that the app starts',
    expected: '`PSVersion` 5.1, `PSEdition` Desktop, `CLRVersion` 4.0',
    needs: [],
    judge: given('session', ({ powershell, desktopEdition, runtime }) =>
      holds(desktopEdition && powershell.major === 5 && powershell.minor === 1 && runtime === 4),
    ),
  },
  {
    id: 'session.one-answer',
    statement: 'an answer arrives as one line of ASCII that the console does not wrap',
    mark: 'line',
    restsOn: '`host/powershell/request-line.ts`; an answer in another form is no answer',
    how: "`. .\\electron\\powershell\\user-lane.ps1; Invoke-LaneRequest 'a1' 'Get-PcState'`",
    expected: 'one line `#answer a1 {"ok":true,…}`, pure ASCII, not wrapped',
    needs: [],
    judge: ({ session, pc }) => {
      const answers = [session, pc];
      if (answers.some((answer) => !answer.ok && answer.error.code === 'unreadable-answer')) return refuted;
      return answers.every(({ ok }) => ok) ? confirmed : notShown('no-answer');
    },
  },
  {
    id: 'session.compiles',
    statement: '`Add-Type` compiles our C# 5 in Windows PowerShell 5.1',
    mark: 'line',
    restsOn:
      '`Import-NativeApi`: the vault, the desktop’s owner and the Microsoft account are unknown without it',
    how: '`Inside { Import-NativeApi; [SignInRepair.NativeApi]::IsRemoteSession() }`',
    expected: '`False` at the console, `True` over RDP; under 3 s',
    wine: 'its calls work: vault, session, process owner (compiled as today’s C#)',
    needs: [],
    judge: given('session', ({ nativeApi }) => holds(nativeApi === 0)),
  },
  {
    id: 'session.same-counter',
    statement: 'Node’s `process.hrtime` and .NET’s Stopwatch read the same counter in different processes',
    mark: 'X',
    restsOn: '`Get-WallClock`, `Set-Clock`, which would set a wrong time; `verify` is the guard',
    how: 'between two readings of `process.hrtime.bigint()`, `[Diagnostics.Stopwatch]::GetTimestamp()` in PowerShell',
    expected: 'the second lies between the first and the third, in nanoseconds',
    wine: 'between .NET and Windows Node',
    needs: [],
    judge: given('session', ({ counterNanoseconds }, { around: { before, after } }) => {
      const counter = BigInt(counterNanoseconds);
      // A millisecond on either side for what rounding to ticks of another length may cost.
      return holds(counter >= before.monotonic - 1_000_000n && counter <= after.monotonic + 1_000_000n);
    }),
  },
  {
    id: 'session.counter-in-sleep',
    statement:
      'timers and the monotonic counter (QueryPerformanceCounter) go on while a PC sleeps; a gap of over 5 s between two ticks of a second is sleep, or a block as long',
    mark: 'K',
    restsOn:
      '`host/time/awake.ts`, `followClock`, `Set-Clock`; if not, a clock is measured once more, and set late by the time slept',
    how: 'close the lid for ten minutes during a check, and during the prompt',
    expected: 'nothing is told as unanswered',
    needs: ['hands'],
  },
  {
    id: 'session.strange-folder',
    statement: '`Import-Module -Name` and dot-sourcing take a path with `[ ]` once it is escaped',
    mark: 'line',
    restsOn: '`user-lane.ps1`, `SignInRepair.psm1`, which try both forms',
    how: 'a copy in `C:\\a [1] b`, `check`',
    expected: 'loads; if `Import-Module` refuses the escaped form nothing runs',
    needs: ['hands'],
  },
  {
    id: 'session.own-folder',
    statement: 'PowerShell and what it starts load nothing from the folder that the program was started in',
    mark: 'line',
    restsOn: '`powershell-session.ts`: its working folder, `NoDefaultCurrentDirectoryInExePath`',
    how: 'start the program from a folder that holds a `version.dll` and a `csc.exe` of your own; `[Environment]::CurrentDirectory` in the session',
    expected: 'neither is loaded; the folder of powershell.exe',
    needs: ['hands'],
  },
  {
    id: 'session.slow-tool',
    statement:
      'a `dsregcmd` that takes too long is ended after 10 s, and the session answers the next question',
    mark: 'line',
    restsOn: '`Invoke-NativeTool`, `Get-DeviceRegistration`',
    how: 'cut the network so that `dsregcmd /status` needs over 10 s',
    expected: '`exitCode` 1460 after 10 s, no `dsregcmd.exe` left',
    needs: ['other-pc', 'hands'],
  },
  {
    id: 'session.policy',
    statement: 'the policy probe tells language mode and the script policy of Group Policy',
    mark: 'line',
    restsOn: '`host/powershell/policy-probe.ts`: exit 5 and the manual way',
    how: '`__PSLockdownPolicy` = 4, and a policy `AllSigned`',
    expected: '`#policy ConstrainedLanguage …`; `#policy FullLanguage AllSigned`',
    needs: ['administrator', 'hands'],
  },
  {
    id: 'session.compiler-warnings',
    statement: '`Add-Type -IgnoreWarnings` takes a warning of the compiler for no error',
    mark: 'C',
    restsOn: '`Import-NativeApi`; everything native would be unknown on such PCs',
    how: "`$env:LIB = 'C:\\gone'; Inside { Import-NativeApi }`",
    expected: 'no error; without the switch "Warning as Error: Invalid search path …"',
    needs: ['hands'],
  },
];
