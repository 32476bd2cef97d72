function Sync-Clock {
    <#
    .SYNOPSIS
    Lets Windows correct the clock: starts W32Time if it is stopped and asks it to synchronise now.
    .DESCRIPTION
    The exit code of w32tm means little: it answers 0 or 1 for "no time data", which often turns into a corrected clock
    seconds later. Only what has the form of an error number is handed over as one. Needs an elevated process.
    Source: Microsoft, "Windows Time service tools and settings" (/resync, /rediscover).
    .PARAMETER Seconds
    How long w32tm may take.
    .EXAMPLE
    (Sync-Clock).number
    0
    #>
    param([int]$Seconds = 25)

    $service = Get-ServiceFact -Name W32Time
    if ($null -eq $service) { return [ordered]@{ number = 1060 } }
    $wasStopped = $service.status -ceq 'Stopped'
    if ($wasStopped) { Start-Service -Name W32Time }
    $answer = Invoke-NativeTool -Tool w32tm -Arguments '/resync', '/rediscover' -Seconds $Seconds
    return [ordered]@{
        number         = $(if ($answer.ExitCode -eq 1) { 0 } else { $answer.ExitCode })
        exitCode       = $answer.ExitCode
        serviceStarted = $wasStopped
    }
}
