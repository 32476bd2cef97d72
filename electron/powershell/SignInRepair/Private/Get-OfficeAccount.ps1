function Get-OfficeAccount {
    <#
    .SYNOPSIS
    The accounts Office is signed in with, and a Number for each that could not be read. The end of a subkey's name says the kind, e.g. <id>_ADAL or <id>_LiveId.
    .EXAMPLE
    Get-OfficeAccount
    #>
    $root = 'Software\Microsoft\Office\16.0\Common\Identity\Identities'
    $identities = Get-RegistryKey -Hive CurrentUser -Path $root
    if ($null -eq $identities) { return }
    foreach ($name in $identities.SubKeys) {
        try { $address = Get-RegistryValue -Hive CurrentUser -Path "$root\$name" -Name EmailAddress }
        catch {
            @{ Number = Get-ErrorNumber -ErrorRecord $_ }
            continue
        }
        if (-not $address) { continue }
        $parts = [regex]::Match($name, '^(.*)_(ADAL|OrgId|LiveId)$')
        $kind = $null
        if ($parts.Success) { $kind = $(if ($parts.Groups[2].Value -ceq 'LiveId') { 'personal' } else { 'work' }) }
        @{
            Address  = $address
            Kind     = $kind
            Tenant   = $null
            TenantId = $null
            Apps     = @()
            Id       = $(if ($parts.Success) { $parts.Groups[1].Value } else { $name })
        }
    }
}
