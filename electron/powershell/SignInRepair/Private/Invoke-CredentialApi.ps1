function Invoke-CredentialApi {
    <#
    .SYNOPSIS
    Asks the credential set of this logon session, or writes or deletes one entry of it.
    .PARAMETER Operation
    enumerate: answers Number and Credentials (Target, Type, User, Persist, LastWritten). delete and
    write: answer Number; what is written holds no secret and ends with the logon session.
    .PARAMETER Target
    The full name as enumerate lists it. Together with the type it is the key of an entry.
    .PARAMETER Type
    CRED_TYPE_*, 1 is generic.
    .EXAMPLE
    (Invoke-CredentialApi -Operation enumerate).Credentials
    #>
    param(
        [Parameter(Mandatory = $true)][ValidateSet('enumerate', 'delete', 'write')][string]$Operation,
        [string]$Target,
        [int]$Type
    )

    Import-NativeApi
    if ($Operation -eq 'write') { return @{ Number = [SignInRepair.NativeApi]::WriteSessionCredential($Target) } }
    if ($Operation -eq 'delete') {
        return @{ Number = [SignInRepair.NativeApi]::DeleteCredential($Target, $Type) }
    }
    try {
        return @{ Number = 0; Credentials = [SignInRepair.NativeApi]::ListCredentials() }
    }
    catch {
        return @{ Number = Get-ErrorNumber -ErrorRecord $_; Credentials = @() }
    }
}
