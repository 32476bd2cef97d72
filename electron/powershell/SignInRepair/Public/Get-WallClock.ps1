function Get-WallClock {
    <#
    .SYNOPSIS
    The wall clock, and the monotonic counter right before and right after it was read.
    .DESCRIPTION
    One text of three numbers: milliseconds since 1970 in UTC, and twice the counter in nanoseconds. Node's process.hrtime
    reads the same counter, but not always the same wall clock: its own may be a minute old after a step forward.
    .EXAMPLE
    Get-WallClock
    1776154269120 86400000000000 86400000012300
    #>
    $before = Get-CounterTime
    $now = Get-UtcTime
    $after = Get-CounterTime
    $milliseconds = [long][Math]::Floor(($now - [DateTime]::new(1970, 1, 1, 0, 0, 0, [DateTimeKind]::Utc)).TotalMilliseconds)
    return "$milliseconds $before $after"
}
