function Read-ProxyPart {
    <#
    .SYNOPSIS
    One part of what Get-ProxySetting answers; an error when it can't be read.
    .DESCRIPTION
    Sources: "Activation network connection issues" (the proxies of WinINet and WinHTTP); the policy "Make proxy settings
    per-machine (rather than per-user)" (ProxySettingsPerUser; 1 leaves the choice to each user, as without it).
    .PARAMETER Part
    person, machine or policy.
    .EXAMPLE
    Read-ProxyPart -Part policy
    False
    #>
    param([Parameter(Mandatory = $true)][ValidateSet('person', 'machine', 'policy')][string]$Part)

    $path = 'Microsoft\Windows\CurrentVersion\Internet Settings'
    switch -CaseSensitive ($Part) {
        'person' {
            $user = Get-RegistryKey -Hive CurrentUser -Path "Software\$path"
            $values = if ($null -eq $user) { @{} } else { $user.Values }
            $proxy = if (1 -eq $values['ProxyEnable']) { [string]$values['ProxyServer'] } else { '' }
            [ordered]@{
                proxy  = $proxy -replace '[^;=/]*@', ''
                script = [string]$values['AutoConfigURL'] -replace '[?#].*', '' -replace '//[^/]*@', '//'
            }
        }
        'machine' {
            $proxy = Read-MachineProxy
            $texts = [ordered]@{}
            foreach ($view in $proxy.Keys) {
                $isBytes = $proxy[$view] -is [byte[]]
                $texts[$view] = $(if ($isBytes) { [Convert]::ToBase64String($proxy[$view]) } elseif ($null -ne $proxy[$view]) { '' })
            }
            $texts
        }
        'policy' {
            $isSet = $false
            foreach ($hive in @('LocalMachine', 'CurrentUser')) {
                $key = Get-RegistryKey -Hive $hive -Path "SOFTWARE\Policies\$path"
                if ($null -eq $key) { continue }
                foreach ($name in @('ProxyEnable', 'ProxyServer', 'AutoConfigURL')) { if ($key.Values.ContainsKey($name)) { $isSet = $true } }
                if ($key.Values.ContainsKey('ProxySettingsPerUser') -and 1 -ne $key.Values['ProxySettingsPerUser']) { $isSet = $true }
            }
            $isSet
        }
    }
}
