function Test-AdministratorKey {
    <#
    .SYNOPSIS
    Whether a registry key belongs to administrators or Windows itself, and nobody else may do anything with it.
    .PARAMETER Key
    The key, open for reading.
    .EXAMPLE
    Test-AdministratorKey -Key $key
    True
    #>
    param([Parameter(Mandatory = $true)][Microsoft.Win32.RegistryKey]$Key)

    # Administrators and SYSTEM ("Well-known SIDs").
    $trusted = @('S-1-5-32-544', 'S-1-5-18')
    $sections = [Security.AccessControl.AccessControlSections]::Owner -bor [Security.AccessControl.AccessControlSections]::Access
    $security = $Key.GetAccessControl($sections)
    if ($trusted -cnotcontains $security.GetOwner([Security.Principal.SecurityIdentifier]).Value) { return $false }
    $isLimited = $false
    foreach ($rule in $security.GetAccessRules($true, $true, [Security.Principal.SecurityIdentifier])) {
        $allows = $rule.AccessControlType -eq [Security.AccessControl.AccessControlType]::Allow
        if ($allows -and $trusted -cnotcontains $rule.IdentityReference.Value) { return $false }
        $isLimited = $true
    }
    # A key without any list of rights is open to everybody, and may have no rule to show.
    return $isLimited
}
