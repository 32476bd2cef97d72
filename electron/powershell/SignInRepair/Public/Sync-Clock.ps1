function Sync-Clock {
    <#
    .SYNOPSIS
    Lets Windows correct the clock: starts W32Time if it is stopped and asks it to synchronise now.
    .DESCRIPTION
    The exit code of w32tm is handed over, and means little: it answers 0 for "no time data" as well. Needs an
    elevated process. Source: Microsoft, "Windows Time service tools and settings" (/resync, /rediscover).
    .EXAMPLE
    (Sync-Clock).number
    0
    #>
    $service = Get-ServiceFact -Name W32Time
    if ($null -eq $service) { return [ordered]@{ number = 1060 } }
    $wasStopped = $service.status -ceq 'Stopped'
    if ($wasStopped) { Start-Service -Name W32Time }
    $answer = Invoke-NativeTool -Tool w32tm -Arguments '/resync', '/rediscover' -Seconds 30
    return [ordered]@{ number = $answer.ExitCode; serviceStarted = $wasStopped }
}
