function Get-SimulatedDeviceText {
    <#
    .SYNOPSIS
    What dsregcmd /status prints for the way this PC is joined ("Troubleshoot devices by using the dsregcmd command").
    #>
    param($State)

    if ($null -ne $State.join.dsregcmd) { return $State.join.dsregcmd }
    $kind = $State.join.kind
    $account = Get-SimulatedAccount -State $State
    $entra = $kind -in @('entra', 'hybrid')
    $domain = $kind -in @('domain', 'hybrid')
    $tenantId = Get-SimulatedGuid -Text $State.join.tenant
    $now = Get-SimulatedNow -State $State

    $sections = [ordered]@{
        'Device State' = [ordered]@{
            AzureAdJoined = Format-SimulatedYes $entra; EnterpriseJoined = 'NO'; DomainJoined = Format-SimulatedYes $domain
        }
    }
    if ($domain) { $sections['Device State']['DomainName'] = $State.join.tenant.Split('.')[0].ToUpperInvariant() }
    if ($entra) {
        $sections['Device Details'] = [ordered]@{
            DeviceId = Get-SimulatedGuid -Text ($State.join.tenant + ' device'); KeyProvider = 'Microsoft Platform Crypto Provider'
            TpmProtected = 'YES'; DeviceAuthStatus = 'SUCCESS'
        }
        $sections['Tenant Details'] = [ordered]@{ TenantName = $State.join.tenant; TenantId = $tenantId; MdmUrl = '' }
    }
    $sections['User State'] = [ordered]@{
        NgcSet = 'NO'; WorkplaceJoined = Format-SimulatedYes ($kind -eq 'registered' -and $account.own)
    }
    $default = $State.join.defaultAccount
    if ($null -eq $default -and $entra) { $default = 'organizations' }
    # In another account's or an elevated session the default account can't be read ("Run it as the user").
    $sections['User State']['WamDefaultSet'] = if ($account.elevated) { 'ERROR (0x80070520)' } else { Format-SimulatedYes ($null -ne $default) }
    if ($null -ne $default -and $account.own) {
        $sections['User State']['WamDefaultAuthority'] = $default
        $sections['User State']['WamDefaultId'] = 'https://login.microsoft.com'
        if ($default -eq 'organizations') {
            $sections['User State']['WamDefaultGUID'] = '{B16898C6-A148-4967-9171-64D755DA8520} (AzureAd)'
        }
    }
    $hasToken = $entra -and $account.own
    $sections['SSO State'] = [ordered]@{ AzureAdPrt = Format-SimulatedYes $hasToken }
    if ($hasToken) {
        $sections['SSO State']['AzureAdPrtUpdateTime'] = $now.AddHours(-1).ToString('yyyy-MM-dd HH:mm:ss.000', [Globalization.CultureInfo]::InvariantCulture) + ' UTC'
        $sections['SSO State']['AzureAdPrtExpiryTime'] = $now.AddDays(14).ToString('yyyy-MM-dd HH:mm:ss.000', [Globalization.CultureInfo]::InvariantCulture) + ' UTC'
        $sections['SSO State']['AzureAdPrtAuthority'] = "https://login.microsoftonline.com/$tenantId"
    }
    $sections['SSO State']['EnterprisePrt'] = 'NO'
    if ($kind -eq 'registered' -and $account.own) {
        $sections['Work Account 1'] = [ordered]@{
            WorkplaceDeviceId = Get-SimulatedGuid -Text ($State.user.address + ' device'); WorkplaceTenantId = $tenantId
            WorkplaceTenantName = $State.join.tenant; WorkplaceMdmUrl = ''
        }
    }
    return Format-SimulatedSection -Sections $sections
}

function Format-SimulatedSection {
    param($Sections)

    $line = '+----------------------------------------------------------------------+'
    $text = [Text.StringBuilder]::new()
    foreach ($title in $Sections.Keys) {
        $null = $text.Append("`r`n$line`r`n| $($title.PadRight(69))|`r`n$line`r`n`r`n")
        foreach ($key in $Sections[$title].Keys) { $null = $text.Append("$($key.PadLeft(26)) : $($Sections[$title][$key])`r`n") }
    }
    return $text.ToString()
}

function Format-SimulatedYes {
    param([bool]$Value)
    return $(if ($Value) { 'YES' } else { 'NO' })
}

function Get-SimulatedGuid {
    param([string]$Text)
    # The same for the same text, like the id of a tenant.
    return [Guid]::new([Security.Cryptography.MD5]::HashData([Text.Encoding]::UTF8.GetBytes($Text))).ToString()
}
