function Find-OwnEntry {
    <#
    .SYNOPSIS
    The saved sign-ins that verify itself has written, under the name that it gave or the one that Windows made of it.
    .PARAMETER Name
    The name it gave.
    .EXAMPLE
    Find-OwnEntry -Name 'SignInRepair.verify'
    #>
    param([Parameter(Mandatory = $true)][string]$Name)

    foreach ($entry in (Invoke-CredentialApi -Operation enumerate).Credentials) {
        if ($entry.Target -in $Name, "LegacyGeneric:target=$Name") { $entry }
    }
}
