function Enable-AutomaticTime {
    <#
    .SYNOPSIS
    Turns automatic time on: W32Time may start, its type is NTP, and it runs.
    .DESCRIPTION
    A server that is set stays as it is. An empty one becomes Windows' own default, because NTP without a server does
    nothing. Whatever is right already is left alone. Needs an elevated process.
    Source: Microsoft, "Windows Time service tools and settings".
    .EXAMPLE
    (Enable-AutomaticTime).number
    0
    #>
    $time = Read-TimeSetting
    if ($null -eq $time.service) { return [ordered]@{ number = 1060 } }
    $settings = @{}
    if ($time.type -cne 'NTP') { $settings['Type'] = 'NTP' }
    if (-not $time.server) { $settings['NtpServer'] = 'time.windows.com,0x9' }
    if ($settings.Count -gt 0) { Set-RegistryText -Path 'SYSTEM\CurrentControlSet\Services\W32Time\Parameters' -Values $settings }

    if ($time.service.startType -ceq 'Disabled') { Set-Service -Name W32Time -StartupType Manual }
    $number = 0
    if ($time.service.status -ceq 'Stopped') { Start-Service -Name W32Time }
    # A running service reads its settings again when it is told to; one that starts reads them anyway.
    elseif ($settings.Count -gt 0) { $number = (Invoke-NativeTool -Tool w32tm -Arguments '/config', '/update' -Seconds 8).ExitCode }

    return [ordered]@{
        number        = $number
        typeBefore    = $time.type
        startBefore   = $time.service.startType
        statusBefore  = $time.service.status
        serverChanged = $settings.ContainsKey('NtpServer')
    }
}
