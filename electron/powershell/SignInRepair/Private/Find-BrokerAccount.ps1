function Find-BrokerAccount {
    <#
    .SYNOPSIS
    Asks Windows' account broker (WAM) which accounts an app may use. Answers Number and Accounts (Address, Id, Tenant).
    .PARAMETER Authority
    organizations for work accounts, consumers for personal ones.
    .PARAMETER ClientId
    The app on whose behalf is asked.
    .EXAMPLE
    (Find-BrokerAccount -Authority organizations -ClientId '1fec8e78-bce4-4aaf-ab1b-5451cc387264').Accounts
    #>
    param(
        [Parameter(Mandatory = $true)][ValidateSet('organizations', 'consumers')][string]$Authority,
        [Parameter(Mandatory = $true)][string]$ClientId
    )

    try {
        $found = Get-BrokerAccount -Authority $Authority -ClientId $ClientId
        $accounts = foreach ($account in $found.Accounts) {
            @{ Address = $account.UserName; Id = $account.Id; Tenant = (Get-BrokerTenant -Properties $account.Properties) }
        }
        return @{ Number = $found.Number; Accounts = @($accounts) }
    }
    catch { return @{ Number = (Get-ErrorNumber -ErrorRecord $_); Accounts = @() } }
}
