function Get-StoredCredential {
    <#
    .SYNOPSIS
    The entries of this user's Credential Manager: names and descriptions, never secrets.
    .DESCRIPTION
    Source: wincred.h. cmdkey is not used: its text is localised and it shortens names.
    .EXAMPLE
    (Get-StoredCredential).credentials[0].target
    #>
    $answer = Invoke-CredentialApi -Operation enumerate
    if ($answer.Number -ne 0) { throw [ComponentModel.Win32Exception]::new($answer.Number) }
    $credentials = [Collections.Generic.List[object]]::new()
    foreach ($entry in $answer.Credentials) {
        $credentials.Add([ordered]@{
                target      = $entry.Target
                type        = $entry.Type
                user        = $entry.User
                persist     = $entry.Persist
                lastWritten = $(if ($null -ne $entry.LastWritten) { Format-UtcTime -Time $entry.LastWritten })
            })
    }
    return [ordered]@{ credentials = $credentials }
}
