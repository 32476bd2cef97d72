function Set-Clock {
    <#
    .SYNOPSIS
    Sets the clock to the true time that follows from a measurement and the time passed since, then lets Windows
    keep it right.
    .DESCRIPTION
    The monotonic counter runs on while a prompt is open and when the wall clock jumps, so the measurement does not
    grow stale. .NET's Stopwatch and Node's process.hrtime read the same counter (QueryPerformanceCounter).
    Set-Date takes local time. A clock that was more than 15 hours off is now near enough for Windows' own time
    service; whether that takes over decides nothing here, the clock is right already. Needs an elevated process.
    .PARAMETER AnchorUtc
    True time at one moment, milliseconds since 1970 in UTC.
    .PARAMETER AnchorTicks
    The monotonic counter at that moment, nanoseconds.
    .EXAMPLE
    Set-Clock -AnchorUtc 1776154269120 -AnchorTicks 86400000000000
    #>
    param(
        [Parameter(Mandatory = $true)][long]$AnchorUtc,
        [Parameter(Mandatory = $true)][long]$AnchorTicks
    )

    $nanoseconds = Get-CounterTime
    $passed = $nanoseconds - $AnchorTicks
    # A counter that lies before its own anchor, or a day after it, belongs to another boot or to nobody: 87 is
    # ERROR_INVALID_PARAMETER.
    if ($passed -lt 0 -or $passed -gt 86400000000000) { return [ordered]@{ number = 87 } }
    $utc = [DateTime]::new(1970, 1, 1, 0, 0, 0, [DateTimeKind]::Utc).AddTicks($AnchorUtc * 10000 + [long]($passed / 100))
    $null = Set-Date -Date $utc.ToLocalTime()
    try { $resync = (Sync-Clock -Seconds 15).number }
    catch { $resync = Get-ErrorNumber -ErrorRecord $_ }
    return [ordered]@{ number = 0; setTo = (Format-UtcTime -Time $utc); resyncNumber = $resync }
}
