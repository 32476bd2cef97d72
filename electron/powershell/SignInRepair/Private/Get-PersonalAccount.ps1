function Get-PersonalAccount {
    <#
    .SYNOPSIS
    The personal Microsoft accounts this profile knows; the subkeys' names are the addresses.
    .EXAMPLE
    Get-PersonalAccount
    #>
    $root = 'Software\Microsoft\IdentityCRL\UserExtendedProperties'
    $known = Get-RegistryKey -Hive CurrentUser -Path $root
    if ($null -eq $known) { return }
    foreach ($address in $known.SubKeys) {
        # The name alone tells of the account.
        try { $id = Get-RegistryValue -Hive CurrentUser -Path "$root\$address" -Name cid }
        catch { $id = $null }
        @{ Address = $address; Kind = 'personal'; Tenant = $null; TenantId = $null; Apps = @(); Id = $id }
    }
}
