function Remove-StoredCredential {
    <#
    .SYNOPSIS
    Deletes exactly one entry of this user's Credential Manager.
    .DESCRIPTION
    1168 (not found) is passed on: the caller may take it as already gone. Source: CredDeleteW in wincred.h.
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
    return [ordered]@{ number = $answer.Number }
}
