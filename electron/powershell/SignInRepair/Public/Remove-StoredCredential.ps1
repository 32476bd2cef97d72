function Remove-StoredCredential {
    <#
    .SYNOPSIS
    Deletes exactly one entry of this user's Credential Manager.
    .DESCRIPTION
    1168 (not found) is passed on: the caller may take it as already gone. Programs differ in whether they name a
    generic entry with or without the LegacyGeneric:target= under which Windows lists it; where it is listed and not
    found, it is tried once more without. Source: CredDeleteW in wincred.h.
    .PARAMETER Target
    The full name as Get-StoredCredential lists it.
    .PARAMETER Type
    Its type number. Name and type together are the key.
    .EXAMPLE
    Remove-StoredCredential -Target 'LegacyGeneric:target=msteams_adalsso/adal_context_0' -Type 1
    #>
    param(
        [Parameter(Mandatory = $true)][ValidateNotNullOrEmpty()][string]$Target,
        [Parameter(Mandatory = $true)][ValidateRange(1, 1000)][int]$Type
    )

    $answer = Invoke-CredentialApi -Operation delete -Target $Target -Type $Type
    $bare = [regex]::Match($Target, '\ALegacyGeneric:target=(.+)\z', 'IgnoreCase, Singleline').Groups[1].Value
    if ($answer.Number -ne 1168 -or $bare -eq '') { return [ordered]@{ number = $answer.Number } }
    $names = @(foreach ($entry in (Invoke-CredentialApi -Operation enumerate).Credentials) { if ($entry.Type -eq $Type) { $entry.Target } })
    # An entry that is listed under the bare name is another one.
    if ($names -contains $Target -and $names -notcontains $bare) {
        $answer = Invoke-CredentialApi -Operation delete -Target $bare -Type $Type
    }
    return [ordered]@{ number = $answer.Number }
}
