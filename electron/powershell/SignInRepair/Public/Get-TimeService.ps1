function Get-TimeService {
    <#
    .SYNOPSIS
    How Windows keeps this PC's time: the W32Time service, its settings, who set them, and the time zone.
    .DESCRIPTION
    Read from the registry, because w32tm prints localised text.
    Source: Microsoft, "Windows Time service tools and settings" (Parameters\Type, NtpServer; policy keys).
    .EXAMPLE
    ConvertTo-JsonText -Value (Get-TimeService)
    #>
    return Read-TimeSetting
}
