function Get-WebSetting {
    <#
    .SYNOPSIS
    How programs of this user are told to reach the web, as far as the registry says; nothing is asked of the network.
    .DESCRIPTION
    Of the automatic script only its presence is told, of a proxy never a name and password. What can't be read is null.
    Sources: "Activation network connection issues" (the proxies of WinINet and WinHTTP), "Transport Layer Security
    (TLS) registry settings" (Enabled, DisabledByDefault). The byte of WinHttpSettings is known from experience only.
    .EXAMPLE
    (Get-WebSetting).proxy
    proxy.example.com:8080
    #>
    $web = [ordered]@{ proxy = $null; proxyScript = $null; machineProxy = $null; tls12Off = $null }
    $settings = 'Software\Microsoft\Windows\CurrentVersion\Internet Settings'
    try {
        $user = Get-RegistryKey -Hive CurrentUser -Path $settings
        $values = if ($null -eq $user) { @{} } else { $user.Values }
        $proxy = if (1 -eq $values['ProxyEnable']) { [string]$values['ProxyServer'] } else { '' }
        $web.proxy = $proxy -replace '[^;=/]*@', ''
        $web.proxyScript = -not [string]::IsNullOrEmpty([string]$values['AutoConfigURL'])
    }
    catch { }
    try {
        $machine = Get-RegistryValue -Hive LocalMachine -Path ($settings + '\Connections') -Name WinHttpSettings
        $web.machineProxy = $machine -is [byte[]] -and $machine.Length -gt 8 -and ($machine[8] -band 2) -ne 0
    }
    catch { }
    try {
        $protocol = Get-RegistryKey -Hive LocalMachine -Path 'SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Client'
        $web.tls12Off = $null -ne $protocol -and ('0' -ceq $protocol.Values['Enabled'] -or 1 -eq $protocol.Values['DisabledByDefault'])
    }
    catch { }
    return $web
}
