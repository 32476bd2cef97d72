# The proxy of Windows' own services (WinHTTP): the value in the registry, and the key in
# which an administrator's script keeps what it was.

$script:DirectProxy = [byte[]](40, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)

function Get-SimulatedMachineProxy {
    <#
    .SYNOPSIS
    WinHttpSettings, as netsh writes it: a version, a counter, flags (1 direct, 3 proxy), and two texts with their lengths.
    .DESCRIPTION
    KB 4494447 shows the value of a direct way; the rest is community knowledge (windows-proxy format notes).
    #>
    param($State)

    $proxy = $State.network.machineProxy
    if ($proxy -eq 'none') { return , $script:DirectProxy }
    $bytes = [Collections.Generic.List[byte]]::new()
    $bytes.AddRange([byte[]](40, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0))
    foreach ($text in @($State.network.machineProxyAddress, '<local>')) {
        $bytes.AddRange([BitConverter]::GetBytes([int]$text.Length))
        $bytes.AddRange([Text.Encoding]::ASCII.GetBytes($text))
    }
    # A value that was cut off in the middle of the address.
    if ($proxy -eq 'damaged') { $bytes.RemoveRange(18, $bytes.Count - 18) }
    return , $bytes.ToArray()
}

function Set-SimulatedMachineProxy {
    <#
    .SYNOPSIS
    Writing the value: the state knows that of a direct way, in any version, and that of the proxy it has or had.
    #>
    [Alias('Set-MachineProxy')]
    param([Parameter(Mandatory = $true)][string]$View, [AllowNull()][byte[]]$Value)

    if ($View -ne 'native') { return }
    $null = Edit-SimulatedState {
        param($state)
        $network = $state.network
        $isDirect = $null -eq $Value -or $Value[8] -eq 1
        $isDenied = -not (Get-SimulatedAccount -State $state).elevated -or ($isDirect -and $network.machineProxyReset -eq 'access-denied')
        if ($isDenied) { throw [UnauthorizedAccessException]::new() }
        if ($isDirect -and $network.machineProxyReset -eq 'claims-success') { return }
        $proxy = if ($isDirect) { 'none' } else { $network.keptProxy }
        if ($proxy -eq $network.machineProxy) { return }
        $network.machineProxy = $proxy
        if (-not $isDirect -and [Convert]::ToBase64String((Get-SimulatedMachineProxy -State $state)) -cne [Convert]::ToBase64String($Value)) {
            throw [ArgumentException]::new('The simulated PC can not hold this value.')
        }
        Add-SimulatedMutation -State $state -Command $(if ($isDirect) { 'proxy.reset' } else { 'proxy.restore' }) -Target 'WinHTTP'
    }
}

function Save-SimulatedKeptProxy {
    <#
    .SYNOPSIS
    The key below HKEY_LOCAL_MACHINE; of the value it holds the state keeps the word from which the bytes follow.
    #>
    [Alias('Save-KeptProxy')]
    param([Parameter(Mandatory = $true)][Collections.IDictionary]$Proxy)

    $null = Edit-SimulatedState {
        param($state)
        if (-not (Get-SimulatedAccount -State $state).elevated) { throw [UnauthorizedAccessException]::new() }
        $state.network['keptProxy'] = $state.network.machineProxy
    }
}

function Read-SimulatedKeptProxy {
    [Alias('Read-KeptProxy')]
    param()

    $state = Read-SimulatedState
    if (-not (Get-SimulatedAccount -State $state).elevated) { throw [UnauthorizedAccessException]::new() }
    if (-not $state.network.Contains('keptProxy')) { throw [ComponentModel.Win32Exception]::new(2) }
    # Somebody who is no administrator may write there (1338 ERROR_INVALID_SECURITY_DESCR).
    if ($state.network.keptProxy -eq 'planted') { throw [ComponentModel.Win32Exception]::new(1338) }
    $network = @{ machineProxy = $state.network.keptProxy; machineProxyAddress = $state.network.machineProxyAddress }
    return [ordered]@{ native = (Get-SimulatedMachineProxy -State @{ network = $network }); wow = $null }
}

function Remove-SimulatedKeptProxy {
    [Alias('Remove-KeptProxy')]
    param()

    $null = Edit-SimulatedState { param($state) $state.network.Remove('keptProxy') }
}

function Add-SimulatedProxyKey {
    <#
    .SYNOPSIS
    The machine's proxy, and the policies that set proxies for everybody.
    #>
    param($Keys, $State)

    $settings = 'Microsoft\Windows\CurrentVersion\Internet Settings'
    $Keys["Software\$settings\Connections"] = @{ WinHttpSettings = (Get-SimulatedMachineProxy -State $State) }
    if ($State.network.proxyPolicy) { $Keys["SOFTWARE\Policies\$settings"] = @{ ProxySettingsPerUser = 0 } }
}
