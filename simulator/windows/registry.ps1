# What the registry of the simulated PC holds, as far as it follows from the state. A key exists when it has values
# or subkeys, or is listed without any.

$script:W32TimeParameters = 'SYSTEM\CurrentControlSet\Services\W32Time\Parameters'

function Get-SimulatedRegistryKey {
    [Alias('Get-RegistryKey')]
    param([Parameter(Mandatory = $true)][string]$Hive, [Parameter(Mandatory = $true)][string]$Path)

    $state = Read-SimulatedState
    if (Test-SimulatedDenial -State $state -Path $Path) { throw [Security.SecurityException]::new() }
    if ($state.teams['microphoneDenied'] -and $Path -like '*\ConsentStore\microphone\*') { throw [Security.SecurityException]::new() }
    $keys = if ($Hive -eq 'LocalMachine') { Get-SimulatedMachineHive -State $state } else { Get-SimulatedUserHive -State $state }
    $prefix = $Path + '\'
    $subKeys = [Collections.Generic.List[string]]::new()
    foreach ($name in $keys.Keys) {
        if (-not $name.StartsWith($prefix, [StringComparison]::OrdinalIgnoreCase)) { continue }
        $child = $name.Substring($prefix.Length).Split('\')[0]
        if (-not $subKeys.Contains($child)) { $subKeys.Add($child) }
    }
    if (-not $keys.Contains($Path) -and $subKeys.Count -eq 0) { return $null }
    $values = if ($keys.Contains($Path)) { $keys[$Path] } else { @{} }
    return @{ Values = $values; SubKeys = $subKeys.ToArray() }
}

function Test-SimulatedDenial {
    <#
    .SYNOPSIS
    Whether this PC does not let anybody read a key: one that is named, or one of a store of accounts.
    #>
    param($State, [string]$Path)

    foreach ($key in $State.unreadableKeys) {
        if ($Path -ieq $key -or $Path.StartsWith($key + '\', [StringComparison]::OrdinalIgnoreCase)) { return $true }
    }

    $roots = @{
        workplace           = 'Software\Microsoft\Windows NT\CurrentVersion\WorkplaceJoin\'
        device              = 'SYSTEM\CurrentControlSet\Control\CloudDomainJoin\'
        'microsoft-account' = 'Software\Microsoft\IdentityCRL\UserExtendedProperties'
        office              = 'Software\Microsoft\Office\16.0\Common\Identity\'
    }
    foreach ($store in $State.unreadableAccounts) {
        $root = $roots[$store]
        if ($root -and $Path.StartsWith($root, [StringComparison]::OrdinalIgnoreCase)) { return $true }
    }
    return $false
}

function Set-SimulatedRegistryText {
    [Alias('Set-RegistryText')]
    param([Parameter(Mandatory = $true)][string]$Path, [Parameter(Mandatory = $true)][Collections.IDictionary]$Values)

    if ($Path -ne $script:W32TimeParameters) { throw [ComponentModel.Win32Exception]::new(2) }
    $null = Edit-SimulatedState {
        param($state)
        # HKEY_LOCAL_MACHINE\SYSTEM is for administrators; .NET reports it without a Win32 number.
        if (-not (Get-SimulatedAccount -State $state).elevated) { throw [UnauthorizedAccessException]::new() }
        $type = Get-SimulatedTimeType -State $state
        $changed = $false
        if ($Values.Contains('Type') -and $Values['Type'] -cne $type) {
            $state.clock.automatic = $Values['Type'] -cne 'NoSync'
            $state.runtime['timeType'] = [string]$Values['Type']
            $changed = $true
        }
        if ($Values.Contains('NtpServer') -and $Values['NtpServer'] -cne $state.clock.server) {
            $state.clock.server = [string]$Values['NtpServer']
            $changed = $true
        }
        if ($changed) { Add-SimulatedMutation -State $state -Command 'time.configure' -Target 'W32Time' }
    }
}

function Get-SimulatedTimeType {
    <#
    .SYNOPSIS
    Parameters\Type: NT5DS on domain members, NTP elsewhere, NoSync when automatic time is off ("Windows Time service tools and settings").
    #>
    param($State)

    if ($State.runtime.Contains('timeType')) { return $State.runtime['timeType'] }
    if (-not $State.clock.automatic) { return 'NoSync' }
    return $(if ($State.join.kind -in @('domain', 'hybrid')) { 'NT5DS' } else { 'NTP' })
}

function Get-SimulatedMachineHive {
    param($State)

    $keys = [ordered]@{
        'SOFTWARE\Microsoft\Windows NT\CurrentVersion'        = @{
            CurrentBuildNumber = [string]$State.windows.build
            EditionID          = $State.windows.edition
            InstallationType   = $State.windows.installation
        }
        'HARDWARE\DESCRIPTION\System\BIOS'                   = @{
            SystemManufacturer = $(if ($State.clock.virtualMachine) { 'Microsoft Corporation' } else { 'Contoso' })
            SystemProductName  = $(if ($State.clock.virtualMachine) { 'Virtual Machine' } else { 'Laptop 5' })
        }
        # Every Windows has this value; 1 is the application mode of a session host.
        'SYSTEM\CurrentControlSet\Control\Terminal Server'    = @{ TSAppCompat = $(if ($State.windows.sessionHost) { 1 } else { 0 }) }
    }
    Add-SimulatedProxyKey -Keys $keys -State $State
    Add-SimulatedEnrolment -Keys $keys -State $State
    if ($State.network.tls12 -eq 'off') {
        $keys['SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Client'] = @{ Enabled = 0; DisabledByDefault = 1 }
    }
    if ($State.windows.restartPending) {
        $keys['SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending'] = @{}
    }
    if ($State.windows.profileContainer) { $keys['SOFTWARE\FSLogix\Profiles'] = @{ Enabled = 1 } }
    Add-SimulatedSetting -Keys $keys -Values $State.settings.policy -Path 'SOFTWARE\Policies\SignInRepair'
    Add-SimulatedSetting -Keys $keys -Values $State.settings.machine -Path 'SOFTWARE\SignInRepair'
    Add-SimulatedTimeKey -Keys $keys -State $State
    Add-SimulatedJoin -Keys $keys -State $State -Store 'device' -Root 'SYSTEM\CurrentControlSet\Control\CloudDomainJoin'
    return $keys
}

function Add-SimulatedSetting {
    <#
    .SYNOPSIS
    A key that somebody, or a policy, has written values into: texts, and numbers of 32 bits.
    #>
    param($Keys, $Values, [string]$Path)

    if ($Values.Count -eq 0) { return }
    $Keys[$Path] = @{}
    foreach ($name in $Values.Keys) {
        $Keys[$Path][$name] = $(if ($Values[$name] -is [string]) { $Values[$name] } else { [int]$Values[$name] })
    }
}

function Add-SimulatedEnrolment {
    <#
    .SYNOPSIS
    What Windows keeps under Enrollments: on every PC four providers of its own that count as completed and belong to
    nobody, and further keys without a provider; on a managed PC the enrolment and the discovery beside it.
    #>
    param($Keys, $State)

    $root = 'SOFTWARE\Microsoft\Enrollments'
    $internal = [ordered]@{ WMI_Bridge_SCCM_Server = 12; 'Local Authority' = 28; 'Deploy Authority' = 30; 'Cloud Authority' = 31 }
    foreach ($provider in $internal.Keys) {
        $Keys["$root\$(Get-SimulatedGuid -Text $provider)"] = @{ EnrollmentState = 1; EnrollmentType = $internal[$provider]; ProviderID = $provider }
    }
    foreach ($name in @('Context', 'Ownership', 'Status', (Get-SimulatedGuid -Text 'none'))) { $Keys["$root\$name"] = @{} }
    # Windows 11 keeps an account of its own here, which belongs to no enrolment (yegors/deGDID issue 8).
    $accounts = 'SOFTWARE\Microsoft\Provisioning\OMADM\Accounts'
    $Keys["$accounts\FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF"] = @{ ProtoVer = '1.2'; RoamingCount = 0 }
    if (-not $State.join.enrolled) { return }
    $Keys["$root\$(Get-SimulatedGuid -Text 'MS DM Server')"] = @{
        EnrollmentState = 1; EnrollmentType = 6; ProviderID = 'MS DM Server'; UPN = $State.user.address
        AADTenantID = Get-SimulatedGuid -Text $State.join.tenant
        DiscoveryServiceFullURL = 'https://enrollment.manage.example.com/enrollmentserver/discovery.svc'
    }
    $Keys["$accounts\$(Get-SimulatedGuid -Text 'MS DM Server')"] = @{ ProtoVer = '1.2'; RoamingCount = 0 }
    $Keys["$root\$(Get-SimulatedGuid -Text 'Microsoft Device Management')"] = @{
        EnrollmentState = 1; EnrollmentType = 26; ProviderID = 'Microsoft Device Management'
        DiscoveryServiceFullURL = 'https://discovery.dm.microsoft.com/EnrollmentConfiguration?api-version=1.0'
    }
}

function Add-SimulatedTimeKey {
    <#
    .SYNOPSIS
    What Windows keeps about time: the zone, the service, the provider for virtual machines, the domain's name.
    .DESCRIPTION
    "Windows Time service tools and settings"; "TIME_ZONE_INFORMATION" (local time = UTC - bias). Every Windows has the
    provider for virtual machines; only guests have the key in which their host tells its name.
    #>
    param($Keys, $State)

    $zone = @{
        TimeZoneKeyName             = $State.clock.timeZone
        DynamicDaylightTimeDisabled = $(if ($State.clock.daylightSaving) { 0 } else { 1 })
    }
    if ($State.clock.hardwareClockIsUtc) { $zone['RealTimeIsUniversal'] = 1 }
    $bias = Get-SimulatedBias -State $State
    if ($null -ne $bias) { $zone['ActiveTimeBias'] = $bias }
    $Keys['SYSTEM\CurrentControlSet\Control\TimeZoneInformation'] = $zone

    $settings = @{ Type = (Get-SimulatedTimeType -State $State); NtpServer = $State.clock.server }
    if ($null -ne $State.clock.service) {
        $Keys[$script:W32TimeParameters] = $settings
        $Keys['SYSTEM\CurrentControlSet\Services\W32Time\TimeProviders\VMICTimeProvider'] = @{ Enabled = 1 }
    }
    if ($State.clock.policy) { $Keys['SOFTWARE\Policies\Microsoft\W32Time\Parameters'] = $settings }
    if ($State.clock.virtualMachine) {
        $Keys['SOFTWARE\Microsoft\Virtual Machine\Guest\Parameters'] = @{ HostName = 'HOST'; VirtualMachineName = $State.name }
    }
    $isMember = $State.join.kind -in @('domain', 'hybrid')
    $Keys['SYSTEM\CurrentControlSet\Services\Tcpip\Parameters'] = @{ Domain = $(if ($isMember) { $State.join.tenant } else { '' }) }
}

function Get-SimulatedBias {
    <#
    .SYNOPSIS
    Minutes to add to local time to get UTC, as of now; null for a zone that this computer does not know.
    #>
    param($State)

    try { $zone = [TimeZoneInfo]::FindSystemTimeZoneById($State.clock.timeZone) }
    catch [TimeZoneNotFoundException] { return $null }
    $offset = if ($State.clock.daylightSaving) { $zone.GetUtcOffset([DateTime]::UtcNow) } else { $zone.BaseUtcOffset }
    return [int](-$offset.TotalMinutes)
}

function Get-SimulatedUserHive {
    param($State)

    $keys = [ordered]@{ 'Control Panel\International' = @{ LocaleName = $State.windows.locale } }
    # Any other account has a profile of its own, in which nothing was ever set up.
    if (-not (Get-SimulatedAccount -State $State).own) { return $keys }

    Add-SimulatedSetting -Keys $keys -Values $State.settings.person -Path 'Software\SignInRepair'
    if ($State.network.proxy -ne 'none') {
        $keys['Software\Microsoft\Windows\CurrentVersion\Internet Settings'] = @{ ProxyEnable = 1; ProxyServer = $State.network.proxyAddress }
    }

    Add-SimulatedJoin -Keys $keys -State $State -Store 'workplace' -Root 'Software\Microsoft\Windows NT\CurrentVersion\WorkplaceJoin'
    $number = 0
    foreach ($account in $State.accounts) {
        $number++
        switch ($account.store) {
            'microsoft-account' {
                $keys["Software\Microsoft\IdentityCRL\UserExtendedProperties\$($account.address)"] = @{ cid = $account.id }
            }
            'office' {
                $id = if ($account.id) { $account.id } else { "00000000-0000-0000-0000-{0:d12}" -f $number }
                $ending = if ($account.kind -eq 'personal') { 'LiveId' } else { 'ADAL' }
                $keys["Software\Microsoft\Office\16.0\Common\Identity\Identities\${id}_$ending"] = @{ EmailAddress = $account.address }
            }
        }
    }
    Add-SimulatedConsent -Keys $keys -State $State
    return $keys
}

function Add-SimulatedJoin {
    param($Keys, $State, [string]$Store, [string]$Root)

    $number = 0
    foreach ($account in $State.accounts) {
        if ($account.store -ne $Store) { continue }
        $number++
        # Subkeys are named by a certificate's thumbprint; two joins can't share one.
        $name = if ($account.id) { $account.id } else { '{0:X40}' -f $number }
        while ($Keys.Contains("$Root\JoinInfo\$name")) { $name += '0' }
        $Keys["$Root\JoinInfo\$name"] = @{ UserEmail = $account.address; TenantId = $account.tenant }
        if ($account.tenant -and $account.tenantName) {
            $Keys["$Root\TenantInfo\$($account.tenant)"] = @{ DisplayName = $account.tenantName }
        }
    }
}
