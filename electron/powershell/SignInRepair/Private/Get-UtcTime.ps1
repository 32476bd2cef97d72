function Get-UtcTime {
    <#
    .SYNOPSIS
    The wall clock in UTC.
    .EXAMPLE
    Format-UtcTime -Time (Get-UtcTime)
    2026-04-14T08:11:09.120Z
    #>
    return [DateTime]::UtcNow
}
