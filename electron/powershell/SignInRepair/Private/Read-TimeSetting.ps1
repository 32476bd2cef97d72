function Read-TimeSetting {
    <#
    .SYNOPSIS
    How W32Time and the time zone are set now; what Get-TimeService answers and the changes compare with.
    .EXAMPLE
    (Read-TimeSetting).type
    NTP
    #>
    $zone = Get-RegistryKey -Hive LocalMachine -Path 'SYSTEM\CurrentControlSet\Control\TimeZoneInformation'
    $parameters = Get-RegistryKey -Hive LocalMachine -Path 'SYSTEM\CurrentControlSet\Services\W32Time\Parameters'
    $policy = 'SOFTWARE\Policies\Microsoft\W32Time'
    $policyParameters = Get-RegistryKey -Hive LocalMachine -Path ($policy + '\Parameters')
    $policyClient = Get-RegistryKey -Hive LocalMachine -Path ($policy + '\TimeProviders\NtpClient')

    return [ordered]@{
        service            = (Get-ServiceFact -Name W32Time)
        type               = $(if ($null -ne $parameters) { $parameters.Values['Type'] })
        server             = $(if ($null -ne $parameters) { $parameters.Values['NtpServer'] })
        # Group Policy leaves empty keys behind when a setting is withdrawn.
        policy             = (($null -ne $policyParameters -and $policyParameters.Values.Count -gt 0) -or
            ($null -ne $policyClient -and $policyClient.Values.Count -gt 0))
        timeZone           = [string]$zone.Values['TimeZoneKeyName']
        hardwareClockIsUtc = ($zone.Values['RealTimeIsUniversal'] -eq 1)
    }
}
