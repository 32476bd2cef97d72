function Get-CounterTime {
    <#
    .SYNOPSIS
    The monotonic counter in nanoseconds; Node's process.hrtime reads the same one (QueryPerformanceCounter).
    .EXAMPLE
    Get-CounterTime
    86400000000000
    #>
    return [long][Math]::Floor([decimal][Diagnostics.Stopwatch]::GetTimestamp() * 1000000000 / [Diagnostics.Stopwatch]::Frequency)
}
