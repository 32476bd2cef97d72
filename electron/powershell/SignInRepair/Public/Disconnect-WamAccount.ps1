function Disconnect-WamAccount {
    <#
    .SYNOPSIS
    Signs one account out of Windows' account broker, on behalf of Teams only.
    .DESCRIPTION
    WebAccount.SignOutAsync with Teams' client id: Windows itself, Office and the other accounts stay signed in.
    .PARAMETER Address
    The account's address.
    .PARAMETER Id
    Its id as Get-KnownAccount lists it, or nothing if the list has none.
    .EXAMPLE
    Disconnect-WamAccount -Address 'user@example.com' -Id '5f0c6a1e-3d1b-4f0e-9d3e-0d0f4a1b2c3d'
    #>
    param(
        [Parameter(Mandatory = $true)][ValidateNotNullOrEmpty()][string]$Address,
        [Parameter(Mandatory = $true)][AllowEmptyString()][string]$Id
    )

    # Each kind of account has a package of its own behind it: that one of them fails says nothing of the other.
    $refusal = 0
    foreach ($authority in @('organizations', 'consumers')) {
        $found = Find-BrokerAccount -Authority $authority -ClientId $script:TeamsClientId
        if ($refusal -eq 0) { $refusal = $found.Number }
        foreach ($account in $found.Accounts) {
            # Addresses ignore case, ids do not.
            if ($account.Address -ine $Address -or [string]$account.Id -cne $Id) { continue }
            $number = Disconnect-BrokerAccount -Authority $authority -ClientId $script:TeamsClientId -AccountId ([string]$account.Id)
            return [ordered]@{ number = $number }
        }
    }
    return [ordered]@{ number = $(if ($refusal -ne 0) { $refusal } else { 1168 }) }
}
