function Disconnect-BrokerAccount {
    <#
    .SYNOPSIS
    Signs one account out of Windows' account broker (WAM) for one app, and answers Windows' number.
    .PARAMETER Authority
    organizations for work accounts, consumers for personal ones.
    .PARAMETER ClientId
    The app on whose behalf it is done.
    .PARAMETER AccountId
    The account's id as Find-BrokerAccount lists it.
    .EXAMPLE
    Disconnect-BrokerAccount -Authority consumers -ClientId '1fec8e78-bce4-4aaf-ab1b-5451cc387264' -AccountId '0003000000000000'
    0
    #>
    param(
        [Parameter(Mandatory = $true)][ValidateSet('organizations', 'consumers')][string]$Authority,
        [Parameter(Mandatory = $true)][string]$ClientId,
        [string]$AccountId
    )

    try {
        $found = Get-BrokerAccount -Authority $Authority -ClientId $ClientId
        if ($found.Number -ne 0) { return $found.Number }
        foreach ($account in $found.Accounts) {
            if ($account.Id -cne $AccountId) { continue }
            # Longer than a question may take: the broker tells the sign-in service about it.
            Wait-WindowsRuntime -Seconds 10 -Operation ($account.SignOutAsync($ClientId))
            return 0
        }
        return 1168
    }
    catch { return (Get-ErrorNumber -ErrorRecord $_) }
}
