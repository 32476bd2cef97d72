# The elevated side of one approved plan: runs the steps named on its command line, tells how it goes over a named
# pipe, and ends. It takes no text, writes no file, opens no port and reads nothing but its module. All it hears is
# "welcome", and between steps "next" or "cancel", so nothing received can add to what was approved.
#
# Exit codes: 0 all steps done, 2 a step failed, 3 cancelled or nobody listens any more, 64 bad words, 75 another one
# runs, 77 not elevated.
param(
    [string]$Steps = '',
    [string]$AnchorUtc = '',
    [string]$AnchorTicks = '',
    [string]$Pipe = '',
    [string]$Nonce = '',
    [string]$RestoreType = '',
    [string]$RestoreStart = '',
    [string]$RestoreStatus = '',
    [string]$EmptyServer = '',
    [Parameter(ValueFromRemainingArguments = $true)]$Rest
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

# By default modules in the user's Documents come first; here only Windows' own may be found.
$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
# A command is looked for on the PATH before the module that has it is loaded, and the person may write to folders there.
$env:PATH = [Environment]::SystemDirectory

function Read-Work {
    <#
    .SYNOPSIS
    The approved work, every part of it checked against its form; an error when anything is not exactly as it should be.
    .PARAMETER Steps
    Words for the steps, each at most once.
    .PARAMETER AnchorUtc
    Milliseconds since 1970, between 2020 and 2100.
    .PARAMETER AnchorTicks
    The monotonic counter then, nanoseconds.
    .PARAMETER Pipe
    The end of the pipe's name.
    .PARAMETER Nonce
    What proves to the listener who connects.
    .PARAMETER RestoreType
    Needed by the step restore, like the three that follow.
    .PARAMETER RestoreStart
    The start type.
    .PARAMETER RestoreStatus
    The status.
    .PARAMETER EmptyServer
    1 when NtpServer is to be emptied.
    .EXAMPLE
    Read-Work -Steps sync -AnchorUtc 1776154269120 -AnchorTicks 1 -Pipe <32 hex> -Nonce <64 hex>
    #>
    param(
        [Parameter(Mandatory = $true)][ValidateSet('turn-on', 'sync', 'set', 'restore', 'reset-proxy', 'restore-proxy', IgnoreCase = $false)][string[]]$Steps,
        [Parameter(Mandatory = $true)][ValidateRange(1577836800000, 4102444800000)][long]$AnchorUtc,
        [Parameter(Mandatory = $true)][ValidateRange(0L, 9223372036854775807)][long]$AnchorTicks,
        [Parameter(Mandatory = $true)][ValidatePattern('\A[0-9a-f]{32}\z', Options = 'None')][string]$Pipe,
        [Parameter(Mandatory = $true)][ValidatePattern('\A[0-9a-f]{64}\z', Options = 'None')][string]$Nonce,
        [ValidateSet('', 'NTP', 'NT5DS', 'NoSync', 'AllSync', IgnoreCase = $false)][string]$RestoreType,
        [ValidateSet('', 'Automatic', 'Manual', 'Disabled', IgnoreCase = $false)][string]$RestoreStart,
        [ValidateSet('', 'Running', 'Stopped', IgnoreCase = $false)][string]$RestoreStatus,
        [ValidateSet('', '0', '1')][string]$EmptyServer
    )

    $unique = [Collections.Generic.HashSet[string]]::new([string[]]$Steps)
    $restores = $Steps -ccontains 'restore'
    $hasSettings = $RestoreType -and $RestoreStart -and $RestoreStatus -and $EmptyServer
    if ($unique.Count -ne $Steps.Count -or ($restores -and -not $hasSettings)) { throw [ArgumentException]::new('The steps do not fit.') }
    return @{
        Steps = $Steps; AnchorUtc = $AnchorUtc; AnchorTicks = $AnchorTicks; Pipe = $Pipe; Nonce = $Nonce
        RestoreType = $RestoreType; RestoreStart = $RestoreStart; RestoreStatus = $RestoreStatus; EmptyServer = $EmptyServer -ceq '1'
    }
}

function Invoke-Step {
    <#
    .SYNOPSIS
    Runs one step and reports it; answers whether Windows says that it worked.
    .PARAMETER Lane
    The connection.
    .PARAMETER Step
    The step's word.
    .PARAMETER Work
    The approved work.
    .EXAMPLE
    Invoke-Step -Lane $lane -Step sync -Work $work
    #>
    param($Lane, $Step, $Work)

    Send-LaneFrame -Lane $Lane -Fields ([ordered]@{ type = 'step-started'; step = $Step })
    try {
        $answer = switch -CaseSensitive ($Step) {
            'turn-on' { Enable-AutomaticTime }
            'sync' { Sync-Clock }
            'set' { Set-Clock -AnchorUtc $Work.AnchorUtc -AnchorTicks $Work.AnchorTicks }
            'reset-proxy' { Reset-MachineProxy }
            'restore-proxy' { Restore-MachineProxy }
            'restore' {
                Restore-TimeService -Type $Work.RestoreType -StartType $Work.RestoreStart -Status $Work.RestoreStatus -EmptyServer $Work.EmptyServer
            }
        }
    }
    catch { $answer = [ordered]@{ number = (Get-ErrorNumber -ErrorRecord $_) } }
    $failed = $answer.number -ne 0
    foreach ($name in $answer.Keys) {
        if ($name -ceq 'number') { continue }
        Send-LaneFrame -Lane $Lane -Fields ([ordered]@{ type = 'evidence'; step = $Step; name = $name; value = $answer[$name] })
    }
    # The listener's own view of the clock may be a minute old.
    Send-LaneFrame -Lane $Lane -Fields ([ordered]@{ type = 'evidence'; step = $Step; name = 'wallClock'; value = (Get-WallClock) })
    Send-LaneFrame -Lane $Lane -Fields ([ordered]@{
            type = 'step-finished'; step = $Step; outcome = $(if ($failed) { 'failed' } else { 'done' }); number = $answer.number
        })
    return -not $failed
}

function Invoke-Work {
    <#
    .SYNOPSIS
    Runs the steps, waiting for a word before each but the first, and answers the exit code.
    .DESCRIPTION
    A step that failed does not end the work: whoever listens measures, and says next if the fallback is needed.
    .PARAMETER Lane
    The connection.
    .PARAMETER Work
    The approved work.
    .PARAMETER Watchdog
    Ends this process when the script's own work takes too long; it rests while the script waits for a word.
    .EXAMPLE
    Invoke-Work -Lane $lane -Work $work -Watchdog $watchdog
    #>
    param($Lane, $Work, $Watchdog)

    $budget = 60000
    $done = 0
    $anyFailed = $false
    foreach ($step in $Work.Steps) {
        if ($done -gt 0 -and (Read-LaneWord -Lane $Lane) -cne 'next') { return 3 }
        $timed = [Diagnostics.Stopwatch]::StartNew()
        $Watchdog.CancelAfter([Math]::Max(1, $budget))
        if (-not (Invoke-Step -Lane $Lane -Step $step -Work $Work)) { $anyFailed = $true }
        # -1 is "never".
        $Watchdog.CancelAfter(-1)
        $budget -= [int]$timed.ElapsedMilliseconds
        $done++
    }
    return $(if ($anyFailed) { 2 } else { 0 })
}

if ($null -ne $Rest) { exit 64 }
try {
    $work = Read-Work -Steps $Steps.Split(',') -AnchorUtc $AnchorUtc -AnchorTicks $AnchorTicks -Pipe $Pipe -Nonce $Nonce `
        -RestoreType $RestoreType -RestoreStart $RestoreStart -RestoreStatus $RestoreStatus -EmptyServer $EmptyServer
}
catch { exit 64 }

# -Name takes patterns, and the folder may have [ ] in its name.
$module = [Management.Automation.WildcardPattern]::Escape([IO.Path]::Combine($PSScriptRoot, 'SignInRepair', 'SignInRepair.psd1'))
Import-Module -Name $module -DisableNameChecking
if (-not (Get-Identity).elevated) { exit 77 }

# Two runs at once would set the same clock. The one that holds it lets go at the latest when its process ends. One
# that another administrator holds may not even be opened.
try {
    $mutex = Open-MachineMutex -Name 'SignInRepair.AdminLane'
    $isFree = $mutex.WaitOne(0)
}
catch [Threading.AbandonedMutexException] { $isFree = $true }
catch [UnauthorizedAccessException] { $isFree = $false }
if (-not $isFree) { exit 75 }

# The listener is not trusted with our token: without a level Windows would let it act as this administrator.
$stream = [IO.Pipes.NamedPipeClientStream]::new(
    '.', "sign-in-repair-$Pipe", [IO.Pipes.PipeDirection]::InOut, [IO.Pipes.PipeOptions]::Asynchronous,
    [Security.Principal.TokenImpersonationLevel]::Identification)
$lane = @{ Stream = $stream; Sequence = 0; IsLost = $false; Received = ''; Buffer = [byte[]]::new(256) }

# Process.Kill bound to .NET's timer: it fires even when PowerShell itself is stuck inside a call.
$process = [Diagnostics.Process]::GetCurrentProcess()
$watchdog = [Threading.CancellationTokenSource]::new()
$null = $watchdog.Token.Register([Delegate]::CreateDelegate([Action], $process, 'Kill'))

$exitCode = 3
try { $stream.Connect(20000) }
catch { $lane.IsLost = $true }
Send-LaneFrame -Lane $lane -Fields ([ordered]@{ type = 'hello'; protocol = 1; nonce = $work.Nonce; pid = $process.Id })
if ((Read-LaneWord -Lane $lane) -ceq 'welcome') { $exitCode = Invoke-Work -Lane $lane -Work $work -Watchdog $watchdog }
Send-LaneFrame -Lane $lane -Fields ([ordered]@{ type = 'run-finished'; exitCode = $exitCode })
$stream.Dispose()
$mutex.ReleaseMutex()
exit $exitCode
