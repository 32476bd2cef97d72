function Format-UtcTime {
    <#
    .SYNOPSIS
    A time as ISO 8601 in UTC with milliseconds, the same in every language.
    .PARAMETER Time
    The time; without a kind it counts as local.
    .EXAMPLE
    Format-UtcTime -Time ([DateTime]::Now)
    2026-04-14T08:11:09.120Z
    #>
    param([Parameter(Mandatory = $true)][DateTime]$Time)

    return $Time.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ss.fffZ', [Globalization.CultureInfo]::InvariantCulture)
}
