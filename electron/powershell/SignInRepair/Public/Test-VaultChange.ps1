function Test-VaultChange {
    <#
    .SYNOPSIS
    Writes one saved sign-in of our own, looks for it, and removes it twice.
    .DESCRIPTION
    Asked by verify --try-changes only. The entry holds no secret, has a name that nothing else has, and ends with the logon
    session; what an interrupted try has left is removed first, and whatever happens it is removed in the end. The name
    belongs to verify: electron/verify/observe.ts knows it as well.
    .EXAMPLE
    (Test-VaultChange).removed
    0
    #>
    $name = 'SignInRepair.verify'
    foreach ($left in @(Find-OwnEntry -Name $name)) { $null = Remove-StoredCredential -Target $left.Target -Type $left.Type }
    try {
        $answer = [ordered]@{
            written = (Invoke-CredentialApi -Operation write -Target $name).Number
            listed = $false; prefixed = $false; type = 0; removed = 1168; again = 1168; left = $false
        }
        $entries = @(Find-OwnEntry -Name $name)
        if ($entries.Count -eq 0) { return $answer }
        $answer.listed = $true
        $answer.prefixed = $entries[0].Target -ine $name
        $answer.type = [int]$entries[0].Type
        $answer.removed = (Remove-StoredCredential -Target $entries[0].Target -Type $entries[0].Type).number
        $answer.left = @(Find-OwnEntry -Name $name).Count -gt 0
        $answer.again = (Remove-StoredCredential -Target $entries[0].Target -Type $entries[0].Type).number
        return $answer
    }
    finally {
        foreach ($left in @(Find-OwnEntry -Name $name)) { $null = Remove-StoredCredential -Target $left.Target -Type $left.Type }
    }
}
