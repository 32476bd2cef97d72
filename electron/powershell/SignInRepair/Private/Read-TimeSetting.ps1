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
    $hostProvider = Get-RegistryKey -Hive LocalMachine -Path 'SYSTEM\CurrentControlSet\Services\W32Time\TimeProviders\VMICTimeProvider'
    $guest = Get-RegistryKey -Hive LocalMachine -Path 'SOFTWARE\Microsoft\Virtual Machine\Guest\Parameters'
    $network = Get-RegistryKey -Hive LocalMachine -Path 'SYSTEM\CurrentControlSet\Services\Tcpip\Parameters'

    return [ordered]@{
        service            = (Get-ServiceFact -Name W32Time)
        # A value has whatever type somebody gave it; of another than Windows' own it does not count.
        type               = $(if ($null -ne $parameters -and $parameters.Values['Type'] -is [string]) { $parameters.Values['Type'] })
        server             = $(if ($null -ne $parameters -and $parameters.Values['NtpServer'] -is [string]) { $parameters.Values['NtpServer'] })
        # Group Policy leaves empty keys behind when a setting is withdrawn.
        policy             = (($null -ne $policyParameters -and $policyParameters.Values.Count -gt 0) -or
            ($null -ne $policyClient -and $policyClient.Values.Count -gt 0))
        timeZone           = [string]$zone.Values['TimeZoneKeyName']
        hardwareClockIsUtc = (1 -eq $zone.Values['RealTimeIsUniversal'])
        # Signed minutes from local time to UTC, daylight saving included [K: to be confirmed on Windows].
        zoneBiasMinutes    = $(if ($zone.Values['ActiveTimeBias'] -is [int]) { $zone.Values['ActiveTimeBias'] })
        daylightSavingOff  = (1 -eq $zone.Values['DynamicDaylightTimeDisabled'])
        # The provider is there on every Windows; only a guest of Hyper-V has the key in which its host tells its name
        # [K: to be confirmed on Windows].
        virtualMachine     = ($null -ne $guest -and $null -ne $hostProvider -and 1 -eq $hostProvider.Values['Enabled'])
        # The primary DNS suffix, which on a domain member is the domain's name [K: to be confirmed on Windows].
        domain             = $(if ($null -ne $network) { [string]$network.Values['Domain'] } else { '' })
    }
}
