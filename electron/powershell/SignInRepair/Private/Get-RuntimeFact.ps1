function Get-RuntimeFact {
    <#
    .SYNOPSIS
    What this process says of itself: Version and Edition of PowerShell, Runtime (major version of the CLR) and ZoneOffset,
    the minutes by which local time is ahead of UTC now.
    .EXAMPLE
    (Get-RuntimeFact).Edition
    Desktop
    #>
    return @{
        Version    = [Version]$PSVersionTable.PSVersion
        Edition    = [string]$PSVersionTable['PSEdition']
        Runtime    = [Environment]::Version.Major
        ZoneOffset = [int][TimeZoneInfo]::Local.GetUtcOffset([DateTime]::UtcNow).TotalMinutes
    }
}
