function Get-SecondsSinceStart {
    <#
    .SYNOPSIS
    Whole seconds since Windows was started.
    .DESCRIPTION
    From the performance counter, which starts with Windows; [Environment]::TickCount starts anew every 49 days, and
    what the wall clock says of the past may be wrong here.
    .EXAMPLE
    Get-SecondsSinceStart
    86400
    #>
    return [long][Math]::Floor([Diagnostics.Stopwatch]::GetTimestamp() / [Diagnostics.Stopwatch]::Frequency)
}
